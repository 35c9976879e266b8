/// A small contest file that is right, to be spoiled or completed by a test.
enum Sample {
    static let contest = """
        version: 1
        contest: contoh
        title: Contoh
        organizer: Panitia
        provenance: [sintetis]
        categories:
          - {key: utama, title: Utama}
        rubrics:
          - key: final
            source: sintetis
            scale: {from: 1, to: 100}
            criteria:
              - {key: tema, title: Tema, weight: 60}
              - {key: pesan, title: Pesan, weight: 40}
        stages:
          - {key: final, title: Final, kind: final, rubric: final}

        """

    /// The sample with one text replaced, and lines put at its end.
    static func contest(_ old: String = "", _ new: String = "", adding lines: String = "") -> String
    {
        let whole = old.isEmpty ? contest : contest.replacing(old, with: new, maxReplacements: 1)
        return whole + lines
    }
}
