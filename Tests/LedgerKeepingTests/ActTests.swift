import ContestModel
import Testing

@testable import LedgerKeeping

@Test(arguments: Act.Kind.allCases)
func `an act of every kind comes back from its payload`(kind: Act.Kind) throws {
    var act = Act(kind, contest: "kim-2023", by: "panitia-1", details: ["version": .integer(2)])
    #expect(try Act(payload: act.payload) == act)
    act.entry = "KIMH23-001"
    act.judge = "juri-1"
    act.stage = "final"
    act.reason = "Karya memakai gambar stok; \"dianulir\"\npleno 6 November"
    #expect(try Act(payload: act.payload) == act)
}

@Test func `a sheet comes back from its act with exact marks`() throws {
    let marks = ["tema": Mark(scaled: 88_333_333), "ide": Mark(-3), "nol": Mark(0)]
    let sheet = ScoreSheet(
        judge: "juri-2", entry: "APW23-004", stage: "seleksi", marks: marks, comment: "Bagus")
    let act = Act(.final, sheet: sheet, contest: "apw-2023", by: "juri-2")
    #expect(try Act(payload: act.payload).sheet == sheet)
}

@Test func `an act without marks has no sheet`() {
    #expect(Act(.seal, contest: "kim-2023", by: "ketua").sheet == nil)
}

@Test(arguments: [
    "{}", "[]", #"{"act":"bribe","by":"x","contest":"y","details":{}}"#,
    #"{"act":"mark","by":"x","contest":"y","details":{},"more":1}"#,
    #"{"act":"mark","by":"x","contest":"y","details":{},"entry":1}"#,
    #"{"act":"mark","by":"x","details":{}}"#,
])
func `another payload is no act`(text: String) {
    #expect(refusal { _ = try Act(payload: Array(text.utf8)) } == .payload)
}
