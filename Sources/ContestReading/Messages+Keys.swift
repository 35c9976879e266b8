import ContestModel

// What can be wrong with keys, kinds of values and names.
extension Bilingual {
    static func unknownKey(_ key: String, allowed: [String]) -> Bilingual {
        let near = suggestion(key, allowed)
        return Bilingual(
            id: "kunci ini tidak dikenal\(near.id); yang boleh: \(quoted(allowed))",
            en: "this key is not known\(near.en); allowed are: \(quoted(allowed))")
    }

    static func missingKey(_ key: String) -> Bilingual {
        Bilingual(
            id: "kunci wajib \(quoted(key)) belum ada",
            en: "the required key \(quoted(key)) is missing")
    }

    static func wrongType(_ kind: ValueKind, found: ValueKind) -> Bilingual {
        Bilingual(
            id: "harus berupa \(kind.words.id), bukan \(found.words.id)",
            en: "must be \(kind.words.en), not \(found.words.en)")
    }

    static func nothingGiven(expected kind: ValueKind) -> Bilingual {
        Bilingual(
            id: "nilainya kosong; isi dengan \(kind.words.id)",
            en: "the value is empty; give \(kind.words.en)")
    }

    static var emptyList: Bilingual {
        Bilingual(
            id: "daftar kosong; isi paling sedikit satu, atau hapus kunci ini bila tidak wajib",
            en: "the list is empty; give at least one, or leave an optional key out")
    }

    static func keyTaken(_ key: String, line: Int) -> Bilingual {
        Bilingual(
            id: "\(quoted(key)) sudah dipakai di baris \(line); setiap kunci harus berbeda",
            en: "\(quoted(key)) is already used in line \(line); every key must differ")
    }

    static func notKey(_ text: String) -> Bilingual {
        Bilingual(
            id: "\(quoted(text)) bukan kunci; pakai huruf kecil, angka, dan tanda hubung, "
                + "dimulai huruf, paling panjang 64",
            en: "\(quoted(text)) is no key; use lower-case letters, digits and hyphens, a letter "
                + "first, at most 64")
    }

    static func notChoice(_ text: String, allowed: [String]) -> Bilingual {
        let near = suggestion(text, allowed)
        return Bilingual(
            id: "\(quoted(text)) tidak dikenal\(near.id); yang boleh: \(quoted(allowed))",
            en: "\(quoted(text)) is not known\(near.en); allowed are: \(quoted(allowed))")
    }

    static func unknownReference(
        _ name: String, _ referent: Referent, known: [String]
    ) -> Bilingual {
        let (near, words) = (suggestion(name, known), referent.words)
        let list =
            known.isEmpty
            ? Bilingual(id: "belum ada satu pun", en: "none") : Bilingual(quoted(known))
        return Bilingual(
            id: "tidak ada \(words.id) \(quoted(name))\(near.id); yang ada: \(list.id)",
            en: "there is no \(words.en) \(quoted(name))\(near.en); there are: \(list.en)")
    }

    private static func suggestion(_ text: String, _ words: [String]) -> Bilingual {
        guard let word = nearest(to: text, in: words) else { return Bilingual("") }
        return Bilingual(
            id: " (mungkin maksudnya \(quoted(word)))", en: " (did you mean \(quoted(word))?)")
    }
}

extension ValueKind {
    fileprivate var words: Bilingual {
        switch self {
        case .nothing: Bilingual(id: "nilai kosong", en: "an empty value")
        case .text: Bilingual(id: "teks", en: "text")
        case .number: Bilingual(id: "angka", en: "a number")
        case .list: Bilingual(id: "daftar", en: "a list")
        case .mapping: Bilingual(id: "pemetaan `kunci: nilai`", en: "a mapping `key: value`")
        }
    }
}

extension Referent {
    fileprivate var words: Bilingual {
        switch self {
        case .rubric: Bilingual(id: "rubrik", en: "rubric")
        case .stage: Bilingual(id: "tahap", en: "stage")
        case .carriedStage:
            Bilingual(
                id: "tahap berperingkat sampai di sini", en: "ranked stage up to this one")
        case .category: Bilingual(id: "kategori", en: "category")
        case .judge: Bilingual(id: "juri", en: "judge")
        case .criterion:
            Bilingual(
                id: "kriteria pada tahap penilaian terakhir",
                en: "criterion of the last scored stage")
        case .check: Bilingual(id: "pemeriksaan", en: "check")
        case .setting: Bilingual(id: "setelan", en: "setting")
        }
    }
}
