package import ContestModel
internal import Sealing

/// What the office says it received: the part of a receipt that people read.
package struct ReceiptFacts: Sendable, Hashable {
    package var contest: String
    /// Nomor peserta, without the check character.
    package var entry: String
    package var received: Instant
    package var deadline: Instant?
    /// In which the times are shown beside UTC.
    package var zone: Zone
    /// The SHA-256 of the archive or file as it was sent; `nil` for a folder or a repository.
    package var original: Digest?
    package var files: [File]

    /// One received file.
    package struct File: Sendable, Hashable {
        package var path: String
        package var bytes: ByteCount
        package var digest: Digest

        package init(path: String, bytes: ByteCount, digest: Digest) {
            self.path = path
            self.bytes = bytes
            self.digest = digest
        }
    }

    package init(contest: String, entry: String, received: Instant, zone: Zone) {
        self.contest = contest
        self.entry = entry
        self.received = received
        self.zone = zone
        files = []
    }

    /// Takes what a contest, an entry and its files say.
    package init(contest: Contest, entry: Entry, snapshot: Snapshot) {
        self.init(
            contest: contest.key, entry: entry.number, received: entry.received,
            zone: contest.zone)
        deadline = contest.deadline
        original = snapshot.original
        files = snapshot.items.map { File(path: $0.path, bytes: $0.bytes, digest: $0.digest) }
    }

    /// Whether the bytes came in time.
    package enum Verdict: String, Sendable, Hashable, CaseIterable {
        case onTime = "on-time"
        case late
        case noDeadline = "no-deadline"
    }

    /// The last moment of the deadline is in time.
    package var verdict: Verdict {
        guard let deadline else { return .noDeadline }
        return received <= deadline ? .onTime : .late
    }

    /// The files in the form of `sha256sum`, sorted by path; control bytes and `%` in a path are
    /// written `%0A`.
    package var manifest: [UInt8] {
        sortedFiles.flatMap { Array("\($0.digest.hex)  ".utf8) + oneLine($0.path) + "\n".utf8 }
    }

    /// By the bytes of the path.
    var sortedFiles: [File] {
        files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    /// The act that the ledger keeps of this.
    package func act(by: String) -> Act {
        var act = Act(.import, contest: contest, by: by)
        act.entry = entry
        act.details = [
            "bytes": .integer(files.reduce(0) { $0 + $1.bytes.bytes }),
            "files": .integer(Int64(files.count)),
            "manifest": .text(DigestBytes(of: manifest).hex),
            "received": .text(String(decoding: received.ledgerText, as: UTF8.self)),
            "verdict": .text(verdict.rawValue),
        ]
        act.details["deadline"] = deadline.map {
            .text(String(decoding: $0.ledgerText, as: UTF8.self))
        }
        act.details["original"] = original.map { .text($0.hex) }
        return act
    }
}

/// Text that stays on one line: control bytes and `%` as `%` with two hexadecimal digits.
func oneLine(_ text: String) -> [UInt8] {
    text.utf8.flatMap { byte -> [UInt8] in
        let isPlain = byte >= 0x20 && byte != 0x7F && byte != UInt8(ascii: "%")
        return isPlain ? [byte] : [UInt8(ascii: "%")] + Hexadecimal.digits([byte])
    }
}

/// Reads ``oneLine(_:)``.
func text(ofLine line: ArraySlice<UInt8>) -> String? {
    var bytes: [UInt8] = []
    var rest = line
    while let byte = rest.popFirst() {
        guard byte == UInt8(ascii: "%") else {
            bytes.append(byte)
            continue
        }
        guard let value = Hexadecimal.bytes(of: rest.prefix(2))?.first else { return nil }
        bytes.append(value)
        rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
}
