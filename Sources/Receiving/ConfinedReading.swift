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
    var rules: IntakeRules
    var sending: Sending

    /// Which bytes of items are sent.
    enum Sending: Codable, Equatable {
        /// None: their digests are enough.
        case nothing
        case everything
        /// Those at some places of the snapshot.
        case some(Places)
    }

    /// Places of a snapshot, a bit each: a job travels in one short message.
    struct Places: Codable, Equatable {
        private var bits: Data

        init(_ places: Set<Int>) {
            bits = Data(repeating: 0, count: (places.max() ?? 0) / 8 + 1)
            for place in places { bits[place / 8] |= 1 << UInt8(place % 8) }
        }

        func contains(_ place: Int) -> Bool {
            place / 8 < bits.count && bits[place / 8] & 1 << UInt8(place % 8) != 0
        }
    }
}

/// What a confined reader answers, with ordinals where digests belong if it sent bytes.
struct ReadingAnswer: Codable {
    var kind: SubmissionKind
    var refusal: Notice?
    var snapshot: Snapshot
    /// The machine's trouble, where it could not be read at all.
    var failure: Bilingual?
}

/// Makes ready, before the process is confined, what opens files of the system's.
package func prepareConfinedReading() {
    ArchiveReader.prepare()
    rehearse()
}

/// Does once what every reader does with its job and its answer.
///
/// Swift looks up but once in a process which type can be encoded and how; readers are forked from
/// this process and find it looked up. It was a tenth of what reading an archive cost.
private func rehearse() {
    let job = ReadingJob(kind: .archive, name: [], rules: IntakeRules(), sending: .nothing)
    let notice = Notice(code: "", message: Bilingual(""), item: "")
    let digest = Digest(bytes: [UInt8](repeating: 0, count: 32))
    let item = Item(path: "", bytes: .zero, type: "", digest: digest)
    let snapshot = Snapshot(kind: .archive, original: digest, items: [item], notes: [notice])
    let answer = ReadingAnswer(kind: .archive, refusal: notice, snapshot: snapshot)
    let words = (try? JSONEncoder().encode(job)) ?? Data()
    _ = try? JSONDecoder().decode(ReadingJob.self, from: words)
    _ = try? JSONEncoder().encode(answer)
    var sink = HashingSink()
    sink.open()
    _ = sink.close()
}

/// Does a confined reader's work: reads the handed-in descriptor and sends all that it finds.
///
/// Called in a process that can do nothing else; whatever goes wrong ends that process only.
package func readConfined(words: [UInt8], input: Int32, output: Int32) {
    do {
        let job = try JSONDecoder().decode(ReadingJob.self, from: Data(words))
        var sink = PipeSink(descriptor: output, sending: job.sending)
        let path = job.kind == .repository ? "." : "\(FileReading.handedIn)\(input)"
        let place = Place(path: path, name: job.name)
        let answer: ReadingAnswer
        if job.sending == .nothing {
            var hashing = HashingSink()
            answer = try answered(job, place, into: &hashing)
        } else {
            answer = try answered(job, place, into: &sink)
        }
        try sink.send(.answer, Array(try JSONEncoder().encode(answer)))
    } catch {
        // The pipe ends without an answer, which says enough.
    }
}

private func answered<Sink: BlobSink & ~Copyable>(
    _ job: ReadingJob, _ place: Place, into sink: inout Sink
) throws -> ReadingAnswer {
    do {
        var reception = try read(place, rules: job.rules, into: &sink)
        if case .some = job.sending { reception.snapshot.items = [] }
        return ReadingAnswer(
            kind: reception.kind, refusal: reception.refusal, snapshot: reception.snapshot)
    } catch let error as ReceivingError {
        return ReadingAnswer(
            kind: job.kind, snapshot: Reception(kind: job.kind, original: nil).snapshot,
            failure: error.reason)
    }
}
