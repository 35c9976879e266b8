internal import ContestModel

/// A commit object, without its message.
struct Commit {
    let tree: ObjectID
    let parents: [ObjectID]
    let author: Signature
    let committer: Signature

    /// Reads the headers of a commit; a name or a date that is not well formed becomes empty or
    /// the start of 1970, as git itself shows it.
    ///
    /// - Throws: ``GitError`` `damaged` when the tree or a parent is not named.
    init(_ bytes: [UInt8], _ id: ObjectID) throws(GitError) {
        var (tree, parents): (ObjectID?, [ObjectID]) = (nil, [])
        var (author, committer) = (Signature(), Signature())
        var place = 0
        while place < bytes.count, bytes[place] != 0x0A {
            let end = bytes[place...].firstIndex(of: 0x0A) ?? bytes.endIndex
            let line = bytes[place..<end]
            if line.starts(with: "tree ".utf8) {
                tree = ObjectID(hex: line.dropFirst(5))
            } else if line.starts(with: "parent ".utf8) {
                guard let parent = ObjectID(hex: line.dropFirst(7)) else {
                    throw .damaged("\(id.hex): parent")
                }
                parents.append(parent)
            } else if line.starts(with: "author ".utf8) {
                author = Signature(line.dropFirst(7))
            } else if line.starts(with: "committer ".utf8) {
                committer = Signature(line.dropFirst(10))
                break
            }
            place = end + 1
        }
        guard let tree else { throw .damaged("\(id.hex): tree") }
        (self.tree, self.parents, self.author, self.committer) = (tree, parents, author, committer)
    }
}

/// Who and when, as a commit says it: `Name <e-mail> seconds zone`.
struct Signature {
    /// Name and e-mail together, by which people are told apart.
    var person: ArraySlice<UInt8> = []
    /// Seconds since 1970, kept inside what a calendar can print.
    var seconds: Int64 = 0
    /// Minutes east of UTC.
    var zone: Int64 = 0

    init() {}

    init(_ line: ArraySlice<UInt8>) {
        let end = line.lastIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? line.endIndex
        person = line[..<end]
        let words = line[end...].split(separator: 0x20)
        seconds = Self.number(words.first) ?? 0
        seconds = min(max(seconds, -62_135_596_800), 253_402_300_799)
        let zone = words.dropFirst().first.flatMap(Self.number) ?? 0
        if (-1_459...1_459).contains(zone) { self.zone = zone / 100 * 60 + zone % 100 }
    }

    private static func number(_ word: ArraySlice<UInt8>?) -> Int64? {
        word.flatMap { Int64(String(decoding: $0, as: UTF8.self)) }
    }

    var instant: Instant { Instant(milliseconds: seconds * 1000) }

    /// Days since 1970 in the zone of the one who wrote.
    var day: Int64 {
        let local = seconds + zone * 60
        return local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
    }
}

/// A name and an e-mail.
struct Person: Hashable {
    var name: [UInt8]
    var email: [UInt8]

    /// Takes apart `Name <e-mail>`.
    init(_ text: ArraySlice<UInt8>) {
        let start = text.firstIndex(of: UInt8(ascii: "<")) ?? text.endIndex
        name = Self.trimmed(text[..<start])
        email = Self.trimmed(text[start...].dropFirst().prefix { $0 != UInt8(ascii: ">") })
    }

    init(name: [UInt8], email: [UInt8]) { (self.name, self.email) = (name, email) }

    static func trimmed(_ text: ArraySlice<UInt8>) -> [UInt8] {
        let blank: [UInt8] = [0x20, 0x09, 0x0D]
        let rest = text.drop { blank.contains($0) }
        return Array(
            rest.prefix(
                upTo: rest.lastIndex { !blank.contains($0) }.map { $0 + 1 } ?? rest.startIndex))
    }

    /// With the ASCII letters small, by which git compares both.
    static func folded(_ text: [UInt8]) -> [UInt8] {
        text.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    }

    /// By which commits are counted together: the e-mail, or the name where there is none.
    var key: [UInt8] { email.isEmpty ? name : Self.folded(email) }

    var shown: String { String(decoding: name, as: UTF8.self) }
}
