import ContestModel

/// A PDF opens without a password and has the right number of pages.
struct PDFCheck: Check {
    let manual = CheckManual(
        name: "pdf",
        title: Bilingual(id: "Dokumen PDF", en: "PDF documents"),
        reads: Bilingual(
            id: "jumlah halaman, penguncian dan keutuhan setiap PDF",
            en: "the pages, the lock and the soundness of every PDF"),
        rule: Bilingual(
            id: "Setiap PDF dapat dibuka dan jumlah halamannya memenuhi batas yang ditulis. PDF"
                + " terkunci atau bercacat mendapat peringatan.",
            en: "Every PDF opens and its pages keep the limits that are written. A locked or flawed"
                + " PDF gets a warning."),
        settings: [
            .limit("min-pages", id: "halaman paling sedikit", en: "fewest pages"),
            .limit("max-pages", id: "halaman paling banyak", en: "most pages"),
        ],
        severities: [.pass, .warn, .fail], tools: [PDFFacts.tool])

    func reads(_ item: Item) -> Bool {
        item.type == "application/pdf"
    }

    func findings(
        _ input: CheckInput, settings: CheckSettings
    ) async throws(CheckError) -> [Finding] {
        let documents = input.snapshot.items.filter { $0.type == "application/pdf" }
        guard !documents.isEmpty else {
            return manual.skipped(
                Bilingual(
                    id: "Tidak ada PDF dalam karya ini.", en: "There is no PDF in this entry."))
        }
        var list = FindingList(manual)
        var seen: [Int] = []
        for item in documents {
            try await list.examine(item) { list throws(CheckError) in
                let answer = try await input.ask(PDFFacts.tool, item) { [$0] }
                let pages = look(at: item, PDFFacts(answer).state, settings, &list)
                if let pages { seen.append(pages) }
            }
        }
        let pages = seen.map(String.init).joined(separator: "; ")
        return list.orPass(
            Bilingual(
                id: "PDF dapat dibuka; jumlah halaman: \(pages).",
                en: "The PDF opens; pages: \(pages)."))
    }

    /// Judges one document, and gives its pages where it opens.
    private func look(
        at item: Item, _ state: PDFFacts.State, _ settings: CheckSettings,
        _ list: inout FindingList
    ) -> Int? {
        switch state {
        case .damaged: damaged(item, &list)
        case .locked: locked(item, isReadable: false, &list)
        case .open(let pages, let isEncrypted, let isFlawed):
            if isEncrypted { locked(item, isReadable: true, &list) }
            if isFlawed { flawed(item, &list) }
            count(pages, item, settings, &list)
            return pages
        }
        return nil
    }

    private func count(
        _ pages: Int, _ item: Item, _ settings: CheckSettings, _ list: inout FindingList
    ) {
        let least = settings.count("min-pages") ?? 0
        let most = settings.count("max-pages") ?? Int.max
        guard pages < least || pages > most else { return }
        let rule =
            pages < least
            ? Bilingual(id: "paling sedikit \(least)", en: "at least \(least)")
            : Bilingual(id: "paling banyak \(most)", en: "at most \(most)")
        list.add(
            .fail,
            Bilingual(
                id: "“\(item.path)” berisi \(pages) halaman; aturannya \(rule.id).",
                en: "“\(item.path)” has \(plural(pages, "page")); the rule is \(rule.en)."),
            remedy: Bilingual(
                id: "Sesuaikan isi dokumen menjadi \(rule.id) halaman, lalu kirim ulang.",
                en: "Bring the document to \(rule.en) pages and send it again."),
            item: item)
    }

    private func locked(_ item: Item, isReadable: Bool, _ list: inout FindingList) {
        list.add(
            .warn,
            isReadable
                ? Bilingual(
                    id: "“\(item.path)” dienkripsi; juri mungkin tidak dapat mencetak atau"
                        + " menyalinnya.",
                    en: "“\(item.path)” is encrypted; judges may be unable to print or copy it.")
                : Bilingual(
                    id: "“\(item.path)” terkunci kata sandi sehingga juri tidak dapat membukanya.",
                    en: "“\(item.path)” is locked by a password; judges cannot open it."),
            remedy: Bilingual(
                id: "Simpan ulang PDF tanpa kata sandi, lalu kirim ulang.",
                en: "Save the PDF without a password and send it again."),
            item: item)
    }

    private func damaged(_ item: Item, _ list: inout FindingList) {
        list.add(
            .fail,
            Bilingual(
                id: "PDF “\(item.path)” rusak dan tidak dapat dibuka.",
                en: "The PDF “\(item.path)” is damaged and cannot be opened."),
            remedy: Bilingual(
                id: "Ekspor ulang dokumen sebagai PDF, buka sendiri, lalu kirim ulang.",
                en: "Export the document as PDF again, open it yourself, and send it again."),
            item: item)
    }

    private func flawed(_ item: Item, _ list: inout FindingList) {
        list.add(
            .warn,
            Bilingual(
                id: "PDF “\(item.path)” bercacat: sebagian isinya mungkin hilang.",
                en: "The PDF “\(item.path)” is flawed: part of it may be missing."),
            remedy: Bilingual(
                id: "Periksa semua halamannya; bila ada yang hilang, ekspor dan kirim ulang.",
                en: "Look at all its pages; if any is missing, export and send it again."),
            item: item)
    }
}
