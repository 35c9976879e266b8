import ContestModel
import GitReading
import Receiving

/// When each code is given, for docs/intake.md.
enum Meanings {
    static let codes: [IntakeCode: String] = [
        .empty: "No file with a single byte in it.",
        .onlyLitter: "Nothing but files that are left out anyhow.",
        .pathClimbs: "A name leads out of the submission with `..`, behind `/` or `\\`.",
        .pathAbsolute: "A name starts at a root, a drive or a server; but see `path-slash`.",
        .pathEmpty: "A file without a name, or named `.`.",
        .pathTooLong: "A path has more bytes than `path-bytes`.",
        .pathTooDeep: "A path has more parts than `depth`.",
        .pathFileAndFolder: "`a` is a file and `a/b` lies in it.",
        .linkAsFolder:
            "An item, a folder or the target of a hard link lies behind a symbolic link.",
        .entryTooLarge: "All items together, those left out included, exceed `entry-bytes`.",
        .itemTooLarge: "One item exceeds `item-bytes`.",
        .tooManyItems: "More items than `items`, or five times as many names seen in all.",
        .bomb:
            "Over 1 MiB unpacked, and more than `ratio` times the size of the archive, or "
            + "`item-ratio` times that of the item.",
        .archiveDamaged: "Cut off, a wrong checksum, a header that contradicts itself.",
        .archiveEncrypted: "An item or the list of names needs a password.",
        .pathOverlong: "A dot, slash or zero in overlong UTF-8.",
        .pathNul: "A name holds a zero byte.",
        .archiveContradictory:
            "Two headers of an item disagree, items overlap, bytes lie hidden, a count is wrong, "
            + "a second zip follows or stands in the comment.",
        .archiveVolumes: "One part of a split zip, 7z or RAR.",
        .archiveFormat:
            "mtree, xar, ar, deb, RPM, CAB, lrzip, lzop, grzip, lzip, .Z, ARJ, LHA, ACE, StuffIt, "
            + "WARC, uuencode.",
        .diskImage:
            "ISO, UDF, DMG, VHD, VHDX, VMDK, VDI, qcow2, WIM, FAT, exFAT, NTFS, ext, squashfs.",
        .selfExtracting:
            "A program with a 7z, RAR, CAB or installer in it; but see `archive-stub`.",
        .headerTooLong: "The names of one item exceed `header-bytes`.",
        .itemLocked: "Some files of a zip need a password, others do not: these were read.",
        .archiveStub: "A zip behind a program or a script that would unpack it; the zip is read.",
        .archivePadding:
            "Zeros between the items of a zip, or the signature of an Android package.",
        .trailingBytes: "Bytes behind the end of a zip or gzip that are no archive.",
        .nameUnicode: "Names of a zip stand twice (Info-ZIP Unicode field).",
        .wrongExtension: "The name of an archive ends like that of another format.",
        .archiveUnsupported: "A known format, packed by a method that is not read (Deflate64).",
        .specialFile: "A link, pipe, socket or device was handed in instead of a file or folder.",
        .readerStopped: "The confined process that reads crashed, or passed its time or memory.",
        .litter: "`__MACOSX`, `._*`, `.DS_Store`, `Thumbs.db`, `ehthumbs.db`, `desktop.ini`.",
        .dependencies: "Files below `node_modules`.",
        .innerRepository: "Files below a `.git` that is not the submission's own.",
        .pathBackslash: "`\\` between folders was read as `/`.",
        .pathSlash: "The `/` before a name in a tar was dropped, as tar itself does.",
        .pathDots: "`a/../b` was read as `b`.",
        .nameEncoding: "A name that is not UTF-8 was read as code page 437 or 1252.",
        .nameControl: "A name holds control characters, invisible ones, or marks that turn text.",
        .nameReserved: "`con`, `nul`, a `:`, a final dot or space, or a part of over `name-bytes`.",
        .nameTwin: "Two names are equal but for case, or but for Unicode spelling.",
        .nameDuplicate: "A name came again; the later item is kept as `name~2`.",
        .linkSymlink: "A symbolic link: noted, never followed, not an item.",
        .linkDangling: "A hard link to an item that did not come before it.",
        .specialItem: "A device, pipe or socket among the items.",
        .submodule: "A submodule: its files are elsewhere and not fetched.",
        .oddMode: "An entry of a git tree with a mode that git does not write.",
        .historyPartial: "A shallow copy, a missing parent, or more commits than `commits`.",
        .compressedFile: "One compressed file that holds no archive; it was unpacked as a trial.",
        .nestedArchive: "An item is an archive itself and kept; see `nested`.",
        .missingEnd: "A tar without its final zeros, as one that was cut between two items.",
        .lfsPointer: "A Git LFS pointer instead of the file; kept as the small text that it is.",
        .replacedObjects: "`refs/replace` or `info/grafts`: objects are read as committed.",
        .packChecksum: "The last 20 bytes of a pack are wrong, the objects that were read are not.",
        .repositoryPrograms: "Hooks, or settings that start a program or include a file.",
    ]

