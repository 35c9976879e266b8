import ContestModel

extension Contest {
    /// Reads the outermost mapping.
    ///
    /// Where something was wrong and reported, the contest holds an empty value in its place.
    init?(_ root: Field, checks: [String: [String]]? = nil) {
        guard let fields = Fields(root, .contest) else { return nil }
        _ = fields["version"]?.formatVersion()
        let key = fields["contest"]?.key() ?? ""
        self.init(
            key: key, title: fields["title"]?.title() ?? Bilingual(""),
            organizer: fields["organizer"]?.text() ?? "",
            zone: fields["time-zone"]?.zone() ?? .wib,
            numberPrefix: fields["number-prefix"]?.numberPrefix() ?? key.uppercased())
        provenance = fields["provenance"]?.items().compactMap { $0.text() } ?? []
        readTimes(fields)
        let names = Names(root.tree)
        readEntering(fields, names, checks)
        readScoring(fields, names)
        readRanking(fields, names)
        readAwards(fields, names)
        readPaper(fields)
    }

    private mutating func readTimes(_ fields: Fields) {
        opens = fields["opens"]?.moment(in: zone)
        deadline = fields["deadline"]?.end(in: zone)
        if let opens, let deadline, deadline <= opens {
            fields["deadline"]?.complain(.deadlineBeforeOpening)
        }
        guard let field = fields["event"], let ends = Fields(field, .event) else { return }
        let (from, to) = (ends["from"]?.moment(in: zone), ends["to"]?.end(in: zone))
        guard let from, let to else { return }
        if to <= from { ends["to"]?.complain(.eventEndsBeforeStart) }
        event = TimeWindow(from: from, to: to)
    }

    private mutating func readEntering(
        _ fields: Fields, _ names: Names, _ checks: [String: [String]]?
    ) {
        categories =
            fields["categories"]?.keyedItems().compactMap { Category($0, names, checks) } ?? []
        classes = fields["classes"]?.keyedItems().compactMap { EntrantClass($0) } ?? []
    }

    private mutating func readScoring(_ fields: Fields, _ names: Names) {
        rubrics = fields["rubrics"]?.keyedItems().compactMap { Rubric($0) } ?? []
        stages = fields["stages"]?.keyedItems().compactMap { Stage($0, names, zone: zone) } ?? []
        if let list = fields["stages"], !list.tree.items.isEmpty, names.rankedStages.isEmpty {
            list.complain(.noRankedStage)
        }
        judges = fields["judges"]?.keyedItems().compactMap { Judge($0) } ?? []
        if judges.count(where: { $0.role == .chair }) > 1 {
            fields["judges"]?.complain(.twoChairs)
        }
    }

    private mutating func readRanking(_ fields: Fields, _ names: Names) {
        tieBreaks = fields["tie-breaks"]?.tieBreaks(names) ?? [.shared]
        labels = fields["labels"]?.labels(names) ?? []
        precision = fields["precision"]?.precision()
    }

    private mutating func readAwards(_ fields: Fields, _ names: Names) {
        awards = fields["awards"]?.keyedItems().compactMap { Award($0, names) } ?? []
        overall = fields["overall"].flatMap { OverallRule($0, names) }
        aliases = fields["aliases"]?.aliases() ?? [:]
    }

    private mutating func readPaper(_ fields: Fields) {
        if let field = fields["documents"] { documents = DocumentSettings(field) }
        if let field = fields["repository"] {
            repository = RefChoice(field, deadline: deadline, zone: zone) ?? .head
        }
        if let field = fields["limits"] { limits = IntakeLimits(field) }
    }
}

extension Field {
    /// The version of the format: 1.
    func formatVersion() -> Int? {
        guard let text = text() else { return nil }
        guard text == "1" else {
            complain(.notVersion(text))
            return nil
        }
        return 1
    }

    /// Capital letters, digits and hyphens, at most 16.
    fileprivate func numberPrefix() -> String? {
        guard let text = text() else { return nil }
        let allowed = text.utf8.allSatisfy {
            (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
        }
        guard allowed, text.utf8.count <= 16, text.utf8.first != UInt8(ascii: "-") else {
            complain(.notPrefix(text))
            return nil
        }
        return text
    }
}
