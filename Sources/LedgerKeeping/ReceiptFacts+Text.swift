internal import ContestModel
internal import Sealing

/// The labels of a receipt's lines.
enum ReceiptLabel {
    static let contest = "Lomba"
    static let entry = "Nomor peserta"
    static let received = "Diterima"
    static let deadline = "Batas waktu"
    static let verdict = "Putusan"
    static let original = "Arsip"
    static let manifest = "Daftar berkas"
    static let total = "Jumlah"
    static let file = "Berkas"
    static let salt = "Garam"
    static let payload = "Isi"
    static let line = "Baris"
    static let none = "tidak ada"
}

extension ReceiptFacts {
    /// The lines of the receipt that people read, in their order.
    var rows: [[UInt8]] {
        let total = files.reduce(0) { $0 + $1.bytes.bytes }
        let head: [(String, [UInt8])] = [
            (ReceiptLabel.contest, oneLine(contest)),
            (ReceiptLabel.entry, oneLine(EntryCheck.marked(entry))),
            (ReceiptLabel.received, time(received)),
            (ReceiptLabel.deadline, deadline.map(time) ?? Array(ReceiptLabel.none.utf8)),
            (ReceiptLabel.verdict, Array(verdict.words.utf8)),
            (ReceiptLabel.original, Array((original?.hex ?? ReceiptLabel.none).utf8)),
            (ReceiptLabel.manifest, Array(DigestBytes(of: manifest).hex.utf8)),
            (ReceiptLabel.total, Array("\(files.count) berkas, \(total) bita".utf8)),
        ]
        let list = sortedFiles.map { file in
            let words = Array("\(file.digest.hex) \(file.bytes.bytes) ".utf8)
            return (ReceiptLabel.file, words + oneLine(file.path))
        }
        return (head + list).map { Array("\($0): ".utf8) + $1 }
    }

    /// UTC for programs, then the wall clock of the contest's zone.
    private func time(_ instant: Instant) -> [UInt8] {
        instant.ledgerText + " = \(instant.iso8601(in: zone)) \(zone.rawValue)".utf8
    }

    /// Reads what ``rows`` says; whether the rows are exactly those is for the caller to compare.
    init?(_ rows: ReceiptRows) {
        guard let contest = rows[ReceiptLabel.contest].flatMap({ text(ofLine: $0) }),
            let marked = rows[ReceiptLabel.entry].flatMap({ text(ofLine: $0) }),
            let time = rows[ReceiptLabel.received],
            let received = Instant(ledgerText: time.prefix(24)),
            let zone = time.split(separator: UInt8(ascii: " ")).last
                .flatMap({ Zone(rawValue: String(decoding: $0, as: UTF8.self)) })
        else { return nil }
        self.init(
            contest: contest, entry: EntryCheck.number(in: marked) ?? marked, received: received,
            zone: zone)
        deadline = rows[ReceiptLabel.deadline].flatMap { Instant(ledgerText: $0.prefix(24)) }
        original = rows[ReceiptLabel.original]
            .flatMap { Digest(hex: String(decoding: $0, as: UTF8.self)) }
        files = rows.all(ReceiptLabel.file).compactMap(File.init(row:))
    }
}

extension ReceiptFacts.File {
    fileprivate init?(row: ArraySlice<UInt8>) {
        let parts = row.split(
            separator: UInt8(ascii: " "), maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, let digest = Digest(hex: String(decoding: parts[0], as: UTF8.self)),
            let bytes = wholeNumber(parts[1]), let path = text(ofLine: parts[2])
        else { return nil }
        self.init(path: path, bytes: ByteCount(bytes), digest: digest)
    }
}

extension ReceiptFacts.Verdict {
    /// As the receipt says it.
    package var words: String {
        switch self {
        case .onTime: "tepat waktu"
        case .late: "terlambat"
        case .noDeadline: "tanpa batas waktu"
        }
    }
}

/// Lines `label: value`, found by label.
struct ReceiptRows {
    private let rows: [(label: ArraySlice<UInt8>, value: ArraySlice<UInt8>)]

    init(_ lines: [ArraySlice<UInt8>]) {
        let colon = UInt8(ascii: ":")
        rows = lines.compactMap { line in
            guard let end = line.firstIndex(of: colon), line[end...].starts(with: ": ".utf8) else {
                return nil
            }
            return (line[..<end], line[(end + 2)...])
        }
    }

    /// The first line with this label.
    subscript(label: String) -> ArraySlice<UInt8>? { all(label).first }

    func all(_ label: String) -> [ArraySlice<UInt8>] {
        rows.filter { $0.label.elementsEqual(label.utf8) }.map(\.value)
    }
}