    /// Every sentence of a repository's trouble, and when it is said.
    static let repositories: [(error: GitError, meaning: String)] = [
        (.notRepository, "Neither `HEAD` with `objects`, nor the first line of a bundle."),
        (.empty, "No branch, tag or commit."),
        (
            .damaged("‹detail›"),
            "An object of the chosen tree is missing, cut off, has a wrong hash or the wrong kind; "
                + "a tree holds `..`, `.git`, a `/` or a name twice."
        ),
        (.partialBundle, "A bundle that needs commits which it does not hold."),
        (
            .unsupported("‹feature›"),
            "SHA-256 objects, reftable, an unknown extension, a capability of a bundle."
        ),
        (.partialClone("‹object›"), "An object was left on a server (`git clone --filter`)."),
        (
            .outside("‹part›"),
            "Alternates, `commondir`, a `.git` that is a link or a file, a link or a pipe among "
                + "the objects."
        ),
        (
            .unknownReference("refs/heads/‹branch›", known: ["refs/heads/main"]),
            "The branch or tag that is asked for is not there."
        ),
        (
            .nothingBefore(Instant(milliseconds: 1_694_300_400_000)),
            "The work as of a moment is asked for, and every commit is later."
        ),
        (.tooDeep("‹path›", limit: 32), "A tree is nested deeper than `depth`."),
        (
            .tooManyItems(at: "‹path›", limit: 100_000),
            "A tree has over five times `items` entries, as a tree bomb has."
        ),
        (
            .tooLarge("‹path›", size: .gibibytes(2), limit: .mebibytes(512)),
            "A file exceeds `item-bytes` or 512 MiB, or a commit or tree 64 MiB."
        ),
        (.tooMany(.objects, limit: 200_000, value: 200_001), "More objects than 200,000."),
        (
            .tooMany(.deltas, limit: 4_096, value: 4_097),
            "An object is a delta of over 4,096 others."
        ),
        (.tooMany(.tags, limit: 16, value: 17), "A tag leads to a tag, more than 16 times."),
        (.tooMany(.references, limit: 50_000, value: 50_001), "Over 50,000 branches and tags."),
        (
            .tooMuchWork(limit: .gibibytes(16)),
            "Over 16 GiB were unpacked, what deltas are made from included."
        ),
    ]

    static let limits = [
        "entry-bytes": "unpacked bytes of an entry, what is left out included",
        "item-bytes": "unpacked bytes of one item",
        "items": "items of an entry; five times as many names may be seen",
        "ratio": "unpacked over packed bytes, once over 1 MiB is unpacked",
        "depth": "parts of a path",
        "path-bytes": "bytes of a path",
        "item-ratio": "unpacked over packed bytes of one item over 1 MiB, where both are known",
        "name-bytes": "bytes of one part of a path; more is the note `name-reserved`",
        "header-bytes": "bytes of an item's names: GNU and pax long names, link targets",
        "nested": "1 opens the archives inside an archive, each up to 64 MiB",
        "objects": "objects of a repository",
        "paths": "paths of a repository's tree",
        "tree-depth": "trees in trees of a repository",
        "blob-bytes": "bytes of one blob of a repository",
        "wall-seconds": "seconds of reading, for each GiB of `entry-bytes`",
        "cpu-seconds": "CPU seconds of reading, for each GiB of `entry-bytes`",
        "memory": "memory of the confined reader",
        "commits": "commits read of a history; more is a note",
    ]
}
