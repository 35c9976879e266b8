internal import ContestModel
internal import Glibc

/// The right to write in a workspace: held by one process at a time, released when it ends.
@safe package struct WriterLock: ~Copyable {
    private let descriptor: Int32

    /// Takes the lock at `path`.
    ///
    /// - Throws: ``RecordError`` `busy` when another process holds it, `cannotOpen`.
    package init(path: String) throws(RecordError) {
        descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw RecordError(
                .cannotOpen, id: "Ruang kerja tidak dapat ditulisi (\(path)).",
                en: "The workspace cannot be written to (\(path)).")
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw RecordError(
                .busy,
                id: "Ruang kerja sedang dipakai proses juri lain. Tunggu sampai selesai, lalu "
                    + "ulangi.",
                en: "Another juri process is working in this workspace. Wait until it ends, then "
                    + "try again.")
        }
    }

    deinit { close(descriptor) }
}
