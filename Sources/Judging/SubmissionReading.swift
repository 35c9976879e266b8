internal import Confining
internal import ContentStoring
internal import ContestModel
internal import Glibc
internal import Receiving

/// Where the parsers of strangers' bytes run.
package enum SubmissionReading: Sendable, Hashable {
    /// In this process: for tests of the rules themselves.
    case here
    /// In a confined process that this program's file starts with ``confinedCommand``.
    case confined(program: String)
}

/// The hidden first argument with which this program becomes the helper that reads.
package let confinedCommand = "--confined-reading"

/// The helper's life; it never comes back.
package func serveConfinedReading() -> Never {
    prepareConfinedReading()
    tend(socket: 3) { words, input, output in
        if let attempt = BreakOut(words: words) {
            attempt.report(to: output)
        } else {
            readConfined(words: words, input: input, output: output)
        }
    }
}

/// Reads submissions one after another, in one of the two ways.
struct SubmissionReader: ~Copyable {
    private var confined: ConfinedReceiver?

    init(_ reading: SubmissionReading) {
        confined =
            switch reading {
            case .here: nil
            case .confined(let program):
                ConfinedReceiver(program: program, command: confinedCommand)
            }
    }

    mutating func read<Sink: BlobSink & ~Copyable>(
        _ path: String, rules: IntakeRules, into sink: inout Sink
    ) throws -> Reception {
        guard var receiver = confined.take() else {
            return try receive(path, rules: rules, into: &sink)
        }
        let result = Result { try receiver.receive(path, rules: rules, into: &sink) }
        confined = consume receiver
        return try result.get()
    }

    /// Reads the kept bytes of an archive or a bundle again for some of its items.
    mutating func items<Sink: BlobSink & ~Copyable>(
        _ wanted: Set<Int>, of path: String, kind: SubmissionKind, rules: IntakeRules,
        into sink: inout Sink
    ) throws {
        guard var receiver = confined.take() else {
            return try Receiving.items(of: path, rules: rules, into: &sink)
        }
        let result = Result {
            try receiver.items(wanted, of: path, kind: kind, rules: rules, into: &sink)
        }
        confined = consume receiver
        try result.get()
    }
}
