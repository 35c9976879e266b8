internal import CArchive
internal import Glibc

extension ArchiveItem {
    /// Copies what a header says out of libarchive's memory, which the next call reuses.
    init(_ entry: OpaquePointer) {
        rawName = unsafe Self.name(
            archive_entry_pathname(entry), utf8: archive_entry_pathname_utf8(entry))
        kind = unsafe Kind(entry)
        claimedBytes =
            unsafe archive_entry_size_is_set(entry) != 0 ? unsafe archive_entry_size(entry) : nil
    }

    /// The stored bytes of a name, or its UTF-8 form where libarchive keeps only that.
    fileprivate static func name(
        _ stored: UnsafePointer<CChar>?, utf8: UnsafePointer<CChar>?
    ) -> [UInt8] {
        guard let text = unsafe stored ?? utf8 else { return [] }
        let length = unsafe strlen(text)
        return unsafe UnsafeBufferPointer(start: text, count: length).map(UInt8.init(bitPattern:))
    }
}

extension ArchiveItem.Kind {
    fileprivate init(_ entry: OpaquePointer) {
        let target = unsafe ArchiveItem.name(
            archive_entry_hardlink(entry), utf8: archive_entry_hardlink_utf8(entry))
        if !target.isEmpty {
            self = .hardLink(target)
            return
        }
        switch unsafe archive_entry_filetype(entry) {
        case S_IFREG: self = .file
        case S_IFDIR: self = .directory
        case S_IFLNK:
            self = .symlink(
                unsafe ArchiveItem.name(
                    archive_entry_symlink(entry), utf8: archive_entry_symlink_utf8(entry)))
        default: self = .special
        }
    }
}

extension ArchiveError {
    /// What libarchive says of its last failure, sorted by who can mend it.
    init(lastOf handle: OpaquePointer) {
        let text = unsafe archive_error_string(handle).map { unsafe String(cString: $0) } ?? ""
        func says(_ words: String...) -> Bool {
            words.contains { text.lowercased().contains($0) }
        }
        if says("passphrase", "encrypt") {
            self.init(.encrypted)
        } else if says("unrecognized archive format") {
            self.init(.unsupported)
        } else if says("unsupported", "not supported", "unavailable") {
            self.init(.unsupportedMethod, detail: text)
        } else if says("failed to open", "error reading '") {
            self.init(.cannotOpen, detail: text)
        } else {
            self.init(.damaged, detail: text)
        }
    }
}
