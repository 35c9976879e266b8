internal import Checking
package import ContestModel
internal import Recording

/// A participant's view of an entry: what has happened, and what is wanted.
package struct Timeline: Sendable, Hashable {
    package let entry: Entry
    package let contest: Bilingual
    package let zone: Zone
    package let steps: [Step]

    /// One step: Diterima, Lengkap, Dinilai, Nominasi, Hasil.
    package struct Step: Sendable, Hashable {
        package let name: Bilingual
        package let state: State
        /// What it means for the participant, in plain sentences.
        package let lines: [Bilingual]
    }

    package enum State: String, Sendable, Hashable {
        case done, waiting, problem
    }
}

extension Workspace {
    /// The participant's timeline of an entry; it says nothing of marks or places.
    package func timeline(of number: String) throws -> Timeline {
        let view = try entry(number)
        let contest = try contest(view.contest).contest
        let isSealed = try database.read { try $0.result(of: view.contest) } != nil
        let hasSheets = try database.read { connection in
            try connection.sheets(of: view.contest).contains { $0.entry == view.entry.number }
        }
        let steps = [
            Self.received(view, zone: contest.zone), Self.complete(view),
            Self.judged(view, hasSheets: hasSheets), Self.result(isSealed: isSealed),
        ]
        return Timeline(
            entry: view.entry, contest: contest.title, zone: contest.zone, steps: steps)
    }

    private static func received(_ view: EntryView, zone: Zone) -> Timeline.Step {
        let name = Bilingual(id: "Diterima", en: "Received")
        let local = view.entry.received.local(in: zone)
        let time = "\(local.date.iso8601) \(two(local.hour)).\(two(local.minute)) \(zone.rawValue)"
        if let refusal = view.submission?.refusal {
            return Timeline.Step(name: name, state: .problem, lines: [refusal.message])
        }
        let count = view.submission?.snapshot.items.count ?? 0
        let line = Bilingual(
            id: "Karya diterima \(time): \(count) berkas.",
            en: "The work was received \(time): \(count) files.")
        let notes = view.submission?.snapshot.notes.map(\.message) ?? []
        return Timeline.Step(name: name, state: .done, lines: [line] + notes)
    }

    private static func complete(_ view: EntryView) -> Timeline.Step {
        let name = Bilingual(id: "Lengkap", en: "Complete")
        let visible = view.findings.filter { finding in
            Catalogue.check(named: finding.check)?.manual.isVisible ?? false
        }
        let open = visible.filter { [.fail, .warn, .error].contains($0.severity) }
        let lines = open.flatMap { [$0.message] + [$0.remedy].compactMap { $0 } }
        switch view.eligibility {
        case .accepted:
            let line = Bilingual(
                id: "Panitia menyatakan karya ini lolos.", en: "The panitia accepted this work.")
            return Timeline.Step(name: name, state: .done, lines: [line])
        case .rejected:
            let line = Bilingual(
                id: "Panitia menyatakan karya ini tidak lolos.",
                en: "The panitia did not accept this work.")
            return Timeline.Step(name: name, state: .problem, lines: [line] + lines)
        case .undecided:
            let isChecked = view.checked != nil
            let line = Bilingual(
                id: isChecked
                    ? "Berkas sudah diperiksa; menunggu keputusan panitia."
                    : "Menunggu pemeriksaan berkas.",
                en: isChecked
                    ? "The files were checked; the panitia has yet to decide."
                    : "The files are waiting to be checked.")
            return Timeline.Step(
                name: name, state: open.isEmpty ? .waiting : .problem, lines: lines + [line])
        }
    }

    private static func judged(_ view: EntryView, hasSheets: Bool) -> Timeline.Step {
        let isOut = view.eligibility == .rejected || view.submission?.refusal != nil
        let line =
            switch (hasSheets, isOut) {
            case (true, _):
                Bilingual(id: "Juri sudah menilai karya ini.", en: "Judges have scored this work.")
            case (false, true): Bilingual(id: "Tidak dinilai.", en: "Not judged.")
            case (false, false):
                Bilingual(id: "Belum dinilai juri.", en: "Not scored by the judges yet.")
            }
        return Timeline.Step(
            name: Bilingual(id: "Dinilai", en: "Judged"), state: hasSheets ? .done : .waiting,
            lines: [line])
    }

    private static func result(isSealed: Bool) -> Timeline.Step {
        Timeline.Step(
            name: Bilingual(id: "Hasil", en: "Result"), state: isSealed ? .done : .waiting,
            lines: [
                isSealed
                    ? Bilingual(
                        id: "Hasil sudah ditetapkan; tunggu pengumuman panitia.",
                        en: "The result is sealed; wait for the panitia's announcement.")
                    : Bilingual(id: "Hasil belum ditetapkan.", en: "The result is not sealed yet.")
            ])
    }
}
