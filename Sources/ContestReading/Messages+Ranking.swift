import ContestModel

// What can be wrong with how places are made.
extension Bilingual {
    static var noRankedStage: Bilingual {
        Bilingual(
            id: "tidak ada tahap yang diperingkat; beri satu tahap `rubric`, `metric`, `points`, "
                + "atau `order: plenary`",
            en: "no stage is ranked; give one a `rubric`, a `metric`, `points`, or "
                + "`order: plenary`")
    }

    static var advanceWithoutRanking: Bilingual {
        Bilingual(
            id: "tahap ini tidak diperingkat, jadi tidak ada yang dapat diloloskan; beri "
                + "`rubric`, `metric`, `points`, atau `order`",
            en: "this stage is not ranked, so nobody can advance from it; give it a `rubric`, a "
                + "`metric`, `points` or an `order`")
    }

    static var metricBesideRubric: Bilingual {
        Bilingual(
            id: "satu tahap dinilai juri (`rubric`) atau dihitung (`metric`), tidak keduanya; "
                + "pisahkan menjadi dua tahap, lalu gabungkan dengan `carry`",
            en: "a stage is judged (`rubric`) or counted (`metric`), not both; make two stages "
                + "of it and put them together with `carry`")
    }

    static var plenaryBesideScores: Bilingual {
        Bilingual(
            id: "tahap ini punya nilai, padahal `plenary` menetapkan peringkat tanpa nilai; "
                + "hapus salah satu",
            en: "this stage has scores, but `plenary` names places without any; delete one of "
                + "the two")
    }

    static var noOrderWithoutAdvance: Bilingual {
        Bilingual(
            id: "`order: none` perlu `advance` yang menyebut berapa yang masuk",
            en: "`order: none` needs an `advance` that says how many are in")
    }

    static var carryWithoutScores: Bilingual {
        Bilingual(
            id: "tahap ini tidak punya nilai sendiri untuk digabungkan",
            en: "this stage has no score of its own to put together")
    }

    static func carryWithoutOwn(_ stage: String) -> Bilingual {
        Bilingual(
            id: "tahap ini sendiri, \(quoted(stage)), belum ada; beri bobotnya",
            en: "this stage itself, \(quoted(stage)), is missing; give its weight")
    }

    static var passMarkWithoutScores: Bilingual {
        Bilingual(
            id: "tahap ini tidak punya nilai, jadi batas nilai tidak berlaku; hapus kunci ini",
            en: "this stage has no scores, so a pass mark means nothing; delete this key")
    }

    static var needsTop: Bilingual {
        Bilingual(
            id: "kunci ini hanya berlaku bersama `top`; tambahkan `top`, atau hapus kunci ini",
            en: "this key only counts together with `top`; add `top`, or delete this key")
    }

    static var pointsInSum: Bilingual {
        Bilingual(
            id: "`total: sum` menjumlahkan hitungan apa adanya; hapus kunci ini, atau pakai "
                + "`total: ratio`",
            en: "`total: sum` adds the counts as they are; delete this key, or use "
                + "`total: ratio`")
    }

    static var countWithoutPer: Bilingual {
        Bilingual(
            id: "kunci ini hanya berlaku bersama `per`; tambahkan `per`, atau hapus kunci ini",
            en: "this key only counts together with `per`; add `per`, or delete this key")
    }

    static var pointsRise: Bilingual {
        Bilingual(
            id: "poin juara umum tidak boleh naik: peringkat 1 paling besar, seperti [7, 5, 3]",
            en: "the points of the overall champion may not rise: the first place has the most, "
                + "like [7, 5, 3]")
    }

    static func notJudgeWeight(_ mark: Mark) -> Bilingual {
        Bilingual(
            id: "bobot juri \(mark.decimalString) di luar 0 sampai 1000; 0 berarti dicatat tetapi "
                + "tidak dihitung",
            en: "the judge's weight \(mark.decimalString) is outside 0 to 1000; 0 is shown and "
                + "does not count")
    }

    static var oneReference: Bilingual {
        Bilingual(
            id: "sebutkan tepat satu: `branch`, `tag`, atau `before`",
            en: "name just one: `branch`, `tag` or `before`")
    }

    static var noDeadline: Bilingual {
        Bilingual(
            id: "lomba ini tidak menyebut `deadline`; tulis waktunya di sini",
            en: "this contest states no `deadline`; write the time here")
    }

    static var oneStepEach: Bilingual {
        Bilingual(
            id: "satu langkah menyebut `criterion` atau `judge`, tidak keduanya; pisahkan menjadi "
                + "dua langkah",
            en: "a step names a `criterion` or a `judge`, not both; make two steps of it")
    }

    static func aliasTwice(_ name: String, _ owner: String) -> Bilingual {
        Bilingual(
            id: "\(quoted(name)) sudah menjadi nama lain dari \(quoted(owner)); satu nama hanya "
                + "untuk satu peserta",
            en: "\(quoted(name)) is already another name of \(quoted(owner)); a name may stand "
                + "for one entrant only")
    }
}
