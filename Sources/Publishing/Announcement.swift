import ContestModel
import HTMLWriting

/// Pengumuman: the winners and nothing about their scores.
func announcement(_ lookup: Lookup, _ paper: Paper) -> Document {
    let contest = lookup.contest
    let settings = contest.documents
    let frame = OfficialPage("pengumuman", "Pengumuman Pemenang", lookup, paper)
    let number = settings.number.map { " Nomor \($0)" } ?? ""
    let date = settings.date.map { " tanggal \($0.longText)" } ?? ""
    return frame.document {
        heading("Pengumuman", contest, number: blankNumber)
        tag(.p) {
            "Berdasarkan Berita Acara Penjurian\(number)\(date), dengan ini diumumkan pemenang"
            " \(contest.title.id) sebagai berikut."
        }
        awards(lookup, withNumbers: false)
        if lookup.result.version > 1 {
            tag(.p) {
                "Pengumuman ini menggantikan pengumuman hasil versi \(lookup.result.version - 1)."
            }
        }
        tag(.p, .class("penutup")) {
            "Demikian pengumuman ini disampaikan untuk diketahui. Kepada para pemenang kami ucapkan"
            " selamat, dan kepada seluruh peserta kami ucapkan terima kasih."
        }
        Signatures(settings, blocks: witnesses(settings)).html
    }
}
