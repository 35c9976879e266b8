import ContestModel
import ToolRunning

/// No identity number lies in the work, where judges and later the public would see it.
struct IdentityPapers: Check {
    private static let tool = Tool(name: "pdftotext", debianPackage: "poppler-utils")
    private static let most = ByteCount.mebibytes(8)

    let manual = CheckManual(
        name: "identity-papers",
        title: Bilingual(id: "Nomor identitas", en: "Identity papers"),
        reads: Bilingual(
            id: "nama berkas, isi berkas teks sampai 8 MiB, dan teks di dalam PDF",
            en: "names, the content of text items up to 8 MiB, and the text in PDFs"),
        rule: Bilingual(
            id: "Tidak ada NIK (16 angka). Nomor yang ditemukan tidak pernah ditampilkan utuh.",
            en: "There is no NIK (16 digits). A number that was found is never shown whole."),
        severities: [.pass, .warn], runsAlways: true, tools: [tool])

    func reads(_ item: Item) -> Bool {
        item.type == "application/pdf" || isText(item.type) && item.bytes <= Self.most
    }

    func findings(
        _ input: CheckInput, settings: CheckSettings
    ) async throws(CheckError) -> [Finding] {
        var list = FindingList(manual)
        var count = 0
        for item in input.snapshot.items {
            let inName = IdentityNumber.find(in: Array(item.path.utf8))
            if !inName.isEmpty { named(item, &list) }
            try await list.examine(item) { list throws(CheckError) in
                guard let text = try await text(of: item, input, &list) else { return }
                count += 1
                let numbers = IdentityNumber.find(in: text)
                guard let first = numbers.first else { return }
                let line = text[..<first.offset].count { $0 == UInt8(ascii: "\n") } + 1
                held(item, numbers, line: item.type == "application/pdf" ? nil : line, &list)
            }
        }
        guard !input.snapshot.items.isEmpty else { return [] }
        return list.orPass(
            Bilingual(
                id: "Nama semua berkas dan isi \(count) berkas dibaca; tidak ada NIK.",
                en: "The names of all files and the text of \(plural(count, "file")) were read;"
                    + " there is no NIK."))
    }

    /// The text of an item as bytes; `nil` when it has none that is read here.
    private func text(
        of item: Item, _ input: CheckInput, _ list: inout FindingList
    ) async throws(CheckError) -> [UInt8]? {
        if item.type == "application/pdf" {
            let answer = try await input.ask(Self.tool, item) {
                ["-q", "-enc", "UTF-8", $0, "-"]
            }
            // A PDF that cannot be read is the matter of the check on PDFs.
            return answer.exitCode == 0 ? answer.output : nil
        }
        guard isText(item.type) else { return nil }
        guard item.bytes <= Self.most else {
            tooLong(item, &list)
            return nil
        }
        let bytes = try input.head(of: item, upTo: Self.most)
        // UTF-16 puts a zero beside every digit.
        return bytes.contains(0) ? bytes.filter { $0 != 0 } : bytes
    }

    private func held(
        _ item: Item, _ numbers: [IdentityNumber], line: Int?, _ list: inout FindingList
    ) {
        let (count, masked) = (numbers.count, numbers[0].masked)
        let id = line.map { "baris \($0), " } ?? ""
        let en = line.map { "line \($0), " } ?? ""
        list.add(
            .warn,
            Bilingual(
                id: "“\(item.path)” tampaknya memuat \(count) NIK (\(id)\(masked)).",
                en: "“\(item.path)” seems to hold \(count) NIK (\(en)\(masked))."),
            remedy: Self.remove, item: item)
    }

    /// Without the item: its path is the number.
    private func named(_ item: Item, _ list: inout FindingList) {
        let path = IdentityNumber.masked(item.path)
        list.add(
            .warn,
            Bilingual(
                id: "Nama berkas “\(path)” tampaknya memuat NIK.",
                en: "The name “\(path)” seems to hold a NIK."),
            remedy: Self.remove)
    }

    private func tooLong(_ item: Item, _ list: inout FindingList) {
        list.add(
            .skipped,
            Bilingual(
                id: "“\(item.path)” tidak dibaca karena lebih dari \(Self.most.formatted()).",
                en: "“\(item.path)” was not read: it has more than"
                    + " \(Self.most.formatted(separator: "."))."),
            item: item)
    }

    private static let remove = Bilingual(
        id: "Hapus nomor identitas dan pindaian KTP dari karya, lalu kirim ulang; lomba ini tidak"
            + " membutuhkannya.",
        en: "Remove identity numbers and scanned papers from the work and send it again; this"
            + " contest does not need them.")
}
