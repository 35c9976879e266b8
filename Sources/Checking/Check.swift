package import ContestModel

/// One automatic rule: reads an entry, says what it noticed, decides nothing.
package protocol Check: Sendable {
    /// What people read about the check; the catalogue's page is made of these.
    var manual: CheckManual { get }

    /// Whether it reads the bytes of an item.
    func reads(_ item: Item) -> Bool

    /// Looks at one entry.
    ///
    /// - Returns: What was noticed; one `pass` when the check ran and nothing was wrong; nothing at
    ///   all when the rule does not concern this entry.
    /// - Throws: ``CheckError`` when the check as a whole could not do its work.
    func findings(
        _ input: CheckInput, settings: CheckSettings
    ) async throws(CheckError) -> [Finding]
}

extension Check {
    package func reads(_ item: Item) -> Bool { false }
}
