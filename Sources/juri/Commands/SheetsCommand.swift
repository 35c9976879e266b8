internal import ArgumentParser
internal import ContestModel
internal import Judging

struct SheetsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sheets", abstract: "Import judges' score sheets, or make empty ones.",
        discussion: """
            EXAMPLES
              juri sheets blank apw-2023 --out lembar-kosong
              juri sheets import apw-2023 nilai-final.csv
            """,
        subcommands: [Import.self, Blank.self])

    struct Import: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take in sheets from CSV or XLSX: all rows or none.",
            discussion: """
                Columns juri, nomor, kriteria, nilai, and perhaps tahap and catatan (or judge, entry,
                criterion, mark, stage, comment); decimal comma or point. Exit status 3 when rows
                were refused; then nothing is taken.

                EXAMPLES
                  juri sheets import apw-2023 nilai-final.csv
                  juri sheets import apw-2023 nilai.xlsx --dry-run
                """)

        @Argument(help: "The contest's key.") var contest: String
        @Argument(help: "The file, CSV or XLSX.") var file: String
        @Flag(help: "Validate everything, change nothing.") var dryRun = false
        @OptionGroup var place: WorkspaceOptions
        @OptionGroup var output: OutputOptions

        func run() async throws {
            try await attempt(output.words.language) {
                let workspace = try Workspace.open(at: place.workspace, for: .writing)
                let report = try workspace.importSheets(
                    contest: contest, file: file, isDryRun: dryRun)
                guard !output.json else {
                    return try Console.json(SheetsOutput(report, isDryRun: dryRun))
                }
                let isIndonesian = output.words.language == .indonesian
                for sheet in report.incomplete {
                    Console.line(
                        isIndonesian
                            ? "belum lengkap: \(sheet) (tidak dihitung nol)"
                            : "incomplete: \(sheet) (not counted as zero)")
                }
                Console.line(
                    isIndonesian
                        ? "\(report.sheets) lembar, \(report.marks) nilai."
                        : "\(report.sheets) sheets, \(report.marks) marks.")
            }
        }
    }

    struct Blank: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write an empty sheet for each judge: XLSX to fill in, HTML to print.",
            discussion: """
                EXAMPLE
                  juri sheets blank apw-2023 --out lembar-kosong
                """)

        @Argument(help: "The contest's key.") var contest: String
        @Option(help: "The stage; the last scored one without.") var stage: String?
        @Option(help: ArgumentHelp("Where the sheets go.", valueName: "dir")) var out: String
        @OptionGroup var place: WorkspaceOptions
        @OptionGroup var output: OutputOptions

        func run() async throws {
            try await attempt(output.words.language) {
                let workspace = try Workspace.open(at: place.workspace, for: .reading)
                let paths = try workspace.writeBlankSheets(of: contest, stage: stage, to: out)
                guard !output.json else { return try Console.json(DocumentsOutput(paths: paths)) }
                for path in paths { Console.line(path) }
            }
        }
    }
}

/// `juri sheets import --json`.
struct SheetsOutput: Encodable {
    let version = 1
    let dryRun: Bool
    let sheets: Int
    let marks: Int
    let incomplete: [String]

    init(_ report: SheetReport, isDryRun: Bool) {
        dryRun = isDryRun
        sheets = report.sheets
        marks = report.marks
        incomplete = report.incomplete
    }
}
