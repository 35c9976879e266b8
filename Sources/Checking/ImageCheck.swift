import ContestModel

/// A picture has the size that the contest asks for, and was taken when it says.
struct ImageCheck: Check {
    let manual = CheckManual(
        name: "image",
        title: Bilingual(id: "Gambar dan foto", en: "Pictures and photographs"),
        reads: Bilingual(
            id: "kepala setiap gambar PNG, JPEG, GIF dan WebP, dan data EXIF pada JPEG",
            en: "the header of every PNG, JPEG, GIF and WebP picture, and the EXIF data of JPEG"),
        rule: Bilingual(
            id: "Ukuran memenuhi batas yang ditulis. Dengan exif-in-event, tanggal pemotretan ada"
                + " dan jatuh pada waktu kegiatan; tanggal dapat disunting, jadi hanya peringatan."
                + " Koordinat lokasi dicatat.",
            en: "The size keeps the limits that are written. With exif-in-event, the date of taking"
                + " is there and lies within the event; dates can be edited, so this only warns."
                + " Coordinates are noted."),
        settings: [
            .limit("min-width", id: "lebar paling kecil, piksel", en: "least width, pixels"),
            .limit("min-height", id: "tinggi paling kecil, piksel", en: "least height, pixels"),
            .limit(
                "min-long-side", id: "sisi terpanjang paling kecil, piksel",
                en: "least length of the longer side, pixels"),
            .limit(
                "max-long-side", id: "sisi terpanjang paling besar, piksel",
                en: "greatest length of the longer side, pixels"),
            .orientation,
            SettingManual(
                name: "exif-in-event", kind: .flag, standard: Bilingual("false"),
                meaning: Bilingual(
                    id: "tanggal EXIF harus jatuh pada waktu kegiatan",
                    en: "the EXIF date must lie within the event")),
        ],
        severities: [.pass, .note, .warn, .fail])

    func reads(_ item: Item) -> Bool {
        item.type.utf8.starts(with: "image/".utf8)
    }

    func findings(
        _ input: CheckInput, settings: CheckSettings
    ) async throws(CheckError) -> [Finding] {
        let pictures = input.items(ofFamily: "image/").filter { $0.type != "image/svg+xml" }
        guard !pictures.isEmpty else {
            return manual.skipped(
                Bilingual(
                    id: "Tidak ada gambar dalam karya ini.",
                    en: "There is no picture in this entry."))
        }
        var list = FindingList(manual)
        var seen: [String] = []
        if settings.flag("exif-in-event"), input.contest.event == nil { noEvent(&list) }
        for item in pictures {
            try await list.examine(item) { list throws(CheckError) in
                let size = try look(at: item, input, settings, &list)
                if let size { seen.append(size) }
            }
        }
        let sizes = seen.joined(separator: "; ")
        return list.orPass(
            Bilingual(
                id: "\(seen.count) gambar diperiksa: \(sizes) piksel.",
                en: "\(plural(seen.count, "picture")) looked at: \(sizes) pixels."))
    }

    /// Judges one picture, and gives its size in words.
    private func look(
        at item: Item, _ input: CheckInput, _ settings: CheckSettings, _ list: inout FindingList
    ) throws(CheckError) -> String? {
        guard ImageHeader.types.contains(item.type) else {
            unknown(item, &list)
            return nil
        }
        let bytes = try input.head(of: item, upTo: .mebibytes(8))
        guard let header = ImageHeader(bytes) else {
            damaged(item, &list)
            return nil
        }
        let (width, height) = header.shown
        PictureRules(item: item, width: width, height: height, settings: settings).judge(&list)
        PhotoRules(item: item, exif: header.exif, contest: input.contest)
            .judge(&list, wantsDate: settings.flag("exif-in-event"))
        return "\(width)x\(height)"
    }

    private func noEvent(_ list: inout FindingList) {
        list.add(
            .skipped,
            Bilingual(
                id: "Tanggal foto tidak diperiksa: berkas lomba tidak menulis waktu kegiatan.",
                en: "Dates of photographs were not checked: the contest file names no event."))
    }

    private func unknown(_ item: Item, _ list: inout FindingList) {
        let name = MediaNames.name(of: item.type)
        list.add(
            .skipped,
            Bilingual(
                id: "Ukuran “\(item.path)” (\(name.id)) tidak dapat dibaca program; lihat sendiri.",
                en: "The size of “\(item.path)” (\(name.en)) cannot be read by the program; look"
                    + " for yourself."),
            item: item)
    }

    private func damaged(_ item: Item, _ list: inout FindingList) {
        list.add(
            .fail,
            Bilingual(
                id: "Gambar “\(item.path)” rusak: ukurannya tidak terbaca.",
                en: "The picture “\(item.path)” is damaged: its size cannot be read."),
            remedy: Bilingual(
                id: "Buka gambar itu di perangkat sendiri, simpan ulang, lalu kirim ulang.",
                en: "Open it on your own device, save it again, and send it again."),
            item: item)
    }
}
