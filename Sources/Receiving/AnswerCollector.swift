internal import ContentStoring
internal import ContestModel
internal import Foundation

/// The receiving side of a confined reader: it hashes and stores what arrives, and believes
/// nothing that it can find out by itself.
struct AnswerCollector {
    let limits: IntakeLimits
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

    init(limits: IntakeLimits) { self.limits = limits }

    /// Takes a frame, or a piece of one.
    ///
    /// - Throws: ``FrameError``, and what the sink throws.
    mutating func take<Sink: BlobSink & ~Copyable>(
        _ frame: Frame, _ bytes: RawSpan, into sink: inout Sink
    ) throws {
        switch frame {
        case .open:
            // The original comes before the items.
            guard open == nil, blobs.count <= limits.items else {
                throw FrameError(detail: "too many items")
            }
            open = (0, [])
            try sink.open()
        case .data:
            guard var item = open else { throw FrameError(detail: "data outside an item") }
            item.bytes += Int64(bytes.byteCount)
            total += Int64(bytes.byteCount)
            // The original as it was handed in comes on top of what it unpacks to.
            guard total <= 2 * limits.entryBytes.bytes else {
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
        reception.snapshot.original = try decoded.snapshot.original.map { try blob($0).digest }
        reception.snapshot.items = try decoded.snapshot.items.map(item)
        return reception
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
        let rules = PathRules(limits: limits, stripsLeadingSlash: false)
        guard case .use(let path, _, _) = try rules.verdict(Array(claimed.path.utf8)),
            path.utf8.elementsEqual(claimed.path.utf8)
        else { throw FrameError(detail: "an unsafe path") }
        return Item(
            path: path, bytes: ByteCount(blob.bytes),
            type: MediaSniffing.type(head: blob.head, name: path), digest: blob.digest)
    }
}
