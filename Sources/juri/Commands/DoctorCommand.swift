internal import ArgumentParser
internal import ContestModel
internal import Judging

struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Show what this machine has and lacks, and whether the workspace is whole.",
        discussion: """
            Exit status 1 when stored bytes that a record names are missing.

            EXAMPLE
              juri doctor --workspace /srv/juri
            """)

    @OptionGroup var place: WorkspaceOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let language = output.words.language
        try await attempt(language) {
            let diagnosis = try diagnose(workspace: place.workspace)
            if output.json {
                try Console.json(DoctorOutput(diagnosis))
            } else {
                Self.show(diagnosis, language)
            }
            if let workspace = diagnosis.workspace, workspace.missingBlobs > 0 {
                throw ExitCode.failure
            }
        }
    }

    private static func show(_ diagnosis: Diagnosis, _ language: Language) {
        let isIndonesian = language == .indonesian
        Console.line("juri \(diagnosis.version)")
        var table = TextTable([])
        for tool in diagnosis.tools {
            let install = "sudo apt install \(tool.debianPackage)"
            table.add([
                tool.name,
                tool.path ?? (isIndonesian ? "belum ada: \(install)" : "missing: \(install)"),
            ])
        }
        Console.write(table.text)
        let free = diagnosis.freeBytes.formatted(separator: isIndonesian ? "," : ".")
        Console.line(isIndonesian ? "Ruang kosong: \(free)" : "Free disk: \(free)")
        guard let workspace = diagnosis.workspace else {
            return Console.line(isIndonesian ? "Belum ada ruang kerja." : "No workspace yet.")
        }
        Console.line(
            isIndonesian
                ? "Ruang kerja: \(workspace.contests) lomba, \(workspace.entries) karya, "
                    + "\(workspace.missingBlobs) isi hilang."
                : "Workspace: \(workspace.contests) contests, \(workspace.entries) entries, "
                    + "\(workspace.missingBlobs) blobs missing.")
    }
}

/// `juri doctor --json`.
struct DoctorOutput: Encodable {
    let version = 1
    let program: String
    let freeBytes: Int64
    let tools: [Tool]
    @Nullable var workspace: Workspace?

    struct Tool: Encodable {
        let name: String
        let debianPackage: String
        @Nullable var path: String?
    }

    struct Workspace: Encodable {
        let contests: Int
        let entries: Int
        let missingBlobs: Int
    }

    init(_ diagnosis: Diagnosis) {
        program = diagnosis.version
        freeBytes = diagnosis.freeBytes.bytes
        tools = diagnosis.tools.map {
            Tool(name: $0.name, debianPackage: $0.debianPackage, path: $0.path)
        }
        workspace = diagnosis.workspace.map {
            Workspace(
                contests: $0.contests, entries: $0.entries, missingBlobs: $0.missingBlobs)
        }
    }
}
