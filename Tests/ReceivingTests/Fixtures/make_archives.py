"""make_archives.py FOLDER GROUP: writes the archives of a group of tests into a folder.

Groups: formats (one work in every format), codes (one submission for each thing that intake says),
names (spellings of names), hostile. Everything is made here with Python, tar, zstd and 7zz; what
these cannot make is written byte by byte in `handmade.py`.
"""

import bz2
import gzip
import hashlib
import io
import lzma
import os
import random
import subprocess
import sys
import tarfile
import tempfile
import zipfile
import zlib
from pathlib import Path

import handmade

NOISE = random.Random(2023)
PICTURE = b"\xff\xd8\xff\xe0" + NOISE.randbytes(3000)
TABLE = "".join(f"{day},cabai rawit,{NOISE.randrange(30, 90)}000\n" for day in range(400)).encode()
PAGE = b"<!doctype html>\n<title>Harga pasar</title>\n" + b"<p>Pasar pagi.</p>\n" * 30
WORK = {"index.html": PAGE, "gambar/pasar.jpg": PICTURE, "data/harga.csv": TABLE}


def run(*command, **options):
    subprocess.run(
        [str(word) for word in command], check=True, stdout=subprocess.DEVNULL, **options)


class Named(zipfile.ZipInfo):
    """A zip member whose name is stored as given bytes; `flagged` says that they are UTF-8."""

    def __init__(self, raw, flagged=False, system=3):
        super().__init__(raw.decode("latin-1"))
        self.raw, self.flagged, self.create_system = raw, flagged, system
        self.filename = raw.decode("latin-1")

    def _encodeFilenameFlags(self):
        return self.raw, self.flag_bits & ~0x800 | (0x800 if self.flagged else 0)


def zip_bytes(members, method=zipfile.ZIP_DEFLATED, **options):
    """`members` is a mapping or a list of (name or ZipInfo, bytes); a name may come twice."""
    pairs = members.items() if isinstance(members, dict) else members
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method, **options) as archive:
        for name, data in pairs:
            info = zipfile.ZipInfo(name) if isinstance(name, str) else name
            info.compress_type = method
            archive.writestr(info, data)
    return buffer.getvalue()


class Pipe(io.RawIOBase):
    """A target that cannot be sought, so that sizes follow the data."""

    def __init__(self):
        self.bytes = bytearray()

    def writable(self):
        return True

    def write(self, data):
        self.bytes += data
        return len(data)


def streamed_zip(members):
    pipe = Pipe()
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return bytes(pipe.bytes)


def zip64_bytes(members):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            with archive.open(name, "w", force_zip64=True) as member:
                member.write(data)
    return buffer.getvalue()


def member(name, data=b"", kind=tarfile.REGTYPE, link=""):
    info = tarfile.TarInfo(name)
    info.type, info.linkname, info.size = kind, link, len(data)
    return info, data


def tar_bytes(members, form=tarfile.PAX_FORMAT, encoding="utf-8"):
    if isinstance(members, dict):
        members = [member(name, data) for name, data in members.items()]
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w", format=form, encoding=encoding) as archive:
        for info, data in members:
            archive.addfile(info, io.BytesIO(data))
    return buffer.getvalue()


def zstd(data):
    with tempfile.TemporaryDirectory() as place:
        (Path(place) / "in").write_bytes(data)
        run("zstd", "-q", "--check", Path(place) / "in", "-o", Path(place) / "out")
        return (Path(place) / "out").read_bytes()


def write_files(folder, members):
    for name, data in members.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def seven_zip(target, members, *options):
    with tempfile.TemporaryDirectory() as place:
        write_files(Path(place), members)
        tops = sorted({name.split("/")[0] for name in members})
        run("7zz", "a", "-bso0", "-bsp0", *options, target.absolute(), *tops, cwd=place)


