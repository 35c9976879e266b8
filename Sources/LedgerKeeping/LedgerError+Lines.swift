extension LedgerError {
    static func lineShape() -> LedgerError {
        LedgerError(
            .lineShape,
            id: "bukan baris buku besar: panjang atau bentuknya salah. Minta salinan yang utuh.",
            en: "not a line of a ledger: its length or form is wrong. Ask for a whole copy.")
    }

    static func lineCheck() -> LedgerError {
        LedgerError(
            .lineCheck,
            id: "isi baris tidak cocok dengan angka periksanya: baris ini berubah.",
            en: "the line does not match its own check: this line was changed.")
    }

    static func lineNumber(_ found: Int) -> LedgerError {
        LedgerError(
            .lineNumber,
            id: "di sini tertulis nomor \(found): ada baris yang hilang, berulang, atau tertukar.",
            en: "number \(found) stands here: a line is missing, repeated or out of order.")
    }

    static func lineTime() -> LedgerError {
        LedgerError(
            .lineTime,
            id: "waktunya lebih awal daripada baris sebelumnya.",
            en: "its time is before that of the line above.")
    }

    static func lineMissing(_ size: Int) -> LedgerError {
        LedgerError(
            .lineMissing,
            id: "baris ini tidak ada; titik periksa menyebut \(size) baris. Berkas terpotong.",
            en: "this line is not there; the checkpoint speaks of \(size) lines. The file is cut.")
    }

    static func lineSurplus(_ size: Int) -> LedgerError {
        LedgerError(
            .lineSurplus,
            id: "baris ini tidak ditandatangani; titik periksa hanya menyebut \(size) baris.",
            en: "this line is not signed for; the checkpoint speaks of \(size) lines only.")
    }

    static func root(from first: Int, to last: Int) -> LedgerError {
        LedgerError(
            .root,
            id: "baris \(first) sampai \(last) tidak menghasilkan akar yang ditandatangani: ada "
                + "baris yang ditulis ulang.",
            en: "lines \(first) to \(last) do not give the signed root: a line was rewritten.")
    }

    static func payload() -> LedgerError {
        LedgerError(
            .payload,
            id: "isi tindakan bukan JSON dalam bentuk bakunya.",
            en: "the act is not JSON in its canonical form.")
    }

    static func opening() -> LedgerError {
        LedgerError(
            .opening,
            id: "bukan pembukaan untuk baris bernomor ini: bentuk atau nomornya salah.",
            en: "not an opening for the line of this number: its form or number is wrong.")
    }

    static func commitment() -> LedgerError {
        LedgerError(
            .commitment,
            id: "isi dan garamnya tidak cocok dengan komitmen pada baris buku besar.",
            en: "act and salt do not match the commitment in the ledger's line.")
    }
}
