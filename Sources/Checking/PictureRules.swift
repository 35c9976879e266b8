import ContestModel

/// The rules on pixels that pictures and videos share.
struct PictureRules {
    let item: Item
    let width: Int
    let height: Int
    let settings: CheckSettings

    func judge(_ list: inout FindingList) {
        let wanted = broken
        guard !wanted.isEmpty else { return }
        let id = wanted.map(\.id).joined(separator: ", ")
        let en = wanted.map(\.en).joined(separator: ", ")
        list.add(
            .fail,
            Bilingual(
                id: "Gambar “\(item.path)” berukuran \(width)x\(height) piksel; aturannya: \(id).",
                en: "The picture of “\(item.path)” has \(width)x\(height) pixels; the rule is:"
                    + " \(en)."),
            remedy: Bilingual(
                id: "Ekspor ulang dari berkas asli sesuai aturan itu, lalu kirim ulang.",
                en: "Export it again from the original by that rule and send it again."),
            item: item)
    }

    /// The settings that do not hold, in words.
    private var broken: [Bilingual] {
        let long = max(width, height)
        var rules: [Bilingual] = []
        func least(_ name: String, _ found: Int, _ id: String, _ en: String) {
            guard let limit = settings.count(name), found < limit else { return }
            rules.append(
                Bilingual(id: "\(id) paling kecil \(limit)", en: "\(en) at least \(limit)"))
        }
        least("min-width", width, "lebar", "width")
        least("min-height", height, "tinggi", "height")
        least("min-long-side", long, "sisi terpanjang", "longest side")
        if let limit = settings.count("max-long-side"), long > limit {
            rules.append(
                Bilingual(
                    id: "sisi terpanjang paling besar \(limit)",
                    en: "longest side at most \(limit)"))
        }
        if let way = settings.orientation, !way.holds(width: width, height: height) {
            rules.append(way.words)
        }
        return rules
    }
}
