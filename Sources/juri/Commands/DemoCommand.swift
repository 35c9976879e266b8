internal import ArgumentParser
internal import ContestModel
internal import Foundation
internal import Judging

struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract:
            "Run the sample contests from submissions to documents in a throw-away workspace.",
        discussion: """
            Each folder of SUBMISSIONS whose name is that of a contest file in RUBRICS is imported,
            checked, decided on, ranked and closed. At the end a table compares the places with those
            that were published (hasil-terbit.csv in RUBRICS). Of the documents only the minutes are
            printed as PDF, to save time; 'juri documents' prints them all.

            EXAMPLE
              juri demo --out dokumen-contoh
            """)

    @Option(help: ArgumentHelp("The sample submissions.", valueName: "dir"))
    var submissions = "submissions"
    @Option(help: ArgumentHelp("The contest files.", valueName: "dir")) var rubrics = "rubrics"
    @Option(help: ArgumentHelp("Where the documents go.", valueName: "dir")) var out: String?
    @OptionGroup var words: LanguageOptions

    func run() async throws {
        let language = words.language
        try await attempt(language) {
            let keys = try contestKeys(language)
            let scratch = FileManager.default.temporaryDirectory
                .appendingPathComponent("juri-demo-\(UUID().uuidString.prefix(8))").path
            defer { try? FileManager.default.removeItem(atPath: "\(scratch)/workspace") }
            let workspace = try Workspace.create(at: "\(scratch)/workspace")
            let target = out ?? "\(scratch)/dokumen"
            var summary = DemoSummary(try published(), language)
            for key in keys {
                summary.add(try await show(key, workspace, target: target, language))
            }
            Console.line()
            Console.write(summary.text)
            Console.line(
                language == .indonesian
                    ? "Berita acara dan dokumen lain: \(target)"
                    : "Minutes and the other documents: \(target)")
        }
    }

    /// The places with which the results are compared; none where the folder has no such table.
    private func published() throws -> [PublishedPlace] {
        let file = "\(rubrics)/hasil-terbit.csv"
        guard FileManager.default.fileExists(atPath: file) else { return [] }
        return try publishedPlaces(file: file)
    }

    /// The contests that have both submissions and a file.
    private func contestKeys(_ language: Language) throws -> [String] {
        let files = FileManager.default
        let folders = (try? files.contentsOfDirectory(atPath: submissions)) ?? []
        let keys = folders.sorted().filter { files.fileExists(atPath: "\(rubrics)/\($0).yaml") }
        guard keys.isEmpty else { return keys }
        Console.message(
            language == .indonesian
                ? "juri: tidak ada contoh lomba di \(submissions) dan \(rubrics). Sebutkan dengan "
                    + "--submissions dan --rubrics."
                : "juri: there is no sample contest in \(submissions) and \(rubrics). Name them with "
                    + "--submissions and --rubrics.")
        throw ExitCode.failure
    }

    private func show(
        _ key: String, _ workspace: Workspace, target: String, _ language: Language
    ) async throws -> SealedResult {
        let progress = DemoProgress(key)
        let demo = try await workspace.demonstrate(
            file: "\(rubrics)/\(key).yaml", inbox: "\(submissions)/\(key)",
            out: "\(target)/\(key)", printed: ["berita-acara"],
            reading: .confined(program: Program.file),
            width: ProcessInfo.processInfo.activeProcessorCount,
            now: currentInstant()
        ) { progress.update($0, $1, $2, $3) }
        Console.write(DemoText(demo, language).text)
        if let note = demo.documents.note { Console.message(note[language]) }
        Console.line("\(target)/\(key) (\(demo.documents.paths.count))")
        return demo.result
    }
}

/// The progress of a demonstration: one line for each kind of work.
private final class DemoProgress {
    private let contest: String
    private var line: (step: DemoStep, progress: ProgressLine)?

    init(_ contest: String) { self.contest = contest }

    func update(_ step: DemoStep, _ done: Int, _ total: Int, _ name: String) {
        if line?.step != step { line = (step, ProgressLine("\(contest): \(step)")) }
        line?.progress.update(done, total, name)
    }
}
