"""make_hostile.py FOLDER GROUP: writes archives that lie, and honest ones that look as if they did.

Beside them `expected.tsv` says of each what intake must make of it: `refuse` with one code, or
`note` with all codes that are noted (none: taken without a word).
"""

import gzip
import io
import struct
import subprocess
import sys
import tarfile
import tempfile
import zipfile
import zlib
from pathlib import Path

import handmade

TEXT = b"Isi karya.\n" * 40
OTHER = b"Berkas lain.\n" * 40


class Zip:
    """A zip whose every number may be set; what is not said is true."""

    def __init__(self, *entries, prefix=b"", shift=0, comment=b"", tail=b"", before_directory=b"",
                 after_directory=b"", wide=False, **end):
        self.out, self.directory, self.count = bytearray(prefix), bytearray(), 0
        self.shift = shift
        for values in entries:
            self.add(**values)
        self.out += before_directory
        start = len(self.out)
        self.out += self.directory + after_directory
        count = end.get("count", self.count)
        size, offset = end.get("size", len(self.directory)), end.get("offset", start - shift)
        if wide:
            record = len(self.out)
            self.out += struct.pack("<4sQHHIIQQQQ", b"PK\6\6", 44, 45, 45, 0, 0, end.get(
                "wide_count", count), count, size, end.get("wide_offset", offset))
            self.out += struct.pack("<4sIQI", b"PK\6\7", 0, record - shift, end.get("disks", 1))
            if wide == "only":
                count, size, offset = 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF
        disk = end.get("disk", 0)
        self.out += struct.pack("<4sHHHHIIH", b"PK\5\6", disk, disk, count & 0xFFFF, count & 0xFFFF,
                                size, offset, end.get("comment_length", len(comment)))
        self.out += comment + tail

    def add(self, name="a.txt", data=TEXT, method=8, flags=0, local=None, central=None,
            descriptor=None, gap=b"", extra=b"", local_extra=b"", packed=None, mode=0o100644,
            system=3):
        raw = name if isinstance(name, bytes) else name.encode()
        if packed is None:
            packer = zlib.compressobj(9, wbits=-15)
            packed = packer.compress(data) + packer.flush() if method == 8 else data
        true = dict(name=raw, method=method, flags=flags, crc=zlib.crc32(data), packed=len(packed),
                    size=len(data), offset=len(self.out) - self.shift)
        near = {**true, **({"crc": 0, "packed": 0, "size": 0} if flags & 8 else {}), **(local or {})}
        far = {**true, **(central or {})}
        self.out += struct.pack(
            "<4sHHHHHIIIHH", b"PK\3\4", 20, near["flags"], near["method"], 0, 33, near["crc"],
            near["packed"], near["size"], len(near["name"]), len(local_extra))
        self.out += near["name"] + local_extra + packed
        if flags & 8 and descriptor is None:
            descriptor = struct.pack("<4sIII", b"PK\7\x08", true["crc"], len(packed), len(data))
        self.out += (descriptor or b"") + gap
        self.directory += struct.pack(
            "<4sBBHHHHHIIIHHHHHII", b"PK\1\2", 20, system, 20, far["flags"], far["method"], 0, 33,
            far["crc"], far["packed"], far["size"], len(far["name"]), len(extra), 0,
            far.get("disk", 0), 0, mode << 16, far["offset"])
        self.directory += far["name"] + extra
        self.count += 1

    @property
    def bytes(self):
        return bytes(self.out)


def one(**values):
    return Zip(values).bytes


def two(first=None, second=None, **end):
    return Zip(first or {}, {"name": "b.txt", "data": OTHER, **(second or {})}, **end).bytes


def unicode_field(name, spelled, checksum=None):
    body = struct.pack("<BI", 1, zlib.crc32(name) if checksum is None else checksum) + spelled
    return struct.pack("<HH", 0x7075, len(body)) + body


