package import ContestModel

/// Why a repository or a bundle could not be read.
package struct GitError: Error, Sendable, Hashable {
    package let code: Code
    package let message: Bilingual

    package enum Code: String, Sendable, Hashable, CaseIterable {
        /// Nothing there that looks like a repository or a bundle.
        case notRepository = "not-a-repository"
        /// No commit to read.
        case empty = "repository-empty"
        /// An object is missing, cut off, has the wrong hash or a name that no tree may hold.
        case damaged = "repository-damaged"
        /// A kind that we do not read: SHA-256 objects, reftable, a filtered bundle.
        case unsupported = "repository-unsupported"
        /// The branch, tag or moment that is wanted is not there.
        case reference = "repository-reference"
        /// Objects outside the folder that was handed in.
        case outside = "repository-outside"
        /// Deeper, larger or longer than the limits allow.
        case overLimit = "repository-over-limit"
    }

    init(_ code: Code, id: String, en: String) {
        self.code = code
        message = Bilingual(id: id, en: en)
    }
}
