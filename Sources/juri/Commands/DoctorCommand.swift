internal import ArgumentParser
internal import ContestModel
internal import Judging

struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Show what this machine has and lacks, and whether the workspace is whole.",
        discussion: """
            Tries to break out of the process that reads submissions, and of the boxes in which
            tools such as ffprobe read them. Exit status 1 when that works, or when stored bytes
            that a record names are missing.

            EXAMPLE
              juri doctor --workspace /srv/juri
            """)

    @OptionGroup var place: WorkspaceOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let language = output.words.language
        try await attempt(language) {
            let diagnosis = try diagnose(workspace: place.workspace, program: Program.file)
            let boxes = await tryToolBoxes(program: Program.file)
            if output.json {
                try Console.json(DoctorOutput(diagnosis, boxes))
            } else {
                Self.show(diagnosis, boxes, language)
            }
            let isConfined =
                (diagnosis.confinement?.broken.isEmpty ?? false)
                && boxes.contains { $0.isUsed && $0.starts && $0.broken.isEmpty }
            let isWhole = (diagnosis.workspace?.missingBlobs ?? 0) == 0
            guard isConfined, isWhole else { throw ExitCode.failure }
        }
    }

    private static func confinement(_ diagnosis: Diagnosis) -> Bilingual {
        guard let state = diagnosis.confinement else {
            return Bilingual(
                id: "Pembaca terkurung: TIDAK JALAN; kiriman tidak dapat diimpor.",
                en: "Confined reading: DOES NOT START; nothing can be imported.")
        }
        guard state.broken.isEmpty else {
            let list = state.broken.joined(separator: ", ")
            return Bilingual(
                id: "Pembaca terkurung: BOCOR (\(list)).", en: "Confined reading: LEAKS (\(list)).")
        }
        return state.isBoxed
            ? Bilingual(
                id: "Pembaca terkurung: utuh (bubblewrap, Landlock, seccomp, batas).",
                en: "Confined reading: whole (bubblewrap, Landlock, seccomp, limits).")
            : Bilingual(
                id: "Pembaca terkurung: utuh tanpa bubblewrap (Landlock, seccomp, batas).",
                en: "Confined reading: whole without bubblewrap (Landlock, seccomp, limits).")
    }

    private static func toolBox(_ box: ToolBoxState) -> Bilingual {
        let use = box.isUsed ? Bilingual(id: " (dipakai)", en: " (used)") : Bilingual("")
        let wall = box.wall == "landlock" ? "Landlock" : box.wall
        let list = box.broken.joined(separator: ", ")
        let state =
            !box.starts
            ? Bilingual(id: "TIDAK JALAN", en: "DOES NOT START")
            : box.broken.isEmpty
                ? Bilingual(id: "utuh", en: "whole")
                : Bilingual(id: "BOCOR (\(list))", en: "LEAKS (\(list))")
        return Bilingual(
            id: "Kotak alat dengan \(wall)\(use.id): \(state.id).",
            en: "Tool box with \(wall)\(use.en): \(state.en).")
    }

    private static func show(
        _ diagnosis: Diagnosis, _ boxes: [ToolBoxState], _ language: Language
    ) {
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
        Console.line(confinement(diagnosis)[language])
        for box in boxes { Console.line(toolBox(box)[language]) }
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
    @Nullable var confinement: Confinement?
    let toolBoxes: [ToolBox]
    @Nullable var workspace: Workspace?

    struct Confinement: Encodable {
        let boxed: Bool
        let broken: [String]
    }

    struct ToolBox: Encodable {
        let wall: String
        let used: Bool
        let starts: Bool
        let broken: [String]
    }

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

    init(_ diagnosis: Diagnosis, _ boxes: [ToolBoxState]) {
        program = diagnosis.version
        freeBytes = diagnosis.freeBytes.bytes
        tools = diagnosis.tools.map {
            Tool(name: $0.name, debianPackage: $0.debianPackage, path: $0.path)
        }
        confinement = diagnosis.confinement.map {
            Confinement(boxed: $0.isBoxed, broken: $0.broken)
        }
        toolBoxes = boxes.map {
            ToolBox(wall: $0.wall, used: $0.isUsed, starts: $0.starts, broken: $0.broken)
        }
        workspace = diagnosis.workspace.map {
            Workspace(
                contests: $0.contests, entries: $0.entries, missingBlobs: $0.missingBlobs)
        }
    }
}
