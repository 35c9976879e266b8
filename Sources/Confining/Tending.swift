internal import CLinux
internal import CSeccomp
internal import Glibc

/// The helper process's life: for each job that arrives it makes a child that can do nothing but
/// that job, waits for it, and tells how it ended. The helper itself never looks at a stranger's
/// bytes.
///
/// - Parameters:
///   - socket: Where jobs arrive, with the descriptor of the input and of the pipe for the answer.
///   - work: What the child does; its words, the input and the pipe are all that it has.
package func tend(
    socket: Int32, work: (_ words: [UInt8], _ input: Int32, _ output: Int32) -> Void
) -> Never {
    _ = juri_die_with_parent(SIGKILL)
    guard unsafe juri_send(socket, Nursery.greeting, 1, nil, 0) == 1 else { exit(1) }
    while true {
        var bytes = [UInt8](repeating: 0, count: Job.greatestBytes)
        var descriptors: [Int32] = [-1, -1]
        let count = unsafe juri_receive(socket, &bytes, bytes.count, &descriptors)
        guard count > 0, let job = Job(bytes: Array(bytes.prefix(count))) else { exit(0) }
        let child = juri_fork()
        if child == 0 {
            close(socket)
            guard confine(job, input: descriptors[0]) else { _exit(125) }
            work(job.words, descriptors[0], descriptors[1])
            _exit(0)
        }
        for descriptor in descriptors where descriptor >= 0 { close(descriptor) }
        var status: Int32 = -1
        if child > 0 { unsafe waitpid(child, &status, 0) }
        let answer = child > 0 ? status : -1
        let sent = unsafe withUnsafeBytes(of: answer) { buffer in
            unsafe juri_send(socket, buffer.baseAddress, buffer.count, nil, 0)
        }
        guard sent > 0 else { exit(0) }
    }
}

/// Gives up, for good, all that the job does not need.
///
/// - Returns: Whether everything that must hold does; Landlock may be missing in old kernels.
private func confine(_ job: Job, input: Int32) -> Bool {
    if job.usesFolder, fchdir(input) != 0 { return false }
    let scratch =
        job.limits.scratchBytes > 0 ? unsafe juri_open_folder(Nursery.scratchFolder) : -1
    let limits: [(Int32, Int64)] = [
        (Int32(RLIMIT_CORE.rawValue), 0), (Int32(RLIMIT_NOFILE.rawValue), 64),
        (Int32(RLIMIT_FSIZE.rawValue), job.limits.scratchBytes),
        (Int32(RLIMIT_DATA.rawValue), job.limits.memory),
        (Int32(RLIMIT_CPU.rawValue), Int64(job.limits.cpuSeconds)),
    ]
    for (resource, value) in limits where juri_set_limit(resource, UInt64(value)) != 0 {
        return false
    }
    guard juri_no_new_privileges() == 0 else { return false }
    _ = juri_landlock(input, job.usesFolder ? 1 : 0, scratch)
    return juri_filter_calls() == 0
}
