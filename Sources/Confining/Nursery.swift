internal import CLinux
internal import Glibc

/// A helper process in a box, ready to do confined work one piece at a time.
///
/// It is this same program started again, inside bubblewrap where that works: no network, no
/// processes but its own, a read-only view of the system's libraries and nothing of the user's.
/// For each piece it forks a child that gives up the rest as well. Killed when it goes out of
/// scope, with all that it started.
@safe package struct Nursery: ~Copyable {
    private let process: pid_t
    private let socket: Int32
    /// Work was begun and its end not waited for.
    private var isWorking = false

    /// Where a job may write, in the box: a file system in memory that the box alone sees.
    package static let scratchFolder = "/tmp"

    /// Whether it stands in a box of bubblewrap's; otherwise its children rely on Landlock, the
    /// system call filter and the limits alone.
    package let isBoxed: Bool

    /// Starts a helper, in a box where that works.
    ///
    /// - Throws: ``ConfiningError`` `cannotStart`.
    package static func start(
        program: String, argument: String
    ) throws(ConfiningError) -> Nursery {
        do throws(ConfiningError) {
            let box = Box.command(for: program, scratchBytes: 2 << 30)
            return try Nursery(program: program, argument: argument, box: box)
        } catch {
            return try Nursery(program: program, argument: argument, box: [])
        }
    }

    /// Starts a helper.
    ///
    /// - Parameters:
    ///   - program: This program's file.
    ///   - argument: The hidden command that calls ``tend(socket:work:)`` with descriptor 3.
    ///   - box: The command that makes the box, before the program; empty for none.
    /// - Throws: ``ConfiningError`` `cannotStart`, also when the helper does not greet.
    init(program: String, argument: String, box: [String]) throws(ConfiningError) {
        var ends: [Int32] = [-1, -1]
        let type = Int32(SOCK_SEQPACKET.rawValue | SOCK_CLOEXEC.rawValue)
        guard unsafe socketpair(AF_UNIX, type, 0, &ends) == 0 else {
            throw Self.cannotStart("socketpair")
        }
        let command = box + [program, argument]
        let spawned = Self.spawn(command, socket: ends[1])
        // Held open here, it would hide that the helper is gone.
        close(ends[1])
        guard let process = spawned else {
            close(ends[0])
            throw Self.cannotStart(command[0])
        }
        guard Self.hears(ends[0]) else {
            kill(process, SIGKILL)
            var status: Int32 = 0
            unsafe waitpid(process, &status, 0)
            close(ends[0])
            throw ConfiningError(code: .cannotStart, detail: command[0])
        }
        self.process = process
        socket = ends[0]
        isBoxed = !box.isEmpty
    }

    /// What a helper says once it is ready.
    static let greeting: [UInt8] = [0x21]

    /// Whether the helper greets within ten seconds.
    private static func hears(_ socket: Int32) -> Bool {
        var waiting = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
        var word: UInt8 = 0
        guard unsafe poll(&waiting, 1, 10_000) == 1 else { return false }
        guard unsafe recv(socket, &word, 1, 0) == 1 else { return false }
        return word == greeting[0]
    }

    /// An idle helper ends by itself when nobody can give it work any more; what it and its
    /// children used then counts as ours. Any other is killed.
    deinit {
        close(socket)
        var status: Int32 = 0
        for _ in 0..<100 where !isWorking {
            if unsafe waitpid(process, &status, WNOHANG) != 0 { return }
            usleep(2_000)
        }
        kill(process, SIGKILL)
        unsafe waitpid(process, &status, 0)
    }

    /// Hands a piece of work to the helper.
    ///
    /// - Parameters:
    ///   - words: What the work is told.
    ///   - input: The file or folder to read, opened for reading.
    ///   - isFolder: `input` is a folder; it becomes the working directory of the work.
    /// - Returns: The end of the pipe where the answer arrives; the caller reads it to the end and
    ///   then calls ``finish()``.
    /// - Throws: ``ConfiningError`` `cannotStart`.
    package mutating func start(
        _ words: [UInt8], input: Int32, isFolder: Bool, limits: ConfinedLimits
    ) throws(ConfiningError) -> AnswerPipe {
        var ends: [Int32] = [-1, -1]
        guard unsafe pipe(&ends) == 0 else { throw Self.cannotStart("pipe") }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        defer { close(ends[1]) }
        isWorking = true
        let bytes = Job(limits: limits, usesFolder: isFolder, words: words).bytes
        let descriptors = [input, ends[1]]
        let sent = unsafe juri_send(socket, bytes, bytes.count, descriptors, 2)
        guard bytes.count <= Job.greatestBytes, sent == bytes.count else {
            close(ends[0])
            throw Self.cannotStart("sendmsg")
        }
        return AnswerPipe(descriptor: ends[0], seconds: limits.wallSeconds)
    }

    /// Waits until the work has ended.
    ///
    /// - Throws: ``ConfiningError`` `died` when it did not end well, or the helper is gone.
    package mutating func finish() throws(ConfiningError) {
        var status: Int32 = -1
        let count = unsafe withUnsafeMutableBytes(of: &status) { buffer in
            unsafe recv(socket, buffer.baseAddress, buffer.count, 0)
        }
        guard count == 4 else {
            throw ConfiningError(code: .died, detail: "the helper process ended")
        }
        isWorking = false
        guard status == 0 else {
            let signal = status & 0x7F
            let detail = signal != 0 ? "signal \(signal)" : "exit \((status >> 8) & 0xFF)"
            throw ConfiningError(code: .died, detail: detail)
        }
    }

    private static func cannotStart(_ what: String) -> ConfiningError {
        let reason = unsafe String(cString: strerror(errno))
        return ConfiningError(code: .cannotStart, detail: "\(what): \(reason)")
    }
}
