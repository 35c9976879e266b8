import Confining
import Foundation

/// A program of the machine, named so that a person can install it.
package struct Tool: Sendable, Hashable {
    /// The file name on the search path: `ffprobe`.
    package let name: String
    /// The Debian package that brings it: `ffmpeg`.
    package let debianPackage: String

    package init(name: String, debianPackage: String) {
        self.name = name
        self.debianPackage = debianPackage
    }

    /// Where the search path has it; `nil` when it is not installed.
    ///
    /// Only the system's folders on the search path count: a program must never be found in the
    /// folder that a person happens to stand in, and a box shows no other folders.
    package var path: String? {
        searchPath.utf8.split(separator: UInt8(ascii: ":"))
            .filter { folder in
                SystemFolders.programs.contains { system in
                    folder.elementsEqual(system.utf8) || folder.starts(with: "\(system)/".utf8)
                }
            }
            .map { "\(String(decoding: $0, as: UTF8.self))/\(name)" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }
}

/// The folders in which programs are looked for.
var searchPath: String {
    ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"
}
