/// What a tool is given to work on.
package enum ToolInput: Sendable, Hashable {
    /// A file or folder that it reads where the arguments name it.
    case file(String)
    /// Bytes on its standard input, named `-` in the arguments.
    case bytes([UInt8])

    var file: String? {
        if case .file(let path) = self { path } else { nil }
    }

    var bytes: [UInt8] {
        if case .bytes(let bytes) = self { bytes } else { [] }
    }
}

/// One run of a tool on one input.
struct ToolJob: Sendable {
    let tool: Tool
    let input: ToolInput
    let limits: ToolLimits
}
