import HTMLWriting
import Testing

@Test func `elements nest and text between them is escaped`() {
    let isShown = true
    let list = tag(.ul, .class("daftar \"x\"")) {
        for name in ["A<B", "C"] { tag(.li) { name } }
        if isShown { tag(.li, .id("akhir")) { tag(.b) { "akhir" } } }
        tag(.br)
    }
    let expected =
        "<ul class=\"daftar &quot;x&quot;\"><li>A&lt;B</li><li>C</li>"
        + "<li id=\"akhir\"><b>akhir</b></li><br></ul>"
    #expect(String(decoding: list.bytes, as: UTF8.self) == expected)
}

@Test(arguments: [
    "http://contoh.id/a?b=1#c", "HTTPS://contoh.id", "mailto:panitia@contoh.id", "berkas.pdf",
    "/karya/12", "#hasil", "?urut=nomor", "folder/a:b", "../atas",
])
func `a link may lead to`(text: String) throws {
    let target = try #require(LinkTarget(text))
    let link = String(decoding: tag(.a, .href(target)) { "x" }.bytes, as: UTF8.self)
    #expect(link.utf8.starts(with: "<a href=\"".utf8))
}

@Test(arguments: [
    "", "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", " javascript:x",
    "\u{1}javascript:x", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "//tuan.id/x",
    "\\\\tuan.id", "/\\tuan.id", "http:x", "https:///x", "mailto:", ":x", "j\u{301}avascript:x",
    "javascript\u{0}:x", "blob:x", "javascript&colon;:x",
])
func `a link may not lead to`(text: String) {
    #expect(LinkTarget(text) == nil)
}

@Test func `a page is whole and says its language`() {
    let bytes = page(language: "id", title: "A & B", styles: ["p { color: black }\n"]) {
        tag(.p) { "isi" }
    }
    let expected = """
        <!DOCTYPE html>
        <html lang="id">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width,initial-scale=1">
        <title>A &amp; B</title>
        <style>
        p { color: black }
        </style>
        </head>
        <body>
        <p>isi</p>
        </body>
        </html>

        """
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
}
