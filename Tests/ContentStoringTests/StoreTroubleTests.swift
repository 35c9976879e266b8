import ContentStoring
import ContestModel
import Foundation
import Testing

@Suite(.timeLimit(.minutes(2)))
struct StoreTroubleTests {
    @Test func `blobs can only be read`() throws {
        try withStore { store in
            var staging = try store.stage()
            let digest = try staging.put([1])
            try staging.commit()
            let attributes = try FileManager.default.attributesOfItem(
                atPath: store.path(of: digest))
            #expect(attributes[.posixPermissions] as? Int == 0o400)
        }
    }

    @Test func `the store is its owner's alone`() throws {
        try withStore { store in
            let attributes = try FileManager.default.attributesOfItem(atPath: store.root)
            #expect(attributes[.posixPermissions] as? Int == 0o700)
        }
    }

    @Test func `a store that is opened again has its blobs`() throws {
        try withStore { store in
            var staging = try store.stage()
            let digest = try staging.put([1])
            try staging.commit()
            let again = try ContentStore(root: store.root)
            #expect(again.contains(digest))
            #expect(again.digests() == [digest])
        }
    }

    @Test func `what a killed run left in staging is swept, blobs are not`() throws {
        try withStore { store in
            do {
                var staging = try store.stage()
                _ = try staging.put([1])
                try staging.commit()
            }
            let left = "\(store.stagingFolder)/123-abc"
            try FileManager.default.createDirectory(
                atPath: "\(left)/dalam", withIntermediateDirectories: true)
            try Data([1]).write(to: URL(filePath: "\(left)/dalam/1"))
            try Data([1]).write(to: URL(filePath: "\(left)/1"))
            store.clearStaging()
            #expect(try store.waiting().isEmpty)
            #expect(store.digests().count == 1)
        }
    }

    @Test func `a store in a folder that is not there says so`() {
        let error = #expect(throws: StoreError.self) {
            try ContentStore(root: "/nonexistent/gudang")
        }
        #expect(error?.code == .notFound)
        #expect(error?.message.id.hasSuffix("No such file or directory.") == true)
    }

    /// A store on a file system of 256 KiB; where none can be mounted nothing is tried.
    @Test func `a full disk is said, and what was there stays`() throws {
        try withStore { store in
            let place = "\(store.root)/small"
            try FileManager.default.createDirectory(
                atPath: place, withIntermediateDirectories: false)
            let options = ["-t", "tmpfs", "-o", "size=256k", "tmpfs", place]
            guard try run("mount", options).code == 0 else { return }
            defer { _ = try? run("umount", [place]) }
            let small = try ContentStore(root: place)
            do {
                var staging = try small.stage()
                _ = try staging.put([1])
                try staging.commit()
                let error = #expect(throws: StoreError.self) {
                    try staging.put([UInt8](repeating: 2, count: 1 << 20), pieces: 16)
                }
                #expect(error?.code == .diskFull)
                #expect(error?.message.id.contains("penuh") == true)
            }
            #expect(small.digests() == [digest(of: [1])])
            #expect(try small.waiting().isEmpty)
        }
    }
}
