internal import ContestModel

/// A format that holds files and is refused by its name, for what it is or for what reads it.
struct RefusedFormat: Sendable {
    let name: String
    let code: IntakeCode
    private let marks: [(offset: Int, bytes: [UInt8])]

    private init(_ name: String, _ code: IntakeCode, _ marks: (Int, String)...) {
        self.name = name
        self.code = code
        self.marks = marks.map { mark in
            (mark.0, mark.1.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) })
        }
    }

    private func matches(_ head: [UInt8]) -> Bool {
        marks.allSatisfy { head.dropFirst($0.offset).starts(with: $0.bytes) }
    }

    /// How much of a file's start tells all of them: the mark of an ISO image stands far in.
    static let headBytes = 34 << 10

    /// What a file is refused as.
    ///
    /// - Parameters:
    ///   - head: Its first ``headBytes`` bytes.
    ///   - tail: Its last 512 bytes.
    static func found(head: [UInt8], tail: [UInt8]) -> RefusedFormat? {
        if tail.count == 512, let image = trailers.first(where: { $0.matches(tail) }) {
            return image
        }
        return known.first { $0.matches(head) }
    }

    /// Those that are told by their last block.
    private static let trailers = [
        RefusedFormat("DMG", .diskImage, (0, "koly")),
        RefusedFormat("VHD", .diskImage, (0, "conectix")),
    ]

    /// Sources: the formats' own descriptions; `magic(5)`.
    private static let known = [
        RefusedFormat("ISO 9660", .diskImage, (32_769, "CD001")),
        RefusedFormat("UDF", .diskImage, (32_769, "BEA01")),
        RefusedFormat("VHD", .diskImage, (0, "conectix")),
        RefusedFormat("VHDX", .diskImage, (0, "vhdxfile")),
        RefusedFormat("VMDK", .diskImage, (0, "KDMV")),
        RefusedFormat("VMDK", .diskImage, (0, "# Disk DescriptorFile")),
        RefusedFormat("qcow2", .diskImage, (0, "QFI\u{FB}")),
        RefusedFormat("VDI", .diskImage, (64, "\u{7F}\u{10}\u{DA}\u{BE}")),
        RefusedFormat("NTFS", .diskImage, (3, "NTFS    "), (510, "U\u{AA}")),
        RefusedFormat("exFAT", .diskImage, (3, "EXFAT   "), (510, "U\u{AA}")),
        RefusedFormat("FAT", .diskImage, (54, "FAT"), (510, "U\u{AA}")),
        RefusedFormat("FAT", .diskImage, (82, "FAT32"), (510, "U\u{AA}")),
        RefusedFormat("ext2/3/4", .diskImage, (1_080, "S\u{EF}"), (1_084, "\u{1}\0")),
        RefusedFormat("squashfs", .diskImage, (0, "hsqs")),
        RefusedFormat("WIM", .diskImage, (0, "MSWIM\0\0\0")),
        RefusedFormat("mtree", .archiveFormat, (0, "#mtree")),
        RefusedFormat("xar", .archiveFormat, (0, "xar!\0\u{1C}")),
        RefusedFormat("deb", .archiveFormat, (0, "!<arch>\ndebian-binary")),
        RefusedFormat("ar", .archiveFormat, (0, "!<arch>\n")),
        RefusedFormat("RPM", .archiveFormat, (0, "\u{ED}\u{AB}\u{EE}\u{DB}")),
        RefusedFormat("CAB", .archiveFormat, (0, "MSCF\0\0\0\0")),
        RefusedFormat("lrzip", .archiveFormat, (0, "LRZI")),
        RefusedFormat("lzop", .archiveFormat, (0, "\u{89}LZO\0\r\n\u{1A}\n")),
        RefusedFormat("grzip", .archiveFormat, (0, "GRZipII\0")),
        RefusedFormat("compress (.Z)", .archiveFormat, (0, "\u{1F}\u{9D}")),
        RefusedFormat("lzip", .archiveFormat, (0, "LZIP\u{1}")),
        RefusedFormat("ARJ", .archiveFormat, (0, "`\u{EA}"), (10, "\u{2}")),
        RefusedFormat("LHA", .archiveFormat, (2, "-lh"), (6, "-")),
        RefusedFormat("ACE", .archiveFormat, (7, "**ACE**")),
        RefusedFormat("StuffIt", .archiveFormat, (0, "StuffIt (c)")),
        RefusedFormat("WARC", .archiveFormat, (0, "WARC/1.")),
        RefusedFormat("uuencode", .archiveFormat, (0, "begin 644 ")),
    ]

    /// Whether a program holds an archive that it would unpack, which is no zip.
    static func isSelfExtracting(_ head: [UInt8]) -> Bool {
        guard head.starts(with: "MZ".utf8) || head.starts(with: "\u{7F}ELF".utf8) else {
            return false
        }
        let marks: [[UInt8]] = [
            [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], Array("Rar!\u{1A}\u{7}".utf8),
            Array("MSCF\0\0\0\0".utf8), Array("Nullsoft".utf8), Array("Inno Setup".utf8),
        ]
        let first = Set(marks.map { $0[0] })
        return head.indices.contains { place in
            first.contains(head[place])
                && marks.contains { head[place...].starts(with: $0) }
        }
    }

    /// Whether a RAR says that it is one part of several.
    ///
    /// Source: RAR 5.0 technical note, main archive header; RAR 2.9, MHD_VOLUME.
    static func isRarVolume(_ head: [UInt8]) -> Bool {
        if head.starts(with: [0x52, 0x61, 0x72, 0x21, 0x1A, 0x07, 0x00]), head.count > 12 {
            return head[9] == 0x73 && head[10] & 1 != 0
        }
        guard head.starts(with: [0x52, 0x61, 0x72, 0x21, 0x1A, 0x07, 0x01, 0x00]),
            head.count > 20
        else { return false }
        // Size, type 1, header flags, perhaps the size of an extra area, archive flags.
        guard head[12] < 0x80, head[13] == 1 else { return false }
        let flags = head[14] & 1 == 0 ? 15 : 16
        return head[flags] & 1 != 0
    }

    /// Whether a name is that of one part: `.001`, `.z01`, `.part2.rar`.
    static func isVolumeName(_ name: [UInt8]) -> Bool {
        let parts = name.split(separator: UInt8(ascii: ".")).map {
            String(decoding: $0, as: UTF8.self).lowercased()
        }
        guard parts.count > 1, let last = parts.last else { return false }
        let digits = last.utf8.drop { $0 == UInt8(ascii: "z") || $0 == UInt8(ascii: "r") }
        let isNumbered =
            digits.count >= 2 && last.utf8.count <= 3
            && digits.allSatisfy { (0x30...0x39).contains($0) }
        return isNumbered || (last == "rar" && parts[parts.count - 2].hasPrefix("part"))
    }
}
