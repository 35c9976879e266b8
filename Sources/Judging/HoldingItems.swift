internal import ContentStoring
internal import ContestModel
internal import Foundation
internal import Recording
internal import Synchronization

/// Makes files of a snapshot's items for as long as something looks at them.
///
/// A folder's or a repository's items lie in the store; those of an archive or a bundle are read
/// from its kept bytes again, one submission at a time.
final class ItemHolder: Sendable {
    private let store: ContentStore
    private let scratch: String
    private let reader: Mutex<SubmissionReader>
    /// The helper that reads ends with the thread that started it.
    private let thread = WorkThread()

    /// - Parameter scratch: A folder of the caller's.
    init(store: ContentStore, reading: SubmissionReading, scratch: String) {
        self.store = store
        self.scratch = scratch
        reader = Mutex(SubmissionReader(reading))
    }

    /// Files with the bytes of some items.
    ///
    /// - Throws: ``JudgingError`` when the kept bytes do not give an item as it was taken in.
    func hold(
        _ items: [Item], of snapshot: Snapshot, rules: IntakeRules
    ) async throws -> HeldItems {
        try await thread.run { try self.read(items, of: snapshot, rules: rules) }
    }

    private func read(
        _ items: [Item], of snapshot: Snapshot, rules: IntakeRules
    ) throws -> HeldItems {
        let wanted = Set(items.map(\.digest)).filter { !store.contains($0) }
        guard !wanted.isEmpty else { return HeldItems(store: store) }
        guard let original = snapshot.original, store.contains(original) else {
            throw JudgingError.lostBytes
        }
        let held = try HeldItems(store: store, folder: "\(scratch)/\(UUID().uuidString)")
        var places: [Digest: Int] = [:]
        for (place, item) in snapshot.items.enumerated() where wanted.contains(item.digest) {
            places[item.digest] = places[item.digest] ?? place
        }
        let chosen = Set(places.values)
        var writer = held.writer(wanted: chosen)
        try reader.withLock { reader in
            try reader.items(
                chosen, of: store.path(of: original), kind: snapshot.kind, rules: rules,
                into: &writer)
        }
        let blobs = writer.takeBlobs()
        guard wanted.isSubset(of: blobs.map(\.digest)) else { throw JudgingError.lostBytes }
        return held.holding(blobs)
    }
}

/// Files of items; those that are not the store's are removed when nobody looks any more.
final class HeldItems: Sendable {
    private let store: ContentStore
    private let folder: HeldFolder?
    private let paths: [Digest: String]

    private init(store: ContentStore, folder: HeldFolder?, paths: [Digest: String]) {
        self.store = store
        self.folder = folder
        self.paths = paths
    }

    /// Those of the store alone.
    convenience init(store: ContentStore) { self.init(store: store, folder: nil, paths: [:]) }

    /// Those of the store and of a new folder.
    convenience init(store: ContentStore, folder: String) throws {
        self.init(store: store, folder: try HeldFolder(folder), paths: [:])
    }

    func writer(wanted: Set<Int>) -> BlobWriter {
        StagingFolder(path: folder?.path ?? "").writer("0", wanted: wanted)
    }

    func holding(_ blobs: [StagedBlob]) -> HeldItems {
        let paths = blobs.map { ($0.digest, $0.path) }
        return HeldItems(
            store: store, folder: folder,
            paths: Dictionary(paths, uniquingKeysWith: { first, _ in first }))
    }

    /// Where the bytes of an item lie.
    func path(of item: Item) -> String { paths[item.digest] ?? store.path(of: item.digest) }
}

/// A folder that is removed with the last who holds it.
private final class HeldFolder: Sendable {
    let path: String

    init(_ path: String) throws {
        self.path = path
        try Files.makeFolder(path)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}
