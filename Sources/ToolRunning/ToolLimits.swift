/// How much one run of a tool may cost.
///
/// Outside of a box only the time on the clock and the bytes of output are kept.
package struct ToolLimits: Sendable, Hashable {
    /// Seconds on the wall clock until the tool and all its children are killed.
    package var seconds: Int
    /// Bytes on standard output, and likewise on standard error.
    package var outputBytes: Int
    /// Bytes of memory that it may write to; with shared memory and what is only reserved, half a
    /// gibibyte more.
    package var memory: Int64 = 512 << 20
    /// Seconds of computing, threads added up.
    package var cpuSeconds: Int
    package var openFiles = 64
    /// Processes at once; 1 is the tool alone, with its threads. A greater number is kept only
    /// behind bubblewrap, and not for root.
    package var processes = 1
    /// Where it may write, if anywhere.
    package var scratch: ToolScratch?

    package init(seconds: Int = 60, outputBytes: Int = 64 << 20) {
        self.seconds = seconds
        self.outputBytes = outputBytes
        cpuSeconds = 2 * seconds
    }
}

/// A private folder for the time of one run: the tool's working directory, its home, and the
/// place of its temporary files.
package struct ToolScratch: Sendable, Hashable {
    /// Bytes of all its files behind bubblewrap, of each of them elsewhere.
    package var bytes: Int64
    /// The name of the file that is the answer, in place of standard output; what the tool says
    /// there then counts as errors.
    package var result: String?

    package init(bytes: Int64, result: String? = nil) {
        self.bytes = bytes
        self.result = result
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
