/// What one piece of confined work may use.
package struct ConfinedLimits: Sendable, Hashable {
    /// Bytes of memory that it may write to.
    package var memory: Int64
    package var cpuSeconds: Int
    /// Seconds on the clock, kept by the parent.
    package var wallSeconds: Int
    /// Bytes of one file in its scratch folder; 0 where it needs none.
    package var scratchBytes: Int64

    package init(
        memory: Int64 = 512 << 20, cpuSeconds: Int = 120, wallSeconds: Int = 600,
        scratchBytes: Int64 = 0
    ) {
        self.memory = memory
        self.cpuSeconds = cpuSeconds
        self.wallSeconds = wallSeconds
        self.scratchBytes = scratchBytes
    }
}
