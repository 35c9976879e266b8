internal import ContestModel
internal import Judging

/// `juri store verify --json`.
struct StoreVerifyOutput: Encodable {
    let version = 1
    let blobs: Int
    let bytes: Int64
    let broken: [Broken]

    struct Broken: Encodable {
        let sha256: String
        let missing: Bool
        let entries: [String]
    }

    init(_ found: StoreVerification) {
        blobs = found.blobs
        bytes = found.bytes.bytes
        broken = found.broken.map {
            Broken(sha256: $0.digest.hex, missing: $0.isMissing, entries: $0.entries)
        }
    }
}

/// `juri store gc --json`.
struct StoreCollectOutput: Encodable {
    let version = 1
    let dryRun: Bool
    let blobs: [String]
    let bytes: Int64

    init(_ removed: StoreCollection, isDryRun: Bool) {
        dryRun = isDryRun
        blobs = removed.blobs.map(\.hex)
        bytes = removed.bytes.bytes
    }
}

/// `juri store stats --json`.
struct StoreStatisticsOutput: Encodable {
    let version = 1
    let blobs: Int
    let bytes: Int64
    let unnamedBlobs: Int
    let unnamedBytes: Int64
    let savedBytes: Int64

    init(_ found: StoreStatistics) {
        blobs = found.blobs
        bytes = found.bytes.bytes
        unnamedBlobs = found.unnamedBlobs
        unnamedBytes = found.unnamedBytes.bytes
        savedBytes = found.savedBytes.bytes
    }
}

/// What `juri store` prints for people.
struct StoreText {
    private let language: Language

    init(_ language: Language) { self.language = language }

    private func size(_ bytes: ByteCount) -> String {
        language == .indonesian ? bytes.formatted() : bytes.formatted(separator: ".")
    }

    private func line(_ id: String, _ en: String) {
        Console.line(language == .indonesian ? id : en)
    }

    func show(_ found: StoreVerification) {
        for blob in found.broken {
            let entries = blob.entries.isEmpty ? "-" : blob.entries.joined(separator: ", ")
            line(
                "\(blob.digest.hex)  \(blob.isMissing ? "HILANG" : "RUSAK")  \(entries)",
                "\(blob.digest.hex)  \(blob.isMissing ? "MISSING" : "DAMAGED")  \(entries)")
        }
        let (count, bytes) = (found.blobs, size(found.bytes))
        if found.broken.isEmpty {
            line(
                "\(count) isi (\(bytes)) dibaca; semuanya utuh.",
                "\(count) blobs (\(bytes)) were read; all are whole.")
        } else {
            line(
                "\(count) isi (\(bytes)) dibaca; \(found.broken.count) rusak atau hilang. Hapus "
                    + "berkas yang rusak, lalu impor ulang karya yang disebut.",
                "\(count) blobs (\(bytes)) were read; \(found.broken.count) are damaged or missing."
                    + " Delete the damaged files and import the entries named again.")
        }
    }

    func show(_ removed: StoreCollection, isDryRun: Bool) {
        let (count, bytes) = (removed.blobs.count, size(removed.bytes))
        if isDryRun {
            line("\(count) isi (\(bytes)) akan dihapus.", "\(count) blobs (\(bytes)) would go.")
        } else {
            line("\(count) isi (\(bytes)) dihapus.", "\(count) blobs (\(bytes)) were removed.")
        }
    }

    func show(_ found: StoreStatistics) {
        var table = TextTable([])
        let isIndonesian = language == .indonesian
        func row(_ id: String, _ en: String, _ value: String) {
            table.add([isIndonesian ? id : en, value])
        }
        row("Tersimpan", "Stored", "\(found.blobs)  \(size(found.bytes))")
        row(
            "Tidak dipakai lagi", "No longer named",
            "\(found.unnamedBlobs)  \(size(found.unnamedBytes))")
        row("Hemat karena kembar", "Saved by storing once", size(found.savedBytes))
        Console.write(table.text)
    }
}
