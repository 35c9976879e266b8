internal import CGit

/// libgit2's process-wide state, set up once: no configuration file of the machine is looked for,
/// and every object's hash is verified.
enum GitLibrary {
    static let isReady: Bool = {
        guard git_libgit2_init() > 0 else { return false }
        let levels = [
            GIT_CONFIG_LEVEL_PROGRAMDATA, GIT_CONFIG_LEVEL_SYSTEM, GIT_CONFIG_LEVEL_XDG,
            GIT_CONFIG_LEVEL_GLOBAL,
        ]
        for level in levels {
            guard unsafe juri_git_set_search_path(level.rawValue, "") == 0 else { return false }
        }
        return juri_git_set_owner_validation(0) == 0
            && juri_git_set_strict_hash_verification(1) == 0
    }()
}
