import Foundation
import Testing

/// The inputs of the fuzzer, its finds among them, in every run of the tests.
@Suite(.timeLimit(.minutes(2)))
struct CorpusTests {
    private static let corpus = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().appending(path: "Corpus")

    private static func names(_ folder: URL) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    }

    @Test func `every parser has a corpus and every corpus a parser`() throws {
        #expect(try Self.names(Self.corpus) == Parser.all.map(\.name).sorted())
    }

    /// A trap ends the run of the tests; the last lines then name the parser.
    @Test(arguments: Parser.all.map(\.name))
    func `a parser answers every input of its corpus`(name: String) throws {
        let parser = try #require(Parser.all.first { $0.name == name })
        let folder = Self.corpus.appending(path: name)
        var accepted = 0
        for file in try Self.names(folder) {
            let bytes = [UInt8](try Data(contentsOf: folder.appending(path: file)))
            if (try? parser.parse(bytes)) != nil { accepted += 1 }
            for length in [0, 1, bytes.count / 2, bytes.count - 1] where length < bytes.count {
                try? parser.parse(Array(bytes.prefix(max(0, length))))
            }
        }
        #expect(accepted > 0, "nothing in the corpus is taken: it leads nowhere")
    }
}
