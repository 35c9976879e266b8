import ContestModel
import HTMLWriting

/// How many entries of each division came to each point, and the reasons of those who left.
func stageCounts(_ lookup: Lookup) -> HTML {
    let counts = lookup.contest.divisions.map { DivisionCounts($0, lookup) }
    let stages = lookup.allStandings.indices.map { index in
        lookup.allStandings[index].divisions.first.map { lookup.stageTitle($0.stage) } ?? ""
    }
    let columns: [ListTable.Column] =
        [.text("Kategori"), .center("Masuk"), .center("Ditolak saat penerimaan")]
        + [.center("Gugur administrasi"), .center("Belum diputuskan")]
        + [.center("Lolos administrasi")] + stages.map { .center("Dinilai, \($0)") }
        + [.center("Lolos, tidak dinilai")]
    let total = DivisionCounts(sumOf: counts)
    let table = ListTable(
        columns: columns, rows: counts.map(\.row), closing: counts.count > 1 ? total.row : [])
    let departures = departures(lookup)
    return table.html
        + tag(.p) {
            departures.isEmpty
                ? "Tidak ada karya yang ditolak, gugur, atau tidak dinilai."
                : "Karya yang ditolak, gugur, atau tidak dinilai beserta alasannya:"
        } + (departures.isEmpty ? HTML.empty : departureTable(departures, lookup))
}

/// The row of one division, or of all.
private struct DivisionCounts {
    var title: String
    /// As the columns of the table, the title apart.
    var numbers: [Int]

    var row: [String] { [title] + numbers.map(String.init) }

    init(_ division: Division, _ lookup: Lookup) {
        title = division.title.id
        let records = lookup.result.entries.filter { $0.entry.division == division.key }
        let received = records.filter { $0.outcome == .accepted }
        let states = [Eligibility.rejected, .undecided, .accepted].map { state in
            received.count { $0.eligibility == state }
        }
        let scored = lookup.allStandings.map { standings in
            standings.divisions.first { $0.division.key == division.key }?.places.count ?? 0
        }
        let unscored = lookup.unscored(in: division).count
        numbers = [records.count, records.count - received.count] + states + scored + [unscored]
    }

    init(sumOf counts: [DivisionCounts]) {
        title = "Jumlah"
        numbers = counts.reduce(into: []) { sums, next in
            sums = sums.isEmpty ? next.numbers : zip(sums, next.numbers).map(+)
        }
    }
}

extension Lookup {
    /// Entries of a division that had come to a stage and have no sheet there, with the first such
    /// stage.
    fileprivate func unscored(in division: Division) -> [Departure] {
        var seen = Set<String>()
        let tables = allStandings.flatMap(\.divisions).filter { $0.division.key == division.key }
        return tables.flatMap { table in
            table.unscored
                .filter { stageLeft(by: $0, in: division) == nil && seen.insert($0).inserted }
                .map {
                    Departure(
                        number: $0, stage: stageTitle(table.stage),
                        reason: contest.stage(table.stage)?.rubric == nil
                            ? "hitungan, poin, atau keputusannya tidak lengkap"
                            : "tidak ada lembar penilaian yang masuk")
                }
        }
    }
}

/// An entry that left, with where and why.
private struct Departure {
    let number: String
    let stage: String
    let reason: String
}

private func departures(_ lookup: Lookup) -> [Departure] {
    let early = lookup.result.entries.compactMap { record -> Departure? in
        let stage: String? =
            record.outcome == .refused
            ? "Penerimaan" : record.eligibility == .rejected ? "Administrasi" : nil
        return stage.map {
            Departure(number: record.entry.number, stage: $0, reason: record.reason)
        }
    }
    return early + lookup.contest.divisions.flatMap(lookup.unscored)
}

private func departureTable(_ departures: [Departure], _ lookup: Lookup) -> HTML {
    let rows = departures.enumerated().map { index, departure -> [String] in
        let entrant = lookup.entry(departure.number)?.entrant ?? missing
        return [String(index + 1), departure.number, entrant, departure.stage, departure.reason]
    }
    return ListTable(
        columns: [
            .index, .entry, .entrant, .text("Tahap"), .text("Alasan"),
        ],
        rows: rows
    ).html
}
