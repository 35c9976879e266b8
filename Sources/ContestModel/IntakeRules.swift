/// How the submissions of a contest are read.
package struct IntakeRules: Sendable, Hashable, Codable {
    package var limits: IntakeLimits
    /// What is read of a repository.
    package var reference: RefChoice

    package init(limits: IntakeLimits = IntakeLimits(), reference: RefChoice = .head) {
        self.limits = limits
        self.reference = reference
    }
}