def zips():
    clean = two()
    crc, packed = zlib.crc32(TEXT), zlib.compressobj(9, wbits=-15)
    packed = packed.compress(TEXT) + packed.flush()
    wrong, contradictory, damaged = "archive-contradictory", "archive-contradictory", "archive-damaged"
    yield "two-names.zip", wrong, one(local={"name": b"b.txt"})
    yield "two-name-lengths.zip", wrong, one(local={"name": b"a.txt.exe"})
    yield "two-sizes.zip", wrong, one(local={"size": 1})
    yield "two-packed-sizes.zip", wrong, one(local={"packed": 1})
    yield "two-checksums.zip", wrong, one(local={"crc": 1})
    yield "two-methods.zip", wrong, one(local={"method": 0})
    yield "two-lock-bits.zip", wrong, one(local={"flags": 1})
    yield "two-utf8-bits.zip", wrong, one(name="caf\u00e9.txt", flags=0x800, local={"flags": 0})
    yield "wrong-checksum.zip", damaged, one(local={"crc": 1}, central={"crc": 1})
    yield "wrong-size.zip", damaged, one(local={"size": 9}, central={"size": 9})
    yield "greater-size.zip", damaged, one(local={"size": 9999}, central={"size": 9999})
    yield "stored-sizes.zip", wrong, one(method=0, local={"size": 3}, central={"size": 3})
    yield "overlap.zip", wrong, two(second={"central": {"offset": 0}})
    yield "overlap-half.zip", wrong, two(first={"central": {"packed": len(packed) + 40}, "local": {
        "packed": len(packed) + 40}})
    yield "quoted.zip", wrong, Zip({"method": 0, "data": one()[:200]}, {"central": {"offset": 35}}).bytes
    yield "hidden-before.zip", wrong, two(prefix=b"Data tersembunyi")
    yield "hidden-before-shifted.zip", wrong, two(prefix=b"Data tersembunyi", shift=16)
    yield "hidden-between.zip", wrong, two(first={"gap": b"tersembunyi"})
    yield "hidden-before-directory.zip", wrong, two(before_directory=b"tersembunyi")
    yield "hidden-after-directory.zip", wrong, two(after_directory=b"tersembunyi")
    hidden = Zip({}, {"name": "rahasia.txt"})
    yield "hidden-item.zip", wrong, Zip({"gap": one(name="rahasia.txt")[:80]}, {"name": "b.txt"}).bytes
    yield "count-less.zip", wrong, two(count=1)
    yield "count-more.zip", wrong, two(count=3)
    yield "count-none.zip", wrong, two(count=0)
    yield "concatenated.zip", wrong, one(name="x.txt") + clean
    yield "second-directory-in-comment.zip", wrong, two(comment=one(name="x.txt"))
    yield "end-in-comment.zip", wrong, two(comment=b"PK\5\6" + bytes(18))
    yield "item-in-comment.zip", wrong, two(comment=b"..PK\3\4..")
    yield "zip-behind.zip", wrong, two(tail=b"\n" + one(name="x.txt")[:60])
    yield "cut-directory.zip", damaged, clean[:-40]
    yield "cut-end.zip", damaged, clean[:-3]
    yield "no-end.zip", damaged, clean[:clean.index(b"PK\1\2")]
    yield "directory-elsewhere.zip", damaged, two(offset=7, size=60)
    yield "directory-behind-end.zip", damaged, two(offset=1 << 30, size=1 << 20)
    yield "size-lies.zip", damaged, two(size=10)
    yield "offset-outside.zip", wrong, one(central={"offset": 1 << 30})
    yield "offset-in-data.zip", wrong, one(central={"offset": 5})
    yield "packed-outside.zip", wrong, one(central={"packed": 1 << 30}, local={"packed": 1 << 30})
    yield "folder-with-data.zip", wrong, one(name="a/", mode=0o40755)
    yield "two-deflate-streams.zip", damaged, one(packed=packed + packed)
    yield "cut-deflate.zip", damaged, one(packed=packed[:-3])
    yield "junk-deflate.zip", damaged, one(packed=b"\xff" * 40)
    yield "bad-block.zip", damaged, one(packed=b"\x07" + packed)
    yield "wrong-descriptor.zip", wrong, one(flags=8, descriptor=struct.pack(
        "<4sIII", b"PK\7\x08", 1, 2, 3))
    yield "descriptor-sizes.zip", wrong, one(flags=8, descriptor=struct.pack(
        "<4sIII", b"PK\7\x08", crc, len(packed) + 1, len(TEXT)))
    yield "no-descriptor.zip", wrong, one(flags=8, descriptor=b"")
    yield "unicode-other-name.zip", wrong, one(name="a.txt", extra=unicode_field(b"a.txt", b"b.exe"))
    yield "unicode-other-folder.zip", wrong, one(name=b"a\x82", extra=unicode_field(b"a\x82", b"a/b"))
    yield "unicode-not-utf8.zip", wrong, one(name=b"a\x82", extra=unicode_field(b"a\x82", b"a\xff"))
    yield "wide-count-lies.zip", wrong, two(wide="only", count=5)
    yield "wide-two-ends.zip", wrong, two(wide=True, wide_offset=3)
    yield "wide-many-disks.zip", "archive-volumes", two(wide="only", disks=3)
    yield "wide-record-lost.zip", damaged, two(wide=True).replace(b"PK\6\6", b"PK\6\0")
    yield "wide-field-cut.zip", damaged, one(central={"size": 0xFFFFFFFF}, extra=struct.pack("<HH", 1, 0))
    yield "wide-field-absurd.zip", wrong, one(
        central={"packed": 0xFFFFFFFF}, extra=struct.pack("<HHQ", 1, 8, 1 << 62))
    yield "last-of-volumes.zip", "archive-volumes", two(disk=2)
    yield "entry-on-other-disk.zip", "archive-volumes", one(central={"disk": 1})
    yield "first-of-volumes.z01", "archive-volumes", b"PK\7\x08" + clean[:120]
    yield "locked.zip", "archive-encrypted", two({"flags": 1}, {"flags": 1})
    yield "locked-aes.zip", "archive-encrypted", one(flags=1, method=99)
    yield "locked-directory.zip", "archive-encrypted", one(flags=0x2041)
    yield "unknown-method.zip", "archive-unsupported", one(method=77)
    yield "implode.zip", "archive-unsupported", one(method=6)
    yield "item-bomb.zip", "bomb", two({"data": bytes(3 << 20)}, {"data": bytes(range(256)) * 9})
    yield "link-too-long.zip", damaged, one(name="t", data=b"x" * 5000, method=0, mode=0o120777)
    yield "behind-link.zip", "link-as-folder", Zip(
        {"name": "t", "data": b"/etc", "mode": 0o120777}, {"name": "t/passwd"}).bytes
    yield "overlong.zip", "path-overlong", one(name=b"\xc0\xae\xc0\xae/x")
    yield "overlong-slash.zip", "path-overlong", one(name=b"a\xe0\x80\xafx")
    yield "nul.zip", "path-nul", one(name=b"a\0.txt")
    yield "climb-unicode.zip", "path-climbs", one(
        name=b"?/x\x82", extra=unicode_field(b"?/x\x82", "../x\u00e9".encode()))


