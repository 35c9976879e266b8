internal import CLinux
internal import CSeccomp
internal import Glibc

/// Confines this process as a tool needs it, for good.
///
/// - Returns: What does not hold; `nil` when all does. Without bubblewrap Landlock must.
func confine(_ confinement: ToolConfinement) -> String? {
    if let scratch = confinement.scratch, unsafe chdir(scratch) != 0 { return "no scratch folder" }
    for (resource, value) in limits(of: confinement)
    where juri_set_limit(resource, UInt64(value)) != 0 { return "a limit cannot be set" }
    guard soften(), juri_no_new_privileges() == 0 else { return "privileges cannot be given up" }
    guard hideFiles(confinement) || confinement.isBoxed else {
        return "the kernel offers neither user namespaces nor Landlock"
    }
    let mayFork: Int32 = confinement.processes > 1 ? 1 : 0
    guard juri_filter_tool_calls(getpid(), mayFork) == 0 else {
        return "the system call filter cannot be set"
    }
    return nil
}

/// Address space beyond the memory: libraries, fonts and what is only reserved.
private let reserve: Int64 = 512 << 20

private func limits(of confinement: ToolConfinement) -> [(Int32, Int64)] {
    var limits = [
        (Int32(RLIMIT_CORE.rawValue), 0), (Int32(RLIMIT_NOFILE.rawValue), confinement.openFiles),
        (Int32(RLIMIT_CPU.rawValue), confinement.cpuSeconds + 1),
    ].map { ($0.0, Int64($0.1)) }
    limits += [
        (Int32(RLIMIT_FSIZE.rawValue), confinement.scratchBytes),
        (Int32(RLIMIT_DATA.rawValue), confinement.memory),
        // Shared memory counts here alone.
        (Int32(RLIMIT_AS.rawValue), confinement.memory + reserve),
    ]
    // Outside of a box the number would count all that the user runs.
    if confinement.isBoxed, confinement.processes > 1 {
        limits.append((Int32(__RLIMIT_NPROC.rawValue), Int64(confinement.processes + 3)))
    }
    return limits
}

/// One second before the hard limit of CPU time, so that the signal names its cause.
private func soften() -> Bool {
    var limit = rlimit()
    guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_CPU.rawValue), &limit) == 0 else {
        return false
    }
    limit.rlim_cur = limit.rlim_max - 1
    return unsafe setrlimit(__rlimit_resource_t(RLIMIT_CPU.rawValue), &limit) == 0
}

/// Leaves to the process the system's folders, its input and its scratch folder.
private func hideFiles(_ confinement: ToolConfinement) -> Bool {
    let rules = juri_landlock_rules()
    guard rules >= 0 else { return false }
    var failed: Int32 = 0
    for path in SystemFolders.programs { failed |= unsafe juri_landlock_allow(rules, path, 1, 0) }
    let readable = SystemFolders.settings + SystemFolders.readableDevices
    for path in readable + [confinement.input].compactMap({ $0 }) {
        failed |= unsafe juri_landlock_allow(rules, path, 0, 0)
    }
    for path in [SystemFolders.sink] + [confinement.scratch].compactMap({ $0 }) {
        failed |= unsafe juri_landlock_allow(rules, path, 0, 1)
    }
    return juri_landlock_enforce(rules) == 0 && failed == 0
}
