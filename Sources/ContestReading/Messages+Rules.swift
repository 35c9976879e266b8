import ContestModel

// What can be wrong between the values of a file.
extension Bilingual {
    static func weightsTotal(_ sum: Rational) -> Bilingual {
        let total = sum.decimalString
        return Bilingual(
            id: "jumlah bobot \(total), padahal harus 100; betulkan bobot, atau tulis "
                + "`weights: relative`",
            en: "the weights total \(total) but must total 100; mend them, or write "
                + "`weights: relative`")
    }

    static var weightInSum: Bilingual {
        Bilingual(
            id: "`total: sum` menjumlahkan nilai apa adanya, tanpa bobot; hapus kunci ini, atau "
                + "pakai `weighted-mean` atau `weighted-sum`",
            en: "`total: sum` adds marks as they are, without weights; delete this key, or use "
                + "`weighted-mean` or `weighted-sum`")
    }

    static var noScale: Bilingual {
        Bilingual(
            id: "skala belum ada; beri `scale` pada rubrik, atau pada kriteria ini",
            en: "there is no scale; give `scale` to the rubric, or to this criterion")
    }

    static func scaleEndsBelow(_ from: Mark) -> Bilingual {
        Bilingual(
            id: "akhir skala harus lebih dari awalnya, \(from.decimalString)",
            en: "the end of a scale must be above its beginning, \(from.decimalString)")
    }

    static func stepMissesEnd(from: Mark, to: Mark, step: Mark) -> Bilingual {
        let (from, to) = (from.decimalString, to.decimalString)
        let step = step.decimalString
        return Bilingual(
            id: "dari \(from) dengan langkah \(step) nilai \(to) tidak tercapai",
            en: "from \(from) in steps of \(step) the mark \(to) is never reached")
    }

    static var scaleNotRising: Bilingual {
        Bilingual(
            id: "nilai skala harus naik, tanpa kembar, paling sedikit dua",
            en: "the values of a scale must rise, without doubles, at least two")
    }

    static func maximumBelowMinimum(_ minimum: Int) -> Bilingual {
        Bilingual(
            id: "`max` tidak boleh kurang dari `min`, yaitu \(minimum)",
            en: "`max` may not be below `min`, which is \(minimum)")
    }

    static var noSettings: Bilingual {
        Bilingual(
            id: "nilainya kosong; tulis `{}` untuk pemeriksaan tanpa setelan",
            en: "the value is empty; write `{}` for a check without settings")
    }

    static var deadlineBeforeOpening: Bilingual {
        Bilingual(
            id: "batas waktu harus sesudah pembukaan (`opens`)",
            en: "the deadline must be after the opening (`opens`)")
    }

    static var eventEndsBeforeStart: Bilingual {
        Bilingual(
            id: "akhir acara harus sesudah awalnya (`from`)",
            en: "the event must end after it begins (`from`)")
    }

    static func stageWithoutRubric(_ stage: String, scored: [String]) -> Bilingual {
        Bilingual(
            id: "tahap \(quoted(stage)) tidak dinilai; yang memakai rubrik: \(quoted(scored))",
            en: "the stage \(quoted(stage)) is not scored; those with a rubric: \(quoted(scored))")
    }

    static var twoChairs: Bilingual {
        Bilingual(
            id: "lebih dari satu juri berperan `chair`; paling banyak satu",
            en: "more than one judge has the role `chair`; at most one may")
    }

    static func afterLastStep(_ step: String) -> Bilingual {
        Bilingual(
            id: "langkah ini tidak pernah tercapai, karena sesudah \(quoted(step))",
            en: "this step is never reached, because it comes after \(quoted(step))")
    }

    static func stepTwice(_ step: String) -> Bilingual {
        Bilingual(
            id: "langkah \(quoted(step)) sudah ada di atas",
            en: "the step \(quoted(step)) stands above already")
    }

    static func labelsOverlap(_ other: PlaceLabel) -> Bilingual {
        let places = "\(other.first)-\(other.last)"
        return Bilingual(
            id: "tumpang tindih dengan peringkat \(places), \(quoted(other.template))",
            en: "overlaps with the places \(places), \(quoted(other.template))")
    }
}
