/// A sentence in both languages of the product, Indonesian first.
package struct Bilingual: Sendable, Hashable, Codable {
    package let id: String
    package let en: String

    package init(id: String, en: String) {
        self.id = id
        self.en = en
    }

    /// The same words in both languages: a name or a title.
    package init(_ both: String) { self.init(id: both, en: both) }

    package subscript(language: Language) -> String {
        switch language {
        case .indonesian: id
        case .english: en
        }
    }
}

/// What a person reads.
package enum Language: String, Sendable, Hashable, Codable, CaseIterable {
    case indonesian = "id"
    case english = "en"
}
