/// The unpacked parts of a workbook, read within one limit for all that is read.
struct WorkbookParts {
    private let parts: [String: [UInt8]]
    private var readBytes = 0

    init(_ parts: [String: [UInt8]]) { self.parts = parts }

    func has(_ path: String) -> Bool { parts[path] != nil }

    /// - Throws: ``TableError`` with code `damagedPart`, also where there is no such part,
    ///   `documentType`, `tooLarge`, or what the handler throws.
    mutating func read(_ path: String, into handler: any XMLPartHandler) throws(TableError) {
        guard let bytes = parts[path] else { throw damaged(path) }
        readBytes += bytes.count
        try TableLimits.checkBytes(readBytes)
        try Tabulating.read(bytes, part: path, into: handler)
    }
}
