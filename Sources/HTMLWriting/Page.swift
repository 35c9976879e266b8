/// A whole page in UTF-8 that brings its own styles and asks for nothing else.
///
/// - Parameters:
///   - language: A language tag: `id`.
///   - styles: Style sheets that stand in the source of the program.
package func page(
    language: StaticString, title: String, styles: [StaticString], @HTMLBuilder body: () -> HTML
) -> [UInt8] {
    var page = HTML(markup: "<!DOCTYPE html>\n<html lang=\"") + HTML(markup: language)
    page += HTML(markup: "\">\n<head>\n<meta charset=\"utf-8\">\n")
    page += HTML(
        markup: "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n")
    page += HTML(markup: "<title>") + HTML(text: title) + HTML(markup: "</title>\n<style>\n")
    for style in styles { page += HTML(markup: style) }
    page += HTML(markup: "</style>\n</head>\n<body>\n") + body()
    return (page + HTML(markup: "\n</body>\n</html>\n")).bytes
}
