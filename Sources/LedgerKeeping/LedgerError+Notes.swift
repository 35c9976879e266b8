extension LedgerError {
    static func noteShape() -> LedgerError {
        LedgerError(
            .noteShape,
            id: "bukan catatan bertanda tangan: teks, baris kosong, lalu baris tanda tangan.",
            en: "not a signed note: text, an empty line, then signature lines.")
    }

    static func checkpointShape() -> LedgerError {
        LedgerError(
            .checkpointShape,
            id: "bukan titik periksa: asal, jumlah baris, dan akar tidak terbaca.",
            en: "not a checkpoint: origin, size and root cannot be read.")
    }

    static func origin(_ expected: String) -> LedgerError {
        LedgerError(
            .origin,
            id: "asalnya bukan '\(expected)': ini dari buku besar lain.",
            en: "its origin is not '\(expected)': it is of another ledger.")
    }

    static func name() -> LedgerError {
        LedgerError(
            .origin,
            id: "nama asal tidak boleh kosong atau berisi spasi, tanda tambah, atau huruf kendali.",
            en: "an origin must not be empty or hold spaces, a plus sign or control characters.")
    }

    static func keyShape() -> LedgerError {
        LedgerError(
            .keyShape,
            id: "bukan kunci Ed25519 dalam bentuk PEM.",
            en: "not an Ed25519 key in PEM form.")
    }

    static func key() -> LedgerError {
        LedgerError(
            .key,
            id: "kunci ini bukan kunci yang menandatangani, atau bukan yang Anda percayai.",
            en: "this key is not the one that signed, or not the one that you trust.")
    }

    static func signature() -> LedgerError {
        LedgerError(
            .signature,
            id: "tanda tangan tidak cocok dengan teksnya: salah satunya berubah.",
            en: "the signature does not match the text: one of the two was changed.")
    }

    static func proof() -> LedgerError {
        LedgerError(
            .proof,
            id: "bukti tidak menghubungkan baris ini dengan akar yang ditandatangani.",
            en: "the proof does not connect this line with the signed root.")
    }

    static func rolledBack(known: Int, found: Int) -> LedgerError {
        LedgerError(
            .rolledBack,
            id: "buku besar mundur: sudah pernah ada \(known) baris, kini \(found). Basis data "
                + "lama dipulihkan, atau baris dibuang.",
            en: "the ledger went back: there were \(known) lines, now there are \(found). An old "
                + "database was restored, or lines were dropped.")
    }

    static func forked(at size: Int) -> LedgerError {
        LedgerError(
            .forked,
            id: "\(size) baris pertama bukan yang pernah ditandatangani: sejarahnya ditulis ulang.",
            en: "the first \(size) lines are not those signed before: history was rewritten.")
    }

    static func receipt() -> LedgerError {
        LedgerError(
            .receipt,
            id: "bukan tanda terima yang utuh: bagian ini tidak sesuai dengan bagian lainnya.",
            en: "not a whole receipt: this part does not agree with the others.")
    }

    static func signing(_ detail: String) -> LedgerError {
        LedgerError(
            .signing,
            id: "tidak dapat menandatangani: \(detail).", en: "cannot sign: \(detail).")
    }
}

extension LedgerError {
    static func fileMissing() -> LedgerError {
        LedgerError(
            .fileMissing,
            id: "berkas ini tidak ada. Minta salinan yang utuh.",
            en: "this file is not there. Ask for a whole copy.")
    }

    static func fileUnknown() -> LedgerError {
        LedgerError(
            .fileUnknown,
            id: "berkas ini bukan bagian dari ekspor. Pindahkan ke tempat lain, lalu ulangi.",
            en: "this file is no part of an export. Move it elsewhere, then try again.")
    }

    static func readme() -> LedgerError {
        LedgerError(
            .readme,
            id: "penjelasan ini berubah sejak ekspor dibuat; jangan ikuti resepnya.",
            en: "this explanation was changed since the export was made; do not follow its recipe.")
    }

    static func sums() -> LedgerError {
        LedgerError(
            .sums,
            id: "sidik jari di baris ini bukan milik berkasnya, atau berkas itu dikurangi.",
            en: "the digest on this line is not that of its file, or that file was reduced.")
    }
}
