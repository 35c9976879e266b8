import Foundation

/// Which parser this process feeds, by the environment variable `JURI_PARSER`.
private let chosen: Parser = {
    let name = ProcessInfo.processInfo.environment["JURI_PARSER"] ?? ""
    guard let parser = Parser.all.first(where: { $0.name == name }) else {
        preconditionFailure("no parser is called '\(name)'")
    }
    return parser
}()

/// What libFuzzer calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
    try? chosen.parse(bytes)
    return 0
}
