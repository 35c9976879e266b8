/// A number that is not negative in this many decimal digits.
func decimal(_ value: Int64, digits: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: UInt8(ascii: "0"), count: digits)
    var rest = value
    for place in stride(from: digits - 1, through: 0, by: -1) {
        bytes[place] += UInt8(rest % 10)
        rest /= 10
    }
    return bytes
}

/// Reads at most eighteen decimal digits and nothing else.
func wholeNumber(_ digits: some Collection<UInt8>) -> Int64? {
    guard (1...18).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return digits.reduce(0) { $0 * 10 + Int64($1 - 0x30) }
}
