internal import ContentStoring
internal import ContestModel
internal import Glibc

/// The sink of a confined reader that sends bytes: it stores nothing and hashes nothing.
///
/// The digest that ``close()`` gives is no SHA-256 but the item's ordinal, which the receiving side
/// replaces by the digest of what it received.
struct PipeSink: BlobSink {
    let descriptor: Int32
    let sending: ReadingJob.Sending
    private var ordinal: UInt64 = 0

    init(descriptor: Int32, sending: ReadingJob.Sending) {
        self.descriptor = descriptor
        self.sending = sending
    }

    func wants(_ index: Int) -> Bool {
        guard case .some(let wanted) = sending else { return true }
        return wanted.contains(index)
    }

    mutating func open() throws { try send(.open, []) }

    mutating func write(_ bytes: RawSpan) throws {
        try unsafe bytes.withUnsafeBytes { buffer throws in
            for start in stride(from: 0, to: buffer.count, by: Frame.greatestPayload) {
                let end = min(start + Frame.greatestPayload, buffer.count)
                try sendAll(Frame.data.header(end - start))
                try unsafe sendAll(UnsafeRawBufferPointer(rebasing: buffer[start..<end]))
            }
        }
    }

    mutating func close() throws -> Digest {
        try send(.close, [])
        ordinal += 1
        return Self.placeholder(ordinal - 1)
    }

    /// Sends a payload in frames of one kind.
    func send(_ frame: Frame, _ payload: [UInt8]) throws {
        guard !payload.isEmpty else { return try sendAll(frame.header(0)) }
        for start in stride(from: 0, to: payload.count, by: Frame.greatestPayload) {
            let piece = payload[start..<min(start + Frame.greatestPayload, payload.count)]
            try sendAll(frame.header(piece.count) + piece)
        }
    }

    private func sendAll(_ bytes: [UInt8]) throws {
        try unsafe bytes.withUnsafeBytes { try unsafe sendAll($0) }
    }

    private func sendAll(_ bytes: UnsafeRawBufferPointer) throws {
        var sent = 0
        while sent < bytes.count {
            let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[sent...])
            let count = unsafe Glibc.write(descriptor, rest.baseAddress, rest.count)
            guard count > 0 else {
                if errno == EINTR { continue }
                throw FrameError(detail: "the pipe is closed")
            }
            sent += count
        }
    }

    /// An ordinal in the shape of a digest.
    static func placeholder(_ ordinal: UInt64) -> Digest {
        let bytes = (0..<8).map { UInt8(truncatingIfNeeded: ordinal >> UInt64($0 * 8)) }
        return Digest(bytes: bytes + [UInt8](repeating: 0, count: 24))
    }

    /// The ordinal that ``placeholder(_:)`` wrote.
    static func ordinal(of digest: Digest) -> Int? {
        let zeros = String(repeating: "0", count: 48)
        guard digest.hex.utf8.suffix(48).elementsEqual(zeros.utf8) else { return nil }
        let digits = Array(digest.hex.utf8.prefix(16))
        let bytes = stride(from: 0, to: 16, by: 2).map { start in
            UInt8(String(decoding: digits[start..<(start + 2)], as: UTF8.self), radix: 16) ?? 0
        }
        return Int(exactly: bytes.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
    }
}
