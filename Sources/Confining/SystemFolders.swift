/// What a tool may see of the system: programs, libraries, fonts and their settings, no more.
package enum SystemFolders {
    /// Where programs and libraries lie; what lies here may be started.
    package static let programs = ["/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64"]

    /// Read, never started.
    static let settings = [
        "/etc/ld.so.cache", "/etc/alternatives", "/etc/fonts", "/etc/libreoffice",
        "/etc/localtime", "/var/cache/fontconfig",
    ]

    /// Devices that give or take bytes and nothing else.
    static let readableDevices = ["/dev/zero", "/dev/urandom"]
    static let sink = "/dev/null"
}
