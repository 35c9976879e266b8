internal import CInflate

/// Inflates a deflate stream of any length in bounded memory.
///
/// Source: `igzip_lib.h`, ISA-L 2.30.
@safe final class StreamInflater {
    private let state: UnsafeMutablePointer<inflate_state>
    private let input = Room(256 << 10)
    private let output = Room(512 << 10)
    private var source = ByteSource(bytes: [])
    /// Where the next bytes are read from, and where the stream may not go on.
    private var position: Int64 = 0
    private var end: Int64 = 0
    private(set) var isAtEnd = true

    init() {
        unsafe state = .allocate(capacity: 1)
        unsafe state.initialize(to: inflate_state())
    }

    deinit { unsafe state.deallocate() }

    /// Begins a stream.
    ///
    /// - Parameter range: Where it lies in the source; it may end before.
    func start(_ source: ByteSource, in range: Range<Int64>) {
        self.source = source
        (position, end, isAtEnd) = (range.lowerBound, range.upperBound, false)
        unsafe isal_inflate_init(state)
        unsafe state.pointee.crc_flag = UInt32(ISAL_DEFLATE)
        unsafe state.pointee.avail_in = 0
    }

    /// Where the bytes after the stream begin, once it has ended.
    ///
    /// The library reads ahead by up to eight bytes.
    var streamEnd: Int64 {
        unsafe position - Int64(state.pointee.avail_in) - Int64(state.pointee.read_in_length / 8)
    }

    /// The next unpacked bytes, valid until the next call; `nil` at the end of the stream.
    ///
    /// - Throws: ``ArchiveError`` `damaged`.
    func next() throws(ArchiveError) -> UnsafeRawBufferPointer? {
        guard !isAtEnd else { return nil }
        unsafe state.pointee.next_out = output.bytes.baseAddress?.assumingMemoryBound(
            to: UInt8.self)
        unsafe state.pointee.avail_out = UInt32(output.bytes.count)
        while unsafe state.pointee.avail_out > 0, !isAtEnd {
            let isStarved = try refill()
            let before = unsafe state.pointee.avail_out
            guard unsafe isal_inflate(state) == ISAL_DECOMP_OK else {
                throw ArchiveError(.damaged, detail: "deflate")
            }
            isAtEnd = unsafe state.pointee.block_state == ISAL_BLOCK_FINISH
            let hasMoved = unsafe state.pointee.avail_out < before
            guard isAtEnd || !isStarved || hasMoved else {
                throw ArchiveError(.damaged, detail: "cut off")
            }
        }
        let count = unsafe output.bytes.count - Int(state.pointee.avail_out)
        return unsafe count == 0
            ? nil : UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(output.bytes)[..<count])
    }

    /// - Returns: Whether there is no more to give.
    private func refill() throws(ArchiveError) -> Bool {
        guard unsafe state.pointee.avail_in == 0 else { return false }
        let wanted = Int(min(Int64(unsafe input.bytes.count), end - position))
        let count = try unsafe source.read(at: position, into: input.first(wanted))
        position += Int64(count)
        unsafe state.pointee.next_in = input.bytes.baseAddress?.assumingMemoryBound(
            to: UInt8.self)
        unsafe state.pointee.avail_in = UInt32(count)
        return count == 0
    }
}
