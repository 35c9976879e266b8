internal import ContentStoring
internal import ContestModel
internal import Foundation
internal import Receiving

/// What reading one submission of many gave, with its bytes waiting in the group's folder.
struct ReadSubmission: Sendable {
    let reception: Result<Reception, any Error>
    let blobs: [StagedBlob]
}

/// Reads many submissions, one more at a time than the machine has processors: one may wait for
/// the disk.
struct SubmissionsReader: Sendable {
    let reading: SubmissionReading
    let rules: IntakeRules
    /// Where bytes are kept; `nil` to keep none.
    let folder: StagingFolder?

    /// Reads what lies at these paths and hands the outcomes over in order.
    ///
    /// - Throws: What `take` throws.
    func read(_ paths: [String], take: (Int, ReadSubmission) throws -> Void) throws {
        let lane: @Sendable (Int, Lanes<ReadSubmission>) -> Void = { number, lanes in
            self.live(number, lanes, paths)
        }
        try Lanes.run(
            count: paths.count, width: ProcessInfo.processInfo.activeProcessorCount + 1,
            lane: lane, take: take)
    }

    private func live(_ number: Int, _ lanes: Lanes<ReadSubmission>, _ paths: [String]) {
        var reader = SubmissionReader(reading)
        var writer = self.folder?.writer("\(number)")
        while let piece = lanes.next() {
            let reception = Result { try read(paths[piece], with: &reader, into: &writer) }
            let blobs = writer?.takeBlobs() ?? []
            lanes.deliver(ReadSubmission(reception: reception, blobs: blobs), of: piece)
        }
    }

    private func read(
        _ path: String, with reader: inout SubmissionReader, into writer: inout BlobWriter?
    ) throws -> Reception {
        guard var kept = writer.take() else {
            var hashing = HashingSink()
            return try reader.read(path, rules: rules, into: &hashing)
        }
        let result = Result { try reader.read(path, rules: rules, into: &kept) }
        writer = consume kept
        return try result.get()
    }
}
