/// All checks there are, in the order in which they run and are listed.
package enum Catalogue {
    package static let checks: [any Check] = [
        RequiredFiles(), MediaTypeCheck(), SizeCheck(), DeadlineCheck(), VideoCheck(),
        ImageCheck(), PDFCheck(), CommitsCheck(), DuplicatesCheck(), IdentityPapers(),
    ]

    package static func check(named name: String) -> (any Check)? {
        checks.first { $0.manual.name == name }
    }
}
