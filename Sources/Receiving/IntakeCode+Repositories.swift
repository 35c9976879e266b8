internal import ContestModel

extension IntakeCode {
    /// The sentence of a note on a repository.
    func repositoryNote(value: String) -> Bilingual {
        switch self {
        case .lfsPointer:
            Bilingual(
                id: "\(value) berkas hanya berupa penunjuk Git LFS; isinya tidak ikut terkirim. "
                    + "Kirim berkas aslinya bila bagian dari karya.",
                en:
                    "\(value) files are only Git LFS pointers; their content was not sent. Send the "
                    + "real files if they are part of the work.")
        case .replacedObjects:
            Bilingual(
                id: "Repositori mengganti \(value) objek dengan yang lain (replace atau grafts); "
                    + "penggantian itu diabaikan.",
                en: "The repository replaces \(value) objects by others (replace or grafts); that "
                    + "was ignored.")
        case .packChecksum:
            Bilingual(
                id: "Jumlah periksa berkas pack salah, tetapi semua objek yang dibaca utuh.",
                en: "The checksum of a pack is wrong, but every object that was read is sound.")
        default:
            Bilingual(
                id: "Repositori berisi hook atau pengaturan yang menjalankan program; tidak ada "
                    + "yang dijalankan.",
                en: "The repository holds hooks or settings that start programs; none was run.")
        }
    }
}
