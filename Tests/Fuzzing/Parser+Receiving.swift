import ContentStoring
import ContestModel

@testable import Receiving

extension Parser {
    static let receiving = [
        Parser("answer", answer),
        Parser("path") { bytes in
            for strips in [false, true] {
                let rules = PathRules(limits: IntakeLimits(), stripsLeadingSlash: strips)
                guard case .use(let path, _, _) = try rules.verdict(bytes) else { continue }
                expectSafe(path)
            }
        },
        Parser("media") { bytes in
            _ = MediaSniffing.type(head: bytes, name: "karya.zip")
            _ = RefusedFormat.found(head: bytes, tail: Array(bytes.suffix(512)))
            _ = (RefusedFormat.isSelfExtracting(bytes), RefusedFormat.isRarVolume(bytes))
        },
    ]

    /// What a confined reader sends: the first byte says whether digests are told, and in what
    /// pieces the rest comes out of the pipe.
    private static func answer(_ bytes: [UInt8]) throws {
        var limits = IntakeLimits()
        (limits.items, limits.entryBytes) = (8, ByteCount(Int64(1 << 20)))
        let first = Int(bytes.first ?? 0)
        var collector = AnswerCollector(limits: limits, isTold: first & 1 == 1)
        var (decoder, sink) = (FrameDecoder(), HashingSink())
        let (rest, step) = (Array(bytes.dropFirst()), first / 2 + 1)
        for start in stride(from: 0, to: rest.count, by: step) {
            let piece = Array(rest[start..<min(start + step, rest.count)])
            try decoder.feed(unsafe piece.span.bytes) { frame, payload in
                try collector.take(frame, payload, into: &sink)
            }
        }
        let reception = try collector.reception(of: "karya.zip")
        precondition(reception.snapshot.items.count <= limits.items)
        for item in reception.snapshot.items { expectSafe(item.path) }
    }

    /// A safe path stays as it is when it is judged again, as the answer of a reader is.
    private static func expectSafe(_ path: String) {
        let parts = path.utf8.split(separator: 0x2F, omittingEmptySubsequences: false)
        precondition(parts.allSatisfy { !$0.isEmpty && !$0.elementsEqual("..".utf8) })
        let rules = PathRules(limits: IntakeLimits(), stripsLeadingSlash: false)
        guard case .use(let again, _, _) = try? rules.verdict(Array(path.utf8)) else {
            preconditionFailure("\(path) is refused or dropped when it comes again")
        }
        precondition(again.utf8.elementsEqual(path.utf8))
    }
}
