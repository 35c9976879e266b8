"""What can be said of the documents without building anything.

Links between pages lead to a file that is there, and to a heading of it; every `make` command that
a page names exists; each decision record has its number, status and parts; the Debian packages
that the sources name are those that the Makefile installs.
"""

import re

import project

LINK = re.compile(r"(?<!!)\[[^\]\n]+\]\((?P<target>[^)\s]+)\)|!\[[^\]\n]*\]\((?P<image>[^)\s]+)\)")
FENCE = re.compile(r"^(```|~~~).*?^\1", re.MULTILINE | re.DOTALL)
HEADING = re.compile(r"^#+ +(.+?) *$", re.MULTILINE)
COMMAND = re.compile(r"(?:^ {4,}|^|`)make +(?P<target>[a-z]+)\b", re.MULTILINE)
RULE = re.compile(r"^(?P<target>[a-z]+):(?!=)", re.MULTILINE)
PACKAGE = re.compile(r"(?:debianPackage: |fontPackage = )\"(?P<name>[^\"]+)\"")
PARTS = ["Context", "Decision", "Consequences"]


def anchor(heading):
    """The fragment by which a page names a heading."""
    words = re.sub(r"[`*]|\[([^\]]*)\]\([^)]*\)", r"\1", heading).lower()
    return re.sub(r"[^\w\- ]", "", words).replace(" ", "-")


def anchors(page):
    return {anchor(heading) for heading in HEADING.findall(FENCE.sub("", page))}


def problems_of_links(path, page):
    for found in LINK.finditer(FENCE.sub(lambda fence: "\n" * fence.group().count("\n"), page)):
        target = found["target"] or found["image"]
        if re.match(r"[a-z]+:", target):
            continue
        name, _, fragment = target.partition("#")
        to = project.ROOT / path.parent / name if name else project.ROOT / path
        if not to.exists():
            yield f"{path}: links to {target}, which is not there."
        elif fragment and to.suffix == ".md" and fragment not in anchors(to.read_text("utf-8")):
            yield f"{path}: links to {target}, but there is no such heading."


def problems_of_commands(path, page, targets):
    for found in COMMAND.finditer(page):
        if found["target"] not in targets:
            yield f"{path}: names `make {found['target']}`, which the Makefile does not have."


def problems_of_decisions(pages):
    """`pages` holds file name -> text of docs/decisions, in order."""
    for number, (name, page) in enumerate(pages.items(), start=1):
        if not name.startswith(f"{number:04}-"):
            yield f"docs/decisions/{name}: expected number {number:04}."
        if not page.startswith(f"# {name[:4]}: "):
            yield f"docs/decisions/{name}: the first line must be `# {name[:4]}: title`."
        headings = re.findall(r"^## (.+)$", page, re.MULTILINE)
        if headings != PARTS:
            yield f"docs/decisions/{name}: its parts must be {', '.join(PARTS)}."


def problems_of_packages(sources, makefile):
    installed = set(re.findall(r"[\w.+-]+", " ".join(
        re.findall(r"^(?:BUILD|TOOL)_PACKAGES = (.*)$", makefile, re.MULTILINE))))
    for path, source in sources.items():
        for found in PACKAGE.finditer(source):
            if found["name"] not in installed:
                yield (f"{path}: names the Debian package {found['name']}, which `make demo` does"
                       " not install.")


def main():
    pages = {path: project.text(path) for path in project.files(".md")
             if path.parts[0] not in ("Tests", "submissions")}
    makefile = project.text("Makefile")
    targets = set(RULE.findall(makefile))
    problems = []
    for path, page in pages.items():
        problems += problems_of_links(path, page)
        problems += problems_of_commands(path, page, targets)
    problems += problems_of_decisions({
        path.name: project.text(path) for path in project.files(".md", below="docs/decisions")})
    problems += problems_of_packages(
        {path: project.text(path) for path in project.files(".swift", below="Sources")}, makefile)
    project.report(problems, f"documents: {len(pages)} pages")


if __name__ == "__main__":
    main()
