/// Cuts the bytes of a pipe into frames, however they arrive.
///
/// The payload of a data frame is handed on in the pieces in which it came.
struct FrameDecoder {
    private var header: [UInt8] = []
    private var frame: Frame?
    private var rest = 0

    /// Whether the bytes so far end between two frames.
    var isBetweenFrames: Bool { header.isEmpty && frame == nil }

    /// Takes the next bytes.
    ///
    /// - Parameter body: Called for each whole frame without payload and for each piece of one.
    /// - Throws: ``FrameError``, and what `body` throws.
    mutating func feed(_ bytes: RawSpan, _ body: (Frame, RawSpan) throws -> Void) throws {
        var position = 0
        while position < bytes.byteCount {
            if let frame {
                let count = min(rest, bytes.byteCount - position)
                try body(frame, bytes.extracting(position..<(position + count)))
                position += count
                rest -= count
                if rest == 0 { self.frame = nil }
                continue
            }
            header.append(unsafe bytes.unsafeLoad(fromByteOffset: position, as: UInt8.self))
            position += 1
            guard header.count == Frame.headerBytes else { continue }
            guard let (found, count) = Frame.read(header) else {
                throw FrameError(detail: "no frame begins like this")
            }
            header = []
            if count == 0 {
                try body(found, bytes.extracting(0..<0))
            } else {
                (frame, rest) = (found, count)
            }
        }
    }
}
