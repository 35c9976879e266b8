internal import ArchiveReading
internal import Confining
internal import ContentStoring
internal import ContestModel
internal import Foundation

/// What a confined reader is asked to do; it travels as JSON.
struct ReadingJob: Codable {
    var kind: SubmissionKind
    /// The name of the submission, as bytes: only a single compressed file keeps it.
    var name: [UInt8]
    var limits: IntakeLimits
}

/// What a confined reader answers, with ordinals where digests belong.
struct ReadingAnswer: Codable {
    var kind: SubmissionKind
    var refusal: Notice?
    var snapshot: Snapshot
    /// The machine's trouble, where it could not be read at all.
    var failure: Bilingual?
}

/// Makes ready, before the process is confined, what opens files of the system's.
package func prepareConfinedReading() { ArchiveReader.prepare() }

/// Does a confined reader's work: reads the handed-in descriptor and sends all that it finds.
///
/// Called in a process that can do nothing else; whatever goes wrong ends that process only.
package func readConfined(words: [UInt8], input: Int32, output: Int32) {
    var sink = PipeSink(descriptor: output)
    do {
        let job = try JSONDecoder().decode(ReadingJob.self, from: Data(words))
        let path = job.kind == .repository ? "." : "\(FileReading.handedIn)\(input)"
        let scratch = "\(Nursery.scratchFolder)/juri-\(ProcessInfo.processInfo.processIdentifier)"
        if job.kind == .bundle {
            try FileManager.default.createDirectory(
                atPath: scratch, withIntermediateDirectories: false)
        }
        defer { if job.kind == .bundle { try? FileManager.default.removeItem(atPath: scratch) } }
        let answer = try answer(job, path: path, scratch: scratch, into: &sink)
        try sink.send(.answer, Array(try JSONEncoder().encode(answer)))
    } catch {
        // The pipe ends without an answer, which says enough.
    }
}

private func answer(
    _ job: ReadingJob, path: String, scratch: String, into sink: inout PipeSink
) throws -> ReadingAnswer {
    do {
        let reception = try receive(
            path, name: job.name, limits: job.limits, scratch: scratch, into: &sink)
        return ReadingAnswer(
            kind: reception.kind, refusal: reception.refusal, snapshot: reception.snapshot)
    } catch let error as ReceivingError {
        return ReadingAnswer(
            kind: job.kind, snapshot: Reception(kind: job.kind, original: nil).snapshot,
            failure: error.reason)
    }
}
