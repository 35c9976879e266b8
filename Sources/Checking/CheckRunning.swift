package import ContestModel

/// Runs the checks that every entry gets and those that its category names, in the catalogue's
/// order.
///
/// Never throws: a check that cannot finish is itself a finding. A setting that the catalogue does
/// not take is one too, and its check does not run on half of what was asked. No finding shows an
/// identity number whole.
package func check(_ input: CheckInput) async -> [Finding] {
    var findings = input.category.checks.flatMap(misuse)
    for (check, settings) in asked(of: input.category) {
        findings += await outcome(of: check, input, settings)
    }
    return findings.map { finding in
        var finding = finding
        finding.message = masked(finding.message)
        finding.remedy = finding.remedy.map(masked)
        return finding
    }
}

/// The items whose bytes the checks of a category read.
package func itemsRead(of snapshot: Snapshot, in category: Category) -> [Item] {
    let checks = asked(of: category)
    return snapshot.items.filter { item in checks.contains { $0.0.reads(item) } }
}

/// The checks that run on a category's entries, with their settings.
private func asked(of category: Category) -> [(any Check, CheckSettings)] {
    Catalogue.checks.compactMap { check in
        let asked = category.checks.filter { $0.check == check.manual.name }
        guard check.manual.runsAlways || !asked.isEmpty else { return nil }
        guard asked.allSatisfy({ Catalogue.problems(in: $0).isEmpty }) else { return nil }
        return (check, CheckSettings(asked.last?.values ?? [:]))
    }
}

private func outcome(
    of check: any Check, _ input: CheckInput, _ settings: CheckSettings
) async -> [Finding] {
    do {
        return try await check.findings(input, settings: settings)
    } catch {
        let name = check.manual.name
        return [Finding(check: name, severity: error.severity, message: error.message)]
    }
}

private func misuse(_ setting: CheckSetting) -> [Finding] {
    Catalogue.problems(in: setting).map {
        Finding(check: setting.check, severity: .error, message: $0)
    }
}

private func masked(_ sentence: Bilingual) -> Bilingual {
    Bilingual(id: IdentityNumber.masked(sentence.id), en: IdentityNumber.masked(sentence.en))
}
