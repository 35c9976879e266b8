"""Just enough reading of Swift to find imports and the length of functions.

Comments and strings are blanked first, so that a brace or a word inside them counts for nothing.
"""

import re

OPENERS = re.compile(r"//|/\*|`[^`\n]*`|(?P<hashes>#*)(?P<quotes>\"\"\"|\")")
IMPORT = re.compile(
    r"^[ \t]*(?:@testable[ \t]+)?(?:(?:public|package|internal|fileprivate|private)[ \t]+)?"
    r"import[ \t]+(?:(?:struct|class|enum|protocol|func|var|let|typealias)[ \t]+)?"
    r"(?P<module>\w+)", re.MULTILINE)
FUNCTION = re.compile(
    r"(?<![.\w])(?:func[ \t]+(?P<name>`[^`\n]*`|[^\s(<]+)|(?:init[?]?|subscript)(?=[ \t]*[(<])"
    r"|deinit\b)")


def blanked(source):
    """The source with comments and strings as spaces; line ends and names in accents stay."""
    out, position = [], 0
    while found := OPENERS.search(source, position):
        end = end_of(source, found)
        out.append(source[position:found.start()])
        piece = source[found.start():end]
        out.append(piece if piece[0] == "`" else re.sub(r"[^\n]", " ", piece))
        position = end
    return "".join(out) + source[position:]


def end_of(source, opener):
    """Where a comment, a string or a name in grave accents ends."""
    if opener.group().startswith("`"):
        return opener.end()
    if opener.group() == "//":
        end = source.find("\n", opener.end())
        return len(source) if end < 0 else end
    if opener.group() == "/*":
        return end_of_comment(source, opener.end())
    return end_of_string(source, opener.end(), opener["hashes"], opener["quotes"])


def end_of_comment(source, position):
    depth = 1
    for mark in re.compile(r"/\*|\*/").finditer(source, position):
        depth += 1 if mark.group() == "/*" else -1
        if depth == 0:
            return mark.end()
    return len(source)


def end_of_string(source, position, hashes, quotes):
    """Where a string ends; what `\\(` puts in it is passed over, nested strings included."""
    escape = "\\" + hashes
    while position < len(source):
        if source.startswith(quotes + hashes, position):
            return position + len(quotes + hashes)
        if source.startswith(escape + "(", position):
            position = end_of_brackets(source, position + len(escape), "(", ")")
        elif source.startswith(escape, position):
            position += len(escape) + 1
        else:
            position += 1
    return position


def end_of_brackets(source, position, opening, closing):
    """Where the bracket that opens at `position` closes."""
    depth = 0
    while position < len(source):
        found = OPENERS.match(source, position)
        if found:
            position = end_of(source, found)
            continue
        depth += {opening: 1, closing: -1}.get(source[position], 0)
        position += 1
        if depth == 0:
            return position
    return position


def imports(source):
    """The modules that a file imports, with the line of each."""
    bare = blanked(source)
    return [(found["module"], line_of(bare, found.start("module")))
            for found in IMPORT.finditer(bare)]


def functions(source):
    """Name, line and length in lines of every function that has a body."""
    bare = blanked(source)
    for found in FUNCTION.finditer(bare):
        opening = body_of(bare, found.end())
        if opening is None:
            continue
        end = end_of_brackets(bare, opening, "{", "}")
        first = line_of(bare, found.start())
        name = found["name"] or found.group()
        yield name, first, line_of(bare, end - 1) - first + 1


def body_of(bare, position):
    """Where the body of a declaration opens; `None` for a requirement without one."""
    depth, seen_parameters = 0, False
    while position < len(bare):
        letter = bare[position]
        if letter in "([":
            depth += 1
        elif letter in ")]":
            depth -= 1
            seen_parameters = True
        elif depth == 0 and letter == "{":
            return position
        elif depth == 0 and (letter == "}" or (letter == "\n" and seen_parameters)):
            if not continues(bare, position):
                return None
        if depth < 0:
            return None
        position += 1
    return None


def continues(bare, position):
    """Whether a declaration goes on in the next line: with its body, a result or a condition."""
    following = bare[position:position + 400]
    return re.match(r"\s*(?:\{|->|throws|async|where|\))", following) is not None


def line_of(source, position):
    return source.count("\n", 0, position) + 1
