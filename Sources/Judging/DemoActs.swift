internal import ContestModel
internal import Tabulating

extension Workspace {
    /// Records the acts of a sample: one row each, `putusan` of the names that `juri decide` has.
    func recordActs(_ contest: String, inbox: String, now: Instant) throws {
        let file = "\(inbox)/keputusan.csv"
        guard Files.exists(file) else { return }
        let grid = try Tables.grid(file)
        let columns = try Tables.columns(
            ["putusan", "sasaran", "peserta", "alasan"].map { Column(key: $0) }, of: grid,
            in: file)
        for row in grid.rows {
            func text(_ key: String) -> String { columns.text(key, in: row) ?? "" }
            guard
                let act = Self.act(
                    text("putusan"), target: text("sasaran"), entry: text("peserta"))
            else {
                throw Tables.rejected(file, [])
            }
            try decide(act, contest: contest, reason: text("alasan"), now: now)
        }
    }

    private static func act(_ name: String, target: String, entry: String) -> JudgingAct? {
        switch name {
        case "award": .award(target, entry: entry)
        case "abstain": .abstention(judge: target, entry: entry, stage: nil)
        case "merge": .merger(entry: entry, partners: [target], stage: nil)
        case "seed": .seed(target)
        default:
            Ruling.Kind(rawValue: name).map { kind in
                let numbers = entry.utf8.split(separator: UInt8(ascii: " "))
                return .ruling(
                    kind, entries: numbers.map { String(decoding: $0, as: UTF8.self) },
                    stage: target.utf8.isEmpty ? nil : target)
            }
        }
    }
}
