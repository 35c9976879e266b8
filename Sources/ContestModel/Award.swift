/// A special award, which the plenary gives without a score: `Juara Favorit`.
package struct Award: Sendable, Hashable, Codable {
    package var key: String
    package var title: Bilingual
    /// The only category whose entries may get it; `nil` for all.
    package var category: String?
    /// How many entries may get it.
    package var count: Int

    package init(key: String, title: Bilingual, category: String? = nil, count: Int = 1) {
        self.key = key
        self.title = title
        self.category = category
        self.count = count
    }
}

/// A special award that the plenary gave.
package struct GivenAward: Sendable, Hashable, Codable {
    /// The key of an award.
    package var award: String
    package var entry: String
    package var reason: String

    package init(award: String, entry: String, reason: String) {
        self.award = award
        self.entry = entry
        self.reason = reason
    }
}

/// How an overall champion (juara umum) is made of the places of all divisions.
package struct OverallRule: Sendable, Hashable, Codable {
    package var title: Bilingual
    /// For the first place, the second and so on: 7, 5, 3. Who shares a place gets its points.
    package var points: [Mark]
    package var collector: Collector
    /// Categories that decide between equal sums, the first one first.
    package var main: [String]

    /// Who collects the points.
    package enum Collector: String, Sendable, Hashable, Codable, CaseIterable {
        case entrant
        /// Kabupaten or kota, by the region code.
        case regency
    }

    package init(
        title: Bilingual, points: [Mark], collector: Collector = .entrant, main: [String] = []
    ) {
        self.title = title
        self.points = points
        self.collector = collector
        self.main = main
    }
}