def honest_zips():
    clean, stub = two(), b"MZ" + bytes(range(1, 200)) * 3
    yield "plain.zip", "", clean
    yield "comment.zip", "", two(comment=b"Karya kelompok, 2023")
    yield "descriptor.zip", "", one(flags=8)
    crc, size = zlib.crc32(TEXT), len(TEXT)
    bare = struct.pack("<III", crc, size, size)
    yield "descriptor-unsigned.zip", "", two({"flags": 8, "method": 0, "descriptor": bare})
    wide = struct.pack("<4sIQQ", b"PK\7\x08", crc, size, size)
    yield "descriptor-wide.zip", "", two({"flags": 8, "method": 0, "descriptor": wide})
    yield "descriptor-needless.zip", "", one(flags=8, descriptor=b"", local={
        "crc": crc, "size": size, "packed": size}, method=0)
    yield "wide.zip", "", two(wide=True)
    yield "wide-only.zip", "", two(wide="only")
    numbers = struct.pack("<HHQQ", 1, 16, size, size)
    yield "wide-item.zip", "", one(method=0, extra=numbers, local_extra=numbers, **{
        side: {"size": 0xFFFFFFFF, "packed": 0xFFFFFFFF} for side in ["local", "central"]})
    yield "stub.zip", "archive-stub", two(prefix=stub)
    yield "stub-shifted.exe", "archive-stub", two(prefix=stub, shift=len(stub))
    yield "script-stub.zip", "archive-stub", two(prefix=b"#!/usr/bin/env python3\n")
    yield "one-volume.zip", "", two(prefix=b"PK\7\x08")
    yield "one-volume-again.zip", "", two(prefix=b"PK00")
    yield "padding.zip", "archive-padding", two({"gap": bytes(700)})
    yield "padding-before-directory.zip", "archive-padding", two(before_directory=bytes(4096))
    block = struct.pack("<QQ", 24, 24) + b"APK Sig Block 42"
    yield "signed.zip", "archive-padding", two(before_directory=block)
    yield "trailing.zip", "trailing-bytes", two(tail=b"\r\n")
    yield "trailing-zeros.zip", "trailing-bytes", two(tail=bytes(1000))
    yield "unicode-same.zip", "name-unicode", one(extra=unicode_field(b"a.txt", b"a.txt"))
    yield "unicode.zip", "name-unicode", one(
        name=b"caf\x82.txt", extra=unicode_field(b"caf\x82.txt", "caf\u00e9.txt".encode()))
    yield "unicode-void.zip", "", one(extra=unicode_field(b"a.txt", b"b.exe", checksum=7))
    yield "windows.zip", "path-backslash", Zip({"name": "map\\a.txt", "system": 0, "mode": 0}).bytes
    yield "folders.zip", "", Zip({"name": "a/", "data": b"", "mode": 0o40755}, {"name": "a/b"}).bytes
    yield "java-folders.zip", "", Zip({"name": "a/", "data": b""}, {"name": "a/b"}).bytes
    yield "lock-among-plain.zip", "item-locked", two({"flags": 1})
    yield "symlink.zip", "link-symlink", two({"name": "t", "data": b"b.txt", "mode": 0o120777})
    yield "device.zip", "special-item", two({"mode": 0o20644})
    yield "twice.zip", "name-duplicate", two(second={"name": "a.txt"})
    yield "empty-item.zip", "", two({"data": b"", "method": 0})
    yield "out-of-order.zip", "", bytes_out_of_order()
    yield "wrong-name.rar", "wrong-extension", clean
    zstd = subprocess.run(["zstd", "-qc"], input=TEXT, stdout=subprocess.PIPE, check=True).stdout
    yield "zstd.zip", "", one(method=93, packed=zstd)
    yield "utf8-needless-bit.zip", "", one(flags=0x800, local={"flags": 0})


