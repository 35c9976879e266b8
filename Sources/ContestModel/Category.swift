/// What one enters: `Videografis`.
package struct Category: Sendable, Hashable, Codable {
    package var key: String
    package var title: Bilingual
    /// The files that an entry must bring.
    package var files: [FileRule]
    /// Checks beside those that every entry gets, with their settings.
    package var checks: [CheckSetting]
    /// Stage key -> rubric key, where it differs from the stage's own.
    package var rubrics: [String: String]

    package init(
        key: String, title: Bilingual, files: [FileRule] = [], checks: [CheckSetting] = [],
        rubrics: [String: String] = [:]
    ) {
        self.key = key
        self.title = title
        self.files = files
        self.checks = checks
        self.rubrics = rubrics
    }
}

/// The kind of entrant, where a contest ranks kinds apart.
package struct EntrantClass: Sendable, Hashable, Codable {
    package var key: String
    package var title: Bilingual

    package init(key: String, title: Bilingual) {
        self.key = key
        self.title = title
    }
}

/// The cell of a category and, if the contest has them, a class: where a ranking is made.
package struct Division: Sendable, Hashable, Codable {
    /// `videografis` or `videografis/opd`.
    package var key: String
    package var title: Bilingual

    package init(key: String, title: Bilingual) {
        self.key = key
        self.title = title
    }

    package init(category: Category, entrantClass: EntrantClass?) {
        guard let entrantClass else {
            self.init(key: category.key, title: category.title)
            return
        }
        self.init(
            key: "\(category.key)/\(entrantClass.key)",
            title: Bilingual(
                id: "\(category.title.id) - \(entrantClass.title.id)",
                en: "\(category.title.en) - \(entrantClass.title.en)"))
    }
}

/// A rule on the files of an entry: how many items of which media types.
package struct FileRule: Sendable, Hashable, Codable {
    /// What the file is to the contest: `video`, `proposal`.
    package var role: Bilingual
    /// Media types, `video/*` for a family.
    package var types: [String]
    package var minimum: Int
    package var maximum: Int?

    package init(role: Bilingual, types: [String], minimum: Int = 1, maximum: Int? = nil) {
        self.role = role
        self.types = types
        self.minimum = minimum
        self.maximum = maximum
    }
}
