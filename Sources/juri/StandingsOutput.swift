internal import ContestModel

/// `juri standings --json`; scores are exact decimal strings.
struct StandingsOutput: Encodable {
    let version = 1
    let method: String
    let divisions: [DivisionOutput]

    init(_ standings: Standings) {
        method = standings.method
        divisions = standings.divisions.map(DivisionOutput.init)
    }

    struct DivisionOutput: Encodable {
        let division: String
        let stage: String
        let ordered: Bool
        let places: [PlaceOutput]
        let unscored: [String]
        @Nullable var advancing: [String]?
        let pending: [String]

        init(_ standings: DivisionStandings) {
            division = standings.division.key
            stage = standings.stage
            ordered = standings.isOrdered
            places = standings.places.map(PlaceOutput.init)
            unscored = standings.unscored
            advancing = standings.advancing
            pending = standings.pending
        }
    }

    struct PlaceOutput: Encodable {
        let place: Int
        let label: String
        let entry: String
        let shared: Bool
        @Nullable var score: String?
        let parts: [PartOutput]
        @Nullable var tieBreak: String?
        let reason: String
        let judges: [JudgeTotalOutput]

        init(_ place: Place) {
            self.place = place.place
            label = place.label
            entry = place.entry
            shared = place.isShared
            score = place.isScored ? place.score.decimalString : nil
            parts = place.parts.map(PartOutput.init)
            reason = place.reason
            tieBreak = place.tieBreak?.name
            judges = place.totals.map(JudgeTotalOutput.init)
        }
    }

    struct PartOutput: Encodable {
        let kind: String
        let key: String
        let amount: String

        init(_ part: ScorePart) {
            kind = part.kind.rawValue
            key = part.key
            amount = part.amount.decimalString
        }
    }

    struct JudgeTotalOutput: Encodable {
        let judge: String
        let total: String
        let weight: String
        let missing: [String]

        init(_ total: JudgeTotal) {
            judge = total.judge
            self.total = total.total.decimalString
            weight = total.weight.decimalString
            missing = total.missing
        }
    }
}
