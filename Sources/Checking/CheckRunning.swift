package import ContestModel

/// Runs the checks that every entry gets and those that its category names, in the catalogue's
/// order.
///
/// Never throws: a check that cannot finish is itself a finding. A setting that the catalogue does
/// not take is one too, and its check does not run on half of what was asked. No finding shows an
/// identity number whole.
package func check(_ input: CheckInput) async -> [Finding] {
    var findings = input.category.checks.flatMap(misuse)
    for check in Catalogue.checks {
        let asked = input.category.checks.filter { $0.check == check.manual.name }
        guard check.manual.runsAlways || !asked.isEmpty else { continue }
        guard asked.allSatisfy({ Catalogue.problems(in: $0).isEmpty }) else { continue }
        let settings = CheckSettings(asked.last?.values ?? [:])
        findings += await outcome(of: check, input, settings)
    }
    return findings.map { finding in
        var finding = finding
        finding.message = masked(finding.message)
        finding.remedy = finding.remedy.map(masked)
        return finding
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
