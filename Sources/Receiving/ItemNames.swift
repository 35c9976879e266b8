/// The names that items have taken, and how names that meet are told apart.
struct ItemNames {
    private var indexByPath: [String: Int] = [:]
    private var foldedPaths: Set<String> = []
    /// The next number for a path that came more than once.
    private var nextNumber: [String: Int] = [:]
    /// Paths of which one spelling was NFC, and of which one was not.
    private var composed: Set<String> = []
    private var respelled: Set<String> = []

    /// Remembers whether a stored name had to be respelled to NFC.
    mutating func spell(_ path: String, isRespelled: Bool) {
        if isRespelled { respelled.insert(path) } else { composed.insert(path) }
    }

    func index(of path: String) -> Int? { indexByPath[path] }

    mutating func use(_ path: String, at index: Int) { indexByPath[path] = index }

    /// The path itself, or one told apart by a number where it is taken, with what to note.
    mutating func unused(_ path: String) -> (name: String, code: IntakeCode?) {
        guard indexByPath[path] != nil else {
            let isTwin = !foldedPaths.insert(path.lowercased()).inserted
            return (path, isTwin ? .nameTwin : nil)
        }
        var number = nextNumber[path] ?? 2
        while indexByPath["\(path)~\(number)"] != nil { number += 1 }
        nextNumber[path] = number + 1
        let isTwin = composed.contains(path) && respelled.contains(path)
        return ("\(path)~\(number)", isTwin ? .nameTwin : .nameDuplicate)
    }

    /// Every folder that a path lies in: `a`, `a/b` for `a/b/c`.
    static func folders(of path: String) -> [String] {
        let bytes = Array(path.utf8)
        return bytes.indices.filter { bytes[$0] == UInt8(ascii: "/") }
            .map { String(decoding: bytes[..<$0], as: UTF8.self) }
    }
}
