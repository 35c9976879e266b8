package import ContestModel

/// Everything that intake may say of a submission, as a table: what refuses, what is only noted.
package enum IntakeCode: String, Sendable, Hashable, CaseIterable {
    // Refusals.
    case empty
    case onlyLitter = "only-litter"
    case pathClimbs = "path-climbs"
    case pathAbsolute = "path-absolute"
    case pathEmpty = "path-empty"
    case pathNul = "path-nul"
    case pathOverlong = "path-overlong"
    case pathTooLong = "path-too-long"
    case pathTooDeep = "path-too-deep"
    case pathFileAndFolder = "path-file-and-folder"
    case linkAsFolder = "link-as-folder"
    case entryTooLarge = "entry-too-large"
    case itemTooLarge = "item-too-large"
    case tooManyItems = "too-many-items"
    case bomb
    case archiveDamaged = "archive-damaged"
    case archiveEncrypted = "archive-encrypted"
    case archiveUnsupported = "archive-unsupported"
    case archiveContradictory = "archive-contradictory"
    case archiveVolumes = "archive-volumes"
    case archiveFormat = "archive-format"
    case diskImage = "disk-image"
    case selfExtracting = "self-extracting"
    case headerTooLong = "header-too-long"
    case specialFile = "special-file"
    case readerStopped = "reader-stopped"
    // Notes.
    case litter
    case dependencies
    case innerRepository = "inner-repository"
    case pathBackslash = "path-backslash"
    case pathSlash = "path-slash"
    case pathDots = "path-dots"
    case nameEncoding = "name-encoding"
    case nameControl = "name-control"
    case nameReserved = "name-reserved"
    case nameTwin = "name-twin"
    case nameDuplicate = "name-duplicate"
    case linkSymlink = "link-symlink"
    case linkDangling = "link-dangling"
    case specialItem = "special-item"
    case submodule
    case oddMode = "odd-mode"
    case historyPartial = "history-partial"
    case compressedFile = "compressed-file"
    case nestedArchive = "nested-archive"
    case missingEnd = "missing-end"
    case itemLocked = "item-locked"
    case archiveStub = "archive-stub"
    case archivePadding = "archive-padding"
    case trailingBytes = "trailing-bytes"
    case nameUnicode = "name-unicode"
    case wrongExtension = "wrong-extension"
    // Notes on repositories.
    case lfsPointer = "lfs-pointer"
    case replacedObjects = "replaced-objects"
    case packChecksum = "pack-checksum"
    case repositoryPrograms = "repository-programs"

    /// Whether a submission with this is refused; otherwise it is a note.
    package var isRefusal: Bool {
        switch self {
        case .empty, .onlyLitter, .pathClimbs, .pathAbsolute, .pathEmpty, .pathNul, .pathOverlong,
            .pathTooLong,
            .pathTooDeep, .pathFileAndFolder, .linkAsFolder, .entryTooLarge, .itemTooLarge,
            .tooManyItems, .bomb, .archiveDamaged, .archiveEncrypted, .archiveUnsupported,
            .archiveContradictory, .archiveVolumes, .archiveFormat, .diskImage, .selfExtracting,
            .headerTooLong, .specialFile, .readerStopped:
            true
        default: false
        }
    }
}

/// A submission that intake will not take, with the reason as the participant reads it.
package struct Refusal: Error, Sendable, Hashable {
    package let reason: Notice

    init(_ code: IntakeCode, item: String? = nil, limit: String = "", value: String = "") {
        reason = Notice(
            code: code.rawValue, message: code.sentence(limit: limit, value: value), item: item)
    }

    init(reason: Notice) { self.reason = reason }
}
