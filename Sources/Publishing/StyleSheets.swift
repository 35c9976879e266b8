/// Running footer and margins; the size of the paper comes beside it.
let pageStyle: StaticString = """
    @page {
      margin: 20mm 20mm 22mm 25mm;
      @bottom-left { content: element(kaki); width: 78%; vertical-align: top; padding-top: 4mm }
      @bottom-right {
        content: "Halaman " counter(page) " dari " counter(pages);
        font: 8pt "Liberation Serif", Tinos, "Times New Roman", "DejaVu Serif", serif;
        vertical-align: top; padding-top: 4mm; white-space: nowrap;
      }
    }
    @page lebar { margin: 15mm 15mm 20mm }
    footer { position: running(kaki); font-size: 7pt; color: #333 }
    footer p { text-align: left; margin: 0 }
    footer .contoh { font-size: 8pt; font-style: italic }
    .lebar { page: lebar }
    .lembar { break-after: page }
    .lembar:last-of-type { break-after: auto }

    """

/// Words: letterhead, heads, paragraphs, signatures.
let textStyle: StaticString = """
    body {
      font: 11.5pt/1.35 "Liberation Serif", Tinos, "Times New Roman", "DejaVu Serif", serif;
      color: #000; margin: 0;
    }
    p { margin: 0 0 2mm; text-align: justify; orphans: 2; widows: 2 }
    .kop { text-align: center; border-bottom: 3pt double #000; padding-bottom: 2mm }
    .kop { margin-bottom: 6mm }
    .kop p { text-align: center; margin: 0 }
    .instansi { font-size: 14pt; font-weight: bold; text-transform: uppercase }
    .instansi + .instansi { font-size: 16pt }
    .alamat { font-size: 9.5pt }
    .judul { margin-bottom: 5mm; break-after: avoid }
    .judul p { text-align: center; margin: 0 }
    h1 { font-size: 14pt; text-align: center; text-transform: uppercase; margin: 0 }
    h1 { text-decoration: underline }
    .perihal { font-weight: bold; text-transform: uppercase }
    h2 { font-size: 11.5pt; margin: 4mm 0 1.5mm; break-after: avoid }
    h3 { font-size: 11.5pt; margin: 3mm 0 1.5mm; break-after: avoid; font-style: italic }
    ol, ul { margin: 0 0 2mm; padding-left: 7mm }
    li { text-align: justify }
    .kecil { font-size: 9.5pt }
    .penutup { margin-top: 4mm; break-after: avoid }
    .utuh { break-inside: avoid }
    .tanda-tangan { margin-top: 6mm }
    .tanda-tangan .tempat { margin: 0 0 3mm 50%; text-align: center; break-after: avoid }
    .pihak { font-weight: bold; break-after: avoid; margin: 0 0 3mm }
    .tanda-tangan .pihak { text-align: center }
    .ttd { display: inline-block; width: 49%; vertical-align: top; margin-bottom: 5mm }
    .ttd { break-inside: avoid }
    .tunggal { display: block; margin-left: 50% }
    .ttd p { text-align: center; margin: 0 }
    .ttd .terang { margin-top: 16mm; font-weight: bold }
    .bacaan { break-inside: avoid; border-bottom: 1pt solid #000; margin: 5mm 0; font-size: 16pt }
    .bacaan p { text-align: left }
    .bacaan .pemenang { font-size: 24pt; font-weight: bold; text-transform: uppercase }
    .bacaan .petunjuk { font-size: 10pt; font-style: italic }
    .awas { font-size: 11pt; border: 1pt solid #000; padding: 2mm }

    """

/// Ruled tables whose heading is repeated and whose rows are never split.
///
/// Every table keeps a column without a width, the title of the work or the remark: WeasyPrint
/// gives the rest of the line to such columns alone.
let tableStyle: StaticString = """
    table { border-collapse: collapse; width: 100%; font-size: 9.5pt; line-height: 1.25 }
    .tabel { margin: 1mm 0 3mm }
    .tabel th, .tabel td { border: .6pt solid #000; padding: 1mm 1.2mm; vertical-align: top }
    .tabel th { text-align: center; vertical-align: middle; background: #eee }
    thead { display: table-header-group }
    tr { break-inside: avoid }
    .tabel td.tengah { text-align: center }
    .tabel td.angka { text-align: right; white-space: nowrap }
    .kode { white-space: nowrap; width: 17mm }
    .nomor { width: 6mm }
    .sebutan { width: 27mm }
    .nama { width: 24% }
    .asal { width: 26% }
    .tabel.rapat th { font-size: 8.5pt; padding-left: .7mm; padding-right: .7mm }
    .rapat .angka { width: 7.5mm }
    .rapat .tengah { width: 11mm }
    .rapat .nomor { width: 6mm }
    .rapat .nama, .rapat .asal, .rapat .judul-karya { width: 11% }
    .jumlah td { font-weight: bold }
    .fakta { margin-bottom: 3mm; font-size: 11.5pt }
    .fakta th { text-align: left; font-weight: normal; width: 38mm; vertical-align: top }
    .fakta th, .fakta td { padding: .3mm 0 }
    .kotak { border: .6pt solid #000; padding: 1.5mm; min-height: 32mm; margin: 3mm 0 }
    .kotak p { margin: 0 }

    """

/// On a screen: the footer goes to the end, wide tables slide, signatures stand under each other.
let screenStyle: StaticString = """
    @media screen {
      body { display: flex; flex-direction: column; max-width: 210mm; margin: auto; padding: 4mm }
      main { min-width: 0 }
      footer { order: 1; margin-top: 6mm; overflow-wrap: anywhere }
      .tabel { overflow-x: auto }
      .lembar { border-bottom: 1pt dashed #666; padding-bottom: 6mm; margin-bottom: 6mm }
    }
    @media screen and (max-width: 600px) {
      p, li { text-align: left }
      .ttd { width: 100% }
      .tunggal, .tanda-tangan .tempat { margin-left: 0 }
    }

    """
