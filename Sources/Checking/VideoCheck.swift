import ContestModel

/// A video plays, and keeps the contest's rules on length, size, direction and sound.
struct VideoCheck: Check {
    let manual = CheckManual(
        name: "video",
        title: Bilingual(id: "Video", en: "Video"),
        reads: Bilingual(
            id: "kepala setiap video dan daftar paketnya, dengan putaran layar diperhitungkan",
            en: "the header and packets of every video, as shown after rotation"),
        rule: Bilingual(
            id: "Setiap video dapat diputar dan memenuhi batas yang ditulis. Lama dibulatkan ke"
                + " detik terdekat. Video yang terpotong mendapat peringatan.",
            en: "Every video plays and keeps the limits that are written. Length is rounded to the"
                + " nearest second. A video that is cut short gets a warning."),
        settings: [
            .limit("min-seconds", id: "lama paling singkat, detik", en: "shortest length, seconds"),
            .limit("max-seconds", id: "lama paling panjang, detik", en: "greatest length, seconds"),
            .limit("min-width", id: "lebar paling kecil, piksel", en: "least width, pixels"),
            .limit("min-height", id: "tinggi paling kecil, piksel", en: "least height, pixels"),
            .orientation,
            SettingManual(
                name: "audio", kind: .flag, standard: Bilingual("false"),
                meaning: Bilingual(id: "video harus bersuara", en: "a sound track is required")),
        ],
        severities: [.pass, .warn, .fail], tools: [VideoFacts.tool])

    func reads(_ item: Item) -> Bool {
        item.type.utf8.starts(with: "video/".utf8)
    }

    func findings(
        _ input: CheckInput, settings: CheckSettings
    ) async throws(CheckError) -> [Finding] {
        let videos = input.items(ofFamily: "video/")
        guard !videos.isEmpty else {
            return manual.skipped(
                Bilingual(
                    id: "Tidak ada video dalam karya ini.", en: "There is no video in this entry."))
        }
        var list = FindingList(manual)
        var seen: [Bilingual] = []
        for item in videos {
            try await list.examine(item) { list throws(CheckError) in
                let answer = try await input.ask(
                    VideoFacts.tool, item, VideoFacts.arguments)
                guard let facts = VideoFacts(answer) else { return unplayable(item, &list) }
                seen.append(facts.words)
                VideoRules(item: item, facts: facts, settings: settings).judge(&list)
            }
        }
        return list.orPass(
            Bilingual(
                id: "Video dapat diputar: \(seen.map(\.id).joined(separator: "; ")).",
                en: "The video plays: \(seen.map(\.en).joined(separator: "; "))."))
    }

    private func unplayable(_ item: Item, _ list: inout FindingList) {
        list.add(
            .fail,
            Bilingual(
                id: "Video “\(item.path)” tidak dapat diputar.",
                en: "The video “\(item.path)” cannot be played."),
            remedy: Bilingual(
                id: "Putar berkas itu di perangkat sendiri. Bila rusak, ekspor ulang sebagai MP4"
                    + " lalu kirim ulang.",
                en: "Play the file on your own device. If it is damaged, export it again as MP4"
                    + " and send it again."),
            item: item)
    }
}

extension VideoFacts {
    /// `1 menit 30 detik, 1280x720, bersuara`.
    var words: Bilingual {
        let length = seconds.map { durationWords(seconds: $0.wholeSeconds) }
        let sound = hasSound ? ("bersuara", "with sound") : ("tanpa suara", "without sound")
        return Bilingual(
            id: "\(length?.id ?? "lama tidak diketahui"), \(width)x\(height), \(sound.0)",
            en: "\(length?.en ?? "length unknown"), \(width)x\(height), \(sound.1)")
    }
}

extension Mark {
    /// Rounded to the nearest second, half up.
    var wholeSeconds: Int64 { (scaled + Mark.unit / 2) / Mark.unit }
}
