/// One work in one category, with its number.
package struct Entry: Sendable, Hashable, Codable {
    /// Nomor peserta: `KIMH23-001`.
    package var number: String
    /// The group, person, team or office that enters.
    package var entrant: String
    /// Region code (Kepmendagri): `35.73.02.1011`.
    package var region: RegionCode?
    /// The region in words, as the register gives it.
    package var area: String
    package var title: String
    package var category: String
    package var entrantClass: String?
    package var received: Instant
    /// Marks and names that were made up for a sample.
    package var isSynthetic: Bool

    package init(
        number: String, entrant: String, region: RegionCode? = nil, area: String = "",
        title: String, category: String, entrantClass: String? = nil, received: Instant,
        isSynthetic: Bool = false
    ) {
        self.number = number
        self.entrant = entrant
        self.region = region
        self.area = area
        self.title = title
        self.category = category
        self.entrantClass = entrantClass
        self.received = received
        self.isSynthetic = isSynthetic
    }

    /// The key of the division in which the entry is ranked.
    package var division: String { entrantClass.map { "\(category)/\($0)" } ?? category }
}

/// A region by its code: province, kabupaten or kota, kecamatan, kelurahan or desa.
package struct RegionCode: Sendable, Hashable, Codable {
    /// `35`, `35.73`, `35.73.02` or `35.73.02.1011`.
    package let code: String

    /// - Returns: `nil` when the text is no such code.
    package init?(_ code: String) {
        let parts = code.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let lengths = [2, 2, 2, 4]
        guard (1...4).contains(parts.count) else { return nil }
        for (part, length) in zip(parts, lengths) {
            guard part.count == length, Int(digits: part) != nil else { return nil }
        }
        self.code = code
    }

    /// The region of so many parts in which this one lies; `nil` when it has fewer parts itself.
    package func prefix(_ parts: Int) -> RegionCode? {
        let own = code.utf8.split(separator: UInt8(ascii: "."))
        guard parts <= own.count else { return nil }
        let code = own.prefix(parts).map { String(decoding: $0, as: UTF8.self) }
        return RegionCode(code.joined(separator: "."))
    }
}

/// The panitia's decision on whether an entry takes part.
package enum Eligibility: String, Sendable, Hashable, Codable, CaseIterable {
    case undecided, accepted, rejected
}
