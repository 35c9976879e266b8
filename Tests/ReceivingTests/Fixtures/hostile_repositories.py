"""Repositories and bundles that no honest tool makes; each is named for what is wrong."""

import zlib

from git_objects import (
    WHO, bare, commit, copy, delta, index_of, insert, loose, name_of, named_delta, near_delta, number,
    pack_of, put, size_field, tree, whole)

ISI = b"Isi.\n"
FILE = b"100644"
FOLDER = b"40000"
ELSEWHERE = "257cc5642cb1a054f08cc83f2d943e56fd3ebe99"


def repository(folder, name, entries):
    """A repository of loose objects with this tree; entries are (mode, name, object name)."""
    place = folder / f"{name}.git"
    data = tree(*entries)
    top = name_of("tree", data)
    tip = commit(top)
    bare(place, name_of("commit", tip))
    loose(place, "blob", ISI)
    loose(place, "tree", data)
    loose(place, "commit", tip)
    return place, top


def loose_files(folder):
    isi = name_of("blob", ISI)
    packed = zlib.compress(b"blob 5\0" + ISI)
    for name, stored in {
        "loose-cut": packed[:-4], "loose-longer": zlib.compress(b"blob 4\0" + ISI),
        "loose-shorter": zlib.compress(b"blob 6\0" + ISI), "loose-no-stream": b"blob 5\0" + ISI,
        "loose-kind": zlib.compress(b"blub 5\0" + ISI), "loose-no-end": zlib.compress(b"b" * 100),
        "loose-negative": zlib.compress(b"blob -5\0" + ISI), "loose-empty": b"",
        "loose-huge": zlib.compress(b"blob 629145600\0" + ISI),
        "loose-overflow": zlib.compress(b"blob 99999999999999999999\0" + ISI),
        "loose-other-kind": zlib.compress(b"tree 5\0" + ISI),
    }.items():
        place, _ = repository(folder, name, [(FILE, b"a.txt", isi)])
        put(place, isi, stored)


def structures(folder):
    isi = name_of("blob", ISI)
    good = (FILE, b"a.txt", isi)
    for name, entries in {
        "dot": [(FILE, b".", isi)], "no-name": [(FILE, b"", isi)],
        "mixed-dotgit": [(FILE, b".giT", isi)], "climbing-folder": [(FOLDER, b"..", isi)],
        "twice-apart": [good, (FILE, b"b.txt", isi), good],
        "mode-letters": [(b"10064x", b"a.txt", isi)], "mode-huge": [(b"7" * 30, b"a.txt", isi)],
        "file-as-folder": [(FOLDER, b"a", isi)],
    }.items():
        repository(folder, name, entries)
    place, top = repository(folder, "tree-cut", [good])
    cut = tree(good)[:-3]
    for name, data in {
        "tree-cut": commit(loose(place, "tree", cut)), "commit-no-tree": b"author " + WHO + b"\n\n",
        "commit-bad-parent": commit(top, b"xyz"), "commit-bad-tree": commit("z" * 40),
        "commit-empty": b"",
    }.items():
        if name != "tree-cut":
            place, _ = repository(folder, name, [good])
        (place / "refs/heads/main").write_text(loose(place, "commit", data) + "\n")
    for name, lines in {
        "no-people": b"author \ncommitter \n",
        "odd-people": b"author x <<>> >> -9223372036854775808 -9223372036854775808\n"
        b"committer > 99999999999999999999 +9999\n",
    }.items():
        place, top = repository(folder, name, [good])
        data = b"tree " + top.encode() + b"\n" + lines + b"\n"
        (place / "refs/heads/main").write_text(loose(place, "commit", data) + "\n")
    place, top = repository(folder, "no-history", [good])
    for kind, data in {"tree": tree(good), "commit": commit(top)}.items():
        place, _ = repository(folder, f"wrong-{kind}", [good])
        other = {"tree": tree((FILE, b"b.txt", isi)), "commit": commit(top, extra=b"encoding x\n")}[kind]
        stored = zlib.compress(b"%s %d\0" % (kind.encode(), len(other)) + other)
        put(place, name_of(kind, data), stored)


