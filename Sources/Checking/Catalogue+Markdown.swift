import ContestModel
import ToolRunning

extension Catalogue {
    /// The manual of all checks as one Markdown page: English, with what people read in Indonesian.
    package static func markdown() -> String {
        let manuals = checks.map(\.manual)
        return ([head] + [table(manuals)] + manuals.map(section)).joined(separator: "\n")
    }

    private static let head = """
        # Checks

        Made from the catalogue in `Sources/Checking`; the test of this page rewrites it with
        `UPDATE_GOLDEN=1`. A check reads one entry and says what it noticed. It never decides:
        whether an entry takes part is for the panitia.

        Each finding has a severity: `pass` the rule holds, `note` worth knowing, `warn` a person
        should look, `fail` a rule of the contest is broken, `error` the check could not finish,
        `skipped` a tool or a file that it needs is not there. Any check can give the last two.

        A contest file asks for a check under `checks:` of a category, with settings or `{}`:

        ```yaml
        checks:
          video: {max-seconds: 120, min-width: 1280, min-height: 720}
          pdf: {}
        ```

        """

    private static func table(_ manuals: [CheckManual]) -> String {
        let rows = manuals.map { manual in
            let when = manual.runsAlways ? "every entry" : "where asked for"
            let who = manual.isVisible ? "participant, panitia" : "panitia"
            return "| [\(manual.name)](#\(manual.name)) | \(manual.title.en) | \(when) | \(who) |"
        }
        return (["| check | title | runs on | read by |", "|---|---|---|---|"] + rows + [""])
            .joined(separator: "\n")
    }

    private static func section(_ manual: CheckManual) -> String {
        let tools = manual.tools.map { "`\($0.name)` (Debian package `\($0.debianPackage)`)" }
        var lines = [
            "## \(manual.name)", "", "**\(manual.title.en)** / *\(manual.title.id)*", "",
            "- Reads: \(manual.reads.en).", "  *\(manual.reads.id).*",
            "- Rule: \(manual.rule.en)", "  *\(manual.rule.id)*",
            "- Says: \(manual.severities.map { "`\($0.rawValue)`" }.joined(separator: ", ")).",
        ]
        if !tools.isEmpty { lines.append("- Tools: \(tools.joined(separator: ", ")).") }
        guard !manual.settings.isEmpty else { return (lines + [""]).joined(separator: "\n") }
        lines += ["", "| setting | kind | default | meaning |", "|---|---|---|---|"]
        lines += manual.settings.map { setting in
            let choices = setting.choices.map { "`\($0)`" }.joined(separator: ", ")
            let kind = setting.kind.rawValue + (choices.isEmpty ? "" : ": \(choices)")
            return "| `\(setting.name)` | \(kind) | \(setting.standard.en) |"
                + " \(setting.meaning.en) / *\(setting.meaning.id)* |"
        }
        return (lines + [""]).joined(separator: "\n")
    }
}
