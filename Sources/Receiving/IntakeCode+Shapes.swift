internal import ContestModel

extension IntakeCode {
    /// The sentence of a refusal for the shape of an archive; `value` names the format.
    func shape(value: String) -> Bilingual {
        switch self {
        case .archiveContradictory:
            Bilingual(
                id: "Isi arsip bertentangan dengan daftar isinya, sehingga program yang berbeda "
                    + "membaca berkas yang berbeda. Buat ulang arsip dari foldernya, lalu kirim "
                    + "ulang.",
                en: "The archive contradicts its own list, so that different programs would find "
                    + "different files in it. Make it again from the folder and send it again.")
        case .archiveVolumes:
            Bilingual(
                id: "Ini hanya satu bagian dari arsip yang dipecah menjadi beberapa berkas. Buat "
                    + "satu arsip .zip yang utuh, lalu kirim ulang.",
                en: "This is only one part of an archive that was split into several files. Make "
                    + "one whole .zip and send it again.")
        case .diskImage:
            Bilingual(
                id: "Ini citra disk (\(value)), bukan arsip berkas. Buka citra itu, masukkan "
                    + "berkas karyanya ke dalam .zip, lalu kirim ulang.",
                en: "This is a disk image (\(value)), no archive of files. Open it, put the files "
                    + "of the work into a .zip and send that.")
        case .selfExtracting:
            Bilingual(
                id: "Ini program yang mengekstrak dirinya sendiri, dan program tidak dijalankan "
                    + "di sini. Simpan isinya sebagai .zip atau .7z biasa, lalu kirim ulang.",
                en: "This is a program that unpacks itself, and programs are not run here. Save "
                    + "its content as an ordinary .zip or .7z and send that.")
        default:
            Bilingual(
                id: "Arsip berformat \(value) tidak dibaca. Buka arsip itu, masukkan berkas "
                    + "karyanya ke dalam .zip, lalu kirim ulang.",
                en: "Archives of the format \(value) are not read. Open it, put the files of the "
                    + "work into a .zip and send that.")
        }
    }

    /// The sentence of a refusal for how a name is written.
    func spelling(limit: String, value: String) -> Bilingual {
        switch self {
        case .pathNul:
            Bilingual(
                id: "Ada nama berkas yang mengandung bita nol; tidak ada program biasa yang "
                    + "menulisnya. Buat ulang arsip, lalu kirim ulang.",
                en: "A file name holds a zero byte, which no ordinary program writes. Make the "
                    + "archive again and send it again.")
        case .pathOverlong:
            Bilingual(
                id: "Ada nama berkas yang menyamarkan titik atau garis miring. Ganti namanya, buat "
                    + "ulang arsip, lalu kirim ulang.",
                en: "A file name disguises a dot or a slash. Rename the file, make the archive "
                    + "again and send it again.")
        default:
            Bilingual(
                id: "Nama berkas atau tautan dalam arsip terlalu panjang (\(value), batas "
                    + "\(limit)). Pendekkan namanya.",
                en: "The name of a file or link in the archive is too long (\(value), limit "
                    + "\(limit)). Shorten it.")
        }
    }

    /// The sentence of a note on the archive as a whole.
    func archiveNote(value: String) -> Bilingual {
        switch self {
        case .itemLocked:
            Bilingual(
                id: "\(value) berkas dikunci dengan kata sandi dan tidak dibaca. Kirim ulang "
                    + "tanpa kata sandi bila berkas itu bagian dari karya.",
                en: "\(value) files are locked with a password and were not read. Send them again "
                    + "without one if they are part of the work.")
        case .archiveStub:
            Bilingual(
                id: "Di depan arsip ada program pengekstrak; program itu diabaikan.",
                en: "A program that would unpack the archive stands before it; it was left out.")
        case .archivePadding:
            Bilingual(
                id: "Di antara berkas dalam arsip ada ruang kosong; ruang itu diabaikan.",
                en: "There is empty room between the files of the archive; it was passed over.")
        case .trailingBytes:
            Bilingual(
                id: "Setelah akhir arsip masih ada data lain; data itu diabaikan.",
                en: "There is other data behind the end of the archive; it was left out.")
        case .nameUnicode:
            Bilingual(
                id: "Nama berkas tersimpan dalam dua penulisan; yang Unicode dipakai.",
                en: "File names are stored in two spellings; the Unicode one was used.")
        default:
            Bilingual(
                id: "Akhiran nama berkas tidak cocok dengan isinya; isinya yang dipercaya.",
                en: "The extension of the file name does not fit its content; the content is "
                    + "believed.")
        }
    }
}
