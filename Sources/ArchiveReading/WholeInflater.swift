internal import CDeflate

/// Inflates an item at one go: the fastest way, for items that fit in memory twice.
///
/// Source: `libdeflate.h`, 1.14.
@safe final class WholeInflater {
    private let handle: OpaquePointer
    private let room = Room()

    /// - Throws: ``ArchiveError`` `cannotOpen` when there is no memory.
    init() throws(ArchiveError) {
        guard let handle = unsafe libdeflate_alloc_decompressor() else {
            throw ArchiveError(.cannotOpen, detail: "out of memory")
        }
        unsafe self.handle = unsafe handle
    }

    deinit { unsafe libdeflate_free_decompressor(handle) }

    /// The `size` bytes that all of `packed` unpacks to, valid until the next call.
    ///
    /// - Throws: ``ArchiveError`` `damaged`, also when bytes of `packed` are left over.
    func inflate(
        _ packed: UnsafeRawBufferPointer, to size: Int
    ) throws(ArchiveError) -> UnsafeRawBufferPointer {
        let target = unsafe room.first(size)
        var (used, made) = (0, 0)
        let status = unsafe libdeflate_deflate_decompress_ex(
            handle, packed.baseAddress, packed.count, target.baseAddress, size, &used, &made)
        guard status == LIBDEFLATE_SUCCESS, made == size, used == packed.count else {
            throw ArchiveError(.damaged, detail: "deflate")
        }
        return UnsafeRawBufferPointer(target)
    }
}

/// The CRC-32 of gzip and zip, block by block.
///
/// Source: RFC 1952, section 8.
struct CyclicChecksum {
    private(set) var value: UInt32 = 0

    mutating func update(_ bytes: UnsafeRawBufferPointer) {
        guard bytes.count > 0 else { return }
        value = unsafe libdeflate_crc32(value, bytes.baseAddress, bytes.count)
    }
}
