import ContestModel

/// A drawn lot that anyone can draw again.
///
/// Each entry gets the digest of the seed, a line end, its number and a line end, all in UTF-8; the
/// lowest comes first, compared byte by byte. With SHA-256 the draw can be repeated by
/// `printf '%s\n' SEED NUMBER | sha256sum` for each entry. The seed must be something that is known
/// only after the entries and their numbers are, and that nobody can choose.
package struct Lot: Sendable {
    package let seed: String
    private let digest: @Sendable ([UInt8]) -> [UInt8]

    /// - Parameter digest: A digest of bytes, SHA-256 for one that can be repeated as above.
    package init(seed: String, digest: @escaping @Sendable ([UInt8]) -> [UInt8]) {
        self.seed = seed
        self.digest = digest
    }

    /// Puts entries in the order drawn; those whose digests are equal stay together.
    func drawn(_ group: [Contender]) -> [[Contender]] {
        let tickets = group.map { digest(Array("\(seed)\n\($0.entry)\n".utf8)) }
        let order = group.indices.sorted { left, right in
            tickets[left] == tickets[right]
                ? left < right : tickets[left].lexicographicallyPrecedes(tickets[right])
        }
        var runs: [[Contender]] = []
        var previous: [UInt8]?
        for position in order {
            if tickets[position] != previous { runs.append([]) }
            runs[runs.count - 1].append(group[position])
            previous = tickets[position]
        }
        return runs
    }
}
