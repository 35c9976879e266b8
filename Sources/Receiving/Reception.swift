package import ContestModel

/// What intake made of one submission.
package struct Reception: Sendable, Hashable {
    package var kind: SubmissionKind
    /// `nil` when it was accepted.
    package var refusal: Notice?
    /// The snapshot, or as much of it as was read before the refusal.
    package var snapshot: Snapshot

    package var outcome: IntakeOutcome { refusal == nil ? .accepted : .refused }

    init(kind: SubmissionKind, original: Digest?) {
        self.kind = kind
        snapshot = Snapshot(kind: kind, original: original, items: [], notes: [])
    }
}

/// The machine's trouble with a path: nothing that the entrant did.
package struct ReceivingError: Error, Sendable, Hashable {
    package let message: Bilingual

    init(path: String, reason: String) {
        message = Bilingual(
            id: "\(path) tidak dapat dibaca: \(reason).", en: "\(path) cannot be read: \(reason).")
    }
}