def tags(folder):
    def tag(place, digest, kind):
        data = f"object {digest}\ntype {kind}\ntag a\n".encode() + b"tagger " + WHO + b"\n\nT\n"
        return loose(place, "tag", data)

    isi = name_of("blob", ISI)
    for name, length in {"tag-chain": 20, "tag-short-chain": 10}.items():
        place, _ = repository(folder, name, [(FILE, b"a.txt", isi)])
        digest = (place / "refs/heads/main").read_text().strip()
        for level in range(length):
            digest = tag(place, digest, "tag" if level else "commit")
        (place / "HEAD").write_text(digest + "\n")
    place, _ = repository(folder, "tag-of-file", [(FILE, b"a.txt", isi)])
    (place / "HEAD").write_text(tag(place, isi, "blob") + "\n")
    place, _ = repository(folder, "tag-of-nothing", [(FILE, b"a.txt", isi)])
    (place / "HEAD").write_text(loose(place, "tag", b"tag x\n") + "\n")


def bombs(folder):
    place, _ = repository(folder, "tree-bomb", [(FILE, b"a.txt", name_of("blob", ISI))])
    (mode, digest) = (FILE, name_of("blob", ISI))
    for _ in range(10):
        digest = loose(place, "tree", tree(*[(mode, b"d%d" % index, digest) for index in range(10)]))
        mode = FOLDER
    (place / "refs/heads/main").write_text(loose(place, "commit", commit(digest)) + "\n")
    place, _ = repository(folder, "name-bomb", [])
    deep = loose(place, "tree", tree((FILE, b"n" * 1_000_000, name_of("blob", ISI))))
    top = loose(place, "tree", tree(*[(FOLDER, b"f%02d" % index, deep) for index in range(99)]))
    (place / "refs/heads/main").write_text(loose(place, "commit", commit(top)) + "\n")
    place, _ = repository(folder, "total-bomb", [])
    zeros = loose(place, "blob", bytes(60 << 20))
    top = loose(place, "tree", tree(*[(FILE, b"f%02d" % index, zeros) for index in range(40)]))
    (place / "refs/heads/main").write_text(loose(place, "commit", commit(top)) + "\n")


class Packed:
    """A repository whose one file `a.txt` is what the entries of its pack make."""

    def __init__(self, folder, name):
        self.place = folder / f"{name}.git"
        self.entries = []
        self.names = []

    def add(self, digest, entry):
        self.entries.append(entry)
        self.names.append(digest)

    def write(self, of, change_pack=bytes, change_index=bytes, places=None, **options):
        """Adds the tree and the commit of an object name, then writes pack and index."""
        data = tree((FILE, b"a.txt", of))
        self.add(name_of("tree", data), whole("tree", data))
        tip = commit(name_of("tree", data))
        self.add(name_of("commit", tip), whole("commit", tip))
        pack, found = pack_of(self.entries, **options)
        index = index_of(zip(self.names, places or found), pack[-20:])
        bare(self.place, self.names[-1])
        (self.place / "objects/pack/pack-x.pack").write_bytes(change_pack(pack))
        (self.place / "objects/pack/pack-x.idx").write_bytes(change_index(index))
        return bytes(pack)


