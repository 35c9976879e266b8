/// One entry of a tree object.
struct TreeEntry {
    let mode: Int
    let name: ArraySlice<UInt8>
    let id: ObjectID

    var isTree: Bool { mode & 0o170000 == 0o040000 }
    var isSubmodule: Bool { mode & 0o170000 == 0o160000 }
}

/// The entries of a tree object, one after the other.
struct TreeCursor {
    private let bytes: [UInt8]
    private var place = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// - Returns: `nil` at the end.
    /// - Throws: ``GitError`` `damaged` when the tree is cut off.
    mutating func next() throws(GitError) -> TreeEntry? {
        guard place < bytes.count else { return nil }
        var mode = 0
        while place < bytes.count, bytes[place] != 0x20 {
            guard (0x30...0x37).contains(bytes[place]), mode < 1 << 18 else {
                throw .damaged("tree")
            }
            mode = mode << 3 | Int(bytes[place] - 0x30)
            place += 1
        }
        let start = place + 1
        var end = start
        while end < bytes.count, bytes[end] != 0 { end += 1 }
        guard end + ObjectID.byteCount < bytes.count else { throw .damaged("tree") }
        place = end + 1 + ObjectID.byteCount
        return unsafe TreeEntry(
            mode: mode, name: bytes[start..<end], id: ObjectID(bytes.span.bytes, at: end + 1))
    }
}
