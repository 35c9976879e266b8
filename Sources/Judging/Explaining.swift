internal import ArchiveReading
internal import Confining
internal import ContentStoring
internal import ContestModel
internal import ContestReading
internal import Publishing
internal import Receiving
internal import Recording
internal import Tabulating

/// What to tell a person of an error from any floor.
package func explain(_ error: any Error) -> JudgingError {
    func failed(_ message: Bilingual) -> JudgingError {
        JudgingError(id: message.id, en: message.en)
    }
    switch error {
    case let error as JudgingError: return error
    case let error as ContestError: return explain(error)
    case let error as RecordError: return failed(error.message)
    case let error as StoreError: return failed(error.message)
    case let error as ReceivingError: return failed(error.message)
    case let error as TableError: return failed(error.message)
    case let error as PDFError: return failed(error.message)
    case let error as ArchiveError: return failed(error.message)
    case let error as ConfiningError: return failed(explanation(error))
    default: return failed(Bilingual(id: "Gagal: \(error)", en: "Failed: \(error)"))
    }
}

private func explanation(_ error: ConfiningError) -> Bilingual {
    Bilingual(
        id: "Pembaca terkurung tidak dapat dijalankan (\(error.detail)). Jalankan 'juri doctor'.",
        en: "The confined reader cannot be started (\(error.detail)). Run 'juri doctor'.")
}

private func explain(_ error: ContestError) -> JudgingError {
    JudgingError(
        id: "Berkas lomba tidak diterima: \(error.problems.count) masalah.",
        en: "The contest file was not taken: \(error.problems.count) problems.",
        details: error.problems.map { problem in
            Bilingual(
                id: problem.description(.indonesian), en: problem.description(.english))
        })
}
