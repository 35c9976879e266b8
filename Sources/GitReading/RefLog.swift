/// The moves of a branch, as the copy on one machine remembers them.
///
/// Source: `git-reflog(1)`; a line is `old new name <e-mail> seconds zone<TAB>reason`.
struct RefLog {
    private(set) var moves: [(old: ObjectID, new: ObjectID)] = []
    private static let lines = 100_000
    private static let zero = ObjectID(hex: repeatElement(UInt8(ascii: "0"), count: 40))

    /// Reads a log; lines that are none are left out.
    init(_ text: String) {
        for line in text.utf8.split(separator: 0x0A).prefix(Self.lines) {
            guard let old = ObjectID(hex: line), let new = ObjectID(hex: line.dropFirst(41)) else {
                continue
            }
            moves.append((old, new))
        }
    }

    /// How often the branch left a commit that is not in its history.
    func abandoned(_ history: (ObjectID) -> Bool) -> Int {
        moves.count { $0.old != Self.zero && $0.old != $0.new && !history($0.old) }
    }

    /// How often a move does not start where the one before ended.
    var gaps: Int { zip(moves, moves.dropFirst()).count { $0.new != $1.old } }
}
