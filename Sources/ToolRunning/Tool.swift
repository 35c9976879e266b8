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
    /// Relative entries of the search path are passed over: a program must never be found in the
    /// folder that a person happens to stand in.
    package var path: String? {
        searchPath.utf8.split(separator: UInt8(ascii: ":"))
            .filter { $0.first == UInt8(ascii: "/") }
            .map { "\(String(decoding: $0, as: UTF8.self))/\(name)" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }
}

/// The folders in which programs are looked for.
var searchPath: String {
    ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"
}
