import ContestModel
import Foundation
import Receiving
import Testing

/// Bytes of scalars below U+0100.
private func bytes(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
}

private let office = "application/vnd.openxmlformats-officedocument."

/// The local header of a stored zip member, and its bytes.
private func zipMember(_ name: String, _ data: String) -> String {
    let size = String(UnicodeScalar(UInt8(data.utf8.count)))
    let length = String(UnicodeScalar(UInt8(name.utf8.count)))
    let head = "PK\u{3}\u{4}\u{14}\0\0\0\0\0\0\0\0\0\0\0\0\0"
    return "\(head)\(size)\0\0\0\(size)\0\0\0\(length)\0\0\0\(name)\(data)"
}

struct MediaSniffingTests {
    @Test(arguments: [
        ("\u{89}PNG\r\n\u{1A}\n\0\0\0\rIHDR", "image/png"),
        ("\u{FF}\u{D8}\u{FF}\u{E0}\0\u{10}JFIF\0", "image/jpeg"),
        ("GIF89a\u{1}\0\u{1}\0\u{80}", "image/gif"),
        ("BM\u{36}\0\0\0\0\0\0\0\u{36}\0\0\0", "image/bmp"), ("II*\0\u{8}\0\0\0", "image/tiff"),
        ("MM\0*\0\0\0\u{8}", "image/tiff"), ("\0\0\u{1}\0\u{1}\0", "image/vnd.microsoft.icon"),
        ("8BPS\0\u{1}\0\0", "image/vnd.adobe.photoshop"),
        ("RIFF\u{24}\0\0\0WEBPVP8 ", "image/webp"), ("RIFF\u{24}\0\0\0WAVEfmt ", "audio/wav"),
        ("RIFF\u{24}\0\0\0AVI LIST", "video/x-msvideo"),
        ("RIFF\u{24}\0\0\0CDRAvrsn", "application/vnd.corel-draw"),
        ("RIFF\u{24}\0\0\0ABCD", "application/x-riff"),
        ("\0\0\0\u{18}ftypmp42\0\0\0\0", "video/mp4"), ("\0\0\0\u{14}ftypqt  ", "video/quicktime"),
        ("\0\0\0\u{14}ftypM4A ", "audio/mp4"), ("\0\0\0\u{14}ftypheic", "image/heic"),
        ("\0\0\0\u{14}ftypavif", "image/avif"), ("\0\0\0\u{14}ftyp3gp4", "video/3gpp"),
        ("\0\0\0\u{14}ftyp3gp9", "video/3gpp"), ("\0\0\0\u{8}wide\0\0\0\0mdat", "video/quicktime"),
        ("\u{1A}E\u{DF}\u{A3}\u{93}B\u{82}\u{88}matroska", "video/x-matroska"),
        ("\u{1A}E\u{DF}\u{A3}\u{93}B\u{82}\u{84}webm", "video/webm"),
        ("0&\u{B2}u\u{8E}f\u{CF}\u{11}\u{A6}\u{D9}\0\u{AA}", "video/x-ms-asf"),
        ("\0\0\u{1}\u{BA}\u{44}", "video/mpeg"), ("ID3\u{3}\0\0\0\0", "audio/mpeg"),
        ("\u{FF}\u{FB}\u{90}\0", "audio/mpeg"), ("\u{FF}\u{F9}\u{50}\u{80}", "audio/aac"),
        ("fLaC\0\0\0\u{22}", "audio/flac"), ("OggS\0\u{2}\0\0", "audio/ogg"),
        ("MThd\0\0\0\u{6}", "audio/midi"), ("\u{1F}\u{8B}\u{8}\0\0", "application/gzip"),
        ("BZh91AY&SY\u{D9}\u{1}", "application/x-bzip2"),
        ("\u{FD}7zXZ\0\0\u{4}", "application/x-xz"), ("(\u{B5}/\u{FD}\u{4}X", "application/zstd"),
        ("\u{4}\"M\u{18}d@\u{A7}", "application/x-lz4"),
        ("7z\u{BC}\u{AF}'\u{1C}\0\u{4}", "application/x-7z-compressed"),
        ("Rar!\u{1A}\u{7}\u{1}\0", "application/vnd.rar"),
        ("070701000000\0", "application/x-cpio"),
        ("SQLite format 3\0\u{10}", "application/vnd.sqlite3"),
        ("\u{D0}\u{CF}\u{11}\u{E0}\u{A1}\u{B1}\u{1A}\u{E1}", "application/x-ole-storage"),
        ("\u{7F}ELF\u{2}\u{1}\u{1}\0", "application/x-executable"),
        ("MZ\u{90}\0\u{3}\0\0\0", "application/vnd.microsoft.portable-executable"),
        ("\0\u{1}\0\0\0\u{12}", "font/ttf"), ("OTTO\0\u{B}", "font/otf"),
        ("wOFF\0\u{1}\0\0", "font/woff"), ("wOF2\0\u{1}\0\0", "font/woff2"),
        ("%PDF-1.7\n%\u{E2}\u{E3}\u{CF}\u{D3}\n", "application/pdf"),
        ("%!PS-Adobe-3.0\n", "application/postscript"), ("{\\rtf1\\ansi", "application/rtf"),
        ("# v2 git bundle\n", "application/x-git-bundle"),
        ("# v3 git bundle\n", "application/x-git-bundle"),
        ("PK\u{5}\u{6}\0\0\0\0", "application/zip"), ("\0\u{2}\u{3}", "application/octet-stream"),
        ("", "application/x-empty"),
    ])
    func `a format is told by its bytes`(text: String, type: String) {
        #expect(MediaSniffing.type(head: bytes(text), name: "karya.txt") == type)
    }

