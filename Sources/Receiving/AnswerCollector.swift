internal import ContentStoring
internal import ContestModel
internal import Foundation

/// The receiving side of a confined reader: it hashes and stores what arrives, and believes
/// nothing that it can find out by itself.
///
/// Where no bytes arrive it has to take the digests as they are told. A reader that lies about them
/// lies about its own submission only, and is found out when the bytes are wanted.
struct AnswerCollector {
    let limits: IntakeLimits
    /// Whether digests are told, not found out.
    let isTold: Bool
    private var blobs: [Blob] = []
    private var open: (bytes: Int64, head: [UInt8])?
    private var total: Int64 = 0
    private var answer: [UInt8] = []

    /// The JSON of an answer has a row for each item and each commit.
    private static let greatestAnswer = 64 << 20

    /// One item as it really arrived.
    private struct Blob {
        let digest: Digest
        let bytes: Int64
        let head: [UInt8]
    }

    init(limits: IntakeLimits, isTold: Bool) {
        self.limits = limits
        self.isTold = isTold
    }

    /// Takes a frame, or a piece of one.
    ///
    /// - Throws: ``FrameError``, and what the sink throws.
    mutating func take<Sink: BlobSink & ~Copyable>(
        _ frame: Frame, _ bytes: RawSpan, into sink: inout Sink
    ) throws {
        switch frame {
        case .open:
            guard !isTold, open == nil, blobs.count < limits.items else {
                throw FrameError(detail: "too many items")
            }
            open = (0, [])
            try sink.open()
        case .data:
            guard var item = open else { throw FrameError(detail: "data outside an item") }
            item.bytes += Int64(bytes.byteCount)
            total += Int64(bytes.byteCount)
            guard total <= limits.entryBytes.bytes else {
                throw FrameError(detail: "too many bytes")
            }
            item.head.append(bytes, upTo: MediaSniffing.headBytes)
            open = item
            try sink.write(bytes)
        case .close:
            guard let item = open else { throw FrameError(detail: "close outside an item") }
            open = nil
            blobs.append(Blob(digest: try sink.close(), bytes: item.bytes, head: item.head))
        case .answer:
            guard answer.count + bytes.byteCount <= Self.greatestAnswer else {
                throw FrameError(detail: "too long an answer")
            }
            answer.append(bytes, upTo: Self.greatestAnswer)
        }
    }

    /// The reception that the answer describes, with real digests, sizes and types.
    ///
    /// - Throws: ``FrameError`` when the answer does not fit what arrived, ``ReceivingError``.
    ///
    /// - Parameter path: What was read, for messages.
    func reception(of path: String) throws -> Reception {
        let decoded: ReadingAnswer
        do {
            decoded = try JSONDecoder().decode(ReadingAnswer.self, from: Data(answer))
        } catch {
            throw FrameError(detail: "no answer")
        }
        if let failure = decoded.failure {
            throw ReceivingError(path: Array(path.utf8), reason: failure)
        }
        var reception = Reception(kind: decoded.kind, original: nil)
        reception.refusal = decoded.refusal
        reception.snapshot = decoded.snapshot
        reception.snapshot.original = nil
        reception.snapshot.items = try decoded.snapshot.items.map(isTold ? told : item)
        let claimed = reception.snapshot.items.reduce(Int64(0)) { sum, item in
            let (total, isOver) = sum.addingReportingOverflow(item.bytes.bytes)
            return isOver ? .max : total
        }
        guard reception.snapshot.items.count <= limits.items, claimed <= limits.entryBytes.bytes
        else { throw FrameError(detail: "more than the limits") }
        return reception
    }

    /// An item as it is told, where nothing of it is impossible.
    private func told(_ claimed: Item) throws -> Item {
        try check(claimed.path)
        guard claimed.bytes >= .zero, Self.isType(claimed.type) else {
            throw FrameError(detail: "an impossible item")
        }
        return claimed
    }

    private static func isType(_ text: String) -> Bool {
        text.utf8.count <= 127 && text.utf8.count { $0 == UInt8(ascii: "/") } == 1
            && text.allSatisfy(MediaSniffing.isTypeCharacter)
    }

    private func check(_ path: String) throws {
        let rules = PathRules(limits: limits, stripsLeadingSlash: false)
        guard case .use(let safe, _, _) = try rules.verdict(Array(path.utf8)),
            safe.utf8.elementsEqual(path.utf8)
        else { throw FrameError(detail: "an unsafe path") }
    }

    private func blob(_ placeholder: Digest) throws -> Blob {
        guard let ordinal = PipeSink.ordinal(of: placeholder), blobs.indices.contains(ordinal)
        else {
            throw FrameError(detail: "an item that never arrived")
        }
        return blobs[ordinal]
    }

    private func item(_ claimed: Item) throws -> Item {
        let blob = try blob(claimed.digest)
        try check(claimed.path)
        return Item(
            path: claimed.path, bytes: ByteCount(blob.bytes),
            type: MediaSniffing.type(head: blob.head, name: claimed.path), digest: blob.digest)
    }
}
