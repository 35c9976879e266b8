/// Why work on a stranger's bytes could not be done apart.
package struct ConfiningError: Error, Sendable, Hashable {
    package let code: Code
    /// For people who look after the machine, in English.
    package let detail: String

    package enum Code: String, Sendable, Hashable, CaseIterable {
        /// The helper process could not be started or reached.
        case cannotStart
        /// The work ended by a crash, a limit or a kill.
        case died
        /// The work took longer than its time.
        case tooSlow
    }
}
