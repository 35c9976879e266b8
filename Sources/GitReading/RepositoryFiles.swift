internal import Glibc

/// Files and folders of a repository, looked at without following a link.
enum RepositoryFiles {
    /// Finds the folder that holds `HEAD` and `objects`: the path itself or its `.git` folder.
    ///
    /// - Returns: `nil` when neither is a repository.
    static func gitFolder(at path: String) -> String? {
        [path, "\(path)/.git"].first { folder in
            kind(of: folder) == S_IFDIR && kind(of: "\(folder)/HEAD") == S_IFREG
                && kind(of: "\(folder)/objects") == S_IFDIR
        }
    }

    /// Whether `.git` is a link, or the file that a worktree or a submodule has instead.
    static func pointsElsewhere(_ path: String) -> Bool {
        let git = "\(path)/.git"
        return kind(of: git) == S_IFLNK
            || text(git)?.utf8.starts(with: "gitdir:".utf8) == true
    }

    /// The first part of a repository folder through which it would read another place, or hang:
    /// alternates, a link, a fifo.
    ///
    /// - Throws: ``GitError`` `overLimit` when there are more files than objects may be.
    static func outsidePart(
        of folder: String, _ limits: GitLimits
    ) throws(GitError) -> String? {
        let forbidden = ["objects/info/alternates", "objects/info/http-alternates", "commondir"]
        if let part = forbidden.first(where: { kind(of: "\(folder)/\($0)") != 0 }) { return part }
        let references = ["refs", "refs/heads", "refs/tags", "packed-refs", "shallow", "config"]
        let present = references.filter { kind(of: "\(folder)/\($0)") != 0 }
        if let part = present.first(where: { isOutside("\(folder)/\($0)") }) { return part }
        var count = 0
        for name in names(in: "\(folder)/objects") {
            let part = "objects/\(name)"
            if isOutside("\(folder)/\(part)") { return part }
            let inner = names(in: "\(folder)/\(part)")
            count += inner.count
            guard count <= limits.objects else {
                throw .tooMany(.objects, limit: limits.objects, value: count)
            }
            let outside = inner.first { isOutside("\(folder)/\(part)/\($0)") }
            if let outside { return "\(part)/\(outside)" }
        }
        return nil
    }

    /// Also true of a listed name that is not UTF-8 and so cannot be looked at: git writes none.
    private static func isOutside(_ path: String) -> Bool {
        ![S_IFREG, S_IFDIR].contains(kind(of: path))
    }

    /// The whole of a small regular file, not following a link.
    ///
    /// - Returns: `nil` when it is not there, is not a regular file, or is over 16 MiB.
    static func text(_ path: String) -> String? {
        guard kind(of: path) == S_IFREG else { return nil }
        let descriptor = unsafe open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while bytes.count <= 16 << 20 {
            let count = unsafe read(descriptor, &chunk, chunk.count)
            if count == 0 { return String(decoding: bytes, as: UTF8.self) }
            guard count > 0 else { return nil }
            bytes += chunk.prefix(count)
        }
        return nil
    }

    /// The file type bits of a path, not following a link; 0 when nothing is there.
    static func kind(of path: String) -> mode_t {
        var status = stat()
        return unsafe lstat(path, &status) == 0 ? status.st_mode & S_IFMT : 0
    }

    /// The indexes of the packs in a repository, each with its pack, sorted.
    static func packIndexes(in folder: String) -> [String] {
        let packs = "\(folder)/objects/pack"
        let present = Set(names(in: packs))
        return present.filter { name in
            name.utf8.reversed().starts(with: ".idx".utf8.reversed())
                && present.contains("\(name.dropLast(3))pack")
        }.sorted().map { "\(packs)/\($0)" }
    }

    /// Branch and tag names below `refs/<group>`, with the object each names.
    static func looseReferences(below folder: String, prefix: String, depth: Int = 0) -> [(
        name: String, object: String
    )] {
        guard depth < 8, kind(of: folder) == S_IFDIR else { return [] }
        var found: [(name: String, object: String)] = []
        for name in names(in: folder) {
            let path = "\(folder)/\(name)"
            if kind(of: path) == S_IFDIR {
                found += looseReferences(
                    below: path, prefix: "\(prefix)/\(name)", depth: depth + 1)
            } else if let object = text(path).flatMap(objectID) {
                found.append(("\(prefix)/\(name)", object))
            }
        }
        return found
    }

    /// The names in a folder, without `.` and `..`; none when it is no folder.
    static func names(in folder: String) -> [String] {
        guard let directory = unsafe opendir(folder) else { return [] }
        defer { unsafe closedir(directory) }
        var names: [String] = []
        while let entry = unsafe readdir(directory) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
                unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) {
                    unsafe String(cString: $0)
                }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }

    /// 40 or 64 hexadecimal digits at the start of a line.
    static func objectID(_ text: String) -> String? {
        let digits = text.utf8.prefix { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D }
        let isHex = digits.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
        guard isHex, digits.count == 40 || digits.count == 64 else { return nil }
        return String(decoding: digits, as: UTF8.self)
    }
}
