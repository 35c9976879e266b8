/// What an archive's own name promises.
enum ArchiveNames {
    /// The last parts that a name may have for each type.
    private static let endings: [String: Set<String>] = [
        "application/zip": ["zip", "jar", "war", "apk", "cbz", "exe", "zipx"],
        "application/x-tar": ["tar", "cbt"], "application/gzip": ["gz", "tgz", "taz", "svgz"],
        "application/x-bzip2": ["bz2", "tbz", "tbz2"], "application/x-xz": ["xz", "txz"],
        "application/zstd": ["zst", "tzst", "zstd"], "application/x-lz4": ["lz4"],
        "application/x-7z-compressed": ["7z", "cb7"], "application/vnd.rar": ["rar", "cbr"],
        "application/x-cpio": ["cpio"],
    ]

    /// Whether a name ends like another archive than its bytes are.
    static func isWrong(_ name: [UInt8], for type: String) -> Bool {
        let parts = name.split(separator: UInt8(ascii: "."))
        guard parts.count > 1, let right = endings[type] else { return false }
        let ending = String(decoding: parts[parts.count - 1], as: UTF8.self).lowercased()
        return !right.contains(ending) && endings.values.contains { $0.contains(ending) }
    }
}
