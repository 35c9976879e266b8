import ContestModel

/// The files are not too large, and not empty.
struct SizeCheck: Check {
    let manual = CheckManual(
        name: "size",
        title: Bilingual(id: "Ukuran berkas", en: "Size"),
        reads: Bilingual(
            id: "ukuran setiap berkas dan jumlah seluruhnya",
            en: "the bytes of every item and of all together"),
        rule: Bilingual(
            id: "Tidak ada berkas yang lebih besar dari batasnya, jumlahnya juga tidak, dan tidak"
                + " ada berkas kosong. Satu megabita adalah 1.000.000 bita.",
            en: "No item is larger than its limit, nor are all together, and none is empty."
                + " One megabyte is 1,000,000 bytes."),
        settings: [
            SettingManual(
                name: "max-megabytes", kind: .number,
                standard: Bilingual(
                    id: "batas berkas lomba", en: "the contest's limit on an item"),
                meaning: Bilingual(
                    id: "megabita paling banyak untuk satu berkas",
                    en: "most megabytes of one item")),
            SettingManual(
                name: "max-total-megabytes", kind: .number,
                standard: Bilingual(
                    id: "batas karya lomba", en: "the contest's limit on an entry"),
                meaning: Bilingual(
                    id: "megabita paling banyak untuk seluruh karya",
                    en: "most megabytes of the whole entry")),
        ],
        severities: [.pass, .warn, .fail], runsAlways: true)

    func findings(
        _ input: CheckInput, settings: CheckSettings
    ) async throws(CheckError) -> [Finding] {
        let snapshot = input.snapshot
        guard !snapshot.items.isEmpty else { return [] }
        let limits = input.contest.limits
        let most = megabytes("max-megabytes", settings) ?? limits.itemBytes
        let mostOfAll = megabytes("max-total-megabytes", settings) ?? limits.entryBytes
        var list = FindingList(manual)
        for item in snapshot.items {
            if item.bytes > most { tooLarge(item, most, &list) }
            if item.bytes == .zero { empty(item, &list) }
        }
        if snapshot.bytes > mostOfAll { tooLarge(snapshot.bytes, mostOfAll, &list) }
        let (count, total) = (snapshot.items.count, snapshot.bytes)
        return list.orPass(
            Bilingual(
                id: "\(count) berkas, seluruhnya \(total.formatted()).",
                en: "\(plural(count, "file")), \(total.formatted(separator: ".")) in all."))
    }

    private func megabytes(_ name: String, _ settings: CheckSettings) -> ByteCount? {
        settings.number(name).map { ByteCount($0.scaled) }
    }

    private func tooLarge(_ item: Item, _ most: ByteCount, _ list: inout FindingList) {
        list.add(
            .fail,
            Bilingual(
                id: "“\(item.path)” berukuran \(item.bytes.formatted()), lebih dari batas"
                    + " \(most.formatted()) untuk satu berkas.",
                en: "“\(item.path)” has \(item.bytes.formatted(separator: ".")), more than the"
                    + " limit of \(most.formatted(separator: ".")) for one file."),
            remedy: Bilingual(
                id: "Perkecil berkas itu (misalnya turunkan resolusi atau mutu), lalu kirim ulang.",
                en: "Make the file smaller (lower its resolution or quality) and send it again."),
            item: item)
    }

    private func tooLarge(_ total: ByteCount, _ most: ByteCount, _ list: inout FindingList) {
        list.add(
            .fail,
            Bilingual(
                id: "Seluruh berkas berukuran \(total.formatted()), lebih dari batas"
                    + " \(most.formatted()) untuk satu karya.",
                en: "All files have \(total.formatted(separator: ".")) together, more than the"
                    + " limit of \(most.formatted(separator: ".")) for one entry."),
            remedy: Bilingual(
                id: "Buang berkas yang tidak diminta atau perkecil yang besar, lalu kirim ulang.",
                en: "Leave out what was not asked for or make large files smaller, and send the"
                    + " work again."))
    }

    private func empty(_ item: Item, _ list: inout FindingList) {
        list.add(
            .warn,
            Bilingual(id: "“\(item.path)” kosong.", en: "“\(item.path)” is empty."),
            remedy: Bilingual(
                id: "Bila berkas itu seharusnya berisi, kirim ulang karya.",
                en: "If the file should hold something, send the work again."),
            item: item)
    }
}
