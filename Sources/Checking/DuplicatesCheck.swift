import ContestModel

/// No other entry brings the same bytes.
struct DuplicatesCheck: Check {
    let manual = CheckManual(
        name: "duplicates",
        title: Bilingual(id: "Berkas kembar antarkarya", en: "Exact duplicates between entries"),
        reads: Bilingual(
            id: "sidik SHA-256 kiriman dan setiap berkasnya, dibandingkan dengan karya lain",
            en: "the SHA-256 of the submission and of every item, against all other entries"),
        rule: Bilingual(
            id: "Tidak ada berkas yang sama persis dengan berkas karya lain. Berkas di bawah 64"
                + " bita dan sisa sistem operasi diabaikan.",
            en: "No item is the same, byte for byte, as one of another entry. Items below 64 bytes"
                + " and litter of operating systems are passed over."),
        severities: [.pass, .warn], runsAlways: true, isVisible: false)

    func findings(
        _ input: CheckInput, settings: CheckSettings
    ) async throws(CheckError) -> [Finding] {
        let items = input.snapshot.items.filter { $0.bytes >= ByteCount(64) && !$0.isLitter }
        let whole = Set(input.snapshot.original.flatMap { input.twins[$0] } ?? [])
        guard !items.isEmpty || !whole.isEmpty else { return [] }
        var list = FindingList(manual)
        for number in whole.sorted(by: precedes) { sameWhole(number, &list) }
        var shared: [String: [Item]] = [:]
        for item in items {
            for number in Set(input.twins[item.digest] ?? []) where !whole.contains(number) {
                shared[number, default: []].append(item)
            }
        }
        for (number, items) in shared.sorted(by: { precedes($0.key, $1.key) }) {
            sameItems(items, number, &list)
        }
        return list.orPass(
            Bilingual(
                id: "\(items.count) berkas dibandingkan dengan karya lain; tidak ada yang sama"
                    + " persis.",
                en: "\(plural(items.count, "file")) compared with other entries; none is the"
                    + " same."))
    }

    private func precedes(_ left: String, _ right: String) -> Bool {
        left.utf8.lexicographicallyPrecedes(right.utf8)
    }

    private func sameWhole(_ number: String, _ list: inout FindingList) {
        list.add(
            .warn,
            Bilingual(
                id: "Kiriman ini sama persis dengan kiriman \(number).",
                en: "This submission is the same, byte for byte, as that of \(number)."),
            remedy: Self.ask)
    }

    private func sameItems(_ items: [Item], _ number: String, _ list: inout FindingList) {
        let names = items.prefix(3).map { "“\($0.path)”" }.joined(separator: ", ")
        let more = items.count > 3 ? ", …" : ""
        list.add(
            .warn,
            Bilingual(
                id: "\(items.count) berkas sama persis dengan berkas \(number): \(names)\(more).",
                en: "\(plural(items.count, "file")) the same, byte for byte, as in \(number):"
                    + " \(names)\(more)."),
            remedy: Self.ask, item: items.count == 1 ? items[0] : nil)
    }

    private static let ask = Bilingual(
        id: "Bandingkan kedua karya dan tanyakan kepada kedua peserta; pustaka umum atau templat"
            + " panitia boleh sama.",
        en: "Compare both works and ask both entrants; common libraries and the organizers' own"
            + " templates may be the same.")
}

extension Item {
    /// Files that operating systems leave in folders and archives.
    fileprivate var isLitter: Bool {
        let names: Set = [".DS_Store", "Thumbs.db", "desktop.ini", "Desktop.ini", "ehthumbs.db"]
        return names.contains(name) || name.utf8.starts(with: "._".utf8)
            || path.utf8.starts(with: "__MACOSX/".utf8)
    }
}
