/// Who scores.
package struct Judge: Sendable, Hashable, Codable {
    /// The name on sheets: `juri-1`.
    package var key: String
    package var name: String
    package var role: Role

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

    package init(key: String, name: String, role: Role = .member) {
        self.key = key
        self.name = name
        self.role = role
    }
}
