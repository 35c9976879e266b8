internal import Foundation

/// Watches folders for submissions that arrive, and asks for the import of those that have settled.
///
/// A submission has settled when it looks the same at two looks: its names, sizes and times.
package struct InboxWatch {
    private let request: ImportRequest
    private var before: [String: Int] = [:]
    private var now: [String: Int] = [:]
    private var taken: [String: Int] = [:]

    /// Endings of files that a browser or a copying program has not finished.
    private static let unfinished = [".part", ".partial", ".crdownload", ".download", ".tmp"]

    package init(_ request: ImportRequest) { self.request = request }

    /// Looks at the folders again.
    ///
    /// - Returns: What to import; `nil` when nothing has settled that was not taken.
    package mutating func look() -> ImportRequest? {
        before = now
        now = [:]
        for path in places { now[path] = Self.stamp(path) }
        let settled = now.filter { before[$0.key] == $0.value }
        guard settled.contains(where: { taken[$0.key] != $0.value }) else { return nil }
        var wanted = request
        wanted.leaving = Set(now.keys).subtracting(settled.keys)
        if request.register == nil, !places.contains(where: ImportPlan.isRegister) {
            wanted.paths = settled.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        }
        return wanted
    }

    /// Remembers that the last ``look()`` was acted upon.
    package mutating func take() {
        for (path, stamp) in now where before[path] == stamp { taken[path] = stamp }
    }

    /// What lies in the folders; paths that are no folders are looked at themselves.
    private var places: [String] {
        let listed =
            request.paths.flatMap { path in
                Files.isFolder(path) ? Files.names(in: path).map { "\(path)/\($0)" } : [path]
            } + [request.register].compactMap { $0 }
        return listed.filter { !Self.unfinished.contains(where: $0.lowercased().hasSuffix) }
    }

    /// A number that differs when something below a path differs.
    private static func stamp(_ path: String) -> Int {
        var hasher = Hasher()
        let below = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
        for name in [""] + below.sorted() {
            let attributes = try? FileManager.default.attributesOfItem(
                atPath: name.isEmpty ? path : "\(path)/\(name)")
            hasher.combine(name)
            hasher.combine(attributes?[.size] as? Int)
            hasher.combine(attributes?[.modificationDate] as? Date)
        }
        return hasher.finalize()
    }
}
