/// The settings of a file in git's configuration format, read as data and never followed.
///
/// Source: `git-config(1)`, "CONFIGURATION FILE"; without includes and without continued lines.
struct ConfigText {
    struct Setting {
        /// Small letters.
        let section: String
        let subsection: String
        let key: String
        let value: String
    }

    private(set) var settings: [Setting] = []
    private static let lines = 20_000

    init(_ text: String) {
        var (section, subsection) = ("", "")
        for line in text.utf8.split(separator: 0x0A).prefix(Self.lines) {
            let line = Person.trimmed(Array(line)[...])
            switch line.first {
            case UInt8(ascii: "["): (section, subsection) = Self.heading(line)
            case nil, UInt8(ascii: "#"), UInt8(ascii: ";"): break
            default:
                let parts = line.split(separator: UInt8(ascii: "="), maxSplits: 1)
                guard let key = parts.first else { break }
                settings.append(
                    Setting(
                        section: section, subsection: subsection,
                        key: Self.text(Person.folded(Person.trimmed(key))),
                        value: parts.count == 2 ? Self.value(parts[1]) : "true"))
            }
        }
    }

    /// `[section]`, `[section "subsection"]`.
    private static func heading(_ line: [UInt8]) -> (String, String) {
        let inner = line.dropFirst().prefix { $0 != UInt8(ascii: "]") }
        let parts = inner.split(separator: 0x22, maxSplits: 1)
        let name = text(Person.folded(Person.trimmed(parts.first ?? [])))
        let rest = parts.count == 2 ? parts[1].prefix { $0 != 0x22 } : []
        return (name, text(Array(rest)))
    }

    private static func value(_ part: ArraySlice<UInt8>) -> String {
        let value = Person.trimmed(part)
        guard value.first == 0x22 else { return text(value) }
        return text(Array(value.dropFirst().prefix { $0 != 0x22 }))
    }

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    /// The last value of a setting.
    func value(_ section: String, _ key: String) -> String? {
        settings.last { $0.section == section && $0.key == key }?.value
    }
}

extension ConfigText {
    /// Refuses a repository of a kind that we do not read.
    ///
    /// Source: `gitrepository-layout(5)`, `git-config(1)` "extensions".
    ///
    /// - Throws: ``GitError`` `unsupported`.
    func checkFormat() throws(GitError) {
        let version = value("core", "repositoryformatversion") ?? "0"
        guard version == "0" || version == "1" else { throw .unsupported("format \(version)") }
        let harmless = ["noop", "preciousobjects", "worktreeconfig", "partialclone"]
        for setting in settings where setting.section == "extensions" {
            switch (setting.key, setting.value) {
            case ("objectformat", "sha1"), ("refstorage", "files"): break
            case ("objectformat", "sha256"): throw .unsupported("SHA-256")
            case ("refstorage", let kind): throw .unsupported(kind)
            case (let key, _) where harmless.contains(key): break
            default: throw .unsupported("extensions.\(setting.key)")
            }
        }
    }

    /// Whether objects may have been left on a server.
    var isPartial: Bool {
        settings.contains {
            ($0.section == "extensions" && $0.key == "partialclone")
                || ($0.section == "remote" && $0.key == "promisor" && $0.value == "true")
        }
    }

    /// Whether git would start a program or read another file for the sake of a setting.
    var startsPrograms: Bool {
        let keys: Set<String> = [
            "fsmonitor", "sshcommand", "hookspath", "pager", "editor", "askpass", "gitproxy",
            "worktree", "attributesfile", "alternaterefscommand", "textconv", "command", "smudge",
            "clean", "process", "uploadpack", "receivepack",
        ]
        return settings.contains {
            keys.contains($0.key) && $0.value != "false"
                || ["include", "includeif", "alias"].contains($0.section)
        }
    }
}
