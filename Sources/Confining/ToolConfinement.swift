/// What one run of a foreign tool may use, as it travels to the process that confines it.
package struct ToolConfinement: Sendable, Hashable {
    /// Bytes of memory that each of its processes may write to.
    package var memory: Int64
    package var cpuSeconds: Int
    package var openFiles: Int
    /// Processes at once: 1 is the tool alone, with its threads.
    package var processes: Int
    /// Bytes of one file in the scratch folder.
    package var scratchBytes: Int64
    /// It stands in a box of bubblewrap's; otherwise Landlock alone hides the files of others.
    package var isBoxed: Bool
    /// The file or folder to read, as the tool sees it.
    package var input: String?
    /// The folder to write in, as the tool sees it.
    package var scratch: String?
    /// The file in the scratch folder that is the tool's answer, in place of its standard output.
    package var result: String?

    /// The first byte of every answer: from here on the tool speaks, and it is confined.
    package static let greeting = UInt8(ascii: "!")

    package init(memory: Int64, cpuSeconds: Int, openFiles: Int, processes: Int, isBoxed: Bool) {
        self.memory = memory
        self.cpuSeconds = cpuSeconds
        self.openFiles = openFiles
        self.processes = processes
        self.isBoxed = isBoxed
        scratchBytes = 0
    }

    /// The arguments after ``confinedToolCommand``, before those of the tool.
    package var words: [String] {
        [
            "\(memory)", "\(cpuSeconds)", "\(openFiles)", "\(processes)", "\(scratchBytes)",
            (isBoxed ? Kind.boxed : .open).rawValue, input ?? "", scratch ?? "", result ?? "",
        ]
    }

    static let wordCount = 9

    private enum Kind: String { case boxed, open }

    /// - Returns: `nil` when the words are not those of a confinement.
    package init?(words: [String]) {
        let numbers = words.prefix(5).compactMap { Int64($0) }.filter { $0 >= 0 }
        guard words.count == Self.wordCount, numbers.count == 5, let kind = Kind(rawValue: words[5])
        else { return nil }
        self.init(
            memory: numbers[0], cpuSeconds: Int(numbers[1]), openFiles: Int(numbers[2]),
            processes: Int(numbers[3]), isBoxed: kind == .boxed)
        scratchBytes = numbers[4]
        let places = words[6...].map { $0.isEmpty ? nil : $0 }
        (input, scratch, result) = (places[0], places[1], places[2])
    }
}
