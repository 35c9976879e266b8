/// What a contest file gives for its documents; what it leaves out stays a blank line to fill in.
package struct DocumentSettings: Sendable, Hashable, Codable {
    /// Lines of the letterhead, the office first.
    package var letterhead: [String] = []
    package var number: String?
    package var place: String?
    /// The day of the plenary: its weekday is computed.
    package var date: CivilDate?
    /// Legal basis: juknis, SK of the jury.
    package var basis: [String] = []
    package var witnesses: [Signatory] = []

    package init() {}
}

/// A person who signs a document.
package struct Signatory: Sendable, Hashable, Codable {
    package var name: String
    package var office: String

    package init(name: String, office: String) {
        self.name = name
        self.office = office
    }
}
