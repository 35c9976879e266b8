internal import ContestModel
internal import Foundation

/// What the rules make of one stored name.
enum PathVerdict: Hashable {
    /// A safe relative path, what was noticed on the way, and whether NFC spells it otherwise.
    case use(String, [IntakeCode], isRespelled: Bool)
    /// Left out, and why.
    case drop(IntakeCode)
}

/// The rules on names: nothing climbs, nothing is absolute, what is harmless is tidied.
struct PathRules {
    let limits: IntakeLimits
    /// In tar a leading `/` is how some tools write; elsewhere it is no honest name.
    let stripsLeadingSlash: Bool

    /// Judges one stored name.
    ///
    /// - Throws: ``Refusal`` with a `path-` code.
    func verdict(_ raw: [UInt8]) throws(Refusal) -> PathVerdict {
        let (decoded, isGuessed) = NameDecoding.text(raw)
        guard !NameDecoding.isOverlong(raw) else { throw Refusal(.pathOverlong, item: decoded) }
        guard !raw.contains(0) else { throw Refusal(.pathNul, item: decoded) }
        var notes: [IntakeCode] = isGuessed ? [.nameEncoding] : []
        var bytes = Array(decoded.precomposedStringWithCanonicalMapping.utf8)
        let isRespelled = !bytes.elementsEqual(decoded.utf8)
        if bytes.contains(UInt8(ascii: "\\")) {
            bytes = bytes.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }
            notes.append(.pathBackslash)
        }
        try refuseAbsolute(bytes, shown: decoded)
        if bytes.first == UInt8(ascii: "/") { notes.append(.pathSlash) }
        let components = try resolve(bytes, shown: decoded, notes: &notes)
        guard !components.isEmpty else { throw Refusal(.pathEmpty, item: decoded) }
        if let reason = Self.litter(components) { return .drop(reason) }
        let path = components.joined(separator: "/")
        // What stood before a drive may be gone now: `./C:/x`.
        try refuseAbsolute(Array(path.utf8), shown: decoded)
        try measure(path, components: components)
        if path.unicodeScalars.contains(where: Self.isInvisible) { notes.append(.nameControl) }
        if components.contains(where: isReserved) { notes.append(.nameReserved) }
        return .use(path, notes, isRespelled: isRespelled)
    }

    private func refuseAbsolute(_ bytes: [UInt8], shown: String) throws(Refusal) {
        guard !bytes.isEmpty else { throw Refusal(.pathEmpty) }
        let slash = UInt8(ascii: "/")
        let isUNC = bytes.starts(with: [slash, slash])
        let isRooted = bytes.first == slash && !stripsLeadingSlash
        let letter = bytes[0] | 0x20
        let isDrive =
            bytes.count > 1 && bytes[1] == UInt8(ascii: ":")
            && (0x61...0x7A).contains(letter)
        guard !isUNC, !isRooted, !isDrive else { throw Refusal(.pathAbsolute, item: shown) }
    }

    /// Drops `.` and empty components and resolves `..` where it stays inside.
    private func resolve(
        _ bytes: [UInt8], shown: String, notes: inout [IntakeCode]
    ) throws(Refusal) -> [String] {
        var components: [String] = []
        for part in bytes.split(separator: UInt8(ascii: "/")) {
            if part.elementsEqual([0x2E]) { continue }
            guard part.elementsEqual([0x2E, 0x2E]) else {
                components.append(String(decoding: part, as: UTF8.self))
                continue
            }
            guard components.popLast() != nil else { throw Refusal(.pathClimbs, item: shown) }
            notes.append(.pathDots)
        }
        return components
    }

    private func measure(_ path: String, components: [String]) throws(Refusal) {
        guard path.utf8.count <= limits.pathBytes else {
            throw Refusal(
                .pathTooLong, item: String(path.prefix(120)), limit: "\(limits.pathBytes) byte",
                value: "\(path.utf8.count) byte")
        }
        guard components.count <= limits.depth else {
            throw Refusal(
                .pathTooDeep, item: path, limit: "\(limits.depth)", value: "\(components.count)")
        }
    }

    private static func litter(_ components: [String]) -> IntakeCode? {
        let name = components[components.count - 1].lowercased()
        let names: Set = [".ds_store", "thumbs.db", "desktop.ini", "ehthumbs.db"]
        let isAppleDouble = name.utf8.starts(with: "._".utf8)
        if components.contains("__MACOSX") || names.contains(name) || isAppleDouble {
            return .litter
        }
        if components.contains("node_modules") { return .dependencies }
        if components.contains(".git") { return .innerRepository }
        return nil
    }

    /// Control characters and the marks that reorder text on the screen.
    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
            || (0x202A...0x202E).contains(scalar.value)
            || (0x2066...0x2069).contains(scalar.value)
            || (0x200B...0x200F).contains(scalar.value)
            || [0x061C, 0x2028, 0x2029, 0xFEFF].contains(scalar.value)
    }

    /// Names that Windows does not store, and those too long for any system.
    private func isReserved(_ component: String) -> Bool {
        let devices: Set = ["con", "prn", "aux", "nul"]
        let stem = String(component.lowercased().prefix { $0 != "." })
        let isPort =
            stem.count == 4 && (stem.hasPrefix("com") || stem.hasPrefix("lpt"))
            && stem.last?.isNumber == true
        let last = component.utf8.last
        return devices.contains(stem) || isPort || last == 0x20 || last == 0x2E
            || component.utf8.contains(UInt8(ascii: ":")) || component.utf8.count > limits.nameBytes
    }
}
