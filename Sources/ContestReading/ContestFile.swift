package import ContestModel

/// The reader of contest files: `rubrics/*.yaml` in, a contest or all of the file's problems out.
///
/// A file is read as plain text in YAML: scalars are taken as they are written, so that `no` is a
/// word, `010` is refused as a number and `12:30` is never 750. Text is NFC-normalised here.
package enum ContestFile {
    /// The most bytes that a contest file may have.
    package static let limit = ByteCount.mebibytes(1)

    /// Reads a contest file.
    ///
    /// - Parameters:
    ///   - file: The name to show in problems.
    ///   - checks: The catalogue of checks, a name and the names of its settings; `nil` takes any.
    /// - Throws: ``ContestError`` with every problem of the file.
    package static func contest(
        from bytes: [UInt8], file: String, checks: [String: [String]]? = nil
    ) throws(ContestError) -> Contest {
        let report = Report(file: file)
        let root = Document(bytes, report).root
        let contest = root.flatMap { Contest($0, checks: checks) }
        guard let contest, report.problems.isEmpty else { throw ContestError(report) }
        return contest
    }

    /// Reads what ranks score sheets: a contest file, or the mapping of one rubric.
    ///
    /// - Throws: ``ContestError`` with every problem of the file.
    package static func rubric(
        from bytes: [UInt8], file: String
    ) throws(ContestError) -> RubricFile {
        let report = Report(file: file)
        let root = Document(bytes, report).root
        let rubric = root.flatMap { RubricFile($0) }
        guard let rubric, report.problems.isEmpty else { throw ContestError(report) }
        return rubric
    }

    /// Every kind of mapping in a contest file, in the order of the manual.
    package static var shapes: [Shape] { Shape.contestFile }

    /// The outermost mapping of a file that holds one rubric and no contest.
    package static var rubricFileShape: Shape { Shape.rubricFile }

    /// Every key that a contest file may have, with its place: `categories[].files[].min`.
    package static var keys: [String] { shapes.flatMap(\.paths) }
}
