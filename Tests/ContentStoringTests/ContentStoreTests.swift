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
                try staging.open()
                try staging.append([3])
            }
            #expect(try store.waiting().isEmpty)
            #expect(store.digests().isEmpty)
        }
    }

    @Test func `an item that was never ended is dropped by the next`() throws {
        try withStore { store in
            do {
                var staging = try store.stage()
                try staging.open()
                try staging.append([3])
                let digest = try staging.put([4])
                #expect(digest == ContentStoring.digest(of: [4]))
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

    @Test func `of one entry only what is kept is committed`() throws {
        try withStore { store in
            var staging = try store.stage()
            let earlier = try staging.put([1])
            staging.beginEntry()
            let original = try staging.put([2])
            let item = try staging.put([3])
            // It came with the entry before and stays with it.
            _ = try staging.put([1])
            staging.keep(only: [original])
            try staging.commit()
            #expect(Set(store.digests()) == [earlier, original])
            #expect(!store.contains(item))
        }
    }
}
