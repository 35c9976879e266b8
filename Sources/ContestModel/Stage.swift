/// A step of a contest: administration, selection, presentation, final, plenary.
package struct Stage: Sendable, Hashable, Codable {
    package var key: String
    package var title: Bilingual
    package var kind: Kind
    /// The rubric that judges fill at this stage; `nil` where none is.
    package var rubric: String?
    /// What is counted at this stage instead of marks; `nil` where nothing is.
    package var metric: Metric?
    /// Evidence points, or bonus and penalty lines beside marks or counts.
    package var points: [PointRule] = []
    /// How places are made of the scores.
    package var order: Order = .scores
    /// Scores of earlier stages that count here; `nil` where each stage stands alone.
    package var carry: Carry?
    /// Who goes on to the next ranked stage; `nil` lets everyone on.
    package var cut: Cut?
    /// What those who go on are called: `Nominasi`, `25 besar`.
    package var advanceLabel: Bilingual?
    /// Who joins each entry before this stage, where entrants are merged into teams.
    package var partners: Bilingual?

    package enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        case administration, selection, nomination, presentation, final, plenary
    }

    package enum Order: String, Sendable, Hashable, Codable, CaseIterable {
        /// By score, then by the tie-break chain.
        case scores
        /// By a ruling of the plenary, without a score.
        case plenary
        /// None: those whom the cut lets in share the first place ("tiga besar").
        case none
    }

    package init(
        key: String, title: Bilingual, kind: Kind, rubric: String? = nil, advance: Int? = nil,
        advanceLabel: Bilingual? = nil
    ) {
        self.key = key
        self.title = title
        self.kind = kind
        self.rubric = rubric
        cut = advance.map { Cut(top: $0) }
        self.advanceLabel = advanceLabel
    }

    /// How many of each group go on; `nil` where the cut names no number, or is not there.
    package var advance: Int? { cut?.top }

    /// Whether a ranking is made here, of whatever kind.
    package var isRanked: Bool {
        rubric != nil || metric != nil || !points.isEmpty || order != .scores
    }

    /// Whether there are scores to rank by; without them the plenary names the places.
    package var hasScores: Bool { rubric != nil || metric != nil || !points.isEmpty }
}

/// The scores of stages put together: 40 % of the presentation and 60 % of the final.
package struct Carry: Sendable, Hashable, Codable {
    package var total: Total
    /// In the order of the stages; the last is the stage that carries.
    package var shares: [Share]

    package struct Share: Sendable, Hashable, Codable {
        package var stage: String
        package var weight: Mark

        package init(stage: String, weight: Mark) {
            self.stage = stage
            self.weight = weight
        }
    }

    package enum Total: String, Sendable, Hashable, Codable, CaseIterable {
        /// Sum of weight x score over the sum of weights.
        case weightedMean = "weighted-mean"
        /// Sum of weight x score: with weights of 1 the sum of the rounds.
        case weightedSum = "weighted-sum"
    }

    package init(total: Total = .weightedMean, shares: [Share]) {
        self.total = total
        self.shares = shares
    }
}

/// Who goes on from a stage.
package struct Cut: Sendable, Hashable, Codable {
    /// How many of each group; `nil` for all who pass.
    package var top: Int?
    /// The least score that goes on; `nil` for any.
    package var passMark: Mark?
    package var group: Group
    package var ties: Ties

    /// What the number counts in.
    package enum Group: String, Sendable, Hashable, Codable, CaseIterable {
        case division
        /// Kabupaten or kota: the first two parts of the region code.
        case regency
        /// Kecamatan: the first three parts.
        case district
    }

    /// What becomes of those whose equal scores lie on both sides of the cut.
    package enum Ties: String, Sendable, Hashable, Codable, CaseIterable {
        /// The tie-break chain; those whom it leaves together go on together.
        case chain
        /// All of them go on.
        case all
        /// None of them goes on.
        case none
        /// The plenary decides, with a reason.
        case plenary
    }

    package init(
        top: Int?, passMark: Mark? = nil, group: Group = .division, ties: Ties = .chain
    ) {
        self.top = top
        self.passMark = passMark
        self.group = group
        self.ties = ties
    }
}
