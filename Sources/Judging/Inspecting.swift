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
    _ path: String, rules: IntakeRules = IntakeRules(), reading: SubmissionReading = .here
) throws -> Inspection {
    var sink = HashingSink()
    var reader = SubmissionReader(reading)
    let reception = try reader.read(path, rules: rules, into: &sink)
    return Inspection(
        kind: reception.kind, refusal: reception.refusal, snapshot: reception.snapshot)
}
