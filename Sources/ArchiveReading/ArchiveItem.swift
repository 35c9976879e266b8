/// One member of an archive as its header describes it, before its bytes are read.
package struct ArchiveItem: Sendable, Hashable {
    /// The name as stored: not checked, perhaps not UTF-8.
    package let rawName: [UInt8]
    package let kind: Kind
    /// The size that the header claims; `nil` where it gives none.
    package let claimedBytes: Int64?
    /// The packed size, where each item has its own: in a zip.
    package var packedBytes: Int64?

    package enum Kind: Sendable, Hashable {
        case file
        case directory
        /// A symbolic link and where it points.
        case symlink([UInt8])
        /// Another name for an earlier member.
        case hardLink([UInt8])
        /// A device, fifo or socket.
        case special
        /// A file of a zip that needs a password, among others that do not.
        case locked
    }
}
