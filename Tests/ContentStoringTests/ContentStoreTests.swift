import ContentStoring
import ContestModel
import Foundation
import Testing

private let texts = ["", "Isi.\n", String(repeating: "Pasar pagi. ", count: 60_000)]

@Suite(.timeLimit(.minutes(2)))
struct ContentStoreTests {
    @Test(arguments: [1, 3, 1_000])
    func `a blob lies under the digest that sha256sum gives`(pieces: Int) throws {
        try withStore { store in
            var staging = try store.stage()
            for text in texts {
                let digest = try staging.put(Array(text.utf8), pieces: pieces)
                #expect(digest == ContentStoring.digest(of: Array(text.utf8)))
            }
            try staging.commit()
            #expect(store.digests().count == texts.count)
            for digest in store.digests() {
                let said = try run("sha256sum", ["--", store.path(of: digest)])
                #expect(said.text.hasPrefix(digest.hex))
                #expect(
                    store.path(of: digest).hasSuffix("/blobs/\(digest.hex.prefix(2))/\(digest.hex)")
                )
            }
        }
    }

    @Test func `a sink that keeps nothing gives the same digests`() throws {
        var sink = HashingSink()
        for text in texts {
            #expect(try sink.put(Array(text.utf8), pieces: 5) == digest(of: Array(text.utf8)))
        }
    }

    @Test func `equal bytes are kept once`() throws {
        try withStore { store in
            var first = try store.stage()
            _ = try first.put([1, 2, 3])
            _ = try first.put([1, 2, 3], pieces: 3)
            // The folder of the group and one file.
            #expect(try store.waiting().count == 2)
            try first.commit()
            let before = try store.listing()
            var second = try store.stage()
            let digest = try second.put([1, 2, 3])
            try second.commit()
            #expect(store.digests() == [digest])
            #expect(
                try store.listing().filter { !$0.hasPrefix("staging/") }
                    == before.filter { !$0.hasPrefix("staging/") })
        }
    }

    @Test func `two groups with equal bytes may both be committed`() throws {
        try withStore { store in
            var first = try store.stage()
            var second = try store.stage()
            let digest = try first.put([7])
            #expect(try second.put([7]) == digest)
            try first.commit()
            try second.commit()
            #expect(store.digests() == [digest])
        }
    }

    @Test func `a group that is not committed leaves nothing`() throws {
        try withStore { store in
            do {
                var staging = try store.stage()
                _ = try staging.put([1])
                _ = try staging.put([2])
                var writer = staging.folder.writer("0")
                try writer.open()
                try writer.append([3])
            }
            #expect(try store.waiting().isEmpty)
            #expect(store.digests().isEmpty)
        }
    }

    @Test func `an item that was never ended is dropped by the next`() throws {
        try withStore { store in
            do {
                var staging = try store.stage()
                var writer = staging.folder.writer("0")
                try writer.open()
                try writer.append([3])
                let digest = try writer.put([4])
                #expect(digest == ContentStoring.digest(of: [4]))
                staging.take(writer.takeBlobs())
                try staging.commit()
            }
            #expect(store.digests() == [digest(of: [4])])
            #expect(try store.waiting().isEmpty)
        }
    }

    @Test func `a second commit takes what came since the first`() throws {
        try withStore { store in
            var staging = try store.stage()
            let first = try staging.put([1])
            try staging.commit()
            try staging.commit()
            let second = try staging.put([2])
            #expect(store.contains(first) && !store.contains(second))
            try staging.commit()
            #expect(Set(store.digests()) == [first, second])
        }
    }

    @Test func `what is not taken is not committed`() throws {
        try withStore { store in
            var staging = try store.stage()
            var writer = staging.folder.writer("0")
            let original = try writer.put([2])
            let item = try writer.put([3])
            let blobs = writer.takeBlobs()
            #expect(blobs.map(\.bytes.bytes) == [1, 1])
            staging.take(blobs.filter { $0.digest == original })
            staging.drop(blobs.filter { $0.digest == item })
            try staging.commit()
            #expect(store.digests() == [original])
            #expect(writer.takeBlobs().isEmpty)
        }
    }

    @Test func `writers of one group write side by side`() throws {
        try withStore { store in
            var staging = try store.stage()
            var first = staging.folder.writer("1")
            var second = staging.folder.writer("2")
            try first.open()
            try second.open()
            try first.append([1])
            try second.append([2])
            let digests = [try first.close(), try second.close()]
            staging.take(first.takeBlobs())
            staging.take(second.takeBlobs())
            try staging.commit()
            #expect(Set(store.digests()) == Set(digests))
        }
    }

    @Test func `a cut before the records are written is found in the journal`() throws {
        try withStore { store in
            var staging = try store.stage()
            let first = try staging.put([1])
            try staging.commit()
            staging.settle()
            #expect(store.interrupted().isEmpty)
            let second = try staging.put([2])
            try staging.commit()
            #expect(store.interrupted() == [second])
            try store.remove(store.interrupted())
            #expect(store.digests() == [first])
        }
    }

    @Test func `only the wanted places are written`() throws {
        try withStore { store in
            let staging = try store.stage()
            let writer = staging.folder.writer("0", wanted: [1, 3])
            #expect((0..<5).filter { writer.wants($0) } == [1, 3])
        }
    }
}
