"""Writes archives, repositories and tables so that a second run gives the same bytes."""

import gzip
import io
import lzma
import os
import shutil
import subprocess
import tarfile
import tempfile
import zipfile
from datetime import datetime, timedelta, timezone
from pathlib import Path
from xml.sax.saxutils import escape

WIB = timezone(timedelta(hours=7))
STAMP = datetime(2023, 9, 10, 9, 0, tzinfo=WIB)
ENVIRONMENT = {
    **os.environ,
    "TZ": "UTC",
    "LC_ALL": "C.UTF-8",
    "SOURCE_DATE_EPOCH": str(int(STAMP.timestamp())),
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_CONFIG_GLOBAL": os.devnull,
}


def run(*command, stdin=None):
    """Runs a tool and gives its output; a failure stops the script."""
    words = [str(word) for word in command]
    done = subprocess.run(words, input=stdin, stdout=subprocess.PIPE, env=ENVIRONMENT, check=True)
    return done.stdout


def files_below(folder):
    """Every file of a folder: path with `/` -> bytes, in order of path."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(found)}


def write_folder(target, files):
    for name, data in files.items():
        path = target / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def tar_bytes(files):
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w", format=tarfile.PAX_FORMAT) as archive:
        for name, data in files.items():
            member = tarfile.TarInfo(name)
            member.size, member.mtime, member.mode = len(data), int(STAMP.timestamp()), 0o644
            archive.addfile(member, io.BytesIO(data))
    return buffer.getvalue()


def write_tar(target, files):
    """Writes .tar.gz, .tar.xz or .tar.zst, as the name says."""
    data = tar_bytes(files)
    if target.suffix == ".gz":
        data = gzip.compress(data, mtime=int(STAMP.timestamp()))
    elif target.suffix == ".xz":
        data = lzma.compress(data, preset=9)
    else:
        data = run("zstd", "-q", "-19", "--single-thread", "-c", stdin=data)
    target.write_bytes(data)


class OldName(zipfile.ZipInfo):
    """A zip member whose name is stored in cp437 without the UTF-8 flag, as old Windows does."""

    def _encodeFilenameFlags(self):
        return self.filename.encode("cp437"), self.flag_bits & ~0x800


def write_zip(target, files, windows=False):
    """Writes a zip; as old Windows does it, with backslashes, but not what a Mac added."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, data in files.items():
            old = windows and not name.startswith("__MACOSX/") and not name.endswith(".DS_Store")
            stored = name.replace("/", "\\") if old else name
            member = (OldName if old else zipfile.ZipInfo)(stored, STAMP.timetuple()[:6])
            member.compress_type = zipfile.ZIP_DEFLATED
            member.create_system = 0 if old else 3
            member.external_attr = 0x20 if old else 0o644 << 16
            archive.writestr(member, data)


def write_7z(target, files):
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        write_folder(folder, files)
        for path in [*folder.rglob("*"), folder]:
            os.utime(path, (STAMP.timestamp(), STAMP.timestamp()))
        tops = sorted({name.split("/")[0] for name in files})
        options = ["-bso0", "-bsp0", "-mx=9", "-mmt=1", "-mtc=off", "-mta=off"]
        packed = folder / "packed.7z"
        done = subprocess.run(
            ["7zz", "a", *options, str(packed), *tops], cwd=folder, env=ENVIRONMENT)
        done.check_returncode()
        shutil.copyfile(packed, target)


def fast_import(commits):
    """The stream of `git fast-import` for commits in order; each holds its changed files."""
    out = bytearray()
    for mark, commit in enumerate(commits, start=1):
        when = f"{int(commit['date'].timestamp())} +0700"
        message = commit["message"].encode() + b"\n"
        out += f"commit refs/heads/{commit.get('branch', 'main')}\nmark :{mark}\n".encode()
        out += f"author {commit['author']} {when}\ncommitter {commit['author']} {when}\n".encode()
        out += b"data %d\n%s" % (len(message), message)
        for word, parent in zip(("from", "merge"), commit["parents"]):
            out += f"{word} :{parent}\n".encode()
        for name, data in commit["files"].items():
            out += f"M 100644 inline {name}\n".encode() + b"data %d\n%s\n" % (len(data), data)
    return bytes(out)


def write_repository(target, commits):
    """Writes a bare repository in which no folder is empty, since git would not keep it."""
    run("git", "init", "-q", "--bare", "--template=", "-b", "main", target)
    git = ("git", "-c", "pack.threads=1", "-c", "core.looseCompression=9", "--git-dir", target)
    run(*git, "fast-import", "--quiet", stdin=fast_import(commits))
    for name in run(*git, "for-each-ref", "--format=%(refname)").decode().split():
        if name != "refs/heads/main":
            run(*git, "update-ref", "-d", name)
    run(*git, "repack", "-adfqn", "--no-write-bitmap-index", "--depth=50", "--window=50")
    run(*git, "prune")
    for path in sorted(target.rglob("*"), reverse=True):
        if path.is_file():
            path.chmod(0o644)
        elif not any(path.iterdir()):
            path.rmdir()


def write_bundle(target, commits):
    with tempfile.TemporaryDirectory() as place:
        repository = Path(place) / "bare.git"
        write_repository(repository, commits)
        git = ("git", "-c", "pack.threads=1", "--git-dir", repository)
        run(*git, "bundle", "create", "-q", target, "HEAD", "refs/heads/main")


# Spreadsheets: the parts of the Office Open XML format that a table needs, shared strings and all.
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{TYPE}.sheet.main+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{TYPE}.worksheet+xml"/>'
    f'<Override PartName="/xl/sharedStrings.xml" ContentType="{TYPE}.sharedStrings+xml"/>'
    f'<Override PartName="/xl/styles.xml" ContentType="{TYPE}.styles+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
    f'Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
    f'<Relationship Id="rId2" Type="{OFFICE}/sharedStrings" Target="sharedStrings.xml"/>'
    f'<Relationship Id="rId3" Type="{OFFICE}/styles" Target="styles.xml"/></Relationships>',
    "xl/styles.xml": f'<styleSheet xmlns="{MAIN}"><fonts count="1"><font><sz val="11"/>'
    '<name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill '
    'patternType="none"/></fill></fills><borders count="1"><border/></borders>'
    '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
    "</styleSheet>",
}


def cell(reference, value, strings):
    if value == "":
        return ""
    if not isinstance(value, str):
        return f'<c r="{reference}"><v>{value}</v></c>'
    return f'<c r="{reference}" t="s"><v>{strings.setdefault(value, len(strings))}</v></c>'


def write_xlsx(target, title, rows):
    """Writes one sheet; texts become shared strings, numbers number cells, "" no cell."""
    strings, lines = {}, []
    for number, row in enumerate(rows, start=1):
        cells = (cell(f"{chr(65 + i)}{number}", value, strings) for i, value in enumerate(row))
        lines.append(f'<row r="{number}">{"".join(cells)}</row>')
    texts = "".join(f'<si><t xml:space="preserve">{escape(text)}</t></si>' for text in strings)
    parts = {
        **PARTS,
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>'
        f'<sheet name="{escape(title)}" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{MAIN}"><sheetData>'
        f'{"".join(lines)}</sheetData></worksheet>',
        "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}" uniqueCount="{len(strings)}">{texts}</sst>',
    }
    write_zip(target, {name: (HEAD + text).encode() for name, text in parts.items()})
