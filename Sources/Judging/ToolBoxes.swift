internal import Confining
internal import ToolRunning

/// What one kind of box for tools is worth on this machine, tried for real.
package struct ToolBoxState: Sendable, Hashable {
    /// What stands around the tool: `bubblewrap` or `landlock`.
    package let wall: String
    /// Tools run in this one.
    package let isUsed: Bool
    /// Whether a tool starts in it.
    package let starts: Bool
    /// Names of what a tool in it could do and must not.
    package let broken: [String]
}

/// Tries to break out of the boxes in which tools read strangers' files, in every way there is.
///
/// - Parameter program: This program's file.
package func tryToolBoxes(program: String) async -> [ToolBoxState] {
    let best = await ToolBox.ready(program: program)
    return await withTaskGroup(of: ToolBoxState.self) { group in
        for wall in ToolBox.Wall.allCases {
            group.addTask {
                let box = ToolBox(program: program, wall: wall)
                let leaks = await box.leaks()
                return ToolBoxState(
                    wall: wall.rawValue, isUsed: box == best, starts: leaks != nil,
                    broken: (leaks ?? []).map(\.rawValue))
            }
        }
        var states: [ToolBoxState] = []
        for await state in group { states.append(state) }
        return states.sorted { $0.wall < $1.wall }
    }
}

extension SubmissionReading {
    /// Where tools look at strangers' files, in the same way as submissions are read.
    var toolBox: ToolBox? {
        get async {
            switch self {
            case .here: nil
            case .confined(let program): await ToolBox.ready(program: program)
            }
        }
    }
}

/// Becomes a confined tool where the arguments say so, and then never comes back.
///
/// Call it before anything else starts a thread.
package func becomeConfinedTool(ifAskedIn arguments: [String]) {
    guard let first = arguments.dropFirst().first,
        first.utf8.elementsEqual(confinedToolCommand.utf8)
    else { return }
    launchConfinedTool(Array(arguments.dropFirst(2)))
}
