import ContestModel
import HTMLWriting

/// Daftar nominasi: who went on from a stage, by number and in no order of merit.
///
/// - Returns: `nil` when no stage names those who go on.
func nomineeList(_ lookup: Lookup, _ paper: Paper) -> Document? {
    let lists = lookup.allStandings.flatMap(\.divisions).compactMap { Nominees($0, lookup) }
    guard !lists.isEmpty else { return nil }
    let settings = lookup.contest.documents
    let frame = OfficialPage("daftar-nominasi", "Daftar Nominasi", lookup, paper)
    return frame.document {
        heading("Daftar Nominasi", lookup.contest, number: blankNumber)
        tag(.p) { "Daftar ini disusun menurut nomor peserta dan tidak menunjukkan peringkat." }
        for list in lists { list.html(lookup) }
        Signatures(settings, blocks: witnesses(settings)).html
    }
}

/// Those of one division who went on from one stage.
private struct Nominees {
    let title: String
    let numbers: [String]

    init?(_ table: DivisionStandings, _ lookup: Lookup) {
        guard let stage = lookup.contest.stage(table.stage), let advancing = table.advancing,
            let label = stage.advanceLabel
        else { return nil }
        title = "\(label.id), \(table.division.title.id)"
        numbers = advancing
    }

    func html(_ lookup: Lookup) -> HTML {
        let rows = numbers.enumerated().map { index, number -> [String] in
            let entry = lookup.entry(number)
            return [
                String(index + 1), number, lookup.entrant(number), entry?.area ?? "",
                entry?.title ?? "",
            ]
        }
        return tag(.h3) { title }
            + ListTable(
                columns: [
                    .index, .entry, .entrant, .area,
                    .work,
                ],
                rows: rows
            ).html
    }
}
