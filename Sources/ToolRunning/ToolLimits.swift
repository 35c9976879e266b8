/// How much one run of a tool may cost.
package struct ToolLimits: Sendable, Hashable {
    /// Seconds on the wall clock until the tool and all its children are killed.
    package var seconds: Int
    /// Bytes on standard output, and likewise on standard error.
    package var outputBytes: Int

    package init(seconds: Int = 60, outputBytes: Int = 64 << 20) {
        self.seconds = seconds
        self.outputBytes = outputBytes
    }
}

/// What a tool said before it ended by itself.
package struct ToolOutput: Sendable, Hashable {
    package var exitCode: Int32
    /// Standard output.
    package var output: [UInt8]
    /// The first 64 KiB of standard error; bytes that are not UTF-8 are replaced.
    package var errors: String
}
