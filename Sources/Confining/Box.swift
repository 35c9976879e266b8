internal import Glibc

/// The command that starts a program in a box of bubblewrap's.
package enum Box {
    /// Arguments of `bwrap` for this program: its libraries read-only, a private `/tmp` in memory,
    /// no network, no user, nothing else.
    ///
    /// - Parameters:
    ///   - program: This program's file.
    ///   - scratchBytes: The size of the private `/tmp`.
    package static func command(for program: String, scratchBytes: Int64) -> [String] {
        var command = [
            "bwrap", "--unshare-all", "--unshare-user", "--uid", "65534", "--gid", "65534",
            "--die-with-parent", "--new-session", "--cap-drop", "ALL", "--clearenv", "--setenv",
            "LANG", "C.UTF-8", "--ro-bind", "/usr", "/usr", "--ro-bind-try", "/lib", "/lib",
            "--ro-bind-try", "/lib64", "/lib64", "--proc", "/proc", "--dev", "/dev", "--size",
            "\(scratchBytes)",
            "--tmpfs", "/tmp",
        ]
        for folder in libraryFolders() { command += ["--ro-bind", folder, folder] }
        return command + ["--ro-bind", program, program, "--chdir", "/", "--"]
    }

    /// Folders outside `/usr` and `/lib` from which this process has loaded libraries.
    static func libraryFolders() -> [String] {
        var folders: Set<String> = []
        for line in text("/proc/self/maps").utf8.split(separator: 0x0A) {
            guard let start = line.firstIndex(of: UInt8(ascii: "/")) else { continue }
            let path = line[start...]
            guard let slash = path.lastIndex(of: UInt8(ascii: "/")) else { continue }
            let name = String(decoding: path[slash...], as: UTF8.self)
            let folder = String(decoding: path[..<slash], as: UTF8.self)
            let isSystem = ["/usr/", "/lib/", "/lib64/"].contains {
                folder.utf8.starts(with: $0.utf8)
            }
            if name.contains(".so"), !isSystem, folder != "/lib", folder != "/lib64" {
                folders.insert(folder)
            }
        }
        return folders.sorted()
    }

    private static func text(_ path: String) -> String {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return "" }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = unsafe read(descriptor, &chunk, chunk.count)
            guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
            bytes += chunk.prefix(count)
        }
    }
}
