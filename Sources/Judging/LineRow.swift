internal import ContestModel
internal import Recording
internal import Tabulating

/// One row of a table by its columns.
struct LineRow {
    let row: GridRow
    let columns: ColumnGuess

    /// - Parameter other: Where the cell is empty.
    func text(_ key: String, or other: String = "") -> String {
        let text = columns.text(key, in: row) ?? ""
        return text.utf8.isEmpty ? other : text
    }

    func mark(_ key: String) throws(RowFault) -> Mark {
        guard let mark = Mark(text(key)) else { throw RowFault.number(key, text(key)) }
        return mark
    }
}

/// What is wrong with one row.
struct RowFault: Error {
    let message: Bilingual

    static func number(_ column: String, _ text: String) -> RowFault {
        RowFault(
            message: Bilingual(
                id: "\(column) '\(text)' bukan angka atau lebih dari 6 desimal: tulis seperti 75 "
                    + "atau 7,5",
                en: "\(column) '\(text)' is no number or has over 6 decimals: write it like 75 or "
                    + "7.5"))
    }

    static func time(_ text: String) -> RowFault {
        RowFault(
            message: Bilingual(
                id: "waktu '\(text)' tidak terbaca: tulis seperti 2021-11-30 20.00 WIB",
                en: "time '\(text)' cannot be read: write it like 2021-11-30 20:00 WIB"))
    }
}

/// The entries that rows may name.
struct RowEntries {
    private let stored: [String: StoredEntry]
    private let refused: Set<String>

    init(stored: [StoredEntry], refused: Set<String>) {
        self.stored = Dictionary(uniqueKeysWithValues: stored.map { ($0.entry.number, $0) })
        self.refused = refused
    }

    /// The number, where its entry takes part.
    func number(_ text: String) throws(RowFault) -> String {
        guard let entry = stored[text] else {
            throw RowFault(
                message: Bilingual(
                    id: "nomor peserta '\(text)' tidak ada dalam lomba ini",
                    en: "there is no entry '\(text)' in this contest"))
        }
        guard !refused.contains(text), entry.eligibility != .rejected else {
            throw RowFault(
                message: Bilingual(
                    id: "\(text) ditolak atau tidak lolos, jadi tidak dihitung",
                    en: "\(text) was refused or rejected, so it is not counted"))
        }
        return text
    }
}
