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

    /// As ``receive(_:rules:into:)``; a reader that dies is the submission's refusal.
    ///
    /// - Throws: ``ReceivingError``, `ConfiningError` when no helper can be started, and what the
    ///   sink throws.
    package mutating func receive<Sink: BlobSink & ~Copyable>(
        _ path: String, rules: IntakeRules, into sink: inout Sink
    ) throws -> Reception {
        try Original.receive(path, into: &sink) { original, path, sink in
            switch original.kind {
            case .file, .folder:
                let place = Place(path: path, name: original.name)
                return try read(place, rules: rules, into: &sink)
            case .archive, .bundle, .repository:
                let job = ReadingJob(
                    kind: original.kind, name: original.name, rules: rules,
                    sending: original.isKept ? .nothing : .everything)
                return try orStopped(job, at: path, into: &sink)
            }
        }
    }

    /// Reads an archive or a bundle again for the items at some places of its snapshot.
    ///
    /// - Parameter path: Where its kept bytes lie.
    /// - Throws: As ``receive(_:rules:into:)``, and ``ReceivingError`` when the reader dies.
    package mutating func items<Sink: BlobSink & ~Copyable>(
        _ wanted: Set<Int>, of path: String, kind: SubmissionKind, rules: IntakeRules,
        into sink: inout Sink
    ) throws {
        let job = ReadingJob(
            kind: kind, name: [], rules: rules, sending: .some(ReadingJob.Places(wanted)))
        let reception = try orStopped(job, at: path, into: &sink)
        if let refusal = reception.refusal, refusal.code == IntakeCode.readerStopped.rawValue {
            throw ReceivingError(path: Array(path.utf8), reason: refusal.message)
        }
    }

    private mutating func orStopped<Sink: BlobSink & ~Copyable>(
        _ job: ReadingJob, at path: String, into sink: inout Sink
    ) throws -> Reception {
        do {
            return try confined(job, at: path, into: &sink)
        } catch let refusal as Refusal {
            // Honest answers hold no name that is refused.
            return stopped(job.kind, refusal.reason.code)
        } catch let error as FrameError {
            return stopped(job.kind, error.detail)
        } catch let error as ConfiningError where error.code != .cannotStart {
            return stopped(job.kind, error.detail)
        }
    }

    private mutating func confined<Sink: BlobSink & ~Copyable>(
        _ job: ReadingJob, at path: String, into sink: inout Sink
    ) throws -> Reception {
        let isFolder = job.kind == .repository
        let input = try FileReading.open(Array(path.utf8), isFolder ? O_DIRECTORY : 0)
        defer { close(input) }
        let words = try JSONEncoder().encode(job)
        var helper =
            if let kept = nursery.take() { kept } else {
                try Nursery.start(program: program, argument: command)
            }
        var pipe = try helper.start(
            Array(words), input: input, isFolder: isFolder,
            limits: Self.allowance(job.rules.limits))
        var collector = AnswerCollector(limits: job.rules.limits, isTold: job.sending == .nothing)
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

    /// What the contest allows, for each gibibyte that an entry may have.
    private static func allowance(_ limits: IntakeLimits) -> ConfinedLimits {
        let gibibytes = Int(clamping: limits.entryBytes.bytes >> 30) + 1
        func times(_ seconds: Int, atLeast least: Int) -> Int {
            let (total, isOver) = seconds.multipliedReportingOverflow(by: gibibytes)
            return isOver ? .max : max(least, total)
        }
        return ConfinedLimits(
            memory: limits.memory.bytes, cpuSeconds: times(limits.cpuSeconds, atLeast: 30),
            wallSeconds: times(limits.wallSeconds, atLeast: 60))
    }

    private func stopped(_ kind: SubmissionKind, _ detail: String) -> Reception {
        var reception = Reception(kind: kind, original: nil)
        reception.refusal = Refusal(.readerStopped, value: detail).reason
        return reception
    }
}
