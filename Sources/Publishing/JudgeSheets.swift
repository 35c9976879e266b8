import ContestModel
import HTMLWriting

/// Lembar penilaian of every judge who handed in a sheet: a document per judge, a page per entry.
func judgeSheets(_ lookup: Lookup, _ paper: Paper) -> [Document] {
    let totals = sheetTotals(lookup)
    var stems = Set<String>()
    return lookup.judges.compactMap { judge in
        let pages = sheetPages(of: judge.judge, lookup, totals)
        guard !pages.isEmpty else { return nil }
        let stem = uniqueStem(judge.judge.key, among: &stems)
        let name = judge.judge.name.isEmpty ? judge.judge.key : judge.judge.name
        let frame = OfficialPage(
            "lembar-penilaian-\(stem)", "Lembar Penilaian \(name)", lookup, paper)
        return frame.document { for page in pages { page.html } }
    }
}

/// What a sheet is for; its order is that of the pages.
private struct SheetKey: Hashable {
    let judge: String
    let entry: String
    let stage: String
}

/// Every total that the standings hold.
private func sheetTotals(_ lookup: Lookup) -> [SheetKey: Rational] {
    var totals: [SheetKey: Rational] = [:]
    for table in lookup.allStandings.flatMap(\.divisions) {
        for place in table.places {
            for total in place.totals {
                let key = SheetKey(judge: total.judge, entry: place.entry, stage: table.stage)
                totals[key] = total.total
            }
        }
    }
    return totals
}

private func sheetPages(
    of judge: Judge, _ lookup: Lookup, _ totals: [SheetKey: Rational]
) -> [SheetPage] {
    let own = lookup.result.sheets.filter { $0.judge == judge.key }
    return lookup.contest.scoredStages.flatMap { stage in
        own.filter { $0.stage == stage.key }
            .sorted { $0.entry.utf8.lexicographicallyPrecedes($1.entry.utf8) }
            .compactMap { sheet -> SheetPage? in
                guard let entry = lookup.entry(sheet.entry),
                    let category = lookup.contest.category(entry.category),
                    let rubric = lookup.contest.rubric(for: category, at: stage)
                else { return nil }
                let key = SheetKey(judge: judge.key, entry: sheet.entry, stage: stage.key)
                return SheetPage(
                    contest: lookup.contest, judge: judge, entry: entry, stage: stage,
                    rubric: rubric, sheet: sheet, total: totals[key])
            }
    }
}

/// A judge's key as part of a file name: letters, digits and hyphens of ASCII, never twice alike.
func uniqueStem(_ key: String, among taken: inout Set<String>) -> String {
    let bytes = key.utf8.map { byte -> UInt8 in
        switch byte {
        case 0x30...0x39, 0x61...0x7A: byte
        case 0x41...0x5A: byte | 0x20
        default: UInt8(ascii: "-")
        }
    }
    let stem = String(decoding: bytes, as: UTF8.self)
    var candidate = stem
    var count = 1
    while !taken.insert(candidate).inserted {
        count += 1
        candidate = "\(stem)-\(count)"
    }
    return candidate
}
