/// Where a link may lead: a web or mail address, a path on the same site, or a place on the page.
package struct LinkTarget: Sendable, Hashable {
    let text: String

    /// Reads a target, byte by byte.
    ///
    /// - Returns: `nil` for every scheme but `http`, `https` and `mailto`; for `//host`, which
    ///   leaves the site without saying so; for spaces, controls and backslashes, which browsers
    ///   drop or turn before they look for the scheme; and for an empty text.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard !bytes.isEmpty, bytes.allSatisfy({ $0 > 0x20 && $0 != 0x7F && $0 != 0x5C }),
            !bytes.starts(with: "//".utf8)
        else { return nil }
        let ends = "/?#".utf8
        let head = bytes.prefix { !ends.contains($0) }
        if let colon = head.firstIndex(of: UInt8(ascii: ":")) {
            guard Self.allows(scheme: head[..<colon], rest: bytes[(colon + 1)...]) else {
                return nil
            }
        }
        self.text = text
    }

    private static func allows(scheme: ArraySlice<UInt8>, rest: ArraySlice<UInt8>) -> Bool {
        let lower = scheme.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        if lower.elementsEqual("mailto".utf8) { return !rest.isEmpty }
        let isWeb = lower.elementsEqual("http".utf8) || lower.elementsEqual("https".utf8)
        return isWeb && rest.starts(with: "//".utf8) && rest.count > 2
            && rest[rest.startIndex + 2] != UInt8(ascii: "/")
    }
}
