package import ContestModel

extension IntakeCode {
    /// The sentence for the participant: what is wrong and what to do.
    ///
    /// - Parameters:
    ///   - limit: The limit that was passed, in words, where there is one.
    ///   - value: What was found, or how many items a note is about.
    package func sentence(limit: String, value: String) -> Bilingual {
        isRefusal ? refusal(limit: limit, value: value) : note(value: value)
    }

    private func refusal(limit: String, value: String) -> Bilingual {
        switch self {
        case .entryTooLarge, .itemTooLarge, .tooManyItems, .pathTooLong, .pathTooDeep, .bomb:
            overLimit(limit: limit, value: value)
        case .archiveDamaged, .archiveEncrypted, .archiveUnsupported: archive()
        case .archiveContradictory, .archiveVolumes, .archiveFormat, .diskImage, .selfExtracting:
            shape(value: value)
        case .empty:
            Bilingual(
                id:
                    "Kiriman kosong: tidak ada berkas berisi di dalamnya. Periksa, lalu kirim ulang.",
                en:
                    "The submission is empty: it holds no file with content. Check it and send again."
            )
        case .onlyLitter:
            Bilingual(
                id: "Kiriman hanya berisi berkas sampingan komputer, bukan karya. Masukkan berkas "
                    + "karya, lalu kirim ulang.",
                en: "The submission holds only files that the computer made, no work. Add the work "
                    + "and send again.")
        case .specialFile:
            Bilingual(
                id: "Ini bukan berkas atau folder biasa, sehingga tidak dapat diterima.",
                en: "This is no ordinary file or folder, so it cannot be taken in.")
        case .readerStopped:
            Bilingual(
                id: "Pembacaan kiriman ini terhenti sebelum selesai (\(value)): kehabisan waktu "
                    + "atau memori, atau isinya merusak pembaca. Buat ulang arsipnya dengan cara "
                    + "biasa, lalu kirim ulang.",
                en: "Reading this submission stopped before its end (\(value)): out of time or "
                    + "memory, or its content broke the reader. Make the archive again in the "
                    + "ordinary way and send it again.")
        case .pathNul, .pathOverlong, .headerTooLong: spelling(limit: limit, value: value)
        default: name()
        }
    }

    private func name() -> Bilingual {
        switch self {
        case .pathClimbs:
            Bilingual(
                id: "Ada nama berkas yang keluar dari foldernya sendiri (memakai '..'). Buat ulang "
                    + "arsip dari dalam folder karya, lalu kirim ulang.",
                en: "A file name leaves its own folder (it uses '..'). Make the archive again from "
                    + "inside the folder of the work and send it again.")
        case .pathAbsolute:
            Bilingual(
                id: "Ada nama berkas yang menunjuk ke akar komputer atau ke sebuah drive. Buat "
                    + "ulang arsip dari dalam folder karya, lalu kirim ulang.",
                en:
                    "A file name points at the root of the computer or at a drive. Make the archive "
                    + "again from inside the folder of the work and send it again.")
        case .pathFileAndFolder:
            Bilingual(
                id: "Satu nama dipakai untuk berkas dan folder sekaligus. Ganti salah satunya.",
                en: "One name is used for a file and a folder at once. Rename one of them.")
        case .linkAsFolder:
            Bilingual(
                id:
                    "Berkas disimpan di balik tautan simbolik. Ganti tautan itu dengan folder biasa.",
                en: "A file is stored behind a symbolic link. Replace the link by a real folder.")
        default:
            Bilingual(
                id: "Ada berkas tanpa nama dalam arsip. Buat ulang arsip, lalu kirim ulang.",
                en: "The archive holds a file without a name. Make it again and send it again.")
        }
    }

    private func overLimit(limit: String, value: String) -> Bilingual {
        switch self {
        case .entryTooLarge:
            Bilingual(
                id: "Isi kiriman seluruhnya \(value), melebihi batas \(limit). Kurangi isinya.",
                en:
                    "The whole submission unpacks to \(value), over the limit of \(limit). Bring less."
            )
        case .itemTooLarge:
            Bilingual(
                id: "Berkas ini \(value), melebihi batas \(limit) per berkas. Kecilkan berkasnya.",
                en: "This file has \(value), over the limit of \(limit) per file. Make it smaller.")
        case .tooManyItems:
            Bilingual(
                id: "Kiriman berisi lebih dari \(limit) berkas. Buang yang bukan bagian karya.",
                en: "The submission holds more than \(limit) files. Leave out what is not the work."
            )
        case .pathTooLong:
            Bilingual(
                id: "Nama berkas dengan foldernya terlalu panjang (\(value), batas \(limit)). "
                    + "Pendekkan namanya.",
                en:
                    "A file name with its folders is too long (\(value), limit \(limit)). Shorten it."
            )
        case .pathTooDeep:
            Bilingual(
                id: "Folder bersarang terlalu dalam (\(value) tingkat, batas \(limit)).",
                en: "Folders are nested too deeply (\(value) levels, limit \(limit)).")
        default:
            Bilingual(
                id: "Arsip mengembang lebih dari \(limit) kali ukurannya (sudah \(value)), seperti "
                    + "'bom zip'. Pembacaan dihentikan. Kirim berkas karya apa adanya.",
                en:
                    "The archive grows to more than \(limit) times its size (\(value) so far), as a "
                    + "'zip bomb' does. Reading was stopped. Send the files of the work as they are."
            )
        }
    }

    private func archive() -> Bilingual {
        switch self {
        case .archiveEncrypted:
            Bilingual(
                id: "Arsip dikunci dengan kata sandi. Kirim arsip tanpa kata sandi.",
                en: "The archive is locked with a password. Send one without a password.")
        case .archiveDamaged:
            Bilingual(
                id: "Arsip rusak atau terpotong. Buat ulang, lalu kirim ulang.",
                en: "The archive is damaged or cut off. Make it again and send it again.")
        default:
            Bilingual(
                id: "Arsip dimampatkan dengan cara yang belum didukung. Buat ulang sebagai .zip "
                    + "biasa, lalu kirim ulang.",
                en: "The archive is packed by a method that is not supported. Make it again as an "
                    + "ordinary .zip and send it again.")
        }
    }
}
