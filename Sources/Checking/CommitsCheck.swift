import ContestModel

/// The work was made during the event, as far as commit dates tell.
struct CommitsCheck: Check {
    let manual = CheckManual(
        name: "commits",
        title: Bilingual(id: "Riwayat commit", en: "Commit history"),
        reads: Bilingual(
            id: "tanggal penulisan dan tanggal commit dalam riwayat repositori",
            en: "the author and commit dates of the repository's history"),
        rule: Bilingual(
            id: "Setiap commit bertanggal pada waktu kegiatan, dan tidak setelah karya diterima."
                + " Tanggal dapat dipalsukan, jadi pemeriksaan ini hanya memberi peringatan.",
            en: "Every commit is dated within the event, and not after the work was received."
                + " Dates can be forged, so this check only warns."),
        severities: [.pass, .warn], isVisible: false)

    func findings(
        _ input: CheckInput, settings: CheckSettings
    ) async throws(CheckError) -> [Finding] {
        guard let history = input.snapshot.history else {
            return manual.skipped(
                Bilingual(
                    id: "Karya ini bukan repositori git, jadi tidak ada riwayatnya.",
                    en: "This entry is no git repository, so it has no history."))
        }
        guard let event = input.contest.event else {
            return manual.skipped(
                Bilingual(
                    id: "Berkas lomba tidak menulis waktu kegiatan.",
                    en: "The contest file names no event."))
        }
        var list = FindingList(manual)
        let commits = history.commits.sorted { $0.earliest < $1.earliest }
        let outside = commits.filter {
            !event.contains($0.authored) || !event.contains($0.committed)
        }
        let words = event.words(in: input.contest.zone)
        if outside.count == commits.count {
            noneInside(commits, words, &list)
        } else if !outside.isEmpty {
            someOutside(outside, of: commits.count, words, input.contest.zone, &list)
        }
        let future = commits.filter { $0.latest > input.entry.received }
        if !future.isEmpty { inFuture(future, input, &list) }
        return list.orPass(
            Bilingual(
                id: "\(commits.count) commit, semuanya bertanggal \(words.id).",
                en: "\(plural(commits.count, "commit")), all dated \(words.en)."))
    }

    private func noneInside(
        _ commits: [CommitFact], _ event: Bilingual, _ list: inout FindingList
    ) {
        list.add(
            .warn,
            commits.isEmpty
                ? Bilingual(
                    id: "Riwayat repositori kosong: tidak ada satu pun commit.",
                    en: "The history is empty: there is not one commit.")
                : Bilingual(
                    id: "Tidak satu pun dari \(commits.count) commit bertanggal pada waktu kegiatan"
                        + " (\(event.id)).",
                    en: "Not one of \(plural(commits.count, "commit")) is dated within the event"
                        + " (\(event.en))."),
            remedy: Self.ask)
    }

    private func someOutside(
        _ outside: [CommitFact], of count: Int, _ event: Bilingual, _ zone: Zone,
        _ list: inout FindingList
    ) {
        let first = Self.named(outside) { $0.earliest.words(in: zone) }
        list.add(
            .warn,
            Bilingual(
                id: "\(outside.count) dari \(count) commit bertanggal di luar waktu kegiatan"
                    + " (\(event.id)): \(first.id).",
                en: "\(outside.count) of \(plural(count, "commit")) dated outside the event"
                    + " (\(event.en)): \(first.en)."),
            remedy: Self.ask)
    }

    private func inFuture(_ future: [CommitFact], _ input: CheckInput, _ list: inout FindingList) {
        let zone = input.contest.zone
        let received = input.entry.received.words(in: zone)
        let first = Self.named(future) { $0.latest.words(in: zone) }
        list.add(
            .warn,
            Bilingual(
                id: "\(future.count) commit bertanggal setelah karya diterima"
                    + " (\(received.id)): \(first.id).",
                en: "\(plural(future.count, "commit")) dated after the work was received"
                    + " (\(received.en)): \(first.en)."),
            remedy: Self.ask)
    }

    /// The first three with a date each.
    private static func named(
        _ commits: [CommitFact], _ date: (CommitFact) -> Bilingual
    ) -> Bilingual {
        let few = commits.prefix(3).map { ($0.id.prefix(7), date($0)) }
        let more = commits.count > 3 ? ", …" : ""
        return Bilingual(
            id: few.map { "\($0) (\($1.id))" }.joined(separator: ", ") + more,
            en: few.map { "\($0) (\($1.en))" }.joined(separator: ", ") + more)
    }

    private static let ask = Bilingual(
        id: "Tanyakan kepada peserta: bagian mana yang sudah ada sebelum kegiatan, dan apakah jam"
            + " komputernya benar.",
        en: "Ask the entrant which part existed before the event, and whether the computer's clock"
            + " was right.")
}

extension CommitFact {
    fileprivate var earliest: Instant { min(authored, committed) }
    fileprivate var latest: Instant { max(authored, committed) }
}
