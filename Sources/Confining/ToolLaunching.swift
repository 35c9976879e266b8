internal import CLinux
internal import CSeccomp
internal import Glibc

/// The hidden first argument with which this program confines itself and becomes a tool.
package let confinedToolCommand = "--confined-tool"

/// Gives up, for good, all that the tool does not need, says so with one byte, and becomes the
/// tool; where the answer is a file, starts the tool and then writes that file to its output.
///
/// Call it before anything else starts a thread.
///
/// - Parameter words: ``ToolConfinement/words``, then the path of the tool and its arguments; or,
///   in place of a tool, the word of a ``ToolBreakOut``.
package func launchConfinedTool(_ words: [String]) -> Never {
    let command = Array(words.dropFirst(ToolConfinement.wordCount))
    guard
        let confinement = ToolConfinement(
            words: Array(words.prefix(ToolConfinement.wordCount))), !command.isEmpty
    else { stop("the words are not understood") }
    // A file that this program's parent left open would be open to the tool.
    guard juri_close_from(3) == 0 || confinement.isBoxed else { stop("files stay open") }
    _ = juri_die_with_parent(SIGKILL)
    guard let result = confinement.result, let scratch = confinement.scratch else {
        become(command, in: confinement)
    }
    deliver("\(scratch)/\(result)", of: start(command, in: confinement))
}

/// Confines this process and becomes the tool.
private func become(_ command: [String], in confinement: ToolConfinement) -> Never {
    if let failure = confine(confinement) { stop(failure) }
    var greeting = ToolConfinement.greeting
    // The tool's own output goes to the log where its answer is a file.
    let answersByFile = confinement.result != nil
    guard unsafe write(1, &greeting, 1) == 1, !answersByFile || dup2(2, 1) == 1 else {
        stop("nobody listens")
    }
    if let attempt = ToolBreakOut(word: command[0]) {
        attempt.report(confinement)
        _exit(0)
    }
    var arguments: [UnsafeMutablePointer<CChar>?] = unsafe command.map { unsafe strdup($0) }
    unsafe arguments.append(nil)
    unsafe execv(command[0], &arguments)
    stop("the program cannot be started")
}

/// Starts the tool as a child and waits for its end.
///
/// - Returns: How it ended.
private func start(_ command: [String], in confinement: ToolConfinement) -> Int32 {
    let child = juri_fork()
    if child == 0 {
        _ = juri_die_with_parent(SIGKILL)
        become(command, in: confinement)
    }
    var status: Int32 = 0
    guard child > 0, unsafe waitpid(child, &status, 0) == child else { stop("it does not start") }
    return status
}

/// Writes the tool's file to the output and ends as the tool did.
///
/// The tool may have put anything in place of its answer: a link, a pipe, a folder. Only a file is
/// taken; where there is none the answer is empty.
private func deliver(_ path: String, of status: Int32) -> Never {
    let signal = status & 0x7F
    if signal != 0 { _exit(128 + signal) }
    let file = unsafe open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    var state = stat()
    if file >= 0, unsafe fstat(file, &state) == 0, state.st_mode & S_IFMT == S_IFREG {
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = unsafe read(file, &chunk, chunk.count)
            guard count > 0 else { break }
            var sent = 0
            while sent < count {
                let taken = unsafe chunk[sent..<count].withUnsafeBytes { bytes in
                    unsafe write(1, bytes.baseAddress, bytes.count)
                }
                guard taken > 0 else { _exit(125) }
                sent += taken
            }
        }
    }
    _exit((status >> 8) & 0xFF)
}

/// Ends without the greeting, or behind it where the tool itself does not start.
private func stop(_ reason: String) -> Never {
    let line = Array("\(reason)\n".utf8)
    unsafe write(2, line, line.count)
    _exit(125)
}
