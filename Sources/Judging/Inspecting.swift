internal import ContentStoring
package import ContestModel
internal import Receiving

/// What reading a submission showed.
package struct Inspection: Sendable, Hashable {
    package let kind: SubmissionKind
    /// Why it would be refused; `nil` when it would be accepted.
    package let refusal: Notice?
    /// What was read; where it was refused, as much as was read until then.
    package let snapshot: Snapshot
}

/// Reads one archive, repository, bundle, folder or file without a workspace and keeps nothing.
///
/// - Throws: `ReceivingError` when the path cannot be read at all.
package func inspect(
    _ path: String, limits: IntakeLimits = IntakeLimits(), reading: SubmissionReading = .here
) throws -> Inspection {
    let reception = try Files.withScratchFolder { scratch in
        var sink = HashingSink()
        var reader = SubmissionReader(reading, scratch: scratch)
        return try reader.read(path, limits: limits, into: &sink)
    }
    return Inspection(
        kind: reception.kind, refusal: reception.refusal, snapshot: reception.snapshot)
}
