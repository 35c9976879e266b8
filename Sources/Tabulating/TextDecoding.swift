import ContestModel

/// The bytes of a text file as UTF-8, and how they were understood.
struct DecodedText {
    let utf8: [UInt8]
    let note: Notice?

    /// Takes UTF-8 with or without a byte order mark, and else Windows-1252.
    ///
    /// - Throws: ``TableError`` with code `encoding` or `nulByte`.
    init(_ bytes: [UInt8]) throws(TableError) {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            throw Self.undecodable(line: nil)
        }
        if let nul = bytes.firstIndex(of: 0) {
            throw TableError(
                .nulByte, line: Self.line(of: nul, in: bytes),
                id: "ada bita NUL; ini bukan berkas CSV. Simpan ulang sebagai \"CSV UTF-8\".",
                en: "a NUL byte; this is not a CSV file. Save it again as \"CSV UTF-8\".")
        }
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let hasMark = bytes.starts(with: mark)
        let body = hasMark ? Array(bytes.dropFirst(mark.count)) : bytes
        if String(validating: body, as: UTF8.self) != nil {
            (utf8, note) = (body, nil)
        } else if hasMark {
            throw Self.undecodable(line: nil)
        } else {
            (utf8, note) = (try Self.utf8(fromWindows1252: body), Self.guessed)
        }
    }

    private static func utf8(fromWindows1252 bytes: [UInt8]) throws(TableError) -> [UInt8] {
        var text = [UInt8]()
        text.reserveCapacity(bytes.count + bytes.count / 8)
        for (index, byte) in bytes.enumerated() {
            let value = (0x80...0x9F).contains(byte) ? high[Int(byte - 0x80)] : UInt16(byte)
            guard value != 0, let scalar = Unicode.Scalar(value) else {
                throw undecodable(line: line(of: index, in: bytes))
            }
            text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
        return text
    }

    /// What Windows-1252 means by 0x80 to 0x9F; 0 where it means nothing.
    ///
    /// Source: Unicode Consortium, `MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1252.TXT`.
    private static let high: [UInt16] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
        0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
        0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
    ]

    private static let guessed = Notice(
        code: "windows-1252",
        message: Bilingual(
            id: "Berkas bukan UTF-8; dibaca sebagai Windows-1252. Periksa nama yang memuat huruf"
                + " beraksen.",
            en: "The file is not UTF-8; it was read as Windows-1252. Look at names with accented"
                + " letters."))

    private static func undecodable(line: Int?) -> TableError {
        TableError(
            .encoding, line: line,
            id: "Pengodean teks tidak dikenal. Simpan ulang sebagai \"CSV UTF-8\".",
            en: "The text encoding is not known. Save the file again as \"CSV UTF-8\".")
    }

    private static func line(of index: Int, in bytes: [UInt8]) -> Int {
        var line = 1
        for position in 0..<index where endsLine(at: position, in: bytes) { line += 1 }
        return line
    }
}

/// Whether a line ends at this byte: LF, or CR that no LF follows.
func endsLine(at index: Int, in bytes: [UInt8]) -> Bool {
    switch bytes[index] {
    case UInt8(ascii: "\n"): true
    case UInt8(ascii: "\r"):
        index + 1 == bytes.count || bytes[index + 1] != UInt8(ascii: "\n")
    default: false
    }
}
