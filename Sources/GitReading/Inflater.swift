internal import CGit

/// Unpacks zlib streams whose size is told beforehand.
@safe final class Inflater {
    private let whole: OpaquePointer
    private let stream: UnsafeMutablePointer<z_stream>

    /// - Returns: `nil` when there is no memory.
    init?() {
        guard let whole = unsafe libdeflate_alloc_decompressor() else { return nil }
        unsafe self.whole = unsafe whole
        unsafe stream = .allocate(capacity: 1)
        guard unsafe juri_inflate_start(stream) == Z_OK else {
            unsafe libdeflate_free_decompressor(whole)
            unsafe stream.deallocate()
            return nil
        }
    }

    deinit {
        unsafe libdeflate_free_decompressor(whole)
        unsafe inflateEnd(stream)
        unsafe stream.deallocate()
    }

    /// Unpacks one stream at the start of `packed`.
    ///
    /// - Returns: The bytes, and how many packed ones they took; `nil` when the stream is damaged,
    ///   cut off, or does not hold exactly `size` bytes.
    func unpack(
        _ packed: UnsafeRawBufferPointer, size: Int
    ) -> (bytes: [UInt8], used: Int)? {
        var used = 0
        var result = LIBDEFLATE_BAD_DATA
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: max(size, 1)) { buffer, count in
            unsafe result = libdeflate_zlib_decompress_ex(
                whole, packed.baseAddress, packed.count, buffer.baseAddress, size, &used, nil)
            count = result == LIBDEFLATE_SUCCESS ? size : 0
        }
        return result == LIBDEFLATE_SUCCESS ? (bytes, used) : nil
    }

    /// The first bytes of a stream, fewer where it ends or breaks before.
    func start(_ packed: UnsafeRawBufferPointer, count: Int) -> [UInt8] {
        guard unsafe inflateReset(stream) == Z_OK else { return [] }
        unsafe feed(packed)
        return unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            unsafe stream.pointee.next_out = buffer.baseAddress
            unsafe stream.pointee.avail_out = UInt32(count)
            let state = unsafe inflate(stream, Z_SYNC_FLUSH)
            let isSound = state == Z_OK || state == Z_STREAM_END || state == Z_BUF_ERROR
            filled = isSound ? count - Int(unsafe stream.pointee.avail_out) : 0
        }
    }

    /// Unpacks one stream piece by piece, in bounded memory.
    ///
    /// - Parameter body: Takes each piece; its errors pass through.
    /// - Returns: How many packed bytes were used; `nil` as for ``unpack(_:size:)``.
    func stream(
        _ packed: UnsafeRawBufferPointer, size: Int,
        _ body: (UnsafeRawBufferPointer) throws -> Void
    ) throws -> Int? {
        guard unsafe inflateReset(stream) == Z_OK else { return nil }
        let room = 256 << 10
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: room, alignment: 16)
        defer { unsafe buffer.deallocate() }
        var (used, made) = (0, 0)
        while true {
            let rest = unsafe UnsafeRawBufferPointer(rebasing: packed[used...])
            let offered = unsafe feed(rest)
            unsafe stream.pointee.next_out = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
            unsafe stream.pointee.avail_out = UInt32(room)
            let state = unsafe inflate(stream, Z_NO_FLUSH)
            let filled = room - Int(unsafe stream.pointee.avail_out)
            used += offered - Int(unsafe stream.pointee.avail_in)
            made += filled
            guard state == Z_OK || state == Z_STREAM_END, made <= size else { return nil }
            try unsafe body(UnsafeRawBufferPointer(rebasing: buffer[..<filled]))
            if state == Z_STREAM_END { return made == size ? used : nil }
        }
    }

    /// - Returns: How many bytes were offered: zlib counts in 32 bits.
    @discardableResult
    private func feed(_ packed: UnsafeRawBufferPointer) -> Int {
        let count = min(packed.count, 1 << 30)
        let start = unsafe packed.baseAddress?.assumingMemoryBound(to: UInt8.self)
        unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: start)
        unsafe stream.pointee.avail_in = UInt32(count)
        return count
    }
}