    @Test(arguments: [
        "MZ adalah dua huruf.", "MZ", "BM", "BM1234 laporan", "ID3 pemilih", "OTTO dan Siti",
        "RIFF adalah format", "RIFF1234WAVE bukan suara", "GIF89a lebih lama daripada PNG",
        "8BPS", "fLaC", "OggS", "MThd", "BZh91AY&SY bukan bzip2", "0707 nomor telepon",
        "07070100 nomor", "Ini free untuk warga", "abc ftyp mp42", "Tel.mdat", "wOFF", "wOF2",
        "Rar! kata orang", "PK kelurahan", "II. Latar belakang", "SQLite format 3",
        "caf\u{E9} lama, ditulis dengan Latin-1 oleh warga",
    ])
    func `a text that starts like a format is a text`(text: String) {
        #expect(MediaSniffing.type(head: bytes(text), name: "a.txt") == "text/plain")
    }

    @Test func `a text with the mark of tar in its place is a text`() {
        let text = String(repeating: "a", count: 257) + "ustar" + String(repeating: "b", count: 250)
        #expect(MediaSniffing.type(head: bytes(text), name: "a.txt") == "text/plain")
    }

    @Test(arguments: [
        ("\u{FF}\u{FE}H\0a\0i\0", "text/plain"), ("\u{FE}\u{FF}\0H\0a\0i", "text/plain"),
        ("\u{FF}\u{FE}", "text/plain"), ("\u{FF}\u{FE}H\0a", "text/plain"),
        ("\u{FF}\u{FE}\u{3D}\u{D8}", "text/plain"),
        ("\u{FF}\u{FE}\0\0\u{1}\0", "application/octet-stream"),
        ("\u{FF}\u{FE}\0\u{DC}a\0", "application/octet-stream"),
    ])
    func `UTF-16 with a mark is a text when it can be read`(text: String, type: String) {
        #expect(MediaSniffing.type(head: bytes(text), name: "a.txt") == type)
    }

    @Test func `a character cut at the end of the head does not spoil a text`() {
        for count in 1...3 {
            let head = Array(Array("Rp\u{1F3A5}".utf8).dropLast(count))
            #expect(MediaSniffing.type(head: head, name: "a.txt") == "text/plain")
        }
    }

    @Test(arguments: [
        ("<!DOCTYPE html>", "a.txt", "text/html"), ("\n  <html lang=id>", "a", "text/html"),
        ("<svg xmlns='x'>", "a.txt", "image/svg+xml"),
        ("<?xml version='1.0'?>\n<svg>", "a.xml", "image/svg+xml"),
        ("<?xml version='1.0'?>\n<kml>", "a.kml", "text/xml"), ("a,b\n", "a.CSV", "text/csv"),
        ("body {}", "gaya.css", "text/css"), ("Isi", "csv", "text/plain"),
        ("1\n00:00:01,000 --> 00:00:02,000\n", "a.srt", "application/x-subrip"),
    ])
    func `kinds of text are told by their first tag, else by the name`(
        text: String, name: String, type: String
    ) {
        #expect(MediaSniffing.type(head: Array(text.utf8), name: name) == type)
    }

    @Test(arguments: [
        (zipMember("a.txt", "Isi"), "application/zip"),
        (zipMember("mimetype", "application/epub+zip") + "PK\u{3}\u{4}", "application/epub+zip"),
        (
            zipMember("mimetype", "application/vnd.oasis.opendocument.text") + "PK\u{1}\u{2}",
            "application/vnd.oasis.opendocument.text"
        ),
        (zipMember("mimetype", "application/pdf"), "application/zip"),
        (zipMember("mimetype", "text/html"), "application/zip"),
        (zipMember("[Content_Types].xml", "<x/>"), "application/x-ooxml"),
        (
            zipMember("[Content_Types].xml", "<x/>") + zipMember("xl/workbook.xml", ""),
            office + "spreadsheetml.sheet"
        ),
        (zipMember("ppt/presentation.xml", "<x/>"), office + "presentationml.presentation"),
        (zipMember("word/catatan.txt", "Isi"), "application/zip"),
        (zipMember("AndroidManifest.xml", "<x/>"), "application/vnd.android.package-archive"),
    ])
    func `a zip that is one document has the document's type`(text: String, type: String) {
        #expect(MediaSniffing.type(head: bytes(text), name: "a.zip") == type)
    }
}