def packs(folder):
    isi = name_of("blob", ISI)

    def sound(name, entry=None, **options):
        packed = Packed(folder, name)
        packed.add(isi, whole("blob", ISI) if entry is None else entry)
        return packed.write(isi, **options)

    pack = sound("sound-pack")
    sound("pack-magic", change_pack=lambda data: b"KCAP" + data[4:])
    sound("pack-version", version=9)
    sound("pack-boast", count=1_000_000)
    sound("pack-many", count=200_001, change_pack=lambda data: data + bytes(2 << 20))
    sound("pack-cut", change_pack=lambda data: data[:30])
    sound("index-v1", change_index=lambda data: data[8:])
    sound("index-v3", change_index=lambda data: data[:7] + b"\3" + data[8:])
    sound("index-short", change_index=lambda data: data[:1_050])
    sound("index-long", change_index=lambda data: data + bytes(3))
    sound("index-count", change_index=lambda data: data[:1_028] + b"\0\0\0\7" + data[1_032:])
    sound("index-outside", places=[1 << 30, 1 << 30, 1 << 30])
    sound("index-before", places=[0, 0, 0])
    sound("index-far", places=[1 << 31, 1 << 31, 1 << 31])
    sound("index-swapped", places=[12, 12, 12])
    sound("entry-kind-0", whole(0, ISI))
    sound("entry-kind-5", whole(5, ISI))
    sound("entry-endless-size", b"\xb0" + b"\xff" * 30)
    sound("entry-huge", whole("blob", ISI, size=600 << 20))
    sound("entry-longer", whole("blob", ISI, size=4))
    sound("entry-shorter", whole("blob", ISI, size=6))
    sound("entry-no-stream", whole("blob", ISI, stream=b"\xff" * 20))
    return pack


def deltas(folder):
    base = b"0123456789"
    first = name_of("blob", base)

    def made(name, changed, result=b"01234567890123456789", entry=None):
        packed = Packed(folder, name)
        packed.add(first, whole("blob", base))
        made = name_of("blob", result)
        packed.add(made, entry or named_delta(first, changed))
        packed.write(made)

    made("sound-delta", delta(10, 20, copy(0, 10), copy(0, 10)))
    made("delta-outside", delta(10, 20, copy(5, 20)))
    made("delta-copy-cut", delta(10, 20, copy(0, 10), b"\x91\0"))
    made("delta-insert-cut", delta(10, 20, copy(0, 10), b"\x0a0123"))
    made("delta-short", delta(10, 20, copy(0, 10)))
    made("delta-long", delta(10, 15, copy(0, 10), copy(0, 10)))
    made("delta-other-base", delta(11, 20, copy(0, 10), copy(0, 10)))
    made("delta-reserved", delta(10, 20, copy(0, 10), b"\0", copy(0, 10)))
    made("delta-other-result", delta(10, 20, copy(0, 10), insert(b"x" * 10)))
    made("delta-endless-number", b"\xff" * 40)
    made("delta-empty", b"")
    made("delta-huge", delta(10, 600 << 20, copy(0, 10)))
    made("delta-no-base", b"", entry=named_delta(ELSEWHERE, delta(10, 20, copy(0, 10), copy(0, 10))))
    sound = delta(10, 20, copy(0, 10), copy(0, 10))
    made("delta-before-pack", b"", entry=near_delta(1_000_000, sound))
    made("delta-itself-near", b"", entry=near_delta(0, sound))
    itself = name_of("blob", b"01234567890123456789")
    made("delta-itself", b"", entry=named_delta(itself, sound))
    cycle = Packed(folder, "delta-cycle")
    others = [name_of("blob", b"satu"), name_of("blob", b"dua")]
    for own, other in zip(others, reversed(others)):
        cycle.add(own, named_delta(other, delta(4, 4, copy(0, 4))))
    cycle.write(others[0])
    for name, length in {"delta-chain": 4_097, "delta-long-chain": 4_096}.items():
        chain(Packed(folder, name), length)


def chain(packed, length):
    """Every object is made of the one before by a change of its number."""
    def data(index):
        return b"%08d" % index + b"x" * 8

    packed.add(name_of("blob", data(0)), whole("blob", data(0)))
    for index in range(1, length + 1):
        change = delta(16, 16, insert(data(index)[:8]), copy(8, 8))
        back = len(packed.entries[-1])
        packed.add(name_of("blob", data(index)), near_delta(back, change))
    packed.write(name_of("blob", data(length)))


