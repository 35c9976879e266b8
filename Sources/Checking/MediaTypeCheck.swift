import ContestModel

/// A file is what its name says.
struct MediaTypeCheck: Check {
    let manual = CheckManual(
        name: "media-type",
        title: Bilingual(id: "Isi sesuai nama berkas", en: "Content against the name"),
        reads: Bilingual(
            id: "jenis setiap berkas menurut isinya, dan akhiran namanya",
            en: "the media type of every item by content, and the ending of its name"),
        rule: Bilingual(
            id: "Isi cocok dengan akhiran nama. Program atau halaman web yang menyamar sebagai"
                + " gambar, video, suara atau PDF adalah pelanggaran; beda jenis lainnya hanya"
                + " peringatan.",
            en: "The content fits the ending of the name. A program or a web page that poses as a"
                + " picture, video, sound or PDF breaks the rule; any other difference is a"
                + " warning."),
        severities: [.pass, .warn, .fail], runsAlways: true)

    func findings(
        _ input: CheckInput, settings: CheckSettings
    ) async throws(CheckError) -> [Finding] {
        var list = FindingList(manual)
        var count = 0
        for item in input.snapshot.items where item.bytes > .zero {
            guard let promised = NameEndings.types(for: item.name) else { continue }
            count += 1
            guard !promised.contains(where: { fits(item.type, $0) }) else { continue }
            if let disguise = disguise(item.type), isLookedAt(promised[0]) {
                unmasked(item, as: disguise, &list)
            } else {
                mismatch(item, promised: promised[0], &list)
            }
        }
        guard count > 0 else { return [] }
        return list.orPass(
            Bilingual(
                id: "Isi \(count) berkas cocok dengan akhiran namanya.",
                en: "The content of \(plural(count, "file")) fits the ending of the name."))
    }

    private func fits(_ type: String, _ promised: String) -> Bool {
        promised == "text/*" ? isText(type) : type == promised
    }

    /// Types that a person opens without a thought.
    private func isLookedAt(_ type: String) -> Bool {
        ["image/", "video/", "audio/", "application/pdf"].contains {
            type.utf8.starts(with: $0.utf8)
        }
    }

    /// What content that can do harm is called; `nil` for harmless content.
    private func disguise(_ type: String) -> Bilingual? {
        switch type {
        case "application/x-executable", "application/vnd.microsoft.portable-executable",
            "application/vnd.android.package-archive", "text/x-shellscript":
            Bilingual(id: "program yang dapat dijalankan", en: "a program that can be run")
        case "text/html", "image/svg+xml", "text/javascript", "text/x-php", "text/xml":
            Bilingual(id: "kode halaman web", en: "code of a web page")
        default: nil
        }
    }

    private func unmasked(_ item: Item, as disguise: Bilingual, _ list: inout FindingList) {
        list.add(
            .fail,
            Bilingual(
                id: "“\(item.path)” bernama seperti media biasa, tetapi isinya \(disguise.id).",
                en: "“\(item.path)” is named like ordinary media, but holds \(disguise.en)."),
            remedy: Bilingual(
                id: "Jangan buka berkas itu. Periksa perangkat dengan antivirus, lalu kirim ulang"
                    + " berkas yang asli.",
                en: "Do not open it. Scan the device for viruses and send the genuine file."),
            item: item)
    }

    private func mismatch(_ item: Item, promised: String, _ list: inout FindingList) {
        let (name, content) = (MediaNames.name(of: promised), MediaNames.name(of: item.type))
        let ending = MediaNames.ending(of: item.type)
        list.add(
            .warn,
            Bilingual(
                id: "“\(item.path)” bernama seperti \(name.id), tetapi isinya \(content.id).",
                en: "“\(item.path)” is named like \(name.en), but holds \(content.en)."),
            remedy: Bilingual(
                id: "Simpan ulang berkas itu sebagai \(name.id)"
                    + (ending.map { ", atau ganti akhiran namanya menjadi .\($0)" } ?? "") + ".",
                en: "Save the file again as \(name.en)"
                    + (ending.map { ", or change the ending of its name to .\($0)" } ?? "") + "."),
            item: item)
    }
}
