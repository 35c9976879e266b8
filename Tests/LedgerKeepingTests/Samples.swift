import ContestModel
import Testing

@testable import LedgerKeeping
@testable import Sealing

/// A small ledger for tests; every name and mark in it is synthetic.
struct Sample {
    var ledger = Ledger()
    var tree = MerkleTree()
    var written: [WrittenAct] = []
    let signer: NoteSigner

    static let origin = "juri.example/kim-2023"

    init(acts: Int = 0, seed: UInt8 = 7) throws {
        signer = try Sample.signer(seed)
        for number in 0..<acts { append(Sample.act(number)) }
    }

    static func signer(_ seed: UInt8, name: String = origin) throws -> NoteSigner {
        let key = try #require(SigningKey(seed: [UInt8](repeating: seed, count: 32)))
        return try NoteSigner(name: name, key: key)
    }

    /// 2023-11-06T11:05:00Z and a minute for every line.
    static func time(_ number: Int) -> Instant {
        Instant(milliseconds: 1_699_268_700_000 + Int64(number) * 60_000)
    }

    static func salt(_ number: Int) -> Salt {
        let digest = DigestBytes(of: Array("synthetic \(number)".utf8))
        guard let salt = Salt(bytes: digest.bytes) else { preconditionFailure("32 bytes") }
        return salt
    }

    static func act(_ number: Int) -> Act {
        let sheet = ScoreSheet(
            judge: "juri-\(number % 3 + 1)", entry: "KIMH23-00\(number % 9 + 1)", stage: "final",
            marks: ["tema": Mark(80 + number % 10), "ide": Mark(scaled: 75_500_000)],
            comment: number.isMultiple(of: 2) ? "" : "Catatan \"café\" \(number)")
        return Act(.mark, sheet: sheet, contest: "kim-2023", by: "juri-\(number % 3 + 1)")
    }

    @discardableResult
    mutating func append(_ act: Act) -> WrittenAct {
        let number = written.count
        let next = ledger.append(act, at: Self.time(number), salt: Self.salt(number))
        written.append(next)
        tree.append(next.line.leaf)
        return next
    }

    var lines: [LedgerLine] { written.map(\.line) }
    var openings: [Opening] { written.map(\.opening) }

    func checkpoint() throws -> Checkpoint {
        try Checkpoint(note: ledger.checkpoint(by: signer), key: signer.key)
    }

    /// The files of an export in which these lines stay closed.
    func export(closed: Set<Int> = []) throws -> [ExportFile] {
        LedgerExport.files(
            lines: lines, openings: openings.filter { !closed.contains($0.number) },
            checkpoint: try ledger.checkpoint(by: signer), key: signer.key)
    }
}

/// What the code of an error is when something is refused; `nil` when it is not.
func refusal(_ body: () throws -> Void) -> LedgerError.Code? {
    do {
        try body()
        return nil
    } catch {
        return (error as? LedgerError)?.code
    }
}
