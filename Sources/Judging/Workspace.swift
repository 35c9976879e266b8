package import ContestModel
internal import ContentStoring
internal import Foundation
internal import Recording

/// A folder with everything of some contests: records, stored bytes, and the lock of its writer.
package final class Workspace: Sendable {
    package let root: String
    let database: any Database
    let store: ContentStore
    /// Held as long as the workspace is open for writing.
    private let lock: WriterLock?

    /// What the opener means to do.
    package enum Purpose: Sendable {
        case reading, writing
    }

    private init(
        root: String, database: any Database, store: ContentStore, lock: consuming WriterLock?
    ) {
        self.root = root
        self.database = database
        self.store = store
        self.lock = lock
    }

    /// Makes a workspace at `root`, or opens the one that is there.
    ///
    /// - Throws: ``JudgingError`` when the folder holds other things, `RecordError`, `StoreError`.
    package static func create(at root: String) throws -> Workspace {
        let files = FileManager.default
        if !files.fileExists(atPath: "\(root)/juri.sqlite") {
            let found = (try? files.contentsOfDirectory(atPath: root)) ?? []
            guard found.isEmpty else {
                throw JudgingError(
                    id: "Folder \(root) sudah berisi hal lain. Pilih folder kosong.",
                    en: "The folder \(root) already holds other things. Choose an empty one.")
            }
            try files.createDirectory(
                atPath: root, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
        }
        return try open(files: root, for: .writing)
    }

    /// Opens the workspace at `root`.
    ///
    /// - Throws: ``JudgingError`` when there is none, `RecordError` `busy` when another process is
    ///   writing and `purpose` is to write.
    package static func open(at root: String, for purpose: Purpose) throws -> Workspace {
        guard FileManager.default.fileExists(atPath: "\(root)/juri.sqlite") else {
            throw JudgingError(
                id:
                    "Belum ada ruang kerja di \(root). Buat dengan 'juri init --workspace \(root)'.",
                en:
                    "There is no workspace at \(root). Make one with 'juri init --workspace \(root)'."
            )
        }
        return try open(files: root, for: purpose)
    }

    private static func open(files root: String, for purpose: Purpose) throws -> Workspace {
        guard purpose == .writing else {
            let database = try SQLiteDatabase(path: "\(root)/juri.sqlite", isReadOnly: true)
            return Workspace(
                root: root, database: database, store: ContentStore(reading: "\(root)/store"),
                lock: nil)
        }
        let lock = try WriterLock(path: "\(root)/juri.lock")
        let database = try SQLiteDatabase(path: "\(root)/juri.sqlite")
        let store = try ContentStore(root: "\(root)/store")
        try rollBack(store, database)
        return Workspace(root: root, database: database, store: store, lock: lock)
    }
}

extension Workspace {
    /// Removes what a killed run had moved into the store before the records named it.
    private static func rollBack(_ store: ContentStore, _ database: any Database) throws {
        let left = store.interrupted()
        if !left.isEmpty {
            try store.remove(database.read { try $0.unnamed(left) })
        }
        store.clearStaging()
    }
}

/// The moment now; workflows take it as a value so that tests can choose it.
package func currentInstant() -> Instant {
    Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
}
