import HTMLWriting

/// A ruled table of texts with a heading row that is repeated on every page.
struct ListTable {
    struct Column {
        let title: String
        /// Class of the cells: how they stand.
        let style: String

        static let index = Column(title: "No", style: "tengah nomor")
        static let entry = Column(title: "No. Peserta", style: "kode")
        static let entrant = Column(title: "Nama", style: "nama")
        static let area = Column(title: "Asal", style: "asal")
        static let work = Column(title: "Judul Karya", style: "judul-karya")
        static let label = Column(title: "Sebutan", style: "sebutan")
        static let remark = Column(title: "Keterangan", style: "keterangan")

        static func text(_ title: String) -> Column { Column(title: title, style: "teks") }
        static func center(_ title: String) -> Column { Column(title: title, style: "tengah") }
        static func number(_ title: String) -> Column { Column(title: title, style: "angka") }
    }

    let columns: [Column]
    let rows: [[String]]
    /// A last row in bold: a sum.
    var closing: [String] = []

    /// The most columns that leave room for long texts.
    private static let mostRoomy = 7

    var html: HTML {
        tag(.div, .class(columns.count > Self.mostRoomy ? "tabel rapat" : "tabel")) {
            tag(.table) {
                tag(.thead) {
                    tag(.tr) {
                        for column in columns {
                            tag(.th, .scope(.column), .class(column.style)) { column.title }
                        }
                    }
                }
                tag(.tbody) { for row in rows { line(row) } }
                if !closing.isEmpty { tag(.tbody, .class("jumlah")) { line(closing) } }
            }
        }
    }

    private func line(_ cells: [String]) -> HTML {
        tag(.tr) {
            for (column, cell) in zip(columns, cells) { tag(.td, .class(column.style)) { cell } }
        }
    }
}
