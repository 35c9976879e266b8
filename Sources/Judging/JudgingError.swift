package import ContestModel

/// A workflow that could not be finished, in words for the person who asked for it.
package struct JudgingError: Error, Sendable {
    package let kind: Kind
    package let message: Bilingual
    /// One line for each thing that is wrong, where there are several.
    package let details: [Bilingual]

    package enum Kind: Sendable, Hashable {
        /// The work could not be done.
        case failed
        /// Rows of a file were refused, so nothing of it was taken.
        case rejectedRows
    }

    package init(
        _ kind: Kind = .failed, id: String, en: String, details: [Bilingual] = []
    ) {
        self.kind = kind
        message = Bilingual(id: id, en: en)
        self.details = details
    }
}

extension JudgingError {
    static func noContest(_ key: String, known: [String]) -> JudgingError {
        let list = known.isEmpty ? "-" : known.joined(separator: ", ")
        return JudgingError(
            id: "Lomba '\(key)' tidak ada di ruang kerja ini. Yang ada: \(list). Tambahkan dengan "
                + "'juri contest add BERKAS.yaml'.",
            en: "There is no contest '\(key)' in this workspace. There are: \(list). Add it with "
                + "'juri contest add FILE.yaml'.")
    }

    static func noEntry(_ number: String) -> JudgingError {
        JudgingError(
            id: "Nomor peserta '\(number)' tidak ditemukan. Lihat daftarnya dengan 'juri entries'.",
            en: "There is no entry '\(number)'. See the list with 'juri entries'.")
    }

    static var lostBytes: JudgingError {
        JudgingError(
            id: "Isi kiriman di gudang tidak utuh lagi. Periksa dengan 'juri store verify', lalu "
                + "impor ulang karya ini.",
            en: "The stored bytes of the submission are not whole any more. Look with 'juri store "
                + "verify', then import the entry again.")
    }
}
