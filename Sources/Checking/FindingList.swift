import ContestModel

/// What one check has noticed so far.
struct FindingList {
    let check: String
    private(set) var findings: [Finding] = []

    init(_ manual: CheckManual) { check = manual.name }

    mutating func add(
        _ severity: Severity, _ message: Bilingual, remedy: Bilingual? = nil, item: Item? = nil
    ) {
        findings.append(
            Finding(
                check: check, severity: severity, message: message, remedy: remedy,
                item: item?.path))
    }

    /// Does the work on one item; trouble with it leaves the others their turn, but a tool that is
    /// missing will be missing for all.
    mutating func examine(
        _ item: Item, _ work: (inout FindingList) async throws(CheckError) -> Void
    ) async throws(CheckError) {
        do {
            try await work(&self)
        } catch  where error.code != .toolMissing {
            add(error.severity, error.message, item: item)
        }
    }

    /// The findings; with a pass when there is nothing but notes among them.
    func orPass(_ sentence: Bilingual) -> [Finding] {
        guard findings.allSatisfy({ $0.severity == .note }) else { return findings }
        return [Finding(check: check, severity: .pass, message: sentence)] + findings
    }
}

extension CheckManual {
    /// The only finding of a check that cannot apply, with the reason.
    func skipped(_ reason: Bilingual) -> [Finding] {
        [Finding(check: name, severity: .skipped, message: reason)]
    }
}
