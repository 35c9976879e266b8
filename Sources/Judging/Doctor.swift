internal import Checking
internal import Confining
internal import ContentStoring
package import ContestModel
internal import Foundation
internal import Publishing
internal import Recording
internal import ToolRunning

/// What a machine has and lacks for the work of this program.
package struct Diagnosis: Sendable, Hashable {
    package let version: String
    package let tools: [ToolState]
    /// How strangers' bytes are read, tried for real; `nil` when no confined reader starts.
    package let confinement: ConfinementState?
    /// Free bytes where the workspace lies.
    package let freeBytes: ByteCount
    /// `nil` when there is no workspace at the path.
    package let workspace: WorkspaceState?

    /// A program that checks or documents use.
    package struct ToolState: Sendable, Hashable {
        package let name: String
        package let debianPackage: String
        package let path: String?
    }

    package struct ConfinementState: Sendable, Hashable {
        /// Inside bubblewrap; otherwise Landlock, the system call filter and limits alone.
        package let isBoxed: Bool
        /// Names of what a confined reader could do and must not.
        package let broken: [String]
    }

    package struct WorkspaceState: Sendable, Hashable {
        package let contests: Int
        package let entries: Int
        /// Stored bytes that are missing although a record names them.
        package let missingBlobs: Int
    }
}

/// The version of this program.
package let programVersion = "0.1.0"

/// Looks at the machine, and at the workspace where there is one.
///
/// - Parameter program: This program's file.
package func diagnose(workspace root: String, program: String) throws -> Diagnosis {
    var tools: [String: Diagnosis.ToolState] = [:]
    let known = Catalogue.checks.flatMap(\.manual.tools).map { ($0.name, $0.debianPackage) }
    let further: [(String, String)] = [
        PDFMaker.program, ("bwrap", "bubblewrap"),
    ]
    for (name, debianPackage) in known + further {
        let tool = Tool(name: name, debianPackage: debianPackage)
        tools[name] = Diagnosis.ToolState(
            name: name, debianPackage: debianPackage, path: tool.path)
    }
    let place = Files.exists(root) ? root : "."
    let attributes = try FileManager.default.attributesOfFileSystem(forPath: place)
    let free = (attributes[.systemFreeSize] as? NSNumber)?.int64Value ?? 0
    return Diagnosis(
        version: programVersion, tools: tools.values.sorted { $0.name < $1.name },
        confinement: confinement(program: program),
        freeBytes: ByteCount(free), workspace: try state(of: root))
}

/// Tries to break out of a confined reader in every way there is.
private func confinement(program: String) -> Diagnosis.ConfinementState? {
    do {
        let test = try SelfTest(program: program, argument: confinedCommand)
        return Diagnosis.ConfinementState(
            isBoxed: test.isBoxed, broken: test.broken.map(\.rawValue))
    } catch {
        return nil
    }
}

private func state(of root: String) throws -> Diagnosis.WorkspaceState? {
    guard Files.exists("\(root)/juri.sqlite") else { return nil }
    let workspace = try Workspace.open(at: root, for: .reading)
    let contests = try workspace.contests()
    let keepers = try workspace.database.read { try $0.blobKeepers() }
    let missing = Set(keepers.map(\.digest)).count { !workspace.store.contains($0) }
    return Diagnosis.WorkspaceState(
        contests: contests.count, entries: contests.reduce(0) { $0 + $1.entries },
        missingBlobs: missing)
}
