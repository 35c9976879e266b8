package import ContestModel

extension GitReader {
    /// What `.gitmodules` says of the submodules of the tree; an unreadable one says nothing.
    ///
    /// - Parameter items: The items of the tree.
    /// - Throws: ``GitError`` `damaged` when the file is wrong.
    package func submodules(_ items: [TreeItem]) throws(GitError) -> [SubmoduleFact] {
        let modules = items.filter { $0.kind == .submodule }.prefix(HistoryFacts.listed)
        guard !modules.isEmpty else { return [] }
        var urls: [String: String] = [:]
        if let id = try entry(".gitmodules"), try objects.size(of: id) <= 1 << 20 {
            let text = String(decoding: try objects.read(id, .blob), as: UTF8.self)
            urls = ConfigText(text).moduleURLs
        }
        return modules.map { item in
            SubmoduleFact(path: item.name, url: urls[item.name], commit: item.id.hex)
        }
    }
}

extension ConfigText {
    /// Path of a submodule -> where it comes from.
    fileprivate var moduleURLs: [String: String] {
        var (paths, urls): ([String: String], [String: String]) = ([:], [:])
        for setting in settings where setting.section == "submodule" {
            if setting.key == "path" { paths[setting.subsection] = setting.value }
            if setting.key == "url" { urls[setting.subsection] = setting.value }
        }
        return paths.reduce(into: [:]) { found, pair in found[pair.value] = urls[pair.key] }
    }
}

extension PointerFact {
    /// Bytes of the longest pointer that Git LFS reads as one.
    package static let greatest = 1_024

    /// Reads a Git LFS pointer.
    ///
    /// Source: Git LFS specification, "The Pointer": keys in order after `version`.
    ///
    /// - Returns: `nil` when the bytes are an ordinary file.
    package init?(path: String, _ bytes: [UInt8]) {
        let version = "version https://git-lfs.github.com/spec/v1\n"
        guard bytes.count < Self.greatest, bytes.starts(with: version.utf8) else { return nil }
        let (hash, size) = ("oid sha256:", "size ")
        var (digest, count): (Digest?, Int64?) = (nil, nil)
        for line in bytes.split(separator: 0x0A) {
            if line.starts(with: hash.utf8) {
                let hex = String(decoding: line.dropFirst(hash.utf8.count), as: UTF8.self)
                digest = Digest(hex: hex)
            } else if line.starts(with: size.utf8) {
                count = Int64(String(decoding: line.dropFirst(size.utf8.count), as: UTF8.self))
            }
        }
        guard let digest, let count, count >= 0 else { return nil }
        self.init(path: path, digest: digest, bytes: ByteCount(count))
    }
}
