package import ContestModel

/// What is wrong with a ruling, an award or a merger, told to the panitia.
package struct ProceedingsProblem: Sendable, Hashable {
    package let code: Code
    package let message: Bilingual

    package enum Code: String, Sendable, Hashable, CaseIterable {
        case unknownAward = "unknown-award"
        case unknownEntry = "unknown-entry"
        /// The award is for another category.
        case wrongCategory = "wrong-category"
        case awardedTooOften = "awarded-too-often"
        case noReason = "no-reason"
        case unknownStage = "unknown-stage"
        case unknownDivision = "unknown-division"
        /// The stage does not merge entrants.
        case noPartners = "no-partners"
        /// An entrant is in two teams.
        case inTwoTeams = "in-two-teams"
    }
}

/// Everything that is wrong with the plenary's awards and rulings and with the teams, in order.
///
/// - Parameter entries: Those who take part.
package func problems(
    in proceedings: Proceedings, contest: Contest, entries: [Entry]
) -> [ProceedingsProblem] {
    let known = Dictionary(entries.map { ($0.number, $0) }) { one, _ in one }
    return problems(in: proceedings.awards, contest, known)
        + proceedings.rulings.flatMap { problems(in: $0, contest, known) }
        + problems(in: proceedings.mergers, contest, known)
}

private func problems(
    in awards: [GivenAward], _ contest: Contest, _ known: [String: Entry]
) -> [ProceedingsProblem] {
    var given: [String: Int] = [:]
    return awards.flatMap { award -> [ProceedingsProblem] in
        guard let rule = contest.awards.first(where: { $0.key == award.award }) else {
            let keys = contest.awards.map(\.key).joined(separator: ", ")
            return [.init(code: .unknownAward, message: .unknownAward(award.award, keys))]
        }
        var found: [ProceedingsProblem] = []
        if let entry = known[award.entry] {
            if let category = rule.category, category != entry.category {
                let message = Bilingual.wrongCategory(rule.title, entry.number)
                found.append(.init(code: .wrongCategory, message: message))
            }
        } else {
            found.append(.init(code: .unknownEntry, message: .unknownEntry(award.entry)))
        }
        given[award.award, default: 0] += 1
        if given[award.award, default: 0] > rule.count {
            let message = Bilingual.awardedTooOften(rule)
            found.append(.init(code: .awardedTooOften, message: message))
        }
        return found + withoutReason(award.reason, about: rule.title)
    }
}

private func problems(
    in ruling: Ruling, _ contest: Contest, _ known: [String: Entry]
) -> [ProceedingsProblem] {
    var found: [ProceedingsProblem] = []
    let stage = contest.scoredStages.first { $0.key == ruling.stage }
    if stage == nil {
        found.append(.init(code: .unknownStage, message: .unknownStage(ruling.stage)))
    }
    if !contest.divisions.contains(where: { $0.key == ruling.division }) {
        found.append(
            .init(code: .unknownDivision, message: .unknownDivision(ruling.division)))
    }
    for number in ruling.entries where known[number]?.division != ruling.division {
        found.append(.init(code: .unknownEntry, message: .unknownEntry(number)))
    }
    return found + withoutReason(ruling.reason, about: stage?.title ?? Bilingual(ruling.stage))
}

private func withoutReason(_ reason: String, about title: Bilingual) -> [ProceedingsProblem] {
    let isGiven = reason.utf8.contains { $0 > 0x20 }
    return isGiven ? [] : [.init(code: .noReason, message: .noReason(title))]
}

/// Each entry leads one team at a stage, and each partner is in one.
private func problems(
    in mergers: [Merger], _ contest: Contest, _ known: [String: Entry]
) -> [ProceedingsProblem] {
    var seen: Set<[String]> = []
    return mergers.flatMap { merger -> [ProceedingsProblem] in
        guard contest.stage(merger.stage)?.partners != nil else {
            return [.init(code: .noPartners, message: .noPartners(merger.stage))]
        }
        var found: [ProceedingsProblem] = []
        if known[merger.entry] == nil {
            found.append(.init(code: .unknownEntry, message: .unknownEntry(merger.entry)))
        }
        for name in [merger.entry] + merger.partners
        where !seen.insert([merger.stage, name]).inserted {
            found.append(.init(code: .inTwoTeams, message: .inTwoTeams(name)))
        }
        return found
    }
}