def formats(folder):
    """The same work in every format, and in a folder with what sha256sum would say of it."""
    write_files(folder / "folder", WORK)
    sums = {name: hashlib.sha256(data).hexdigest() for name, data in WORK.items()}
    (folder / "sums.txt").write_text("".join(f"{sums[name]}  {name}\n" for name in sorted(sums)))
    tar = tar_bytes(WORK)
    made = {
        "stored.zip": zip_bytes(WORK, zipfile.ZIP_STORED),
        "deflate.zip": zip_bytes(WORK),
        "bzip2.zip": zip_bytes(WORK, zipfile.ZIP_BZIP2),
        "lzma.zip": zip_bytes(WORK, zipfile.ZIP_LZMA),
        "streamed.zip": streamed_zip(WORK),
        "zip64.zip": zip64_bytes(WORK),
        "ustar.tar": tar_bytes(WORK, tarfile.USTAR_FORMAT),
        "pax.tar": tar,
        "gnu.tar": tar_bytes(WORK, tarfile.GNU_FORMAT),
        "work.tar.gz": gzip.compress(tar, mtime=0),
        "two-members.tar.gz": gzip.compress(tar[:5000], mtime=0) + gzip.compress(tar[5000:], mtime=0),
        "padded.tar.gz": gzip.compress(tar, mtime=0) + bytes(512),
        "work.tar.bz2": bz2.compress(tar),
        "work.tar.xz": lzma.compress(tar),
        "work.tar.zst": zstd(tar),
        "work.tar.lz4": handmade.lz4(tar),
        "newc.cpio": handmade.cpio_newc(WORK),
        "odc.cpio": handmade.cpio_odc(WORK),
        "stored4.rar": handmade.rar4(WORK),
        "stored5.rar": handmade.rar5(WORK),
    }
    for name, data in made.items():
        (folder / name).write_bytes(data)
    seven_zip(folder / "lzma2.7z", WORK)
    seven_zip(folder / "copy.7z", WORK, "-mx=0")
    seven_zip(folder / "ppmd.zip", WORK, "-tzip", "-mm=PPMd")
    seven_zip(folder / "xz.zip", WORK, "-tzip", "-mm=XZ")


