import ContestModel

/// The work came in time.
struct DeadlineCheck: Check {
    let manual = CheckManual(
        name: "deadline",
        title: Bilingual(id: "Batas waktu", en: "Deadline"),
        reads: Bilingual(
            id: "saat karya diterima dan batas waktu lomba",
            en: "when the work was received, and the contest's deadline"),
        rule: Bilingual(
            id: "Karya diterima pada atau sebelum batas waktu. Lomba tanpa batas waktu tidak"
                + " diperiksa.",
            en: "The work was received at or before the deadline. A contest without one is not"
                + " checked."),
        severities: [.pass, .fail], runsAlways: true)

    func findings(
        _ input: CheckInput, settings: CheckSettings
    ) async throws(CheckError) -> [Finding] {
        guard let deadline = input.contest.deadline else { return [] }
        let (received, zone) = (input.entry.received, input.contest.zone)
        let isNear = abs(received.milliseconds - deadline.milliseconds) < 120_000
        let came = received.words(in: zone, seconds: isNear)
        let limit = deadline.words(in: zone, seconds: isNear)
        var list = FindingList(manual)
        if received > deadline {
            let late = lateness(received.milliseconds - deadline.milliseconds)
            list.add(
                .fail,
                Bilingual(
                    id: "Karya diterima \(came.id), terlambat \(late.id) dari batas waktu"
                        + " \(limit.id).",
                    en: "The work was received \(came.en), \(late.en) after the deadline"
                        + " of \(limit.en)."),
                remedy: Bilingual(
                    id: "Hubungi panitia bila keterlambatan ada sebabnya; panitia yang"
                        + " memutuskan.",
                    en: "If there was a cause, write to the organizers; they decide."))
        }
        return list.orPass(
            Bilingual(
                id: "Karya diterima \(came.id); batas waktunya \(limit.id).",
                en: "The work was received \(came.en); the deadline is \(limit.en)."))
    }

    private func lateness(_ milliseconds: Int64) -> Bilingual {
        guard milliseconds >= 1000 else {
            return Bilingual(id: "kurang dari 1 detik", en: "less than 1 second")
        }
        return durationWords(seconds: milliseconds / 1000)
    }
}