def settings(folder):
    good = [(FILE, b"a.txt", name_of("blob", ISI))]
    for name, text in {
        "format-2": "[core]\n\trepositoryformatversion = 2\n",
        "format-word": "[CORE]\nrepositoryFormatVersion = satu\n",
        "extension": "[extensions]\n\tbaru = true\n",
        "extension-reftable": "[extensions]\n\trefStorage = reftable\n",
        "extension-sha256": "[Extensions]\nobjectFormat=sha256\n",
        "extension-known": "[extensions]\n\tpreciousObjects = true\n\tobjectformat = sha1\n",
    }.items():
        place, _ = repository(folder, name, good)
        (place / "config").write_text(text)
    place, _ = repository(folder, "partial", [*good, (FILE, b"b.txt", ELSEWHERE)])
    (place / "config").write_text('[extensions]\n\tpartialClone = origin\n[remote "origin"]\n\tpromisor = true\n')
    place, _ = repository(folder, "common", good)
    (place / "commondir").write_text("../bare.git\n")
    place, _ = repository(folder, "http-alternates", good)
    (place / "objects/info").mkdir()
    (place / "objects/info/http-alternates").write_text("http://example.org/\n")
    place, _ = repository(folder, "linked-config", good)
    (place / "config").symlink_to("/etc/passwd")
    place, _ = repository(folder, "linked-refs", good)
    (place / "refs/tags").rmdir()
    (place / "refs/tags").symlink_to("/etc")
    place, _ = repository(folder, "bad-ref", good)
    (place / "refs/heads/main").write_text("bukan objek\n")
    place, _ = repository(folder, "many-references", good)
    tip = (place / "refs/heads/main").read_text().strip()
    (place / "packed-refs").write_text("".join(f"{tip} refs/tags/{index}\n" for index in range(50_001)))


def bundles(folder, pack):
    tip = ELSEWHERE
    data = tree((FILE, b"a.txt", name_of("blob", ISI)))
    own = name_of("commit", commit(name_of("tree", data)))
    v2, v3 = b"# v2 git bundle\n", b"# v3 git bundle\n"
    head = own.encode() + b" refs/heads/main\n"

    def cycle(first, second):
        return pack_of([named_delta(second, delta(4, 4, copy(0, 4))), named_delta(first, delta(4, 4, copy(0, 4)))])[0]

    for name, content in {
        "sound": v2 + head + b"\n" + pack,
        "climbing-ref": v2 + own.encode() + b" refs/heads/../../x\n\n" + pack,
        "absolute-ref": v2 + own.encode() + b" /etc/passwd\n\n" + pack,
        "hidden-ref": v2 + own.encode() + b" refs/heads/.x\n\n" + pack,
        "control-ref": v2 + own.encode() + b" refs/heads/a\x01b\n\n" + pack,
        "capability-in-v2": v2 + b"@object-format=sha1\n" + head + b"\n" + pack,
        "unknown-capability": v3 + b"@lain=ya\n" + head + b"\n" + pack,
        "no-references": v2 + b"\n" + pack,
        "endless-header": v2 + head * 12_000 + b"\n" + pack,
        "behind-pack": v2 + head + b"\n" + pack + b"sisa",
        "tip-elsewhere": v2 + tip.encode() + b" refs/heads/main\n\n" + pack,
        "thin": v2 + head + b"\n" + pack_of([named_delta(ELSEWHERE, delta(4, 4, copy(0, 4)))])[0],
        "cycle": v2 + head + b"\n" + cycle("11" * 20, "22" * 20),
        "nothing-in-pack": v2 + head + b"\n" + pack_of([])[0],
        "huge-entry": v2 + head + b"\n" + pack_of([whole("blob", ISI, size=600 << 20)])[0],
        "huge-delta": v2 + head + b"\n" + pack_of(
            [whole("blob", ISI), near_delta(len(whole("blob", ISI)), delta(5, 600 << 20))])[0],
        "wrong-trailer": v2 + head + b"\n" + pack[:-1] + bytes([pack[-1] ^ 1]),
        "endless-number": v2 + head + b"\n" + pack_of([whole("blob", ISI), size_field(6, 9) + b"\xff" * 30])[0],
        "cut-number": v2 + head + b"\n" + pack_of([size_field(7, 3) + number(5)])[0],
    }.items():
        (folder / f"{name}.bundle").write_bytes(content)


def write(folder):
    loose_files(folder)
    structures(folder)
    tags(folder)
    bombs(folder)
    pack = packs(folder)
    deltas(folder)
    settings(folder)
    bundles(folder, pack)
