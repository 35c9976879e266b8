import ContestModel

/// The EXIF data of one photograph against the contest's event.
struct PhotoRules {
    let item: Item
    let exif: Exif?
    let contest: Contest

    func judge(_ list: inout FindingList, wantsDate: Bool) {
        if exif?.hasPlace == true { place(&list) }
        guard wantsDate, let event = contest.event else { return }
        guard let taken = exif?.moment(in: contest.zone) else { return undated(&list) }
        if !event.contains(taken) { outside(taken, event, &list) }
    }

    private func place(_ list: inout FindingList) {
        list.add(
            .note,
            Bilingual(
                id: "“\(item.path)” memuat koordinat tempat pemotretan.",
                en: "“\(item.path)” holds the coordinates of the place where it was taken."),
            remedy: Bilingual(
                id: "Bila tempat itu rumah seseorang, hapus data lokasinya sebelum mengirim.",
                en: "If the place is somebody's home, remove the location before sending."),
            item: item)
    }

    private func undated(_ list: inout FindingList) {
        list.add(
            .warn,
            Bilingual(
                id: "“\(item.path)” tidak memuat tanggal pemotretan (EXIF).",
                en: "“\(item.path)” holds no date of taking (EXIF)."),
            remedy: Bilingual(
                id: "Kirim berkas asli dari kamera atau ponsel; WhatsApp dan media sosial membuang"
                    + " data itu.",
                en: "Send the original from the camera or phone; WhatsApp and social media remove"
                    + " that data."),
            item: item)
    }

    private func outside(_ taken: Instant, _ event: TimeWindow, _ list: inout FindingList) {
        let (date, window) = (taken.words(in: contest.zone), event.words(in: contest.zone))
        list.add(
            .warn,
            Bilingual(
                id: "Menurut EXIF, “\(item.path)” dipotret \(date.id), di luar waktu kegiatan"
                    + " (\(window.id)).",
                en: "By its EXIF data “\(item.path)” was taken \(date.en), outside the event"
                    + " (\(window.en))."),
            remedy: Bilingual(
                id: "Bila jam kamera salah, jelaskan kepada panitia; bila fotonya lama, ganti"
                    + " dengan foto dari waktu kegiatan.",
                en: "If the camera's clock was wrong, tell the organizers; if the photograph is"
                    + " old, replace it with one from the event."),
            item: item)
    }
}
