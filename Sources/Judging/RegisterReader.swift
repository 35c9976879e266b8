internal import ContestModel
internal import Tabulating

/// The register of a contest: rows in, validated entries or every problem out.
struct RegisterReader {
    let contest: Contest
    let inbox: Inbox
    let path: String
    let now: Instant
    /// A row whose submission is not there yet is left out and no problem.
    var mayLack = false

    /// - Throws: ``JudgingError`` `rejectedRows` with a line for each problem.
    func entries() throws -> [PlannedEntry] {
        let grid = try Tables.grid(path)
        let columns = try Tables.columns(Column.register, of: grid, in: path)
        var planned: [PlannedEntry] = []
        var problems: [Bilingual] = []
        var lines: [String: Int] = [:]
        for row in grid.rows {
            let (entry, found) = read(row, columns)
            problems += found.map { rowProblem(path, line: row.line, $0) }
            guard let entry else { continue }
            if let earlier = lines.updateValue(row.line, forKey: entry.entry.number.lowercased()) {
                problems.append(rowProblem(path, line: row.line, Self.twice(entry, earlier)))
            }
            planned.append(entry)
        }
        guard problems.isEmpty else {
            throw JudgingError(
                .rejectedRows,
                id: "\(problems.count) masalah dalam daftar peserta; tidak ada yang diimpor. "
                    + "Perbaiki, lalu ulangi.",
                en: "\(problems.count) problems in the register; nothing was imported. Mend them "
                    + "and try again.", details: problems)
        }
        return planned
    }

    private static func twice(_ entry: PlannedEntry, _ earlier: Int) -> Bilingual {
        Bilingual(
            id: "nomor \(entry.entry.number) sudah dipakai di baris \(earlier)",
            en: "number \(entry.entry.number) is already used in line \(earlier)")
    }

    private func read(
        _ row: GridRow, _ columns: ColumnGuess
    ) -> (entry: PlannedEntry?, problems: [Bilingual]) {
        func text(_ key: String) -> String { columns.text(key, in: row) ?? "" }
        var problems: [Bilingual] = []
        func need<T>(_ value: T?, _ message: Bilingual) -> T? {
            if value == nil { problems.append(message) }
            return value
        }
        let number = need(Self.number(text("nomor")), Self.badNumber(text("nomor")))
        let entrant = need(Self.filled(text("nama")), Self.missing("nama", "entrant"))
        let title = need(Self.filled(text("judul")), Self.missing("judul", "title"))
        let category = need(category(text("kategori")), unknown(text("kategori")))
        let received = need(received(text("diterima")), Self.badTime(text("diterima")))
        let entrantClass = need(entrantClass(text("kelas")), unknownClass(text("kelas")))
        let region = need(Self.region(text("kode_wilayah")), Self.badRegion(text("kode_wilayah")))
        let file = text("berkas")
        let place = number.flatMap { inbox.path(file: file, number: $0) }
        if number != nil, !mayLack { _ = need(place, Self.noFile(file)) }
        guard let number, let entrant, let title, let category, let received, let place,
            let entrantClass, let region, problems.isEmpty
        else { return (nil, problems) }
        var entry = Entry(
            number: number, entrant: entrant, region: region, area: text("asal"), title: title,
            category: category.key, entrantClass: entrantClass, received: received)
        entry.isSynthetic = Self.isYes(text("sintetis"))
        let planned = PlannedEntry(
            entry: entry, path: place, file: Files.name(place),
            isReceivedNow: text("diterima").utf8.isEmpty)
        return (planned, [])
    }
}

extension RegisterReader {
    private static func filled(_ text: String) -> String? { text.utf8.isEmpty ? nil : text }

    /// Letters, digits and `-._`, a letter or digit first, at most 40: what prints, sorts and stands
    /// in a file name.
    private static func number(_ text: String) -> String? {
        guard let first = text.utf8.first, !"-._".utf8.contains(first) else { return nil }
        let isAllowed = text.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
                || "-._".utf8.contains(byte)
        }
        return isAllowed && (1...40).contains(text.utf8.count) ? text : nil
    }

    private func category(_ text: String) -> Category? {
        if text.utf8.isEmpty, contest.categories.count == 1 { return contest.categories[0] }
        return contest.categories.first { category in
            [category.key, category.title.id, category.title.en].contains {
                $0.lowercased() == text.lowercased()
            }
        }
    }

    /// `.some(nil)` where the contest has no classes.
    private func entrantClass(_ text: String) -> String?? {
        if contest.classes.isEmpty { return .some(nil) }
        let found = contest.classes.first { entrantClass in
            [entrantClass.key, entrantClass.title.id, entrantClass.title.en].contains {
                $0.lowercased() == text.lowercased()
            }
        }
        return found.map { .some($0.key) } ?? nil
    }

    private static func region(_ text: String) -> RegionCode?? {
        text.utf8.isEmpty ? .some(nil) : RegionCode(text).map { .some($0) } ?? nil
    }

    /// A moment that is not still to come.
    private func received(_ text: String) -> Instant? {
        guard !text.utf8.isEmpty else { return now }
        return Instant(text, zone: contest.zone).flatMap { $0 <= now ? $0 : nil }
    }

    private static func isYes(_ text: String) -> Bool {
        ["ya", "y", "yes", "true", "1", "benar"].contains(text.lowercased())
    }

    private static func missing(_ id: String, _ en: String) -> Bilingual {
        Bilingual(id: "kolom \(id) kosong", en: "the \(en) is empty")
    }

    private static func badNumber(_ text: String) -> Bilingual {
        Bilingual(
            id:
                "nomor peserta '\(text)' tidak sah: pakai huruf, angka dan - . _ (1-40 karakter, awalnya huruf atau angka)",
            en:
                "entry number '\(text)' is not allowed: use letters, digits and - . _ (1-40, a letter or digit first)"
        )
    }

    private static func badTime(_ text: String) -> Bilingual {
        Bilingual(
            id: "waktu terima '\(text)' tidak terbaca atau belum tiba: tulis seperti 2023-10-20 "
                + "18.05 WIB",
            en: "time received '\(text)' cannot be read or is still to come: write it like "
                + "2023-10-20 18:05 WIB")
    }

    private static func badRegion(_ text: String) -> Bilingual {
        Bilingual(
            id: "kode wilayah '\(text)' tidak sah: tulis seperti 35.73.02.1011",
            en: "region code '\(text)' is not valid: write it like 35.73.02.1011")
    }

    private static func noFile(_ file: String) -> Bilingual {
        Bilingual(
            id: "berkas '\(file)' tidak ditemukan di folder daftar peserta",
            en: "file '\(file)' was not found in the folder of the register")
    }

    private func unknown(_ text: String) -> Bilingual {
        let keys = contest.categories.map(\.key).joined(separator: ", ")
        return Bilingual(
            id: "kategori '\(text)' tidak dikenal; yang ada: \(keys)",
            en: "category '\(text)' is not known; there are: \(keys)")
    }

    private func unknownClass(_ text: String) -> Bilingual {
        let keys = contest.classes.map(\.key).joined(separator: ", ")
        return Bilingual(
            id: "kelas '\(text)' tidak dikenal; yang ada: \(keys)",
            en: "class '\(text)' is not known; there are: \(keys)")
    }
}
