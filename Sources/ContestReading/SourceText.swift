import ContestModel

/// The bytes of a file as text that a YAML reader may see: UTF-8, of a sane size, and without
/// characters that nobody can see.
struct SourceText {
    let text: String

    /// Returns `nil` after a problem was reported.
    init?(_ bytes: [UInt8], _ report: Report) {
        guard bytes.count <= ContestFile.limit.bytes else {
            report.add(.tooLarge(ByteCount(Int64(bytes.count))), at: Position())
            return nil
        }
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let body = bytes.starts(with: mark) ? bytes[3...] : bytes[...]
        guard Self.isReadable(body, report) else { return nil }
        let whole = String(decoding: body, as: UTF8.self)
        // Blanks keep a short text out of Swift's small form, whose bytes have no lasting address
        // for the parser.
        text = body.count < 16 ? whole + String(repeating: "\n", count: 16) : whole
    }

    private static func isReadable(_ bytes: ArraySlice<UInt8>, _ report: Report) -> Bool {
        var position = Position()
        var decoder = Unicode.UTF8()
        var rest = bytes.makeIterator()
        var last: Unicode.Scalar = " "
        while true {
            switch decoder.decode(&rest) {
            case .emptyInput: return true
            case .error:
                report.add(.notUTF8, at: position)
                return false
            case .scalarValue(let scalar):
                guard isAllowed(scalar) else {
                    report.add(.forbiddenCharacter(scalar), at: position)
                    return false
                }
                position.step(over: scalar, after: last)
                last = scalar
            }
        }
    }

    /// YAML's printable characters, without those that break a line unseen.
    ///
    /// Source: YAML 1.1, section 5.1, `c-printable`.
    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x20...0x7E: true
        case 0x2028, 0x2029, 0xFEFF: false
        case 0xA0...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }
}

extension Position {
    /// Moves past a character; CR, LF and CRLF each end one line.
    fileprivate mutating func step(over scalar: Unicode.Scalar, after last: Unicode.Scalar) {
        switch scalar {
        case "\n" where last == "\r": break
        case "\n", "\r": self = Position(line: line + 1, column: 1)
        default: column += 1
        }
    }
}
