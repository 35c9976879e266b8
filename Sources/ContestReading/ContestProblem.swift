package import ContestModel

/// Everything that is wrong with a contest file, in the order of its lines.
package struct ContestError: Error, Sendable, Hashable {
    package let problems: [ContestProblem]

    package init(problems: [ContestProblem]) { self.problems = problems }

    /// One line for each problem.
    package func description(_ language: Language) -> String {
        problems.map { $0.description(language) }.joined(separator: "\n")
    }
}

/// One thing that is wrong in a contest file: where, and what is allowed there.
package struct ContestProblem: Sendable, Hashable {
    package let file: String
    /// From 1.
    package let line: Int
    /// From 1, in Unicode scalars.
    package let column: Int
    /// `categories[0].files[1].min`; empty for the file as a whole.
    package let key: String
    package let message: Bilingual

    package init(file: String, line: Int, column: Int, key: String, message: Bilingual) {
        (self.file, self.line, self.column) = (file, line, column)
        (self.key, self.message) = (key, message)
    }

    /// `rubrics/x.yaml:12:5: rubrics[0].weights: ...`
    package func description(_ language: Language) -> String {
        let place = "\(file):\(line):\(column): "
        return key.utf8.isEmpty ? place + message[language] : "\(place)\(key): \(message[language])"
    }
}
