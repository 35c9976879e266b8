import ContestModel

extension Field {
    /// Check name -> settings.
    ///
    /// - Parameter catalogue: The checks that there are, with their settings; `nil` takes any.
    func checks(_ catalogue: [String: [String]]?) -> [CheckSetting] {
        let names = catalogue.map { $0.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
        return entries().map { name, field in
            if let names, !names.contains(name) {
                field.complain(.unknownReference(name, .check, known: names))
            } else if !isKey(name) {
                field.complain(.notKey(name))
            }
            let settings = field.settings(catalogue?[name])
            return CheckSetting(check: name, values: settings, line: field.tree.position.line)
        }
    }

    private func settings(_ known: [String]?) -> [String: SettingValue] {
        guard found != .nothing else {
            complain(.noSettings)
            return [:]
        }
        var result: [String: SettingValue] = [:]
        for (name, field) in entries() {
            if let known, !known.contains(name) {
                field.complain(.unknownReference(name, .setting, known: known))
            } else if !isKey(name) {
                field.complain(.notKey(name))
            }
            result[name] = field.setting()
        }
        return result
    }

    /// A number, `true` or `false`, a list of texts, or else a text.
    private func setting() -> SettingValue? {
        switch tree.content {
        case .list: return .texts(items().compactMap { $0.text() })
        case .scalar("true", isPlain: true): return .flag(true)
        case .scalar("false", isPlain: true): return .flag(false)
        case .scalar(let written, isPlain: true) where hasLeadingZero(written):
            return number().map { .number($0) }
        case .scalar(let written, isPlain: true):
            return Mark(written).map { .number($0) } ?? text().map { .text($0) }
        case .scalar, .mapping: return text().map { .text($0) }
        }
    }
}
