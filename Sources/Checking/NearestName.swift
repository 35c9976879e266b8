/// The name that was most likely meant, when one is near enough: at most one third of the longer
/// name's bytes differ.
func nearestName(to name: String, among names: [String]) -> String? {
    let wanted = Array(name.utf8)
    let distances = names.map { ($0, distance(wanted, Array($0.utf8))) }
    guard let best = distances.min(by: { $0.1 < $1.1 }) else { return nil }
    return best.1 * 3 <= max(wanted.count, best.0.utf8.count) ? best.0 : nil
}

/// How many bytes must be put in, taken out or replaced to turn one name into the other.
///
/// Source: Levenshtein distance, by rows.
private func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var row = Array(0...right.count)
    for (i, byte) in left.enumerated() {
        var diagonal = row[0]
        row[0] = i + 1
        for (j, other) in right.enumerated() {
            let replaced = diagonal + (byte == other ? 0 : 1)
            diagonal = row[j + 1]
            row[j + 1] = min(replaced, row[j] + 1, row[j + 1] + 1)
        }
    }
    return row[right.count]
}
