/// A number of bytes.
package struct ByteCount: Sendable, Hashable, Comparable, Codable {
    package let bytes: Int64

    package init(_ bytes: Int64) { self.bytes = bytes }

    package static let zero = ByteCount(0)
    package static func kibibytes(_ count: Int64) -> ByteCount { ByteCount(count << 10) }
    package static func mebibytes(_ count: Int64) -> ByteCount { ByteCount(count << 20) }
    package static func gibibytes(_ count: Int64) -> ByteCount { ByteCount(count << 30) }

    package static func < (left: ByteCount, right: ByteCount) -> Bool { left.bytes < right.bytes }

    package static func + (left: ByteCount, right: ByteCount) -> ByteCount {
        ByteCount(left.bytes + right.bytes)
    }

    /// For people: `980 B`, `1,2 MB` (powers of 1000, as file managers show).
    package func formatted(separator: String = ",") -> String {
        let units = ["B", "kB", "MB", "GB", "TB"]
        var power = 0
        var divisor: Int128 = 1
        while power < units.count - 1 {
            // What one decimal would round up to 1000,0 belongs to the next unit.
            let next = power == 0 ? 1000 : divisor / 1000 * 999_950
            guard Int128(bytes) >= next else { break }
            (power, divisor) = (power + 1, divisor * 1000)
        }
        let value = Rational(Int128(bytes), over: divisor)
        return "\(value.decimal(places: power == 0 ? 0 : 1, separator: separator)) \(units[power])"
    }
}
