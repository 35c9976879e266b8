import Confining

/// Where tools that read strangers' bytes run: apart from all else on the machine.
///
/// A tool in its box sees the system's programs, libraries and fonts and its one input, all
/// read-only; it reaches no network, starts no process unless its limits say so, and uses no more
/// memory, time and files than they allow.
package struct ToolBox: Sendable, Hashable {
    /// This program's file, which confines itself and then becomes the tool when it is started with
    /// ``confinedToolCommand``.
    package let program: String
    package let wall: Wall

    /// What stands around the tool beside its limits and the system call filter.
    package enum Wall: String, Sendable, Hashable, CaseIterable {
        /// Namespaces of its own, made by bubblewrap, and Landlock where the kernel has it.
        case bubblewrap
        /// Landlock alone.
        case landlock
    }

    package init(program: String, wall: Wall) {
        self.program = program
        self.wall = wall
    }

    /// A box with the best wall that stands on this machine, tried once.
    package static func ready(program: String) async -> ToolBox {
        let box = ToolBox(program: program, wall: .bubblewrap)
        return await box.holds() ? box : ToolBox(program: program, wall: .landlock)
    }
}

extension ToolBox {
    /// The command that makes the walls; the tool and its arguments follow.
    ///
    /// - Parameter scratch: Where the tool may write, as it sees it.
    func command(for job: ToolJob, scratch: String?) -> [String] {
        let isBoxed = wall == .bubblewrap
        var confinement = ToolConfinement(
            memory: job.limits.memory, cpuSeconds: job.limits.cpuSeconds,
            openFiles: job.limits.openFiles, processes: job.limits.processes, isBoxed: isBoxed)
        confinement.input = job.input.file.map { isBoxed ? Box.input : $0 }
        confinement.scratch = scratch
        confinement.scratchBytes = job.limits.scratch?.bytes ?? 0
        confinement.result = job.limits.scratch?.result
        let box =
            isBoxed
            ? Box.toolCommand(
                for: program, input: job.input.file, scratchBytes: confinement.scratchBytes)
            : []
        return box + [program, confinedToolCommand] + confinement.words
    }
}
