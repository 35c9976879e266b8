import ContestModel

extension RefChoice {
    /// Reads what of a repository counts: one branch, one tag, or the last commit before a moment.
    ///
    /// - Parameter deadline: The contest's, which `before: deadline` means.
    init?(_ field: Field, deadline: Instant?, zone: Zone) {
        guard let fields = Fields(field, .repository) else { return nil }
        let named = ["branch", "tag", "before"].compactMap { fields[$0] }
        guard let first = named.first, named.count == 1 else {
            field.complain(.oneReference)
            return nil
        }
        if let branch = fields["branch"] {
            guard let name = branch.text() else { return nil }
            self = .branch(name)
        } else if let tag = fields["tag"] {
            guard let name = tag.text() else { return nil }
            self = .tag(name)
        } else if case .scalar("deadline", _) = first.tree.content {
            guard let deadline else {
                first.complain(.noDeadline)
                return nil
            }
            self = .lastBefore(deadline)
        } else {
            guard let moment = first.end(in: zone) else { return nil }
            self = .lastBefore(moment)
        }
    }
}