def bytes_out_of_order():
    """The directory lists the second item first, as tools that sort do."""
    made = Zip({}, {"name": "b.txt", "data": OTHER})
    first = made.out.index(b"PK\1\2")
    second = made.out.index(b"PK\1\2", first + 4)
    end = made.out.index(b"PK\5\6")
    return bytes(made.out[:first] + made.out[second:end] + made.out[first:second] + made.out[end:])


def member(name, data=b"", kind=tarfile.REGTYPE, link=""):
    info = tarfile.TarInfo(name)
    info.type, info.linkname, info.size = kind, link, len(data)
    return info, data


def tar(*members, form=tarfile.PAX_FORMAT):
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w", format=form) as archive:
        for info, data in members:
            archive.addfile(info, io.BytesIO(data))
    return buffer.getvalue()


def tars():
    link, hard, damaged = tarfile.SYMTYPE, tarfile.LNKTYPE, "archive-damaged"
    plain = tar(member("a.txt", TEXT))
    packed = gzip.compress(plain, mtime=0)
    yield "cut.tar", damaged, plain[:700]
    yield "wrong-header-sum.tar", damaged, tar(member("a", TEXT), member("b", TEXT)).replace(
        b"ustar\x0000", b"ustar\x0099", 2)
    yield "behind-link.tar", "link-as-folder", tar(
        member("t", kind=link, link="/etc"), member("t/x", TEXT))
    yield "chain.tar", "link-as-folder", tar(
        member("a", kind=link, link="b"), member("b", kind=link, link=".."), member("a/x", TEXT))
    yield "hard-climbs.tar", "path-climbs", tar(member("a", TEXT), member("b", kind=hard, link="../x"))
    yield "long-pax.tar", "header-too-long", tar(member("n" * 70_000, TEXT))
    yield "long-gnu.tar", "header-too-long", tar(member("n" * 70_000, TEXT), form=tarfile.GNU_FORMAT)
    yield "long-link.tar", "header-too-long", tar(
        member("a", TEXT), member("t", kind=link, link="n" * 70_000))
    yield "file-and-folder.tar", "path-file-and-folder", tar(member("a", TEXT), member("a/b", TEXT))
    yield "gzip-length.tar.gz", damaged, packed[:-4] + struct.pack("<I", 7)
    yield "gzip-checksum.tar.gz", damaged, packed[:-8] + b"\1\2\3\4" + packed[-4:]
    yield "gzip-cut.tar.gz", damaged, packed[:-2]
    yield "gzip-second-cut.tar.gz", damaged, packed + packed[:12]
    yield "gzip-second-changed.tar.gz", damaged, packed + gzip.compress(bytes(512))[:-6] + b"123456"
    yield "gzip-reserved-flag.tar.gz", damaged, packed[:3] + b"\xe0" + packed[4:]
    named = packed[:3] + b"\x08" + packed[4:10]
    yield "gzip-long-name.tar.gz", damaged, named + b"n" * 70_000 + b"\0" + packed[10:]
    yield "gzip-chain.gz", "note compressed-file", gzip.compress(gzip.compress(gzip.compress(TEXT)))
    yield "gzip-named.tar.gz", "note", named + b"karya.tar\0" + packed[10:]
    extra = packed[:3] + b"\x04" + packed[4:10] + struct.pack("<H", 6) + b"BC\2\0\1\2"
    yield "gzip-extra.tar.gz", "note", extra + packed[10:]
    yield "gzip-garbage.tar.gz", "note trailing-bytes", packed + b"sisa"
    yield "gzip-members.tar.gz", "note", b"".join(
        gzip.compress(plain[at:at + 64], mtime=0) for at in range(0, len(plain), 64))
    yield "gzip-empty-member.tar.gz", "note", packed + gzip.compress(b"", mtime=0)
    yield "hard-link-first.tar", "note link-dangling", tar(
        member("b", kind=hard, link="a"), member("a", TEXT))
    yield "loop.tar", "note link-symlink", tar(
        member("x", TEXT), member("a", kind=link, link="b"), member("b", kind=link, link="a"))
    yield "outward.tar", "note link-symlink", tar(
        member("x", TEXT), member("a", kind=link, link="../../etc/passwd"))
    special = [tarfile.CHRTYPE, tarfile.BLKTYPE, tarfile.FIFOTYPE]
    yield "devices.tar", "note special-item", tar(
        member("x", TEXT), *[member(f"d{n}", kind=kind) for n, kind in enumerate(special)])
    yield "wrong-name.zip", "note wrong-extension", plain
    yield "no-end.tar", "note missing-end", plain[:1024]


