import Foundation
import Testing

/// `juri standings`: the engine without a workspace.
struct StandingsTests {
    static let sheets = """
        judge,entry,criterion,mark
        a,X,tema,90
        a,X,pesan,"70,5"
        b,X,tema,80
        b,X,pesan,80.25
        a,Y,tema,85
        a,Y,pesan,85
        b,Z,tema,85
        b,Z,pesan,85

        """

    @Test(arguments: ["-", "nilai.csv"])
    func `sheets are ranked from a file or from standard input`(file: String) async throws {
        let office = try Office()
        try office.write("nilai.csv", Self.sheets)
        let answer = try await office.juri("standings", file, "--json", input: Self.sheets)
        #expect(answer.err.isEmpty)
        let json = try answer.expect(0).json()
        #expect(json["version"] as? Int == 1)
        #expect(json["method"] as? String == "mean")
        let divisions = try #require(json["divisions"] as? [[String: Any]])
        #expect(divisions.count == 1)
        let places = try #require(divisions[0]["places"] as? [[String: Any]])
        #expect(places.map { $0["entry"] as? String } == ["Y", "Z", "X"])
        #expect(places.map { $0["place"] as? Int } == [1, 1, 3])
        #expect(places.map { $0["score"] as? String } == ["85", "85", "80.1875"])
        #expect(
            places.map { $0["label"] as? String } == ["Peringkat 1", "Peringkat 1", "Peringkat 3"])
        #expect(places.allSatisfy { $0["tieBreak"] is NSNull || $0["tieBreak"] is String })
        #expect(places[2]["tieBreak"] is NSNull)
        for key in ["place", "label", "entry", "score", "tieBreak"] {
            #expect(places.allSatisfy { $0[key] != nil }, "\(key)")
        }
    }

    @Test func `a rubric brings weights, labels and the tie-break that decided`() async throws {
        let office = try Office()
        try office.write("lomba.yaml", Office.contestFile)
        try office.write(
            "nilai.csv",
            """
            juri,nomor,kriteria,nilai
            a,X,tema,80
            a,X,teknik,80
            a,X,pesan,80
            a,Y,tema,86
            a,Y,teknik,70
            a,Y,pesan,80

            """)
        let json = try await office.juri(
            "standings", "nilai.csv", "--rubric", "lomba.yaml", "--method", "mean", "--json"
        ).expect(0).json()
        let divisions = try #require(json["divisions"] as? [[String: Any]])
        let places = try #require(divisions[0]["places"] as? [[String: Any]])
        #expect(places.map { $0["entry"] as? String } == ["Y", "X"])
        #expect(places.map { $0["place"] as? Int } == [1, 2])
        #expect(places.map { $0["score"] as? String } == ["80", "80"])
        #expect(places.map { $0["label"] as? String } == ["Juara I", "Juara II"])
        #expect(places.map { $0["tieBreak"] as? String } == ["criterion:tema", "criterion:tema"])
        let text = try await office.juri("standings", "nilai.csv", "--rubric", "lomba.yaml")
        #expect(text.out.contains("80,00") && text.out.contains("criterion:tema"))
        let english = try await office.juri(
            "standings", "nilai.csv", "--rubric", "lomba.yaml", "--language", "en")
        #expect(english.out.contains("80.00") && english.out.contains("DECIDED BY"))
    }

    @Test func `a thousand sheets are imported and ranked in one command each`() async throws {
        let office = try await Office.withContest()
        try await office.importTexts(200)
        var rows = ["juri,nomor,kriteria,nilai"]
        var totals: [(entry: Int, total: Int)] = []
        for entry in 1...200 {
            var total = 0
            for judge in 1...5 {
                for (criterion, weight, step) in [
                    ("tema", 50, 7), ("teknik", 30, 11), ("pesan", 20, 13),
                ] {
                    let mark = 40 + (entry * step + judge * 17) % 61
                    rows.append("juri-\(judge),\(Office.number(entry)),\(criterion),\(mark)")
                    total += mark * weight
                }
            }
            totals.append((entry, total))
        }
        try office.write("nilai.csv", rows.joined(separator: "\n"))
        let report = try await office.juri("sheets", "import", "uji", "nilai.csv", "--json")
            .expect(0).json()
        #expect(report["sheets"] as? Int == 1000)
        #expect(report["marks"] as? Int == 3000)
        let json = try await office.juri("rank", "uji", "--json").expect(0).json()
        let divisions = try #require(json["divisions"] as? [[String: Any]])
        let places = try #require(divisions[0]["places"] as? [[String: Any]])
        #expect(places.count == 200)
        let scores = Dictionary(
            uniqueKeysWithValues: places.map { ($0["entry"] as? String, $0["score"] as? String) })
        for (entry, total) in totals {
            // Five judges, weights of 100 in all: the mean is the total over 500.
            #expect(scores[Office.number(entry)] == Self.decimal(total * 2, thousandths: 1000))
        }
        let best = totals.map(\.total).max()
        let first = places.first?["entry"] as? String
        #expect(totals.filter { $0.total == best }.map { Office.number($0.entry) }.contains(first))
        #expect(places.last?["place"] as? Int ?? 0 > 190)
    }

    /// `81234` of 1000 as `81.234`, without zeros at the end.
    private static func decimal(_ value: Int, thousandths: Int) -> String {
        var text = "\(value / thousandths).\(String(value % thousandths + thousandths).dropFirst())"
        while text.hasSuffix("0") { text.removeLast() }
        return text.hasSuffix(".") ? String(text.dropLast()) : text
    }
}
