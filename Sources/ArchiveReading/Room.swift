/// Memory that is used again for item after item.
@safe final class Room {
    private(set) var bytes: UnsafeMutableRawBufferPointer

    init(_ count: Int = 0) { unsafe bytes = .allocate(byteCount: count, alignment: 64) }

    deinit { unsafe bytes.deallocate() }

    /// The first `count` bytes, after growing to hold them.
    func first(_ count: Int) -> UnsafeMutableRawBufferPointer {
        if unsafe count > bytes.count {
            unsafe bytes.deallocate()
            unsafe bytes = .allocate(byteCount: count, alignment: 64)
        }
        return unsafe UnsafeMutableRawBufferPointer(rebasing: bytes[..<count])
    }
}
