import ContestModel
import Scoring
import Testing

@Suite struct SheetProblemTests {
    private let two = rubric(["tema": "30", "pesan": "70"])

    @Test func `a good sheet has no problem, with a criterion open neither`() {
        #expect(problems(in: sheet(["tema": "80", "pesan": "0"]), rubric: two).isEmpty)
        #expect(problems(in: sheet(["tema": "80"]), rubric: two).isEmpty)
    }

    @Test func `each problem says who, where, what is allowed`() throws {
        let sevens = rubric(
            ["tema": "100"], scale: .values([1, 2, 3, 5, 6, 7].map { Mark($0) }))
        let problem = try #require(problems(in: sheet(["tema": "4"]), rubric: sevens).first)
        #expect(problem.code == .markNotAllowed)
        #expect(problem.criterion == "tema")
        #expect(
            problem.message.id == "Lembar juri-1 untuk X-1: nilai 4 pada kriteria \"Kriteria tema\""
                + " tidak boleh; yang boleh 1, 2, 3, 5, 6, 7. Yang terdekat: 3 atau 5.")
        #expect(
            problem.message.en == "Sheet of juri-1 for X-1: the mark 4 is not allowed for"
                + " \"Criterion tema\"; allowed is 1, 2, 3, 5, 6, 7. Nearest: 3 or 5.")
    }

    @Test(arguments: [
        ("59", nil, "59 pada", "dari 60 sampai 95. Yang terdekat: 60."),
        ("95,5", nil, "95,5 pada", "dari 60 sampai 95. Yang terdekat: 95."),
        ("61", "2,5", "61 pada", "langkah 2,5. Yang terdekat: 60 atau 62,5."),
        ("94", "10", "94 pada", "langkah 10. Yang terdekat: 90."),
        ("1000", "10", "1000 pada", "langkah 10. Yang terdekat: 90."),
        ("-3", "10", "-3 pada", "langkah 10. Yang terdekat: 60."),
    ]) func `the nearest mark on a range is named`(
        given: String, step: String?, start: String, end: String
    ) throws {
        let range = Scale.range(from: Mark(60), to: Mark(95), step: step.map { mark($0) })
        let found = problems(in: sheet(["a": given]), rubric: rubric(["a": "100"], scale: range))
        let words = try #require(found.first).message.id
        #expect(words.contains(start) && words.hasSuffix(end), "\(words)")
    }

    @Test func `a list of decimals stays readable with decimal commas`() throws {
        let halves = Scale.values([mark("0,5"), mark("1")])
        let found = problems(in: sheet(["a": "2"]), rubric: rubric(["a": "1"], scale: halves))
        let message = try #require(found.first).message
        #expect(message.id.contains("yang boleh 0,5; 1. Yang terdekat: 1."))
        #expect(message.en.contains("allowed is 0.5, 1. Nearest: 1."))
    }

    @Test func `an unknown criterion is named with those that exist`() throws {
        let found = problems(in: sheet(["tma": "80", "pesan": "1"]), rubric: two)
        #expect(found.map(\.code) == [.unknownCriterion])
        let message = try #require(found.first).message
        #expect(message.id.contains("\"tma\"") && message.id.contains("tema, pesan"))
    }

    @Test func `a sheet without a mark that counts says which to fill`() {
        #expect(problems(in: sheet([:]), rubric: two).map(\.code) == [.noMarks])
        #expect(
            problems(in: sheet(["tma": "80"]), rubric: two).map(\.code)
                == [.unknownCriterion, .noMarks])
    }

    @Test func `all problems of a sheet are told at once, in a fixed order`() {
        let found = problems(
            in: sheet(["z": "1", "y": "1", "pesan": "101", "tema": "-1"]), rubric: two)
        #expect(found.map(\.criterion) == ["y", "z", "tema", "pesan"])
    }
}
