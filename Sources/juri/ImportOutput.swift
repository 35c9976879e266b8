internal import ContestModel
internal import Judging

/// `juri import --json`.
struct ImportOutput: Encodable {
    let version = 1
    let dryRun: Bool
    let entries: [Imported]
    let unregistered: [String]

    struct Imported: Encodable {
        let number: String
        let file: String
        let change: String
        let kind: String
        let outcome: String
        let items: Int
        let bytes: Int64
        let notes: [NoticeOutput]
        @Nullable var reason: NoticeOutput?
        @Nullable var failure: String?
    }

    init(_ report: ImportReport, isDryRun: Bool, _ language: Language) {
        dryRun = isDryRun
        unregistered = report.unregistered
        entries = report.entries.map { imported in
            Imported(
                number: imported.entry.number, file: imported.file,
                change: imported.change.rawValue, kind: imported.kind.rawValue,
                outcome: Self.outcome(imported), items: imported.items,
                bytes: imported.bytes.bytes,
                notes: imported.notes.map { NoticeOutput($0, language) },
                reason: imported.refusal.map { NoticeOutput($0, language) },
                failure: imported.failure?[language])
        }
    }

    private static func outcome(_ imported: ImportedEntry) -> String {
        if imported.failure != nil { return "failed" }
        return imported.refusal == nil ? "accepted" : "refused"
    }
}

/// What became of an import, as a table and sentences.
struct ImportText {
    let text: String

    init(_ report: ImportReport, isDryRun: Bool, _ language: Language) {
        let isIndonesian = language == .indonesian
        var table = TextTable(
            isIndonesian
                ? ["NOMOR", "BERKAS", "JENIS", "ISI", "UKURAN", "HASIL"]
                : ["NUMBER", "FILE", "KIND", "ITEMS", "SIZE", "OUTCOME"])
        for entry in report.entries {
            let size = entry.bytes.formatted(separator: isIndonesian ? "," : ".")
            table.add([
                entry.entry.number, shortened(Self.name(entry.file), to: 32),
                entry.kind.words[language],
                "\(entry.items)", size, Self.outcome(entry, isIndonesian),
            ])
        }
        var lines = [table.text]
        for entry in report.entries where entry.refusal != nil || !entry.notes.isEmpty {
            let notices = [entry.refusal].compactMap { $0 } + entry.notes
            for notice in notices {
                let item = notice.item.map { " [\($0)]" } ?? ""
                lines.append("\(entry.entry.number): \(notice.message[language])\(item)\n")
            }
        }
        for entry in report.entries {
            guard let failure = entry.failure else { continue }
            lines.append("\(entry.entry.number): \(failure[language])\n")
        }
        for path in report.unregistered {
            lines.append(
                isIndonesian
                    ? "\(path): tidak ada dalam daftar peserta, tidak diimpor.\n"
                    : "\(path): not in the register, not imported.\n")
        }
        lines.append(Self.summary(report, isDryRun: isDryRun, isIndonesian))
        text = lines.map(Console.clean).joined()
    }

    /// The last component of where a submission came from.
    private static func name(_ file: String) -> String {
        String(decoding: file.utf8.split(separator: UInt8(ascii: "/")).last ?? [], as: UTF8.self)
    }

    private static func outcome(_ entry: ImportedEntry, _ isIndonesian: Bool) -> String {
        let words =
            isIndonesian
            ? ["ditolak", "diterima dengan catatan", "diterima", "tidak berubah"]
            : ["refused", "accepted with notes", "accepted", "unchanged"]
        if entry.failure != nil { return isIndonesian ? "tidak dikerjakan" : "not done" }
        let outcome = entry.refusal != nil ? words[0] : entry.notes.isEmpty ? words[2] : words[1]
        return entry.change == .same ? "\(outcome) (\(words[3]))" : outcome
    }

    private static func summary(
        _ report: ImportReport, isDryRun: Bool, _ isIndonesian: Bool
    ) -> String {
        let accepted = report.entries.count - report.refused - report.failed
        let noted = report.entries.count { $0.refusal == nil && !$0.notes.isEmpty }
        let same = report.entries.count { $0.change == .same && $0.failure == nil }
        let counts =
            isIndonesian
            ? "\(accepted) diterima (\(noted) dengan catatan), \(report.refused) ditolak, "
                + "\(same) tidak berubah, \(report.failed) tidak dikerjakan."
            : "\(accepted) accepted (\(noted) with notes), \(report.refused) refused, "
                + "\(same) unchanged, \(report.failed) not done."
        guard isDryRun else { return counts + "\n" }
        return counts + (isIndonesian ? " (uji coba, tidak disimpan)\n" : " (dry run, not kept)\n")
    }
}
