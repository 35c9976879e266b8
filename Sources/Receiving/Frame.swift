/// How a confined reader answers: frames of a kind, a length and as many bytes.
///
///     open    'O'  0          an item begins
///     data    'D'  1 ... 1 MiB  its next bytes
///     close   'C'  0          it ends
///     answer  'A'  JSON       what was made of it all, in pieces; then the end of the pipe
enum Frame: UInt8 {
    case open = 0x4F
    case data = 0x44
    case close = 0x43
    case answer = 0x41

    static let headerBytes = 5
    static let greatestPayload = 1 << 20

    /// The bytes before a payload.
    func header(_ count: Int) -> [UInt8] {
        [rawValue] + (0..<4).map { UInt8(truncatingIfNeeded: count >> ($0 * 8)) }
    }

    /// - Returns: `nil` when the five bytes are no header.
    static func read(_ header: [UInt8]) -> (frame: Frame, count: Int)? {
        guard header.count == headerBytes, let frame = Frame(rawValue: header[0]) else {
            return nil
        }
        let count = (1...4).reduce(0) { $0 | Int(header[$1]) << (($1 - 1) * 8) }
        let isEmptyKind = frame == .open || frame == .close
        guard isEmptyKind == (count == 0), count <= greatestPayload else { return nil }
        return (frame, count)
    }
}

/// What a confined reader sent that no honest one would.
struct FrameError: Error, Equatable {
    let detail: String
}
