internal import Confining
package import ContentStoring
package import ContestModel
internal import Foundation
internal import Glibc

/// Reads submissions with every parser of a stranger's bytes in a process of its own that can do
/// nothing but read that one submission.
///
/// Loose files and plain folders need no parser and are read here.
package struct ConfinedReceiver: ~Copyable {
    private let program: String
    private let command: String
    private var nursery: Nursery?

    /// - Parameters:
    ///   - program: This program's file.
    ///   - command: Its hidden command that calls ``readConfined(words:input:output:)``.
    package init(program: String, command: String) {
        self.program = program
        self.command = command
    }

    /// As ``receive(_:limits:scratch:into:)``; a reader that dies is the submission's refusal.
    ///
    /// - Throws: ``ReceivingError``, `ConfiningError` when no helper can be started, and what the
    ///   sink throws.
    package mutating func receive<Sink: BlobSink & ~Copyable>(
        _ path: String, limits: IntakeLimits, into sink: inout Sink
    ) throws -> Reception {
        let kind: SubmissionKind
        do {
            kind = try Submission.look(at: path).kind
        } catch let refusal as Refusal {
            var reception = Reception(kind: .file, original: nil)
            reception.refusal = refusal.reason
            return reception
        }
        guard kind != .file, kind != .folder else {
            return try Receiving.receive(path, limits: limits, scratch: "", into: &sink)
        }
        do {
            return try confined(path, kind, limits, into: &sink)
        } catch let refusal as Refusal {
            // Honest answers hold no name that is refused.
            return stopped(kind, refusal.reason.code)
        } catch let error as FrameError {
            return stopped(kind, error.detail)
        } catch let error as ConfiningError where error.code != .cannotStart {
            return stopped(kind, error.detail)
        }
    }

    private mutating func confined<Sink: BlobSink & ~Copyable>(
        _ path: String, _ kind: SubmissionKind, _ limits: IntakeLimits, into sink: inout Sink
    ) throws -> Reception {
        let flags = O_RDONLY | O_NOFOLLOW | O_CLOEXEC | (kind == .repository ? O_DIRECTORY : 0)
        let input = unsafe open(path, flags)
        guard input >= 0 else { throw ReceivingError(path: Array(path.utf8), errno: errno) }
        defer { close(input) }
        let name = Array(path.utf8.split(separator: UInt8(ascii: "/")).last ?? [])
        let words = try JSONEncoder().encode(ReadingJob(kind: kind, name: name, limits: limits))
        var helper =
            if let kept = nursery.take() { kept } else {
                try Nursery.start(program: program, argument: command)
            }
        var pipe = try helper.start(
            Array(words), input: input, isFolder: kind == .repository,
            limits: Self.allowance(kind, limits))
        var collector = AnswerCollector(limits: limits)
        var decoder = FrameDecoder()
        var buffer = [UInt8](repeating: 0, count: 1 << 20)
        while true {
            let count = try pipe.read(into: &buffer)
            guard count > 0 else { break }
            try decoder.feed(unsafe buffer.span.bytes.extracting(first: count)) { frame, bytes in
                try collector.take(frame, bytes, into: &sink)
            }
        }
        try helper.finish()
        let reception = try collector.reception(of: path)
        nursery = consume helper
        return reception
    }

    /// A repository or a bundle may be large; its pack is read through the page cache.
    private static func allowance(
        _ kind: SubmissionKind, _ limits: IntakeLimits
    ) -> ConfinedLimits {
        let gibibytes = Int(limits.entryBytes.bytes >> 30) + 1
        return ConfinedLimits(
            cpuSeconds: max(30, 120 * gibibytes), wallSeconds: max(60, 600 * gibibytes),
            scratchBytes: kind == .bundle ? limits.entryBytes.bytes : 0)
    }

    private func stopped(_ kind: SubmissionKind, _ detail: String) -> Reception {
        var reception = Reception(kind: kind, original: nil)
        reception.refusal = Refusal(.readerStopped, value: detail).reason
        return reception
    }
}
