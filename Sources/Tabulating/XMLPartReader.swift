import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// What one kind of part makes of its elements, with names cut after their prefix.
protocol XMLPartHandler: AnyObject {
    func opened(_ name: String, _ attributes: [String: String]) throws(TableError)
    func text(_ text: String)
    func closed(_ name: String) throws(TableError)
}

/// Reads one XML part of a workbook, element by element.
///
/// Declarations of document types and entities are refused before the parser sees them, in the one
/// encoding that is let through, so nothing can be expanded or fetched.
///
/// - Throws: ``TableError`` with code `damagedPart` or `documentType`, or what the handler throws.
func read(_ bytes: [UInt8], part: String, into handler: any XMLPartHandler) throws(TableError) {
    try checkEncoding(bytes, part: part)
    if hasDeclaration(bytes) {
        throw TableError(
            .documentType,
            id: "Buku kerja ditolak: bagian \(part) memuat deklarasi DOCTYPE atau ENTITY, yang"
                + " tidak pernah ditulis oleh Excel atau LibreOffice.",
            en: "The workbook is refused: its part \(part) contains a DOCTYPE or ENTITY"
                + " declaration, which neither Excel nor LibreOffice ever writes.")
    }
    let events = XMLEvents(handler)
    // Of data in one piece the parser takes no more than ten megabytes (corelibs issue 4851).
    let parser = XMLParser(stream: InputStream(data: Data(bytes)))
    parser.shouldResolveExternalEntities = false
    parser.delegate = events
    let isWhole = parser.parse()
    if let failure = events.failure { throw failure }
    guard isWhole, parser.parserError == nil, events.isComplete else {
        throw damaged(part, line: parser.lineNumber)
    }
}

/// The error for a part that is not what it should be.
func damaged(_ part: String, line: Int? = nil) -> TableError {
    let place = line.map { (" di baris XML \($0)", " at XML line \($0)") } ?? ("", "")
    return TableError(
        .damagedPart,
        id: "Buku kerja rusak: bagian \(part) tidak dapat dibaca\(place.0). Buka di Excel atau"
            + " LibreOffice, lalu simpan ulang sebagai .xlsx.",
        en: "The workbook is damaged: its part \(part) cannot be read\(place.1). Open it in Excel"
            + " or LibreOffice and save it again as .xlsx.")
}

/// Whether `<!` is followed by anything but a comment or CDATA: `<!DOCTYPE`, `<!ENTITY`.
private func hasDeclaration(_ bytes: [UInt8]) -> Bool {
    var index = 0
    while index + 2 < bytes.count {
        if bytes[index] == UInt8(ascii: "<"), bytes[index + 1] == UInt8(ascii: "!"),
            bytes[index + 2] != UInt8(ascii: "-"), bytes[index + 2] != UInt8(ascii: "[")
        {
            return true
        }
        index += 1
    }
    return false
}

/// Only UTF-8: in another encoding a declaration could hide from the search for it.
private func checkEncoding(_ bytes: [UInt8], part: String) throws(TableError) {
    guard !bytes.contains(0), String(validating: bytes, as: UTF8.self) != nil else {
        throw damaged(part)
    }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let body = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
    guard body.starts(with: "<?xml".utf8) else { return }
    let declaration = body.prefix { $0 != UInt8(ascii: ">") }
        .filter { $0 > 0x20 }
        .map { $0 == UInt8(ascii: "'") ? UInt8(ascii: "\"") : $0 }
    guard declaration.allSatisfy({ $0 < 0x80 }) else { throw damaged(part) }
    let encodings = String(decoding: declaration, as: UTF8.self).lowercased()
        .components(separatedBy: "encoding=").dropFirst()
    guard encodings.allSatisfy({ $0.hasPrefix("\"utf-8\"") }) else { throw damaged(part) }
}

/// Hands the parser's events to a handler until it throws.
private final class XMLEvents: NSObject, XMLParserDelegate {
    private let handler: any XMLPartHandler
    private(set) var failure: TableError?
    /// The parser goes on after a wrong or missing end, so the elements are counted here.
    private var openElements: [String] = []
    private var isBroken = false

    var isComplete: Bool { openElements.isEmpty && !isBroken }

    init(_ handler: any XMLPartHandler) { self.handler = handler }

    func parser(
        _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?,
        qualifiedName: String?, attributes: [String: String]
    ) {
        openElements.append(elementName)
        attempt(parser) { () throws(TableError) in
            try handler.opened(localName(elementName), attributes)
        }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        if failure == nil { handler.text(string) }
    }

    func parser(_ parser: XMLParser, foundCDATA CDATABlock: Data) {
        if failure == nil { handler.text(String(decoding: CDATABlock, as: UTF8.self)) }
    }

    func parser(_ parser: XMLParser, parseErrorOccurred parseError: any Error) { isBroken = true }

    func parser(
        _ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?,
        qualifiedName: String?
    ) {
        isBroken = isBroken || openElements.popLast() != elementName
        attempt(parser) { () throws(TableError) in try handler.closed(localName(elementName)) }
    }

    private func attempt(_ parser: XMLParser, _ step: () throws(TableError) -> Void) {
        guard failure == nil else { return }
        do {
            try step()
        } catch {
            failure = error
            parser.abortParsing()
        }
    }
}

/// The name after its namespace prefix: some programs write `x:row`.
func localName(_ name: String) -> String {
    guard let colon = name.utf8.lastIndex(of: UInt8(ascii: ":")) else { return name }
    return String(name[name.utf8.index(after: colon)...])
}
