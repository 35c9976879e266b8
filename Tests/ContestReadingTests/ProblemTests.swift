import ContestModel
import ContestReading
import Testing

/// Every way in which a file can be wrong, against its golden file.
@Suite struct ProblemTests {
    @Test(arguments: try Golden.cases("shape") + Golden.cases("rules"))
    func `every problem of a broken file is told with its place`(_ golden: Golden) throws {
        let found = problems(golden.input)
        try #require(!found.isEmpty)
        let lines = found.map {
            "\($0.description(.indonesian))\n    \($0.message.en)\n"
        }
        #expect(try lines.joined() == golden.expected(updatingTo: lines.joined()))
    }

    @Test(arguments: try Golden.cases("shape") + Golden.cases("rules"))
    func `problems stand in the order of their lines and inside the file`(_ golden: Golden) {
        let lines = problems(golden.input).map(\.line)
        #expect(lines == lines.sorted())
        let last = golden.input.utf8.count { $0 == UInt8(ascii: "\n") } + 1
        #expect(lines.allSatisfy { (1...last).contains($0) })
    }

    @Test func `the golden files are at least twenty-five`() throws {
        #expect(try Golden.cases("shape").count + Golden.cases("rules").count >= 25)
    }

    @Test func `a problem reads as file, line, column, key and sentence`() {
        let text = Sample.contest("weight: 40", "weight: 35")
        let error = ContestError(problems: problems(text))
        #expect(
            error.description(.english)
                == "x.yaml:9:5: rubrics[0].weights: the weights total 95 but must total 100; "
                + "mend them, or write `weights: relative`")
    }

    @Test func `a problem of the whole file has no key`() {
        let problem = ContestProblem(
            file: "x.yaml", line: 1, column: 1, key: "", message: Bilingual("kosong"))
        #expect(problem.description(.indonesian) == "x.yaml:1:1: kosong")
    }

    @Test func `the name of the file cannot move the cursor either`() {
        do throws(ContestError) {
            _ = try ContestFile.contest(from: [], file: "\u{1B}[2Jx.yaml")
            Issue.record("an empty file was read")
        } catch {
            #expect(error.problems.map(\.file) == ["\\u{1b}[2Jx.yaml"])
        }
    }
}
