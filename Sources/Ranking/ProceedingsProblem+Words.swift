import ContestModel

// The sentences of problems with awards, rulings and teams.
extension Bilingual {
    static func unknownAward(_ key: String, _ known: String) -> Bilingual {
        Bilingual(
            id: "penghargaan \"\(key)\" tidak ada dalam berkas lomba. Pakai salah satu dari:"
                + " \(known).",
            en: "the contest file has no award \"\(key)\". Use one of: \(known).")
    }

    static func unknownEntry(_ number: String) -> Bilingual {
        Bilingual(
            id: "nomor peserta \"\(number)\" tidak ikut di sini; periksa nomornya.",
            en: "entry \"\(number)\" does not take part here; check the number.")
    }

    static func wrongCategory(_ title: Bilingual, _ number: String) -> Bilingual {
        Bilingual(
            id: "\(title.id) hanya untuk satu kategori, dan \(number) ada di kategori lain.",
            en: "\(title.en) is for one category only, and \(number) is in another.")
    }

    static func awardedTooOften(_ award: Award) -> Bilingual {
        Bilingual(
            id: "\(award.title.id) hanya untuk \(award.count) peserta; kurangi daftarnya.",
            en: "\(award.title.en) is for \(award.count) only; shorten the list.")
    }

    static func noReason(_ title: Bilingual) -> Bilingual {
        Bilingual(
            id: "keputusan pleno tentang \(title.id) belum beralasan; tulis alasannya.",
            en: "the ruling of the plenary on \(title.en) has no reason; write it down.")
    }

    static func unknownStage(_ key: String) -> Bilingual {
        Bilingual(
            id: "tahap \"\(key)\" tidak diperingkat dalam lomba ini.",
            en: "the stage \"\(key)\" is not ranked in this contest.")
    }

    static func unknownDivision(_ key: String) -> Bilingual {
        Bilingual(
            id: "divisi \"\(key)\" tidak ada dalam lomba ini.",
            en: "this contest has no division \"\(key)\".")
    }

    static func noPartners(_ key: String) -> Bilingual {
        Bilingual(
            id: "tahap \"\(key)\" tidak menggabungkan peserta; beri `partners` di berkas lomba.",
            en: "the stage \"\(key)\" merges no entrants; give it `partners` in the contest file.")
    }

    static func inTwoTeams(_ name: String) -> Bilingual {
        Bilingual(
            id: "\"\(name)\" ada di lebih dari satu tim; sisakan satu.",
            en: "\"\(name)\" is in more than one team; leave it in one.")
    }
}
