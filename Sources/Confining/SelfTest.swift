internal import Glibc

/// What holds on this machine: each attempt to break out, tried for real.
package struct SelfTest: Sendable, Hashable {
    /// Whether the helper stands in a box of bubblewrap's.
    package let isBoxed: Bool
    /// The attempts that worked: none where all holds.
    package let broken: [BreakOut]

    /// Starts a helper and tries every ``BreakOut`` in it.
    ///
    /// - Throws: ``ConfiningError`` when no helper can be started.
    package init(program: String, argument: String) throws(ConfiningError) {
        var helper = try Nursery.start(program: program, argument: argument)
        var broken: [BreakOut] = []
        for attempt in BreakOut.allCases {
            let worked = try Self.works(attempt, helper: &helper)
            if worked { broken.append(attempt) }
        }
        self.isBoxed = helper.isBoxed
        self.broken = broken
    }

    /// An attempt that never answers was stopped, which is as good as refused.
    private static func works(
        _ attempt: BreakOut, helper: inout Nursery
    ) throws(ConfiningError) -> Bool {
        let input = unsafe open("/dev/null", O_RDONLY | O_CLOEXEC)
        defer { close(input) }
        var pipe = try helper.start(
            attempt.words, input: input, isFolder: false,
            limits: ConfinedLimits(cpuSeconds: 5, wallSeconds: 10))
        var answer = [UInt8](repeating: 0, count: 1)
        let count = try pipe.read(into: &answer)
        do throws(ConfiningError) {
            try helper.finish()
        } catch {
            return false
        }
        return count == 1 && answer[0] == 1
    }
}
