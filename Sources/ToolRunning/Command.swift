import Subprocess

/// One run of a tool, as the system is asked for it: the one place where a command is made.
///
/// The tool is started directly, never through a shell, in a session of its own, with an
/// environment that holds nothing of the caller's but the search path. A fixed zone, language and
/// build date keep its output the same on every machine.
struct Command: Sendable {
    let tool: Tool
    /// The file of the program that is started: the tool, or what confines it.
    let executable: String
    let arguments: [String]
    let input: [UInt8]
    let limits: ToolLimits
    /// Its first byte of output says that it is confined.
    var isConfined = false
    /// Where the tool may write, as it sees it.
    var scratch: String?

    var configuration: Configuration {
        var options = PlatformOptions()
        options.createSession = true
        options.teardownSequence = [
            .send(
                signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .milliseconds(100))
        ]
        return Configuration(
            executable: .path(path(executable)),
            arguments: Arguments(arguments),
            environment: .custom(environment),
            workingDirectory: isConfined ? nil : scratch.map { path($0) },
            platformOptions: options)
    }

    private var environment: [Environment.Key: String] {
        var environment: [Environment.Key: String] = [
            "PATH": searchPath,
            "HOME": scratch ?? "/nonexistent",
            "LANG": "C.UTF-8",
            "TZ": "UTC",
            "SOURCE_DATE_EPOCH": "0",
        ]
        if let scratch { environment["TMPDIR"] = scratch }
        // Each further arena reserves 64 MiB of address space, which is limited.
        if isConfined { environment["MALLOC_ARENA_MAX"] = "2" }
        return environment
    }
}

/// A path of the library's own type, which belongs to a package that this room does not import.
private func path<Path: ExpressibleByStringLiteral>(
    _ text: String
) -> Path where Path.StringLiteralType == String {
    Path(stringLiteral: text)
}
