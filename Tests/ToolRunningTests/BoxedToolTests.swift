import Foundation
import Testing
import ToolRunning

private let ffprobe = Tool(name: "ffprobe", debianPackage: "ffmpeg")
private let pdfinfo = Tool(name: "pdfinfo", debianPackage: "poppler-utils")
private let weasyprint = Tool(name: "weasyprint", debianPackage: "weasyprint")
private let page = Array("<h1>Uji sintetis</h1><p>Isi".utf8)

@Suite(.timeLimit(.minutes(5)))
struct BoxedToolTests {
    @Test func `ffprobe says the same of a video with and without a box`() async throws {
        let bench = try Bench()
        let video = bench.folder.appending(path: "video.mp4").path
        let ffmpeg = Tool(name: "ffmpeg", debianPackage: "ffmpeg")
        let made = try await run(
            ffmpeg,
            ["-v", "error", "-f", "lavfi", "-i", "testsrc=size=320x180:rate=10:duration=1", video])
        #expect(made.exitCode == 0, "\(made.errors)")
        let answers = try await answers(ffprobe, on: .file(video)) {
            [
                "-v", "error", "-protocol_whitelist", "file", "-count_packets", "-show_entries",
                "format=duration:stream=codec_type,width,height", "-of", "json", "-i", "file:\($0)",
            ]
        }
        #expect(String(decoding: answers[0].output, as: UTF8.self).contains("\"width\": 320"))
    }

    @Test func `pdfinfo and pdftotext say the same of a PDF with and without a box`() async throws {
        let bench = try Bench()
        let file = bench.folder.appending(path: "karya.pdf").path
        let made = try await run(weasyprint, ["-", file], input: page)
        #expect(made.exitCode == 0, "\(made.errors)")
        let facts = try await answers(pdfinfo, on: .file(file)) { [$0] }
        #expect(String(decoding: facts[0].output, as: UTF8.self).contains("Pages:"))
        let pdftotext = Tool(name: "pdftotext", debianPackage: "poppler-utils")
        let text = try await answers(pdftotext, on: .file(file)) { ["-q", $0, "-"] }
        #expect(String(decoding: text[0].output, as: UTF8.self).contains("Uji sintetis"))
    }

    /// The same answer in the open and in each box.
    private func answers(
        _ tool: Tool, on input: ToolInput, arguments: (String) -> [String]
    ) async throws -> [ToolOutput] {
        var answers = [try await run(tool, on: input, in: nil, arguments: arguments)]
        for box in await ToolBox.all() {
            let answer = try await run(tool, on: input, in: box, arguments: arguments)
            #expect(answer == answers[0], "\(box.wall)")
            answers.append(answer)
        }
        #expect(answers[0].exitCode == 0, "\(answers[0].errors)")
        return answers
    }

    @Test func `weasyprint prints the same bytes in a box, with its fonts`() async throws {
        var limits = ToolLimits(seconds: 60)
        limits.memory = 1 << 30
        limits.scratch = ToolScratch(bytes: 64 << 20)
        var answers: [[UInt8]] = []
        for box in [nil] + (await ToolBox.all()) {
            let answer = try await run(weasyprint, on: .bytes(page), in: box, limits: limits) {
                ["--quiet", "--base-url", "about:blank", $0, "-"]
            }
            #expect(answer.exitCode == 0, "\(answer.errors)")
            answers.append(answer.output)
        }
        #expect(answers[0].starts(with: "%PDF-".utf8))
        #expect(Set(answers).count == 1)
    }

    @Test func `an answer in a file comes back in place of the output`() async throws {
        let bench = try Bench()
        var limits = ToolLimits()
        limits.scratch = ToolScratch(bytes: 1 << 20, result: "hasil")
        for box in [nil] + (await ToolBox.all()) {
            let answer = try await runPython(
                "open('hasil', 'w').write(open(karya).read() * 2); print('catatan'); raise SystemExit(3)",
                on: bench, in: box, limits: limits)
            #expect(answer.output == Array("isi\nisi\n".utf8))
            #expect(answer.errors == "catatan\n")
            #expect(answer.exitCode == 3)
        }
    }

    @Test(arguments: [
        "import os; os.symlink('/etc/passwd', 'hasil')",
        "import os; os.mkfifo('hasil')", "import os; os.mkdir('hasil')", "pass",
    ])
    func `anything but a file is no answer`(lines: String) async throws {
        let bench = try Bench()
        var limits = ToolLimits(seconds: 20)
        limits.scratch = ToolScratch(bytes: 1 << 20, result: "hasil")
        for box in await ToolBox.all() {
            let answer = try await runPython(lines, on: bench, in: box, limits: limits)
            #expect(answer.output == [])
        }
    }

    @Test func `a scratch folder holds what it may and no more`() async throws {
        let bench = try Bench()
        var limits = ToolLimits()
        limits.scratch = ToolScratch(bytes: 1 << 20)
        for box in await ToolBox.all() {
            let small = try await runPython(
                "open('a', 'wb').write(bytes(1000000)); print(1)", on: bench, in: box,
                limits: limits)
            #expect(small.output == Array("1\n".utf8), "\(small.errors)")
            let large = try? await runPython(
                "f = open('a', 'wb', 0)\nfor _ in range(9): f.write(bytes(1 << 20))\nprint(1)",
                on: bench, in: box, limits: limits)
            #expect(large?.output ?? [] == [])
        }
    }

    @Test func `input on standard input and the limit of output hold in a box`() async throws {
        let cat = Tool(name: "cat", debianPackage: "coreutils")
        let limits = ToolLimits(outputBytes: 10)
        for box in await ToolBox.all() {
            let ten = try await run(
                cat, on: .bytes(Array("0123456789".utf8)), in: box, limits: limits
            ) { [$0] }
            #expect(ten.output == Array("0123456789".utf8))
            let eleven = Array("0123456789a".utf8)
            do {
                _ = try await run(cat, on: .bytes(eleven), in: box, limits: limits) { [$0] }
                Issue.record("it gave eleven bytes")
            } catch {
                #expect(error.code == .tooMuchOutput)
            }
        }
    }
}
