import ContestModel

extension Category {
    init?(_ field: Field, _ names: Names, _ checks: [String: [String]]?) {
        guard let fields = Fields(field, .category) else { return nil }
        let (key, title) = (fields["key"]?.key(), fields["title"]?.title())
        let files = fields["files"]?.items().compactMap { FileRule($0) } ?? []
        let settings = fields["checks"]?.checks(checks) ?? []
        let rubrics = fields["rubrics"]?.rubricsByStage(names) ?? [:]
        guard let key, let title else { return nil }
        self.init(key: key, title: title, files: files, checks: settings, rubrics: rubrics)
    }
}

extension Field {
    /// Stage key -> rubric key.
    fileprivate func rubricsByStage(_ names: Names) -> [String: String] {
        var result: [String: String] = [:]
        for (stage, rubric) in entries() {
            if !names.stages.contains(stage) {
                rubric.complain(.unknownReference(stage, .stage, known: names.scoredStages))
            } else if !names.scoredStages.contains(stage) {
                rubric.complain(.stageWithoutRubric(stage, scored: names.scoredStages))
            }
            result[stage] = rubric.reference(to: .rubric, in: names.rubrics)
        }
        return result
    }
}

extension EntrantClass {
    init?(_ field: Field) {
        guard let fields = Fields(field, .entrantClass) else { return nil }
        let (key, title) = (fields["key"]?.key(), fields["title"]?.title())
        guard let key, let title else { return nil }
        self.init(key: key, title: title)
    }
}

extension FileRule {
    init?(_ field: Field) {
        guard let fields = Fields(field, .fileRule) else { return nil }
        let role = fields["role"]?.title()
        let types = fields["types"]?.items().compactMap { $0.mediaType() } ?? []
        let minimum = fields["min"]?.whole(in: 0...100_000)
        let maximum = fields["max"]?.whole(in: 1...100_000)
        if let maximum, maximum < minimum ?? 1 {
            fields["max"]?.complain(.maximumBelowMinimum(minimum ?? 1))
        }
        guard let role else { return nil }
        self.init(role: role, types: types, minimum: minimum ?? 1, maximum: maximum)
    }
}

extension Field {
    /// `video/mp4`, or `video/*` for a family.
    fileprivate func mediaType() -> String? {
        guard let text = text() else { return nil }
        let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard parts.count == 2, Self.isToken(parts[0]),
            Self.isToken(parts[1]) || parts[1].elementsEqual("*".utf8)
        else {
            complain(.notMediaType(text))
            return nil
        }
        return text
    }

    private static func isToken(_ bytes: some Collection<UInt8>) -> Bool {
        let others = Set("+-.".utf8)
        return !bytes.isEmpty
            && bytes.allSatisfy {
                (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || others.contains($0)
            }
    }
}
