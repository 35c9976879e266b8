package import ContestModel

extension Catalogue {
    /// What is wrong with a check as a contest file asks for it; empty when nothing is.
    package static func problems(in setting: CheckSetting) -> [Bilingual] {
        guard let manual = check(named: setting.check)?.manual else {
            let names = checks.map(\.manual.name)
            let hint = suggestion(for: setting.check, among: names)
            return [
                Bilingual(
                    id: "Pemeriksaan “\(setting.check)” tidak dikenal. \(hint.id)",
                    en: "There is no check “\(setting.check)”. \(hint.en)")
            ]
        }
        return setting.values.sorted { $0.key < $1.key }.compactMap { name, value in
            problem(of: name, value, in: manual)
        }
    }

    private static func problem(
        of name: String, _ value: SettingValue, in manual: CheckManual
    ) -> Bilingual? {
        guard let setting = manual.settings.first(where: { $0.name == name }) else {
            let hint = suggestion(for: name, among: manual.settings.map(\.name))
            return Bilingual(
                id: "Pemeriksaan “\(manual.name)” tidak punya pengaturan “\(name)”. \(hint.id)",
                en: "The check “\(manual.name)” has no setting “\(name)”. \(hint.en)")
        }
        guard let wanted = setting.complaint(about: value) else { return nil }
        return Bilingual(
            id: "Pengaturan “\(name)” pada pemeriksaan “\(manual.name)” harus \(wanted.id).",
            en: "The setting “\(name)” of the check “\(manual.name)” must be \(wanted.en).")
    }

    private static func suggestion(for name: String, among names: [String]) -> Bilingual {
        if let nearest = nearestName(to: name, among: names) {
            return Bilingual(
                id: "Mungkin maksudnya “\(nearest)”.", en: "Perhaps “\(nearest)” was meant.")
        }
        guard !names.isEmpty else {
            return Bilingual(
                id: "Pemeriksaan ini tidak punya pengaturan.", en: "It has no settings at all.")
        }
        let list = names.joined(separator: ", ")
        return Bilingual(id: "Yang ada: \(list).", en: "There are: \(list).")
    }
}

extension SettingManual {
    /// What the value would have to be; `nil` when it is.
    fileprivate func complaint(about value: SettingValue) -> Bilingual? {
        switch kind {
        case .number:
            if let number = value.number, number >= Mark(0) { return nil }
            return Bilingual(id: "angka, nol atau lebih", en: "a number, zero or more")
        case .flag:
            return value.flag != nil ? nil : Bilingual(id: "true atau false", en: "true or false")
        case .text:
            guard let text = value.text else { return Bilingual(id: "teks", en: "a text") }
            return complaint(aboutTexts: [text])
        case .texts:
            guard let texts = value.texts else {
                return Bilingual(id: "daftar teks", en: "a list of texts")
            }
            return complaint(aboutTexts: texts)
        }
    }

    private func complaint(aboutTexts texts: [String]) -> Bilingual? {
        guard !choices.isEmpty, !texts.allSatisfy(choices.contains) else { return nil }
        let list = choices.joined(separator: ", ")
        return Bilingual(id: "salah satu dari: \(list)", en: "one of: \(list)")
    }
}
