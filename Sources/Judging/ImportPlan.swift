internal import ContestModel
internal import Tabulating

/// One entry that an import will take in.
struct PlannedEntry {
    var entry: Entry
    var path: String
    /// As the register names it.
    var file: String
    /// No time was given: the entry counts as received now, or when it first came.
    var isReceivedNow = false
}

/// What an import will do, with every row of the register validated.
struct ImportPlan {
    var entries: [PlannedEntry] = []
    var unregistered: [String] = []

    /// - Parameter existing: File name -> number of the entries that are there.
    /// - Throws: ``JudgingError`` `rejectedRows` with every row that cannot be taken.
    init(
        _ request: ImportRequest, contest: Contest, existing: [String: String], now: Instant
    ) throws {
        for path in request.paths where !Files.exists(path) {
            throw JudgingError(
                id: "\(path) tidak ada. Periksa nama dan letaknya.",
                en: "There is no \(path). Check its name and place.")
        }
        if let register = request.register ?? Self.register(in: request.paths) {
            let inbox = Inbox(paths: request.paths, register: register)
            let reader = RegisterReader(
                contest: contest, inbox: inbox, path: register, now: now,
                mayLack: request.leaving != nil)
            let registered = try reader.entries()
            let leaving = request.leaving ?? []
            entries = registered.filter { !leaving.contains($0.path) }
            unregistered = inbox.unregistered(besides: registered.map(\.path))
        } else {
            entries = try Self.numbered(request, contest: contest, existing: existing, now: now)
        }
    }

    /// The register in one of the folders, by its usual names.
    private static func register(in paths: [String]) -> String? {
        paths.filter(Files.isFolder)
            .flatMap { folder in registerNames.map { "\(folder)/\($0)" } }
            .first(where: Files.exists)
    }

    private static let registerNames = [
        "peserta.csv", "peserta.xlsx", "register.csv", "register.xlsx",
    ]

    /// Whether a path has the name of a register.
    static func isRegister(_ path: String) -> Bool { registerNames.contains(Files.name(path)) }

    /// Entries without a register: each path is one submission and gets the next number.
    private static func numbered(
        _ request: ImportRequest, contest: Contest, existing: [String: String], now: Instant
    ) throws -> [PlannedEntry] {
        let category = try category(request.category, contest: contest)
        var used = Set(existing.values)
        var next = 1
        return request.paths.map { path in
            // A submission that no register names is known by where it lies.
            let file = Files.absolute(path)
            let name = Files.name(path)
            var number = existing[file] ?? ""
            while number.isEmpty || (existing[file] == nil && used.contains(number)) {
                let digits = String(next)
                let zeros = String(repeating: "0", count: max(0, 3 - digits.utf8.count))
                number = "\(contest.numberPrefix)-\(zeros)\(digits)"
                next += 1
            }
            used.insert(number)
            let entry = Entry(
                number: number, entrant: name, title: name, category: category.key, received: now)
            return PlannedEntry(entry: entry, path: path, file: file, isReceivedNow: true)
        }
    }

    private static func category(_ wanted: String?, contest: Contest) throws -> Category {
        let keys = contest.categories.map(\.key).joined(separator: ", ")
        if let wanted, let category = contest.category(wanted) { return category }
        guard wanted == nil, contest.categories.count == 1 else {
            throw JudgingError(
                id: "Tanpa daftar peserta, sebutkan kategori dengan --category: \(keys).",
                en: "Without a register, name the category with --category: \(keys).")
        }
        return contest.categories[0]
    }
}

/// The folders and files that an import was given.
struct Inbox {
    let paths: [String]
    let register: String

    private var folders: [String] {
        let own = register.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(register[..<$0]) }
        return paths.filter(Files.isFolder) + [own ?? "."]
    }

    /// The path of a file that the register names, or that bears an entry's number.
    ///
    /// - Returns: `nil` when there is none, when it lies outside the folders once links are
    ///   followed, or when it is a folder or register that the import itself was given.
    func path(file: String?, number: String) -> String? {
        if let file, !file.utf8.isEmpty {
            if let given = paths.first(where: { !Files.isFolder($0) && Files.name($0) == file }) {
                return given
            }
            return folders.first { Files.exists("\($0)/\(file)") && isInside("\($0)/\(file)", $0) }
                .map { "\($0)/\(file)" }
        }
        let named = folders.flatMap { folder in
            Files.names(in: folder).map { (name: $0, path: "\(folder)/\($0)") }
        }
        return
            (named.first { $0.name == number } ?? named.first { Self.stem($0.name) == number })?
            .path
    }

    /// Whether a path lies below a folder, and is neither that nor the register.
    private func isInside(_ path: String, _ folder: String) -> Bool {
        let (real, base) = (Files.resolved(path), Files.resolved(folder))
        let own = paths.map(Files.resolved) + [Files.resolved(register)]
        return real.utf8.starts(with: "\(base)/".utf8) && !own.contains(real)
    }

    /// A name without its last ending: `A.1` of `A.1.txt`.
    private static func stem(_ name: String) -> String {
        let dot = name.utf8.lastIndex(of: UInt8(ascii: "."))
        return dot.map { String(name[..<$0]) } ?? name
    }

    /// What lies in the folders beside the entries, tables left out.
    func unregistered(besides taken: [String]) -> [String] {
        let taken = Set(taken)
        let tables = [".csv", ".xlsx", ".yaml", ".md"]
        return paths.filter(Files.isFolder).flatMap { folder in
            Files.names(in: folder).map { "\(folder)/\($0)" }
        }.filter { path in
            !taken.contains(path) && !tables.contains(where: path.lowercased().hasSuffix)
        }
    }
}
