internal import CLinux
internal import Glibc

/// What a tool in its box must not be able to do; each can be tried, from inside, by the process
/// that would have become the tool.
package enum ToolBreakOut: String, Sendable, Hashable, CaseIterable {
    case readFiles = "read-files"
    case writeFiles = "write-files"
    case changeInput = "change-input"
    case reachNetwork = "reach-network"
    case startProcesses = "start-processes"
    case runOwnPrograms = "run-own-programs"
    case signalOthers = "signal-others"
    case leaveGroup = "leave-group"
    case takeMemory = "take-memory"
    case shareMemory = "share-memory"
    case openManyFiles = "open-many-files"
    case writeLargeFile = "write-large-file"
    case useProcessor = "use-processor"

    private static let prefix = "break-out:"

    /// What follows the input's name in that of a file beside it.
    package static let neighbour = "-tetangga"

    /// The word that stands in place of the tool.
    package var word: String { Self.prefix + rawValue }

    init?(word: String) {
        guard word.utf8.starts(with: Self.prefix.utf8) else { return nil }
        self.init(
            rawValue: String(decoding: word.utf8.dropFirst(Self.prefix.utf8.count), as: UTF8.self))
    }

    /// Tries it and writes one byte: `1` when it worked.
    func report(_ confinement: ToolConfinement) {
        var answer = UInt8(ascii: attempt(confinement) ? "1" : "0")
        unsafe write(1, &answer, 1)
    }

    private func attempt(_ confinement: ToolConfinement) -> Bool {
        let scratch = confinement.scratch ?? "/nonexistent"
        return switch self {
        case .readFiles:
            [
                "/etc/passwd", "/proc/self/maps", "/proc/1/environ", "/root", "/home",
                (confinement.input ?? "") + Self.neighbour,
            ].contains { Self.opens($0, O_RDONLY) }
        case .writeFiles:
            ["/probe", "/usr/probe", "/var/tmp/probe", "/dev/shm/probe", "\(scratch)/../probe"]
                .contains { Self.opens($0, O_WRONLY | O_CREAT) }
        case .changeInput: confinement.input.map { Self.opens($0, O_WRONLY) } ?? true
        case .reachNetwork:
            [AF_INET, AF_INET6, AF_UNIX].contains {
                socket($0, Int32(SOCK_STREAM.rawValue), 0) >= 0
            }
        case .startProcesses: Self.forks()
        case .runOwnPrograms: Self.runs("\(scratch)/program")
        case .signalOthers: kill(getppid(), 0) == 0 || kill(-1, 0) == 0
        case .leaveGroup: setsid() >= 0 || setpgid(0, 0) == 0
        case .takeMemory: Self.maps(bytes: 2 << 30, MAP_PRIVATE)
        case .shareMemory: Self.maps(bytes: 2 << 30, MAP_SHARED)
        case .openManyFiles: (0..<200).allSatisfy { _ in dup(2) >= 0 }
        case .writeLargeFile: Self.writes("\(scratch)/large", bytes: 2 << 20)
        case .useProcessor: Self.spins(milliseconds: 4000)
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

    /// A program that was not there when the box was made.
    private static func runs(_ path: String) -> Bool {
        let file = unsafe open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o700)
        guard file >= 0 else { return false }
        let text = Array("#!/bin/sh\nprintf 1\n".utf8)
        unsafe write(file, text, text.count)
        close(file)
        var arguments: [UnsafeMutablePointer<CChar>?] = unsafe [nil]
        unsafe execv(path, &arguments)
        return false
    }

    private static func maps(bytes: Int, _ kind: Int32) -> Bool {
        let memory = unsafe mmap(nil, bytes, PROT_READ | PROT_WRITE, kind | MAP_ANONYMOUS, -1, 0)
        return unsafe memory != MAP_FAILED
    }

    private static func writes(_ path: String, bytes: Int) -> Bool {
        let file = unsafe open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
        let zeros = [UInt8](repeating: 0, count: bytes)
        return unsafe file >= 0 && write(file, zeros, bytes) == bytes
    }

    private static func spins(milliseconds: Int) -> Bool {
        while Int(clock()) / 1000 < milliseconds {}
        return true
    }
}
