internal import ContestModel
internal import Glibc

/// What lies below a folder.
struct FolderListing {
    /// Paths from the folder, sorted by bytes.
    private(set) var files: [[UInt8]] = []
    private(set) var links: [[UInt8]] = []
    private(set) var specials: [[UInt8]] = []
    private var count = 0

    /// Lists a folder; links are not followed.
    ///
    /// - Throws: ``Refusal`` `path-too-deep` or `too-many-items`, ``ReceivingError``.
    init(of folder: [UInt8], limits: IntakeLimits) throws {
        var waiting: [(path: [UInt8], level: Int)] = [([], 0)]
        while let (prefix, level) = waiting.popLast() {
            let start = prefix.isEmpty ? [] : prefix + [UInt8(ascii: "/")]
            for name in try FileReading.names(in: folder + [UInt8(ascii: "/")] + prefix) {
                let path = start + name
                count += 1
                guard count <= limits.seenItems else {
                    throw Refusal(
                        .tooManyItems, item: Self.text(path), limit: "\(limits.seenItems)")
                }
                switch try FileReading.kind(of: folder + [UInt8(ascii: "/")] + path) {
                case S_IFREG: files.append(path)
                case S_IFLNK: links.append(path)
                case S_IFDIR where level < limits.depth: waiting.append((path, level + 1))
                case S_IFDIR:
                    try Self.refuse(path, limits: limits)
                    // Listed like a file, it is left out and noted like one.
                    files.append(path)
                default: specials.append(path)
                }
            }
        }
        files.sort { $0.lexicographicallyPrecedes($1) }
    }

    /// Refuses a folder below the deepest level, unless its files would be left out anyhow.
    private static func refuse(_ path: [UInt8], limits: IntakeLimits) throws {
        let rules = PathRules(limits: limits, stripsLeadingSlash: false)
        if case .drop = try rules.verdict(path) { return }
        throw Refusal(
            .pathTooDeep, item: text(path), limit: "\(limits.depth)", value: "\(limits.depth + 1)")
    }

    private static func text(_ path: [UInt8]) -> String { NameDecoding.text(path).text }
}

extension IntakeLimits {
    /// Names looked at, what is left out included: nobody's libraries are larger than this.
    var seenItems: Int { items.multipliedReportingOverflow(by: 5).overflow ? .max : items * 5 }
}
