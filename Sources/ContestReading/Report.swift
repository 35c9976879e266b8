import ContestModel

/// Collects the problems of one file while it is read.
final class Report {
    private let file: String
    private(set) var problems: [ContestProblem] = []

    init(file: String) { self.file = printable(file) }

    func add(_ message: Bilingual, at mark: Position, key: String = "") {
        problems.append(
            ContestProblem(
                file: file, line: mark.line, column: mark.column, key: printable(key),
                message: message))
    }
}

/// A place in a file, both numbers from 1.
struct Position: Hashable {
    var line = 1
    var column = 1
}

extension ContestError {
    /// All that was reported, by line, then column, then as found.
    init(_ report: Report) {
        let ordered = report.problems.enumerated().sorted { left, right in
            (left.element.line, left.element.column, left.offset)
                < (right.element.line, right.element.column, right.offset)
        }
        self.init(problems: ordered.map(\.element))
    }
}
