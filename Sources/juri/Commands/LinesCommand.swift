internal import ArgumentParser
internal import ContestModel
internal import Judging

struct MetricsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "metrics", abstract: "Import what was counted: viewers, likes, votes.",
        discussion: """
            EXAMPLE
              juri metrics import apresiasi-kim-2021-penonton metrik.csv
            """,
        subcommands: [Import.self])

    struct Import: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take in counts from CSV or XLSX: all rows or none.",
            discussion: """
                Columns nomor, ukuran, jumlah, waktu, bukti, and perhaps tahap (or entry, measure,
                count, time, evidence, stage). A count of the same measure at the same time
                replaces the one that is there. Exit status 3 when rows were refused; then nothing
                is taken.

                EXAMPLE
                  juri metrics import apresiasi-kim-2021-penonton metrik.csv --dry-run
                """)

        @Argument(help: "The contest's key.") var contest: String
        @Argument(help: "The file, CSV or XLSX.") var file: String
        @Flag(help: "Validate everything, change nothing.") var dryRun = false
        @OptionGroup var place: WorkspaceOptions
        @OptionGroup var output: OutputOptions

        func run() async throws {
            try await attempt(output.words.language) {
                let workspace = try Workspace.open(at: place.workspace, for: .writing)
                let report = try workspace.importMetrics(
                    contest: contest, file: file, isDryRun: dryRun)
                try LinesOutput(report, isDryRun: dryRun).show(output)
            }
        }
    }
}

struct PointsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "points", abstract: "Import evidence points, bonus and penalty lines.",
        discussion: """
            EXAMPLE
              juri points import umkm-of-the-week-2021 poin.csv
            """,
        subcommands: [Import.self])

    struct Import: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take in point lines from CSV or XLSX: all rows or none.",
            discussion: """
                Columns nomor, aturan, and perhaps jumlah, nilai, tahap, bukti, catatan (or entry,
                rule, count, value, stage, evidence, note). The file holds all lines of the stages
                that it names: lines that were there before and are not in it count no more. Exit
                status 3 when rows were refused; then nothing is taken.

                EXAMPLE
                  juri points import umkm-of-the-week-2021 poin.csv
                """)

        @Argument(help: "The contest's key.") var contest: String
        @Argument(help: "The file, CSV or XLSX.") var file: String
        @Flag(help: "Validate everything, change nothing.") var dryRun = false
        @OptionGroup var place: WorkspaceOptions
        @OptionGroup var output: OutputOptions

        func run() async throws {
            try await attempt(output.words.language) {
                let workspace = try Workspace.open(at: place.workspace, for: .writing)
                let report = try workspace.importPoints(
                    contest: contest, file: file, isDryRun: dryRun)
                try LinesOutput(report, isDryRun: dryRun).show(output)
            }
        }
    }
}

/// `juri metrics import --json` and `juri points import --json`.
struct LinesOutput: Encodable {
    let version = 1
    let dryRun: Bool
    let rows: Int
    let entries: [String]
    let removed: Int

    init(_ report: LineReport, isDryRun: Bool) {
        dryRun = isDryRun
        rows = report.rows
        entries = report.entries
        removed = report.removed
    }

    func show(_ output: OutputOptions) throws {
        guard !output.json else { return try Console.json(self) }
        let isIndonesian = output.words.language == .indonesian
        var text =
            isIndonesian
            ? "\(rows) baris untuk \(entries.count) peserta"
            : "\(rows) rows for \(entries.count) entries"
        if removed > 0 {
            text +=
                isIndonesian
                ? "; \(removed) baris lama tidak berlaku lagi" : "; \(removed) older lines dropped"
        }
        let trial = isIndonesian ? " (uji coba, tidak disimpan)" : " (dry run, not kept)"
        Console.line(text + (dryRun ? trial : "") + ".")
    }
}
