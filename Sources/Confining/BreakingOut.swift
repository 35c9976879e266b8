internal import CLinux
internal import Glibc

/// What a confined piece of work must not be able to do; each can be tried.
package enum BreakOut: String, Sendable, Hashable, CaseIterable {
    case readFiles = "read-files"
    case writeFiles = "write-files"
    case reachNetwork = "reach-network"
    case startProcesses = "start-processes"
    case runPrograms = "run-programs"
    case signalOthers = "signal-others"
    case takeMemory = "take-memory"
    case openManyFiles = "open-many-files"

    private static let prefix = "break-out:"

    /// The words of the job that tries it.
    package var words: [UInt8] { Array("\(Self.prefix)\(rawValue)".utf8) }

    /// The attempt that a job's words ask for.
    package init?(words: [UInt8]) {
        guard words.starts(with: Self.prefix.utf8) else { return nil }
        self.init(
            rawValue: String(decoding: words.dropFirst(Self.prefix.utf8.count), as: UTF8.self))
    }

    /// Tries it and writes one byte: 1 when it worked.
    package func report(to output: Int32) {
        var answer: UInt8 = attempt() ? 1 : 0
        unsafe write(output, &answer, 1)
    }

    /// Tries it from inside.
    ///
    /// - Returns: Whether it worked, which it must not.
    package func attempt() -> Bool {
        switch self {
        case .readFiles:
            Self.opens("/etc/passwd", O_RDONLY) || Self.opens("/proc/self/maps", O_RDONLY)
        case .writeFiles:
            ["/probe", "\(Nursery.scratchFolder)/probe", "probe"].contains {
                Self.opens($0, O_WRONLY | O_CREAT)
            }
        case .reachNetwork: socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0) >= 0
        case .startProcesses: Self.forks()
        case .runPrograms: Self.runs()
        case .signalOthers: kill(getppid(), 0) == 0
        case .takeMemory: Self.maps(bytes: 4 << 30)
        case .openManyFiles: (0..<200).allSatisfy { _ in dup(2) >= 0 }
        }
    }

    private static func opens(_ path: String, _ flags: Int32) -> Bool {
        unsafe open(path, flags | O_CLOEXEC, 0o600) >= 0
    }

    private static func forks() -> Bool {
        let child = juri_fork()
        if child == 0 { _exit(0) }
        return child > 0
    }

    /// A program that is not there: only the refusal of the call itself says EPERM.
    private static func runs() -> Bool {
        var arguments: [UnsafeMutablePointer<CChar>?] = unsafe [nil]
        unsafe execve("/juri-no-such-program", &arguments, &arguments)
        return errno != EPERM
    }

    private static func maps(bytes: Int) -> Bool {
        let flags = MAP_PRIVATE | MAP_ANONYMOUS
        let memory = unsafe mmap(nil, bytes, PROT_READ | PROT_WRITE, flags, -1, 0)
        return unsafe memory != MAP_FAILED
    }
}
