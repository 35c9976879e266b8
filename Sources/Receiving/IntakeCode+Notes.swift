internal import ContestModel

extension IntakeCode {
    /// The sentence of a note; `value` says how many items it is about.
    func note(value: String) -> Bilingual {
        switch self {
        case .litter:
            Bilingual(
                id: "\(value) berkas sampingan komputer (mis. .DS_Store, Thumbs.db) diabaikan.",
                en:
                    "\(value) files that the computer made (.DS_Store, Thumbs.db ...) were left out."
            )
        case .dependencies:
            Bilingual(
                id: "\(value) berkas pustaka pihak lain (node_modules) diabaikan.",
                en: "\(value) files of others' libraries (node_modules) were left out.")
        case .innerRepository:
            Bilingual(
                id: "Folder .git di dalam arsip (\(value) berkas) diabaikan. Kirim riwayatnya "
                    + "sebagai git bundle bila perlu dinilai.",
                en:
                    "A .git folder inside the archive (\(value) files) was left out. Send the history "
                    + "as a git bundle if it is to be judged.")
        case .submodule, .historyPartial, .compressedFile, .nestedArchive, .missingEnd:
            shapeNote(value: value)
        case .linkSymlink, .linkDangling, .specialItem, .oddMode: linkNote(value: value)
        case .itemLocked, .archiveStub, .archivePadding, .trailingBytes, .nameUnicode,
            .wrongExtension:
            archiveNote(value: value)
        case .lfsPointer, .replacedObjects, .packChecksum, .repositoryPrograms:
            repositoryNote(value: value)
        default: nameNote(value: value)
        }
    }

    private func shapeNote(value: String) -> Bilingual {
        switch self {
        case .submodule:
            Bilingual(
                id: "\(value) submodul git tidak ikut diambil.",
                en: "\(value) git submodules were not fetched.")
        case .historyPartial:
            Bilingual(
                id: "Riwayat git tidak lengkap (salinan dangkal atau sebagian hilang).",
                en: "The git history is not whole (a shallow copy, or some of it is missing).")
        case .compressedFile:
            Bilingual(
                id: "Ini satu berkas terkompresi, bukan arsip; disimpan apa adanya.",
                en: "This is one compressed file, not an archive; it is kept as it is.")
        case .nestedArchive:
            Bilingual(
                id: "\(value) arsip di dalam arsip tidak dibuka; disimpan apa adanya.",
                en:
                    "\(value) archives inside the archive were not opened; they are kept as they are."
            )
        default:
            Bilingual(
                id: "Arsip berakhir tanpa tanda akhir. Periksa bahwa semua berkas karya terdaftar.",
                en: "The archive ends without its end mark. Check that all files of the work are "
                    + "listed.")
        }
    }

    private func linkNote(value: String) -> Bilingual {
        switch self {
        case .linkSymlink:
            Bilingual(
                id: "\(value) tautan simbolik dicatat dan tidak diikuti.",
                en: "\(value) symbolic links were noted and not followed.")
        case .linkDangling:
            Bilingual(
                id: "\(value) tautan menunjuk ke berkas yang tidak ada.",
                en: "\(value) links point at files that are not there.")
        case .specialItem:
            Bilingual(
                id: "\(value) berkas khusus (perangkat, pipa, soket) diabaikan.",
                en: "\(value) special files (devices, pipes, sockets) were left out.")
        default:
            Bilingual(
                id: "\(value) berkas dengan mode tidak lazim diabaikan.",
                en: "\(value) files with an odd mode were left out.")
        }
    }

    private func nameNote(value: String) -> Bilingual {
        switch self {
        case .pathBackslash:
            Bilingual(
                id: "Nama bergaya Windows (garis miring terbalik) disesuaikan: \(value) berkas.",
                en: "Windows-style names (backslashes) were adapted: \(value) files.")
        case .pathSlash:
            Bilingual(
                id: "Garis miring di awal nama dibuang: \(value) berkas.",
                en: "A leading slash was removed from the name: \(value) files.")
        case .pathDots:
            Bilingual(
                id: "Nama dengan '..' di tengah dirapikan: \(value) berkas.",
                en: "Names with '..' inside were tidied: \(value) files.")
        case .nameEncoding:
            Bilingual(
                id: "Nama bukan UTF-8; dibaca dengan pengodean lama: \(value) berkas.",
                en: "Names are not UTF-8; they were read in an old encoding: \(value) files.")
        case .nameControl:
            Bilingual(
                id: "Nama mengandung karakter kendali yang tidak terlihat: \(value) berkas.",
                en: "Names hold control characters that cannot be seen: \(value) files.")
        case .nameReserved:
            Bilingual(
                id: "Nama yang tidak dapat disimpan di sebagian komputer (Windows): \(value) "
                    + "berkas.",
                en: "Names that some computers (Windows) cannot store: \(value) files.")
        case .nameTwin:
            Bilingual(
                id: "Nama yang hanya berbeda huruf besar-kecil atau penulisan Unicode: \(value).",
                en: "Names that differ only in case or in Unicode spelling: \(value).")
        default:
            Bilingual(
                id: "Nama yang sama muncul lebih dari sekali; semua disimpan dengan nama pembeda: "
                    + "\(value).",
                en: "The same name occurs more than once; all are kept under names apart: \(value)."
            )
        }
    }
}
