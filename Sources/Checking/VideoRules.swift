import ContestModel

/// One video against the settings of its category.
struct VideoRules {
    let item: Item
    let facts: VideoFacts
    let settings: CheckSettings

    func judge(_ list: inout FindingList) {
        if facts.isCut { cut(&list) }
        length(&list)
        PictureRules(
            item: item, width: facts.width, height: facts.height, settings: settings
        ).judge(&list)
        if settings.flag("audio"), !facts.hasSound { silent(&list) }
    }

    private func length(_ list: inout FindingList) {
        let least = settings.number("min-seconds")
        let most = settings.number("max-seconds")
        guard let seconds = facts.seconds else {
            if least != nil || most != nil { unknownLength(&list) }
            return
        }
        let found = Mark(scaled: seconds.wholeSeconds * Mark.unit)
        if let least, found < least { wrongLength(seconds, least, isShort: true, &list) }
        if let most, found > most { wrongLength(seconds, most, isShort: false, &list) }
    }

    private func wrongLength(
        _ found: Mark, _ limit: Mark, isShort: Bool, _ list: inout FindingList
    ) {
        let length = durationWords(seconds: found.wholeSeconds)
        let wanted = durationWords(seconds: limit.wholeSeconds)
        let words = isShort ? ("paling singkat", "at least") : ("paling lama", "at most")
        list.add(
            .fail,
            Bilingual(
                id: "Lama video “\(item.path)” \(length.id); aturannya \(words.0) \(wanted.id).",
                en: "The video “\(item.path)” lasts \(length.en); the rule is \(words.1)"
                    + " \(wanted.en)."),
            remedy: Bilingual(
                id: "Sunting video menjadi \(words.0) \(wanted.id), lalu kirim ulang.",
                en: "Edit the video to \(words.1) \(wanted.en) and send it again."),
            item: item)
    }

    private func unknownLength(_ list: inout FindingList) {
        list.add(
            .warn,
            Bilingual(
                id: "Lama video “\(item.path)” tidak tertulis di dalam berkasnya.",
                en: "The video “\(item.path)” does not say how long it is."),
            remedy: Bilingual(
                id: "Ekspor ulang video sebagai MP4, lalu kirim ulang.",
                en: "Export the video again as MP4 and send it again."),
            item: item)
    }

    private func silent(_ list: inout FindingList) {
        list.add(
            .fail,
            Bilingual(
                id: "Video “\(item.path)” tidak punya jalur suara.",
                en: "The video “\(item.path)” has no sound track."),
            remedy: Bilingual(
                id: "Ekspor ulang video beserta suaranya, lalu kirim ulang.",
                en: "Export the video again with its sound and send it again."),
            item: item)
    }

    private func cut(_ list: inout FindingList) {
        list.add(
            .warn,
            Bilingual(
                id: "Video “\(item.path)” tampaknya terpotong: bagian akhirnya tidak ada.",
                en: "The video “\(item.path)” seems cut short: its end is missing."),
            remedy: Bilingual(
                id: "Putar sampai akhir di perangkat sendiri, lalu kirim ulang berkas yang utuh.",
                en: "Play it to the end on your own device and send the whole file again."),
            item: item)
    }
}
