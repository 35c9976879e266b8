/// One act that can move a place, or that changes what may be known of one.
///
/// People stand in it by key and entries by number, never by name, so that the trail outlives
/// the erasure of a person.
package struct Act: Sendable, Hashable {
    package var kind: Kind
    /// The contest's key.
    package var contest: String
    /// Who did it: the key of a judge or of an account; the program itself is `juri`.
    package var by: String
    /// The number of the entry that it is about.
    package var entry: String?
    package var judge: String?
    package var stage: String?
    package var reason: String?
    /// What else there is to say, by kind.
    package var details: [String: JSONValue]

    package enum Kind: String, Sendable, Hashable, CaseIterable {
        // Before judging.
        case open, deadline, `import`, eligibility, withdraw, assign, conflict, abstain
        // Judging.
        case rubric, weight, mark, final, change, disqualify, reopen
        // Closing.
        case decide, draw, seal, publish, correct, annul
        // The records themselves.
        case restore, erase, key
    }

    package init(
        _ kind: Kind, contest: String, by: String, details: [String: JSONValue] = [:]
    ) {
        self.kind = kind
        self.contest = contest
        self.by = by
        self.details = details
    }
}

extension Act {
    /// The act as canonical JSON: what is committed to and, later, opened.
    package var payload: [UInt8] {
        var members: [String: JSONValue] = [
            "act": .text(kind.rawValue), "by": .text(by), "contest": .text(contest),
            "details": .object(details),
        ]
        members["entry"] = entry.map(JSONValue.text)
        members["judge"] = judge.map(JSONValue.text)
        members["reason"] = reason.map(JSONValue.text)
        members["stage"] = stage.map(JSONValue.text)
        return JSONValue.object(members).bytes
    }

    /// Reads ``payload``.
    ///
    /// - Throws: ``LedgerError`` with code `payload` for every other text.
    package init(payload: [UInt8]) throws(LedgerError) {
        guard let members = JSONValue(canonical: payload)?.object,
            let kind = members["act"]?.text.flatMap(Kind.init(rawValue:)),
            let contest = members["contest"]?.text, let by = members["by"]?.text,
            let details = members["details"]?.object
        else { throw .payload() }
        self.init(kind, contest: contest, by: by, details: details)
        entry = members["entry"]?.text
        judge = members["judge"]?.text
        reason = members["reason"]?.text
        stage = members["stage"]?.text
        guard self.payload == payload else { throw .payload() }
    }
}
