import Confining
import Foundation
import Testing

struct ToolConfinementTests {
    @Test func `a confinement survives its words`() {
        var confinement = ToolConfinement(
            memory: 1 << 40, cpuSeconds: 7, openFiles: 64, processes: 3, isBoxed: true)
        #expect(ToolConfinement(words: confinement.words) == confinement)
        confinement.isBoxed = false
        confinement.scratchBytes = 5
        (confinement.input, confinement.scratch) = ("/a b/é\u{301}", "/tmp")
        confinement.result = "hasil.pdf"
        #expect(ToolConfinement(words: confinement.words) == confinement)
    }

    @Test(arguments: [
        [], ["1"], ["1", "1", "1", "1", "x", "boxed", "", "", ""],
        ["1", "1", "1", "1", "1", "boxed", "", ""], ["1", "1", "1", "1", "1", "", "", "", "", ""],
        ["99999999999999999999", "1", "1", "1", "1", "boxed", "", "", ""],
        ["1", "1", "1", "1", "1", "Boxed", "", "", ""],
        ["-1", "1", "1", "1", "1", "open", "", "", ""],
    ])
    func `words of another shape are no confinement`(words: [String]) {
        #expect(ToolConfinement(words: words) == nil)
    }

    @Test func `a box shows one file of the user's and the program itself`() {
        let command = Box.toolCommand(for: "/opt/juri", input: "/data/karya", scratchBytes: 0)
        let shown = command.indices.filter { command[$0] == "--ro-bind" }.map { command[$0 + 1] }
        #expect(shown.contains("/data/karya"))
        #expect(shown.contains("/opt/juri"))
        #expect(!shown.contains { $0.utf8.elementsEqual("/".utf8) || $0.hasPrefix("/home") })
        #expect(!command.contains("--bind") && !command.contains("--share-net"))
        #expect(!command.contains("--tmpfs"))
    }

    @Test func `only a box with a scratch folder can be written in, and it has a size`() {
        let command = Box.toolCommand(for: "/opt/juri", input: nil, scratchBytes: 4096)
        let place = command.firstIndex(of: "--tmpfs")
        #expect(
            place.map { Array(command[($0 - 2)...($0 + 1)]) }
                == ["--size", "4096", "--tmpfs", Box.scratch])
    }
}