def codes(folder):
    """`<code>` or `<code>.*`: a submission of which intake says just that."""
    text = b"Isi.\n"
    link, hard, fifo = tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.FIFOTYPE
    whole, tar = zip_bytes(WORK), tar_bytes(WORK)
    end = len(tar.rstrip(b"\0"))
    made = {
        "empty.zip": zip_bytes({"kosong/": b"", "kosong/juga/": b""}),
        "only-litter.zip": zip_bytes({"__MACOSX/._a.txt": text, ".DS_Store": text}),
        "path-climbs.zip": zip_bytes({"a.txt": text, "../luar.txt": text}),
        "path-absolute.zip": zip_bytes({"C:\\karya\\a.txt": text}),
        "path-empty.tar": tar_bytes([member(".", text)]),
        "path-too-long.zip": zip_bytes({"/".join(["panjang" * 30] * 6): text}),
        "path-too-deep.zip": zip_bytes({"d/" * 40 + "a.txt": text}),
        "path-file-and-folder.zip": zip_bytes({"a": text, "a/b.txt": text}),
        "link-as-folder.tar": tar_bytes([member("a", kind=link, link="/etc"), member("a/b", text)]),
        "entry-too-large.zip": zip_bytes({f"{n}.txt": bytes([65 + n]) * 600 for n in range(3)}),
        "item-too-large.zip": zip_bytes({"a.txt": text * 200}),
        "too-many-items.zip": zip_bytes({f"{number}.txt": text for number in range(12)}),
        "bomb.zip": zip_bytes({"nol.bin": bytes(3 << 20)}),
        "archive-damaged.zip": whole[:len(whole) // 2],
        "litter.zip": zip_bytes({**WORK, "__MACOSX/._index.html": text, "gambar/Thumbs.db": text}),
        "dependencies.zip": zip_bytes({**WORK, "web/node_modules/x/index.js": text}),
        "inner-repository.zip": zip_bytes({**WORK, ".git/HEAD": b"ref: refs/heads/main\n"}),
        "path-backslash.zip": zip_bytes({"karya/isi\\a.txt": text}),
        "path-slash.tar": tar_bytes([member("/karya/a.txt", text)]),
        "path-dots.zip": zip_bytes({"karya/../a.txt": text}),
        "name-encoding.zip": zip_bytes([(Named("caf\u00e9.txt".encode("cp437")), text)]),
        "name-control.zip": zip_bytes({"gambar\u202egpj.exe": text}),
        "name-reserved.zip": zip_bytes({"con.txt": text}),
        "name-twin.zip": zip_bytes({"Karya.txt": text, "karya.txt": b"Lain.\n"}),
        "name-duplicate.tar": tar_bytes([member("a.txt", text), member("a.txt", b"Baru.\n")]),
        "link-symlink.tar": tar_bytes([member("a.txt", text), member("b", kind=link, link="a.txt")]),
        "link-dangling.tar": tar_bytes([member("a.txt", text), member("b", kind=hard, link="c")]),
        "special-item.tar": tar_bytes([member("a.txt", text), member("pipa", kind=fifo)]),
        "compressed-file.txt.gz": gzip.compress(TABLE),
        "missing-end.tar": tar[:end + -end % 512],
        "nested-archive.zip": zip_bytes({"a.txt": text, "dalam.zip": whole}),
    }
    for name, data in made.items():
        (folder / name).write_bytes(data)
    seven_zip(folder / "archive-encrypted.7z", WORK, "-prahasia")
    seven_zip(folder / "archive-unsupported.zip", WORK, "-tzip", "-mm=Deflate64")
    os.mkfifo(folder / "special-file")


def names(folder):
    """Names in every spelling; `sparse` and links, since only their headers matter."""
    text = b"Isi.\n"
    spelled = "r\u00e9sum\u00e9/\u6e2c\u8a66 \U0001f3a5.txt"
    long = "/".join(["sangat-panjang-" * 8] * 4) + "/a.txt"
    latin = member("caf\udce9.txt", text)
    made = {
        "utf8.zip": zip_bytes([(Named(spelled.encode(), flagged=True), text)]),
        "unflagged.zip": zip_bytes([(Named(spelled.encode()), text)]),
        "cp437.zip": zip_bytes([(Named(b"caf\x82.txt"), text)]),
        "pax.tar": tar_bytes({spelled: text}),
        "gnu.tar": tar_bytes({spelled: text}, tarfile.GNU_FORMAT),
        "latin1.tar": tar_bytes([latin], tarfile.GNU_FORMAT),
        "long-pax.tar": tar_bytes({long: text}),
        "long-gnu.tar": tar_bytes({long: text}, tarfile.GNU_FORMAT),
        "linked.cpio": handmade.cpio_newc({"a.txt": b"", "b.txt": text}, linked=True),
        "linked.tar": tar_bytes([
            member("a.txt", text), member("b.txt", kind=tarfile.LNKTYPE, link="a.txt")]),
        "kinds.tar": tar_bytes([
            member("d", kind=tarfile.DIRTYPE), member("d/a.txt", text),
            member("s", kind=tarfile.SYMTYPE, link="caf\u00e9/../d"),
            member("h", kind=tarfile.LNKTYPE, link="d/a.txt"),
            member("f", kind=tarfile.FIFOTYPE), member("k", kind=tarfile.CHRTYPE)]),
    }
    for name, data in made.items():
        (folder / name).write_bytes(data)
    seven_zip(folder / "unicode.7z", {spelled: text})
    with open(folder / "sparse.bin", "wb") as file:
        file.seek(1 << 20)
        file.write(b"isi")
        file.truncate(3 << 20)
    for form in ["gnu", "pax"]:
        options = ["--sparse", f"--format={form}", "-C", folder]
        run("tar", *options, "-cf", folder / f"sparse-{form}.tar", "sparse.bin")


def damaged_gzip(tar):
    """A .tar.gz of stored blocks with one byte changed: only its checksum can tell."""
    packer = zlib.compressobj(0, wbits=31)
    packed = bytearray(packer.compress(tar) + packer.flush())
    place = packed.index(b"cabai rawit")
    packed[place] ^= 1
    return bytes(packed)


def hostile(folder):
    text = b"Isi.\n"
    link, hard = tarfile.SYMTYPE, tarfile.LNKTYPE
    tar = tar_bytes(WORK)
    twins = {"caf\u00e9.txt": text, "cafe\u0301.txt": b"Lain.\n"}
    word = {"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<document/>"}
    google = {"word/numbering.xml": b"<numbering/>", "[Content_Types].xml": b"<Types/>"}
    text_type = b"application/vnd.oasis.opendocument.text"
    odt = [("mimetype", text_type), ("content.xml", b"<office/>")]
    made = {
        "backslash-climb.zip": zip_bytes({"..\\..\\x": text}),
        "backslash-climb-dos.zip": zip_bytes([(Named(b"..\\..\\x", system=0), text)]),
        "drive.zip": zip_bytes({"C:\\x": text}),
        "unc.zip": zip_bytes({"\\\\server\\bagi\\x": text}),
        "absolute.zip": zip_bytes({"/abs": text}),
        "climbing-folder.zip": zip_bytes({"a.txt": text, "../luar/": b""}),
        "dots-climb.tar": tar_bytes({"a/../../b": text}),
        "dots.zip": zip_bytes({"a/../b": text}),
        "overlong.zip": zip_bytes([(Named(b"\xc0\xae\xc0\xae/x"), text)]),
        "long-component.zip": zip_bytes({"n" * 300: text}),
        "hard-link-out.tar": tar_bytes([member("a", text), member("b", kind=hard, link="../../etc/x")]),
        "hard-link-through.tar": tar_bytes([
            member("s", kind=link, link="/etc"), member("b", kind=hard, link="s/passwd")]),
        "folder-behind-link.tar": tar_bytes([
            member("s", kind=link, link="/etc"), member("s/d", kind=tarfile.DIRTYPE)]),
        "three-times.tar": tar_bytes([member("a.txt", bytes([65 + n])) for n in range(3)]),
        "nfc-nfd.tar": tar_bytes(twins, tarfile.GNU_FORMAT),
        "litter-bomb.tar.gz": gzip.compress(tar_bytes({"a.txt": text, ".DS_Store": bytes(8 << 20)})),
        "file-bomb.gz": gzip.compress(b"A" * (8 << 20)),
        "tail-bomb.tar.gz": gzip.compress(tar + bytes(65 << 20), 1),
        "empty.gz": gzip.compress(b""),
        "cut.txt.gz": gzip.compress(TABLE)[:-9],
        "cut-early.tar.gz": gzip.compress(tar)[:120],
        "changed.tar.gz": damaged_gzip(tar),
        "empty.tar.gz": gzip.compress(bytes(10240)),
        "header-only.tar": tar[:600],
        "docx.zip": zip_bytes(word),
        "google.docx": zip_bytes(google),
        "odt.odt": zip_bytes(odt, zipfile.ZIP_STORED),
        "liar.zip": zip_bytes([("mimetype", b"application/pdf"), ("a", text)], zipfile.ZIP_STORED),
        "text.zip": b"Ini bukan zip.\n",
        "zero.zip": b"",
        ".DS_Store": text,
    }
    for name, data in made.items():
        (folder / name).write_bytes(data)
    seven_zip(folder / "password.zip", WORK, "-tzip", "-prahasia")
    seven_zip(folder / "hidden-names.7z", WORK, "-prahasia", "-mhe=on")
    tree = folder / "folder"
    write_files(tree, {"a.txt": text, "web/node_modules/" + "d/" * 40 + "x.js": text})
    (tree / "tautan").symlink_to("/etc/passwd")
    os.mkfifo(tree / "pipa")
    (tree / os.fsdecode(b"caf\xe9.txt")).write_bytes(text)
    write_files(folder / "deep-folder", {"a.txt": text, "d/" * 40 + "x.txt": text})


def main():
    folder, group = Path(sys.argv[1]), sys.argv[2]
    folder.mkdir(parents=True, exist_ok=True)
    {"formats": formats, "codes": codes, "names": names, "hostile": hostile}[group](folder)


if __name__ == "__main__":
    main()
