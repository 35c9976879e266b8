internal import CGit

/// The SHA-1 of an object as it streams by.
///
/// Plain SHA-1, not the variant that detects prepared collisions and takes four times as long: the
/// name only tells whether a repository agrees with itself. Whoever makes two objects of one name
/// gains nothing, since what is judged is known by the SHA-256 of the bytes that were read.
struct ObjectHash {
    private var context = SHA_CTX()

    init(_ kind: ObjectKind, size: Int) {
        unsafe SHA1_Init(&context)
        let header = Array("\(kind.word) \(size)\0".utf8)
        unsafe header.withUnsafeBytes { unsafe add($0) }
    }

    /// Starts the checksum of a whole file.
    init() { unsafe SHA1_Init(&context) }

    mutating func add(_ bytes: UnsafeRawBufferPointer) {
        unsafe SHA1_Update(&context, bytes.baseAddress, bytes.count)
    }

    mutating func finish() -> ObjectID {
        var digest = [UInt8](repeating: 0, count: ObjectID.byteCount)
        unsafe SHA1_Final(&digest, &context)
        return unsafe ObjectID(digest.span.bytes, at: 0)
    }
}
