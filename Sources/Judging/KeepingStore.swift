internal import ContentStoring
package import ContestModel
internal import Recording

/// What reading every stored byte showed.
package struct StoreVerification: Sendable {
    package let blobs: Int
    package let bytes: ByteCount
    /// Bytes that are not what their name says, or are not there, with the entries that need them.
    package let broken: [BrokenBlob]

    package struct BrokenBlob: Sendable, Hashable {
        package let digest: Digest
        package let isMissing: Bool
        /// `CONTEST/NUMBER` of each entry that needs it.
        package let entries: [String]
    }
}

/// What the store holds.
package struct StoreStatistics: Sendable, Hashable {
    package let blobs: Int
    package let bytes: ByteCount
    /// Blobs that no record names.
    package let unnamedBlobs: Int
    package let unnamedBytes: ByteCount
    /// Bytes that were not stored again because they were there already.
    package let savedBytes: ByteCount
}

/// What was, or would be, removed from the store.
package struct StoreCollection: Sendable, Hashable {
    package let blobs: [Digest]
    package let bytes: ByteCount
}

extension Workspace {
    /// Reads every stored byte and compares it with its name, and looks for what is missing.
    ///
    /// - Parameter progress: Called after each blob.
    package func verifyStore(
        progress: (Int, Int, String) -> Void
    ) throws -> StoreVerification {
        var keepers: [Digest: [String]] = [:]
        for keeper in try database.read({ try $0.blobKeepers() }) {
            keepers[keeper.digest, default: []].append("\(keeper.contest)/\(keeper.number)")
        }
        let held = store.digests()
        var bytes = ByteCount.zero
        var broken: [StoreVerification.BrokenBlob] = []
        for (done, digest) in held.enumerated() {
            bytes = bytes + (store.size(of: digest) ?? .zero)
            if try !store.isWhole(digest) {
                broken.append(
                    .init(digest: digest, isMissing: false, entries: keepers[digest] ?? []))
            }
            progress(done + 1, held.count, digest.hex)
        }
        for digest in Set(keepers.keys).subtracting(held).sorted() {
            broken.append(.init(digest: digest, isMissing: true, entries: keepers[digest] ?? []))
        }
        return StoreVerification(blobs: held.count, bytes: bytes, broken: broken)
    }

    /// Every stored blob as a line for `sha256sum -c`, to be read in the store's folder.
    package func storeList() -> [String] {
        store.digests().map { digest in
            "\(digest.hex)  \(store.path(of: digest).dropFirst(store.root.count + 1))"
        }
    }

    package func storeStatistics() throws -> StoreStatistics {
        let held = store.digests()
        let unnamed = try database.read { try $0.unnamed(held) }
        let keepers = try database.read { try $0.blobKeepers() }
        let sizes = Dictionary(
            uniqueKeysWithValues: held.map { ($0, store.size(of: $0) ?? .zero) })
        func total(_ digests: [Digest]) -> ByteCount {
            digests.reduce(.zero) { $0 + (sizes[$1] ?? .zero) }
        }
        let once = total(Array(Set(keepers.map(\.digest))))
        let each = total(keepers.map(\.digest))
        return StoreStatistics(
            blobs: held.count, bytes: total(held), unnamedBlobs: unnamed.count,
            unnamedBytes: total(unnamed), savedBytes: ByteCount(each.bytes - once.bytes))
    }

    /// Removes blobs that no record names.
    ///
    /// - Parameter isDryRun: Removes nothing.
    package func collectGarbage(isDryRun: Bool) throws -> StoreCollection {
        let unnamed = try database.read { try $0.unnamed(store.digests()) }
        let bytes = unnamed.reduce(ByteCount.zero) { $0 + (store.size(of: $1) ?? .zero) }
        if !isDryRun { try store.remove(unnamed) }
        return StoreCollection(blobs: unnamed, bytes: bytes)
    }
}
