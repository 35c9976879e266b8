extension Box {
    /// Where a tool finds its input in a box.
    package static let input = "/masukan"
    /// Where a tool may write in a box, if anywhere.
    package static let scratch = "/tmp"

    /// Arguments of `bwrap` for a tool that this program confines and starts: the system and the
    /// one input read-only, a private `/tmp` in memory where it may write, no network, no user, no
    /// other processes. This program needs `/proc` for its own arguments; Landlock then hides it.
    ///
    /// - Parameters:
    ///   - program: This program's file.
    ///   - input: The file or folder that appears as ``input``.
    ///   - scratchBytes: The size of ``scratch``; 0 where the tool needs none.
    package static func toolCommand(
        for program: String, input: String?, scratchBytes: Int64
    ) -> [String] {
        var command = [
            "bwrap", "--unshare-all", "--unshare-user", "--uid", "65534", "--gid", "65534",
            "--die-with-parent", "--cap-drop", "ALL", "--proc", "/proc", "--dev", "/dev",
        ]
        for path in SystemFolders.programs + SystemFolders.settings {
            command += ["--ro-bind-try", path, path]
        }
        command +=
            scratchBytes > 0
            ? ["--size", "\(scratchBytes)", "--tmpfs", scratch] : ["--dir", scratch]
        if let input { command += ["--ro-bind", input, Self.input] }
        for folder in libraryFolders() { command += ["--ro-bind", folder, folder] }
        command += ["--ro-bind", program, program, "--remount-ro", "/"]
        return command + ["--chdir", scratchBytes > 0 ? scratch : "/", "--"]
    }
}
