/// The name of a git object: the SHA-1 of its kind, size and bytes.
struct ObjectID: Sendable, Hashable {
    static let byteCount = 20
    /// The first eight bytes, the highest first; then the next eight, and the last four.
    private let high: UInt64
    private let middle: UInt64
    private let low: UInt32

    /// Takes 20 bytes.
    ///
    /// - Precondition: They are there.
    init(_ bytes: RawSpan, at offset: Int) {
        func word<Word: FixedWidthInteger & BitwiseCopyable>(_ place: Int, _: Word.Type) -> Word {
            Word(
                bigEndian: unsafe bytes.unsafeLoadUnaligned(
                    fromByteOffset: offset + place, as: Word.self))
        }
        high = word(0, UInt64.self)
        middle = word(8, UInt64.self)
        low = word(16, UInt32.self)
    }

    /// - Returns: `nil` when the text does not start with 40 lower-case hexadecimal digits.
    init?(hex text: some Sequence<UInt8>) {
        var bytes: [UInt8] = []
        var half: UInt8?
        for digit in text.prefix(40) {
            let value: UInt8
            switch digit {
            case 0x30...0x39: value = digit - 0x30
            case 0x61...0x66: value = digit - 0x61 + 10
            default: return nil
            }
            if let first = half { bytes.append(first << 4 | value) }
            half = half == nil ? value : nil
        }
        guard bytes.count == Self.byteCount else { return nil }
        unsafe self.init(bytes.span.bytes, at: 0)
    }

    func hash(into hasher: inout Hasher) { hasher.combine(high) }

    /// The first byte, by which an index is divided.
    var first: Int { Int(high >> 56) }

    var hex: String {
        func digits(_ word: some FixedWidthInteger, _ count: Int) -> String {
            let text = String(word, radix: 16)
            return String(repeating: "0", count: count - text.utf8.count) + text
        }
        return digits(high, 16) + digits(middle, 16) + digits(low, 8)
    }
}

extension ObjectID: Comparable {
    static func < (left: ObjectID, right: ObjectID) -> Bool {
        (left.high, left.middle, left.low) < (right.high, right.middle, right.low)
    }
}

/// What an object is; the numbers are those of a pack.
enum ObjectKind: UInt8 {
    case commit = 1
    case tree = 2
    case blob = 3
    case tag = 4

    /// The word in an object's header.
    var word: String {
        switch self {
        case .commit: "commit"
        case .tree: "tree"
        case .blob: "blob"
        case .tag: "tag"
        }
    }

    init?(word: some Sequence<UInt8>) {
        let kinds: [ObjectKind] = [.commit, .tree, .blob, .tag]
        guard let kind = kinds.first(where: { $0.word.utf8.elementsEqual(word) }) else {
            return nil
        }
        self = kind
    }
}

/// An object's bytes, unpacked.
struct GitObject {
    let kind: ObjectKind
    let bytes: [UInt8]

    var id: ObjectID {
        var hash = ObjectHash(kind, size: bytes.count)
        unsafe bytes.withUnsafeBytes { unsafe hash.add($0) }
        return hash.finish()
    }
}
