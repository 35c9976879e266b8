"""make_corpus.py: writes the seeds of the fuzzer below `Corpus`, a folder for each parser.

They come from what the tests make, and from a few lines written here; `find-*` are inputs that once
broke something and are left alone.
"""

import json
import struct
import subprocess
import sys
import tempfile
import zlib
from pathlib import Path

CORPUS = Path(__file__).parent / "Corpus"
FIXTURES = Path(__file__).parents[1] / "ReceivingTests/Fixtures"
LONGEST = 8 << 10
sys.path.insert(0, str(FIXTURES))

import git_objects  # noqa: E402

ISI = git_objects.name_of("blob", b"Isi.\n")
TREE = git_objects.tree((b"100644", b"a.txt", ISI), (b"40000", b"data", ISI))
COMMIT = git_objects.commit(git_objects.name_of("tree", TREE), ISI.encode())
CONFIG = b"""[core]
\trepositoryformatversion = 1
\tfsmonitor = x
[extensions]
\tobjectformat = sha1
[remote "asal"]
\tpromisor = true ; catatan
"""
REFLOG = b"%s %s Sari <sari@example.org> 1694311200 +0700\tcommit: Mulai\n" % (b"0" * 40, ISI.encode())
MAILMAP = b"Sari <sari@example.org> <lama@example.org>\nBudi <b@example.org> budi <B@EXAMPLE.ORG> # x\n"
REGISTER = "nomor,nama,kategori,judul,berkas\n1,\"KIM \"\"Maju\"\"\",Aplikasi,\"Pasar\nPagi\",a.zip\n"
PATHS = [b"a/b.txt", b"a/../b", "caf\u00e9.txt".encode(), b"caf\x82.txt", b"caf\xe9.txt", b"a\\b\\c.txt",
         b"/a.txt", b"C:/x", b"\xc0\xae/x", b"con.txt", "a\u0338/\u202eb".encode(), b"a//b/."]


def frame(kind, payload=b""):
    return kind + struct.pack("<I", len(payload)) + payload


def answers():
    item = {"path": "a.txt", "bytes": {"bytes": 5}, "type": "text/plain", "digest": "0" * 64}
    snapshot = {"kind": "archive", "items": [item], "notes": []}
    answer = json.dumps({"kind": "archive", "snapshot": snapshot}).encode()
    bytes_first = frame(b"O") + frame(b"D", b"Isi.\n") + frame(b"C") + frame(b"A", answer)
    return {"sent": b"\xfe" + bytes_first, "told": b"\xff" + frame(b"A", answer)}


def workbook():
    with tempfile.TemporaryDirectory() as folder:
        head = b'<?xml version="1.0"?>'
        space = b'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
        link = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        parts = [
            b'<workbook %s xmlns:r="%s"><sheets><sheet name="Peserta" sheetId="1" r:id="r1"/></sheets>'
            b"</workbook>" % (space, link),
            b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            b'<Relationship Id="r1" Type="%s/worksheet" Target="worksheets/sheet1.xml"/>'
            b'<Relationship Id="r2" Type="%s/sharedStrings" Target="sharedStrings.xml"/>'
            b'<Relationship Id="r3" Type="%s/styles" Target="styles.xml"/></Relationships>'
            % (link, link, link),
            b'<worksheet %s><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr">'
            b'<is><t>tanggal</t></is></c></row><row r="2"><c r="A2"><v>1.5E2</v></c><c r="B2" s="1">'
            b"<v>45236.5</v></c></row></sheetData></worksheet>" % space,
            b"<sst %s><si><t>nomor</t></si></sst>" % space,
            b'<styleSheet %s><numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm"/></numFmts><cellXfs>'
            b'<xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>' % space,
        ]
        return {"parts": b"\0".join(head + part for part in parts)}


def handwritten():
    delta = git_objects.delta(5, 10, git_objects.copy(0, 5), git_objects.insert(b"Lagi\n"))
    return {
        "answer": answers(), "workbook": workbook(),
        "delta": {"sound": b"\x05Isi.\n" + delta},
        "loose-object": {"blob": zlib.compress(b"blob 5\0Isi.\n")},
        "git-objects": {"tree": TREE, "commit": COMMIT},
        "git-texts": {"config": CONFIG, "reflog": REFLOG, "mailmap": MAILMAP},
        "csv": {"comma": REGISTER.encode(), "semicolon": REGISTER.replace(",", ";").encode("cp1252"),
                "marked": b"\xef\xbb\xbf" + REGISTER.replace("\n", "\r\n").encode()},
        "path": {f"{number:02}": path for number, path in enumerate(PATHS)},
    }


def made(folder):
    """Small files that the tests make, by parser."""
    for script, group in [("make_archives.py", "formats"), ("make_archives.py", "names"),
                          ("make_hostile.py", "honest"), ("make_hostile.py", "lies"),
                          ("make_repositories.py", "repositories")]:
        subprocess.run([sys.executable, "-B", FIXTURES / script, folder / group, group], check=True)
    every = [path for path in sorted(folder.rglob("*")) if path.is_file() and not path.is_symlink()]
    small = [path for path in every if 0 < path.stat().st_size <= LONGEST]
    repositories = [path for path in small if path.is_relative_to(folder / "repositories")]
    yield "zip", [path for path in small if path.suffix == ".zip"]
    yield "gzip", [path for path in small if path.suffix == ".gz"]
    yield "bundle", [path for path in repositories if path.suffix == ".bundle"]
    yield "pack", [path for path in repositories if path.suffix == ".pack"]
    yield "pack-index", [path for path in repositories if path.suffix == ".idx"]
    yield "media", [path for path in small if path.parent.name in ("formats", "names")]


def write(parser, seeds):
    place = CORPUS / parser
    place.mkdir(parents=True, exist_ok=True)
    for old in place.iterdir():
        if not old.name.startswith("find-"):
            old.unlink()
    for name, data in seeds.items():
        (place / name).write_bytes(data)


def main():
    with tempfile.TemporaryDirectory() as folder:
        for parser, paths in made(Path(folder)):
            # As many as are different enough in length; the fuzzer makes the rest.
            unlike = {path.stat().st_size // 64: path for path in paths}
            chosen = list(unlike.values())[:12]
            write(parser, {f"{number:02}-{path.name}": path.read_bytes()
                           for number, path in enumerate(chosen)})
    for parser, seeds in handwritten().items():
        write(parser, seeds)


if __name__ == "__main__":
    main()
