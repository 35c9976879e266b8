import ContestModel

// The sentences of problems with readings and point lines.
extension Bilingual {
    static func about(_ entry: String, _ words: Bilingual) -> Bilingual {
        Bilingual(id: "\(entry): \(words.id)", en: "\(entry): \(words.en)")
    }

    static func unknown(
        _ id: String, _ en: String, _ name: String, _ known: String
    ) -> Bilingual {
        Bilingual(
            id: "\(id) \"\(name)\" tidak ada pada tahap ini. Pakai salah satu dari: \(known).",
            en: "this stage has no \(en) \"\(name)\". Use one of: \(known).")
    }

    static func negative(_ count: Mark) -> Bilingual {
        let words = Bilingual(count)
        return Bilingual(
            id: "jumlah \(words.id) kurang dari nol; tulis nol atau lebih.",
            en: "the count \(words.en) is below zero; write zero or more.")
    }

    static var noEvidence: Bilingual {
        Bilingual(
            id: "bukti hitungan belum ada; isi nama berkas atau alamat tangkapan layar.",
            en: "the evidence of the count is missing; give the file or address of a screenshot.")
    }

    static var afterSnapshot: Bilingual {
        Bilingual(
            id:
                "dihitung sesudah waktu yang ditetapkan lomba, jadi tidak dipakai; hapus baris ini.",
            en: "counted after the moment that the contest set, so it is not used; delete the row.")
    }

    static func countedTwice(_ measure: String) -> Bilingual {
        Bilingual(
            id:
                "ada dua jumlah yang berbeda untuk \"\(measure)\" pada waktu yang sama; sisakan satu.",
            en: "there are two different counts of \"\(measure)\" at the same time; leave one.")
    }

    static func valueNotWanted(_ value: Mark, _ rule: PointRule) -> Bilingual {
        let words = Bilingual(value)
        return Bilingual(
            id: "poin \"\(rule.title.id)\" sudah pasti; kosongkan nilai \(words.id).",
            en: "the points of \"\(rule.title.en)\" are fixed; leave the value \(words.en) out.")
    }

    static func valueMissing(_ rule: PointRule, _ scale: Scale) -> Bilingual {
        Bilingual(
            id: "nilai untuk \"\(rule.title.id)\" belum ada; isi \(scale.words.id).",
            en: "the value for \"\(rule.title.en)\" is missing; give one \(scale.words.en).")
    }

    static func valueNotAllowed(_ value: Mark, _ rule: PointRule, _ scale: Scale) -> Bilingual {
        let words = Bilingual(value)
        return Bilingual(
            id: "nilai \(words.id) untuk \"\(rule.title.id)\" tidak boleh; yang boleh"
                + " \(scale.words.id).",
            en: "the value \(words.en) for \"\(rule.title.en)\" is not allowed; allowed is"
                + " \(scale.words.en).")
    }
}
