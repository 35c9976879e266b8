/// Who scores.
package struct Judge: Sendable, Hashable, Codable {
    /// The name on sheets: `juri-1`.
    package var key: String
    package var name: String
    package var role: Role
    /// What the judge's totals count, where the contest states it.
    package var weight: Mark?

    package enum Role: String, Sendable, Hashable, Codable, CaseIterable {
        case chair, member, honorary

        package var title: Bilingual {
            switch self {
            case .chair: Bilingual(id: "Ketua merangkap Anggota", en: "Chair and member")
            case .member: Bilingual(id: "Anggota", en: "Member")
            case .honorary: Bilingual(id: "Juri Kehormatan", en: "Honorary judge")
            }
        }
    }

    package init(key: String, name: String, role: Role = .member, weight: Mark? = nil) {
        self.key = key
        self.name = name
        self.role = role
        self.weight = weight
    }

    /// What the judge's totals count: one, or none for an honorary judge, unless it is stated.
    package var counted: Mark { weight ?? Mark(role == .honorary ? 0 : 1) }
}
