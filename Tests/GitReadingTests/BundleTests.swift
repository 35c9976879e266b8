import GitReading
import Testing

struct BundleTests {
    private static let tip = String(repeating: "ab", count: 20)

    @Test(arguments: [
        ("# v2 git bundle\n\(tip) refs/heads/main\n\n", ["refs/heads/main": tip]),
        ("# v2 git bundle\n-\(tip) Pesan\n\(tip) HEAD\n\n", [:]),
        ("# v3 git bundle\n@object-format=sha1\n\(tip) refs/tags/a b\n\n", ["refs/tags/a b": tip]),
        ("# v2 git bundle\n\n", [:]),
    ])
    func `the header names the references`(text: String, objects: [String: String]) throws {
        #expect(Bundle.isBundle(Array(text.utf8)))
        #expect(try Bundle(header: Array(text.utf8)).references.objects == objects)
    }

    @Test(arguments: [
        ("# v1 git bundle\n\n", GitError.Code.notRepository), ("", .notRepository),
        ("# v2 git bundle\n", .damaged), ("# v2 git bundle\n\(tip) refs/heads/main\n", .damaged),
        ("# v2 git bundle\n\(tip)\n\n", .damaged),
        ("# v2 git bundle\n\(tip.dropLast()) x\n\n", .damaged),
        ("# v3 git bundle\n@object-format=sha256\n\n", .unsupported),
        ("# v3 git bundle\n@filter=blob:none\n\n", .unsupported),
    ])
    func `a header that is none is refused`(text: String, code: GitError.Code) {
        let error = #expect(throws: GitError.self) { try Bundle(header: Array(text.utf8)) }
        #expect(error?.code == code)
    }
}
