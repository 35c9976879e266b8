import Foundation
import Testing
import ToolRunning

/// What a hostile tool tries, as Python; each line works in the open and must not in a box.
private let attempts = [
    "open('/etc/passwd').read()",
    "open(lain).read()",
    "import os; os.listdir('/proc/self/fd')",
    "open(karya, 'a').write('x')",
    "open('/var/tmp/juri-uji-tulis', 'w').write('x')",
    "open('/tmp/juri-uji-tulis', 'w').write('x')",
    "import os; os.utime(lain)",
    "import os; os.chmod(karya, 0o600)",
    "import os; os.truncate(lain, 1)",
    "import socket; s = socket.socket(); s.bind(('127.0.0.1', 0)); s.listen()",
    "import socket; socket.socket(socket.AF_UNIX)",
    "import os; [os.fork() or os._exit(0) for _ in range(1000)]",
    "import subprocess; subprocess.run(['/bin/true'], check=True)",
    "import os; os.setsid() if os.getpid() != os.getsid(0) else os.fork() or os._exit(0)",
    "import os; os.kill(os.getppid(), 0)",
    "x = b'1' * (2 << 30)",
    "import mmap; mmap.mmap(-1, 2 << 30)",
    "import os; [os.dup(2) for _ in range(200)]",
    "import resource; resource.setrlimit(resource.RLIMIT_CPU, (9, 9))",
]

@Suite(.timeLimit(.minutes(5)))
struct BreakingOutTests {
    @Test(arguments: attempts)
    func `what a tool can do in the open it cannot do in a box`(lines: String) async throws {
        let script =
            "try:\n \(lines)\n print('bisa')\nexcept (OSError, MemoryError, ValueError): "
            + "print('tidak')"
        let bench = try Bench()
        #expect(try await runPython(script, on: bench, in: nil).output == Array("bisa\n".utf8))
        for box in await ToolBox.all() {
            let answer = try await runPython(script, on: bench, in: box)
            #expect(answer.output == Array("tidak\n".utf8), "\(box.wall) \(answer.errors)")
        }
        try? FileManager.default.removeItem(atPath: "/var/tmp/juri-uji-tulis")
        try? FileManager.default.removeItem(atPath: "/tmp/juri-uji-tulis")
    }

    @Test func `a tool that spins is ended at its computing time, and the error says so`()
        async throws
    {
        var limits = ToolLimits(seconds: 30)
        limits.cpuSeconds = 1
        for box in await ToolBox.all() {
            do {
                _ = try await runPython("while True: pass", on: Bench(), in: box, limits: limits)
                Issue.record("it ended by itself")
            } catch let error as ToolError {
                #expect(error.code == .killed)
                #expect(error.message.id.contains("batas waktu komputasi"))
                #expect(error.message.en.contains("limit of computing time"))
            }
        }
    }

    @Test func `a tool reads its one input and changes nothing of it`() async throws {
        let bench = try Bench()
        for box in await ToolBox.all() {
            let answer = try await runPython(
                "print(open(karya).read(), end='')", on: bench, in: box)
            #expect(answer.output == Array("isi\n".utf8))
        }
    }

    @Test func `a tool reads a folder, and nothing above it`() async throws {
        let bench = try Bench()
        let inner = bench.folder.appending(path: "dalam")
        try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
        try Data("1".utf8).write(to: inner.appending(path: "satu"))
        let lines = """
            import os, sys
            print(os.listdir(sys.argv[1]), open(sys.argv[1] + '/satu').read())
            try: print(os.listdir(sys.argv[1] + '/..'), open(sys.argv[1] + '/../karya').read())
            except OSError: print('tidak')
            """
        for box in await ToolBox.all() {
            let answer = try await run(python, on: .file(inner.path), in: box) {
                ["-I", "-S", "-c", lines, $0]
            }
            #expect(answer.output == Array("['satu'] 1\ntidak\n".utf8), "\(answer.errors)")
        }
    }

    @Test func `the self-test finds no way out`() async {
        for box in await ToolBox.all() {
            let leaks = await box.leaks()
            #expect(leaks == [], "\(box.wall)")
        }
    }

    @Test func `a tool has no open file but its three pipes`() async throws {
        let bench = try Bench()
        let open = try FileHandle(forReadingFrom: URL(filePath: bench.neighbour))
        let flags = fcntl(open.fileDescriptor, F_GETFD)
        #expect(fcntl(open.fileDescriptor, F_SETFD, flags & ~FD_CLOEXEC) == 0)
        let lines = """
            import os, stat
            for number in range(64):
             try: print(number, stat.S_ISFIFO(os.fstat(number).st_mode))
             except OSError: pass
            """
        for box in await ToolBox.all() {
            let answer = try await runPython(lines, on: bench, in: box)
            #expect(answer.output == Array("0 True\n1 True\n2 True\n".utf8))
        }
        try open.close()
    }

    @Test func `where bubblewrap works it is used`() async throws {
        let bubblewrap = Tool(name: "bwrap", debianPackage: "bubblewrap")
        let answer = try? await run(
            bubblewrap,
            ["--unshare-all", "--unshare-user", "--ro-bind", "/", "/", "--proc", "/proc", "true"])
        let box = await ToolBox.ready(program: ToolBox.program)
        #expect(box.wall == (answer?.exitCode == 0 ? .bubblewrap : .landlock))
    }

    @Test func `a box that cannot be made runs no tool`() async throws {
        let bench = try Bench()
        for wall in ToolBox.Wall.allCases {
            let box = ToolBox(program: "/usr/bin/true", wall: wall)
            #expect(await box.leaks() == nil)
            do {
                _ = try await runPython("print(1)", on: bench, in: box)
                Issue.record("it ran")
            } catch let error as ToolError {
                #expect(error.code == .cannotStart)
            }
        }
    }
}