def formats():
    def at(offset, mark, size=40_000):
        data = bytearray(b"\x01\x02\x03\x04\xfe\xff\x80\x00" * (size // 8))
        data[offset:offset + len(mark)] = mark
        return bytes(data)

    boot = bytearray(at(510, b"\x55\xaa"))
    images = {
        "cd.iso": at(32_769, b"CD001"), "udf.img": at(32_769, b"BEA01"), "mac.dmg": at(
            40_000 - 512, b"koly"), "disk.vhd": at(40_000 - 512, b"conectix"),
        "disk.vhdx": at(0, b"vhdxfile"), "disk.vmdk": at(0, b"KDMV"), "disk.qcow2": at(0, b"QFI\xfb"),
        "disk.vdi": at(64, b"\x7f\x10\xda\xbe"), "squash.img": at(0, b"hsqs"),
        "linux.img": at(1_080, b"\x53\xef\1\0\1\0"), "windows.wim": at(0, b"MSWIM\0\0\0"),
    }
    for name, place, mark in [
        ("fat.img", 54, b"FAT16   "), ("fat32.img", 82, b"FAT32   "), ("ntfs.img", 3, b"NTFS    "),
        ("exfat.img", 3, b"EXFAT   "),
    ]:
        images[name] = bytes(boot[:place] + mark + boot[place + len(mark):])
    for name, data in images.items():
        yield name, "disk-image", data
    others = {
        "daftar.mtree": b"#mtree\n. type=dir\n", "a.xar": at(0, b"xar!\0\x1c"),
        "a.deb": at(0, b"!<arch>\ndebian-binary   "), "a.a": at(0, b"!<arch>\nx.o/    "),
        "a.rpm": at(0, b"\xed\xab\xee\xdb"), "a.cab": at(0, b"MSCF\0\0\0\0"), "a.lrz": at(0, b"LRZI"),
        "a.lzo": at(0, b"\x89LZO\0\r\n\x1a\n"), "a.grz": at(0, b"GRZipII\0"), "a.Z": at(0, b"\x1f\x9d\x90"),
        "a.lz": at(0, b"LZIP\1"), "a.lzh": at(2, b"-lh5-"), "a.ace": at(7, b"**ACE**"),
        "a.uu": b"begin 644 a.txt\n#0V%T\n`\nend\n",
    }
    for name, data in others.items():
        yield name, "archive-format", data
    yield "sfx-7z.exe", "self-extracting", b"MZ" + at(9_000, b"7z\xbc\xaf'\x1c")
    yield "sfx-rar.exe", "self-extracting", b"MZ" + at(9_000, b"Rar!\x1a\7\0")
    yield "sfx-7z.run", "self-extracting", b"\x7fELF" + at(9_000, b"7z\xbc\xaf'\x1c")
    yield "program.exe", "note", b"MZ" + at(9_000, b"biasa")
    rar4, rar5 = handmade.rar4({"a.txt": TEXT}), handmade.rar5({"a.txt": TEXT})
    main = struct.pack("<BHH", 0x73, 1, 13) + bytes(6)
    yield "a.part1.rar", "archive-volumes", rar4[:7] + struct.pack(
        "<H", zlib.crc32(main) & 0xFFFF) + main + rar4[20:]
    body = b"\3\1\0\1"
    yield "b.part1.rar", "archive-volumes", rar5[:8] + struct.pack("<I", zlib.crc32(body)) + body + rar5[15:]
    with tempfile.TemporaryDirectory() as place:
        (Path(place) / "a.bin").write_bytes(bytes(range(256)) * 40)
        command = ["7zz", "a", "-bso0", "-bsp0", "-mx=0", "-v4k", "a.7z", "a.bin"]
        subprocess.run(command, check=True, cwd=place, stdout=subprocess.DEVNULL)
        yield "a.7z.001", "archive-volumes", (Path(place) / "a.7z.001").read_bytes()


def nested():
    """Archives inside archives, read with `nested: 1`."""
    inner = two()

    def outer(data, name="dalam.zip"):
        return Zip({"name": "luar.txt"}, {"name": name, "data": data, "method": 0}).bytes

    yield "plain.zip", "note", outer(inner)
    yield "tar.zip", "note", outer(gzip.compress(tar(member("a.txt", TEXT)), mtime=0), "d.tar.gz")
    yield "deeper.zip", "note nested-archive", outer(outer(inner))
    yield "single.zip", "note nested-archive", outer(gzip.compress(TEXT, mtime=0), "a.txt.gz")
    yield "climbs.zip", "path-climbs", outer(one(name="../../x"))
    yield "climbs-one.zip", "path-climbs", outer(one(name="../luar.txt"))
    yield "lies.zip", "archive-contradictory", outer(one(local={"size": 3}))
    yield "locked.zip", "archive-encrypted", outer(one(flags=1))
    yield "bomb.zip", "bomb", outer(one(data=bytes(8 << 20)))
    yield "cut.zip", "archive-damaged", outer(inner[:-30])


GROUPS = {
    "lies": [zips, tars, formats], "honest": [honest_zips], "nested": [nested],
}


def main():
    folder, group = Path(sys.argv[1]), sys.argv[2]
    folder.mkdir(parents=True, exist_ok=True)
    lines = []
    for part in GROUPS[group]:
        for name, expected, data in part():
            # One folder for each: some names, such as a.7z.001, matter.
            place = folder / part.__name__
            place.mkdir(exist_ok=True)
            (place / name).write_bytes(data)
            if part is honest_zips:
                expected = f"note {expected}"
            verdict = expected if expected.startswith("note") else f"refuse {expected}"
            lines.append(f"{part.__name__}/{name}\t{verdict.strip()}\n")
    (folder / "expected.tsv").write_text("".join(lines))


if __name__ == "__main__":
    main()
