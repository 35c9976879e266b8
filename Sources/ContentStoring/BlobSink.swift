package import ContestModel

/// Where the bytes of items go, one item at a time: hashed only, or hashed and staged.
package protocol BlobSink: ~Copyable {
    /// Starts an item.
    mutating func open() throws

    /// Takes the next bytes of the item.
    mutating func write(_ bytes: RawSpan) throws

    /// Ends the item.
    ///
    /// - Returns: The SHA-256 of what was written since ``open()``.
    mutating func close() throws -> Digest
}
