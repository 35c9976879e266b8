internal import Glibc

extension Nursery {
    /// Starts a command with the socket as descriptor 3 and nothing else of ours.
    ///
    /// - Returns: `nil` when it cannot be started.
    static func spawn(_ command: [String], socket: Int32) -> pid_t? {
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        for descriptor in Int32(0)...2 {
            unsafe posix_spawn_file_actions_addopen(
                &actions, descriptor, "/dev/null", descriptor == 0 ? O_RDONLY : O_WRONLY, 0)
        }
        unsafe posix_spawn_file_actions_adddup2(&actions, socket, 3)
        let arguments = unsafe copies(of: command)
        let environment = unsafe copies(of: ["PATH=/usr/bin:/bin", "LANG=C.UTF-8"])
        defer { unsafe (arguments + environment).forEach { unsafe free($0) } }
        var process = pid_t()
        let answer = unsafe posix_spawnp(
            &process, command[0], &actions, nil, arguments, environment)
        return answer == 0 ? process : nil
    }

    /// Texts as C wants them, ended by a null pointer; the caller frees each.
    private static func copies(of texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
        var copies: [UnsafeMutablePointer<CChar>?] = unsafe []
        for text in texts { unsafe copies.append(strdup(text)) }
        unsafe copies.append(nil)
        return unsafe copies
    }
}
