package import ContestModel

/// Where the bytes of items go, one item at a time: hashed only, or hashed and staged.
package protocol BlobSink: ~Copyable {
    /// Whether the bytes of the item at this place of the snapshot are wanted at all.
    func wants(_ index: Int) -> Bool

    /// Starts an item.
    mutating func open() throws

    /// Takes the next bytes of the item.
    mutating func write(_ bytes: RawSpan) throws

    /// Ends the item.
    ///
    /// - Returns: The SHA-256 of what was written since ``open()``.
    mutating func close() throws -> Digest

    /// The file that holds the bytes of the item that was ended last, until its group is committed
    /// or dropped; `nil` where nothing is kept.
    var latest: String? { get }
}

extension BlobSink where Self: ~Copyable {
    package func wants(_ index: Int) -> Bool { true }

    package var latest: String? { nil }
}
