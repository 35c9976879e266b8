import ContestModel

extension Field {
    /// A decimal with a point or a comma, as a person writes it.
    func number() -> Mark? {
        guard case .scalar(let text, _) = tree.content, !tree.isEmpty else {
            expected(.number)
            return nil
        }
        guard !hasLeadingZero(text), let mark = Mark(text) else {
            complain(.notNumber(text))
            return nil
        }
        return mark
    }

    /// A decimal above zero.
    func positive() -> Mark? {
        guard let mark = number() else { return nil }
        guard mark > Mark(0) else {
            complain(.notPositive(mark))
            return nil
        }
        return mark
    }

    /// A whole number.
    func whole(in range: ClosedRange<Int>) -> Int? {
        guard case .scalar(let text, _) = tree.content, !tree.isEmpty else {
            expected(.number)
            return nil
        }
        guard !hasLeadingZero(text), let value = Int(digits: text.utf8), range.contains(value)
        else {
            complain(.notWhole(text, range))
            return nil
        }
        return value
    }

    /// A number of bytes, or of KiB, MiB or GiB.
    func size() -> ByteCount? {
        guard let text = text() else { return nil }
        let words = text.utf8.split(separator: UInt8(ascii: " ")).map {
            String(decoding: $0, as: UTF8.self)
        }
        let shifts = ["": 0, "KiB": 10, "MiB": 20, "GiB": 30]
        guard (1...2).contains(words.count), let shift = shifts[words.count == 2 ? words[1] : ""],
            !hasLeadingZero(words[0]), let count = Self.count(words[0]), count > 0,
            count <= (1 << 50) >> shift
        else {
            complain(.notSize(text))
            return nil
        }
        return ByteCount(count << Int64(shift))
    }

    /// One to sixteen ASCII digits.
    private static func count(_ text: String) -> Int64? {
        let digits = text.utf8
        guard digits.count <= 16, digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        return Int64(text)
    }
}

/// `010` is eight to one YAML reader and ten to another.
func hasLeadingZero(_ text: String) -> Bool {
    let digits = text.utf8.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
    guard digits.first == UInt8(ascii: "0"), let second = digits.dropFirst().first else {
        return false
    }
    return (0x30...0x39).contains(second)
}
