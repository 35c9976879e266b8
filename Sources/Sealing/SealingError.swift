/// Why the library did not sign: it has no other way to fail here.
package struct SealingError: Error, Sendable, Hashable {
    package let code: Code
    package let detail: String

    package enum Code: String, Sendable, Hashable, CaseIterable {
        case signing
    }
}
