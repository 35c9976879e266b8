package import ContestModel
internal import Glibc

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
    /// The message without the path.
    let reason: Bilingual

    /// - Parameter reason: A sentence; the full stop at its end is not doubled.
    init(path: [UInt8], reason: Bilingual) {
        self.reason = reason
        let path = NameDecoding.text(path).text
        func clause(_ text: String) -> String {
            String(decoding: text.utf8.reversed().drop { $0 == 0x2E }.reversed(), as: UTF8.self)
        }
        message = Bilingual(
            id: "\(path) tidak dapat dibaca: \(clause(reason.id)).",
            en: "\(path) cannot be read: \(clause(reason.en)).")
    }

    init(path: [UInt8], errno number: Int32) {
        self.init(path: path, reason: Bilingual(unsafe String(cString: strerror(number))))
    }
}
