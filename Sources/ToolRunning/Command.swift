import Subprocess

/// One run of a tool, as the system is asked for it: the one place where a command is made.
///
/// The tool is started directly, never through a shell, in a session of its own, with an
/// environment that holds nothing of the caller's but the search path. A fixed zone, language and
/// build date keep its output the same on every machine.
struct Command: Sendable {
    let tool: Tool
    let arguments: [String]
    let input: [UInt8]
    let limits: ToolLimits

    var configuration: Configuration {
        var options = PlatformOptions()
        options.createSession = true
        options.teardownSequence = [
            .send(
                signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .milliseconds(100))
        ]
        return Configuration(
            executable: .name(tool.name),
            arguments: Arguments(arguments),
            environment: .custom([
                "PATH": searchPath,
                "HOME": "/nonexistent",
                "LANG": "C.UTF-8",
                "TZ": "UTC",
                "SOURCE_DATE_EPOCH": "0",
            ]),
            platformOptions: options)
    }
}
