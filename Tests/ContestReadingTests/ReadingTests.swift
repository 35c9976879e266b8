import ContestModel
import ContestReading
import Testing

/// What a file that is right becomes.
@Suite struct ReadingTests {
    private func read(_ text: String) throws -> Contest {
        try ContestFile.contest(from: Array(text.utf8), file: "x.yaml")
    }

    @Test func `what is left out has its default`() throws {
        let contest = try read(Sample.contest)
        #expect(contest.zone == .wib)
        #expect(contest.numberPrefix == "CONTOH")
        #expect(contest.tieBreaks == [.shared])
        #expect(contest.precision == nil)
        #expect(contest.limits == IntakeLimits())
        #expect(contest.documents == DocumentSettings())
        #expect(contest.rubrics[0].total == .weightedMean)
        #expect(contest.labels.isEmpty && contest.judges.isEmpty && contest.classes.isEmpty)
    }

    @Test func `the words of YAML 1.1 for yes, no and numbers are text`() throws {
        let text = Sample.contest("title: Contoh", "title: no").replacing(
            "organizer: Panitia", with: "organizer: 12:30")
        let contest = try read(text + "documents: {number: 007, place: yes, date: 2023-11-06}\n")
        #expect(contest.title == Bilingual("no"))
        #expect(contest.organizer == "12:30")
        #expect(contest.documents.number == "007")
        #expect(contest.documents.place == "yes")
        #expect(contest.documents.date == CivilDate(year: 2023, month: 11, day: 6))
    }

    @Test func `times are read in the zone of the contest`() throws {
        let lines = """
            time-zone: Asia/Jayapura
            opens: 2023-09-01
            deadline: 2023-09-15 23:59:59
            event: {from: 2023-09-02 08.00, to: 2023-09-04T17:00:00+07:00}

            """
        let contest = try read(Sample.contest(adding: lines))
        #expect(contest.opens?.iso8601(in: .wit) == "2023-09-01T00:00:00+09:00")
        #expect(contest.deadline?.iso8601(in: .wit) == "2023-09-15T23:59:59+09:00")
        #expect(contest.event?.from.iso8601(in: .wit) == "2023-09-02T08:00:00+09:00")
        #expect(contest.event?.to.iso8601(in: .wib) == "2023-09-04T17:00:00+07:00")
    }

    @Test func `settings of checks keep their kind and their line`() throws {
        let checks = """
            {key: utama, title: Utama, checks: {video: {max-seconds: 120, orientation: portrait,
                audio: true, name: "12", kinds: [mp4, "no"]}, commits: {}}}
            """
        let contest = try read(Sample.contest("{key: utama, title: Utama}", checks))
        let (video, commits) = (contest.categories[0].checks[0], contest.categories[0].checks[1])
        #expect(video.check == "video" && video.line == 7)
        #expect(
            video.values == [
                "max-seconds": .number(Mark(120)), "orientation": .text("portrait"),
                "audio": .flag(true), "name": .text("12"), "kinds": .texts(["mp4", "no"]),
            ])
        #expect(commits == CheckSetting(check: "commits", line: 8))
    }

    @Test func `weights may be relative, and have a comma in quotes`() throws {
        let text = Sample.contest("    scale:", "    weights: relative\n    scale:")
            .replacing("weight: 60", with: "weight: \"1,5\"")
            .replacing("weight: 40", with: "weight: 0.5")
        #expect(try read(text).rubrics[0].criteria.map(\.weight.decimalString) == ["1.5", "0.5"])
    }

    @Test func `a sum counts each criterion once, each on its own scale`() throws {
        let text = Sample.contest("    scale:", "    total: sum\n    scale:")
            .replacing(", weight: 60", with: "")
            .replacing(", weight: 40", with: ", scale: [1, 2, 3, 5, 6, 7]")
        let rubric = try read(text).rubrics[0]
        #expect(rubric.total == .sum)
        #expect(rubric.criteria.map(\.weight) == [Mark(1), Mark(1)])
        #expect(rubric.criteria[0].scale == .range(from: Mark(1), to: Mark(100), step: nil))
        #expect(rubric.criteria[1].scale == .values([1, 2, 3, 5, 6, 7].map { Mark($0) }))
    }

    @Test func `a chain without an end ends in a shared place`() throws {
        let open = try read(Sample.contest(adding: "tie-breaks: [{criterion: tema}, median]\n"))
        #expect(open.tieBreaks == [.criterion("tema"), .median, .shared])
        let closed = try read(Sample.contest(adding: "tie-breaks: [first-places, plenary]\n"))
        #expect(closed.tieBreaks == [.firstPlaces, .plenary])
    }

    @Test func `labels, limits, judges, witnesses and precision are read`() throws {
        let lines = """
            labels:
              - {places: 1-3, label: "Juara {roman}"}
              - {places: 4, label: Harapan, category: utama}
            limits: {entry-bytes: 20 MiB, item-bytes: 2147483648, items: 50, ratio: 10, depth: 4}
            judges: [{key: juri-1, name: Satu, role: honorary}, {key: juri-2, name: Dua}]
            documents: {witnesses: [{name: Saksi, office: Sekretaris}], basis: [Juknis, SK]}
            classes: [{key: opd, title: {id: OPD provinsi, en: Provincial office}}]
            precision: 2

            """
        let contest = try read(Sample.contest(adding: lines))
        #expect(contest.labels.text(for: 2, category: "utama") == "Juara II")
        #expect(
            contest.labels[1]
                == PlaceLabel(first: 4, last: 4, template: "Harapan", category: "utama"))
        #expect(contest.limits.entryBytes == .mebibytes(20))
        #expect(contest.limits.itemBytes == .gibibytes(2))
        #expect(contest.limits.items == 50 && contest.limits.commits == 50_000)
        #expect(contest.judges.map(\.role) == [.honorary, .member])
        #expect(contest.documents.witnesses == [Signatory(name: "Saksi", office: "Sekretaris")])
        #expect(contest.documents.basis == ["Juknis", "SK"])
        #expect(contest.divisions.map(\.key) == ["utama/opd"])
        #expect(contest.precision == 2)
    }

    @Test func `checks are compared with the catalogue when there is one`() {
        let text = Sample.contest(
            "{key: utama, title: Utama}",
            "{key: utama, title: Utama, checks: {vidio: {}, video: {max-second: 1}, pdf: {x: 1}}}")
        let catalogue = ["video": ["max-seconds", "min-width"], "pdf": []]
        #expect(problems(text).isEmpty)
        #expect(
            problems(text, checks: catalogue).map { "\($0.key): \($0.message.en)" } == [
                "categories[0].checks.vidio: there is no check `vidio` (did you mean `video`?); "
                    + "there are: `pdf`, `video`",
                "categories[0].checks.video.max-second: there is no setting `max-second` (did you "
                    + "mean `max-seconds`?); there are: `max-seconds`, `min-width`",
                "categories[0].checks.pdf.x: there is no setting `x`; there are: none",
            ])
    }
}
