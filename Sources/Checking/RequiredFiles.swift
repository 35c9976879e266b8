import ContestModel

/// The files that the category asks for are there, in the right number.
struct RequiredFiles: Check {
    let manual = CheckManual(
        name: "required-files",
        title: Bilingual(id: "Berkas yang diminta", en: "Required files"),
        reads: Bilingual(
            id: "jenis setiap berkas menurut isinya, dan aturan berkas kategori",
            en: "the media type of every item by content, and the category's file rules"),
        rule: Bilingual(
            id: "Setiap aturan berkas terpenuhi: tidak kurang dan tidak lebih.",
            en: "Every file rule is met: not too few and not too many."),
        severities: [.pass, .fail], runsAlways: true)

    func findings(
        _ input: CheckInput, settings: CheckSettings
    ) async throws(CheckError) -> [Finding] {
        let rules = input.category.files
        guard !rules.isEmpty else { return [] }
        var list = FindingList(manual)
        var counts: [(role: Bilingual, count: Int)] = []
        for rule in rules {
            let count = input.snapshot.items.count { rule.takes($0) }
            counts.append((rule.role, count))
            if count < rule.minimum { missing(rule, count, in: input.snapshot, &list) }
            if let most = rule.maximum, count > most { surplus(rule, count, most, &list) }
        }
        return list.orPass(
            Bilingual(
                id: "Berkas yang diminta lengkap: "
                    + counts.map { "\($0.role.id) \($0.count)" }.joined(separator: ", ") + ".",
                en: "The required files are complete: "
                    + counts.map { "\($0.role.en) \($0.count)" }.joined(separator: ", ") + "."))
    }

    private func missing(
        _ rule: FileRule, _ count: Int, in snapshot: Snapshot, _ list: inout FindingList
    ) {
        let types = MediaNames.list(of: rule.types)
        let near = rule.nearestMiss(in: snapshot)
        let kind = near.map { MediaNames.name(of: $0.type) }
        let hint = near.map { " Yang paling mendekati: “\($0.path)” (\(kind?.id ?? ""))." } ?? ""
        let hintEn = near.map { " The nearest is “\($0.path)” (\(kind?.en ?? ""))." } ?? ""
        list.add(
            .fail,
            Bilingual(
                id: "Berkas \(rule.role.id) \(count == 0 ? "belum ada" : "kurang"): diminta paling"
                    + " sedikit \(rule.minimum) (\(types.id)), ditemukan \(count).\(hint)",
                en: "\(rule.role.en): at least \(rule.minimum) asked for (\(types.en)),"
                    + " \(count) found.\(hintEn)"),
            remedy: Bilingual(
                id: "Lengkapi berkas itu, lalu kirim ulang karya sebelum batas waktu.",
                en: "Add what is missing and send the work again before the deadline."))
    }

    private func surplus(
        _ rule: FileRule, _ count: Int, _ most: Int, _ list: inout FindingList
    ) {
        list.add(
            .fail,
            Bilingual(
                id: "Berkas \(rule.role.id) terlalu banyak: paling banyak \(most), ditemukan"
                    + " \(count).",
                en: "\(rule.role.en): at most \(most) allowed, \(count) found."),
            remedy: Bilingual(
                id: "Pilih paling banyak \(most), lalu kirim ulang karya sebelum batas waktu.",
                en: "Choose at most \(most) and send the work again before the deadline."))
    }
}

extension FileRule {
    fileprivate func takes(_ item: Item) -> Bool {
        types.contains { mediaType(item.type, matches: $0) }
    }

    /// The item that was most likely meant: one whose name promises a wanted type, else one of the
    /// same family.
    fileprivate func nearestMiss(in snapshot: Snapshot) -> Item? {
        let others = snapshot.items.filter { !takes($0) }
        let promised = others.first { item in
            let promises = NameEndings.types(for: item.name) ?? []
            return types.contains { wanted in
                promises.contains { mediaType($0, matches: wanted) }
            }
        }
        let families = types.map { $0.utf8.prefix { $0 != UInt8(ascii: "/") } }
        return promised
            ?? others.first { item in
                let family = item.type.utf8.prefix { $0 != UInt8(ascii: "/") }
                return !family.elementsEqual("application".utf8)
                    && families.contains { $0.elementsEqual(family) }
            }
    }
}
