"""Honest archives, bundles and repositories with something changed, the same for the same number.

What is changed is a byte, a length, a piece, or a field of a header, whose checksum is then made
right again where a reader would stop at it.
"""

import random
import shutil
import zlib

# Numbers at which arithmetic goes wrong.
EDGES = [0, 1, 2, 0x7F, 0x80, 0xFF, 0x7FFF, 0x8000, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF,
         0x7FFFFFFFFFFFFFFF, 0x8000000000000000, 0xFFFFFFFFFFFFFFFF]
# Signature of a zip record -> where its fields are and how wide.
ZIP_FIELDS = {
    b"PK\3\4": [(4, 2), (6, 2), (8, 2), (14, 4), (18, 4), (22, 4), (26, 2), (28, 2)],
    b"PK\1\2": [(4, 2), (6, 2), (8, 2), (10, 2), (16, 4), (20, 4), (24, 4), (28, 2), (30, 2), (32, 2),
                (34, 2), (38, 4), (42, 4)],
    b"PK\5\6": [(4, 2), (6, 2), (8, 2), (10, 2), (12, 4), (16, 4), (20, 2)],
    b"PK\6\6": [(4, 8), (16, 4), (20, 4), (24, 8), (32, 8), (40, 8), (48, 8)],
    b"PK\6\7": [(4, 4), (8, 8), (16, 4)],
    b"PK\7\x08": [(4, 4), (8, 4), (12, 4)],
}
# Where the fields of a ustar header are and how wide; the checksum is at 148.
TAR_FIELDS = [(0, 100), (100, 8), (124, 12), (136, 12), (156, 1), (157, 100), (257, 8), (345, 155)]


def flips(chance, data, other):
    for _ in range(chance.choice([1, 1, 2, 4, 8])):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def cut(chance, data, other):
    del data[chance.randrange(len(data)):]


def piece_out(chance, data, other):
    start = chance.randrange(len(data))
    del data[start:start + chance.choice([1, 2, 4, 16, 512, len(data) // 4])]


def bytes_in(chance, data, other):
    start, count = chance.randrange(len(data) + 1), chance.choice([1, 2, 4, 16, 512])
    data[start:start] = chance.choice([bytes(count), b"\xff" * count, chance.randbytes(count)])


def piece_twice(chance, data, other):
    start, to = chance.randrange(len(data)), chance.randrange(len(data))
    data[to:to] = data[start:start + chance.choice([4, 46, 512, 4096])]


def splice(chance, data, other):
    data[chance.randrange(len(data)):] = other[chance.randrange(len(other)):]


def edge(chance, data, other):
    """A number at an edge, near the start, near the end or anywhere."""
    place = chance.choice([chance.randrange(64), len(data) - chance.randrange(64),
                           chance.randrange(len(data))])
    put(data, place, chance.choice([1, 2, 4, 8]), chance.choice(EDGES), chance.choice(["little", "big"]))


def put(data, place, width, value, order):
    place = max(0, min(place, len(data) - width))
    data[place:place + width] = (value & (1 << 8 * width) - 1).to_bytes(width, order)


def field(chance, data, other):
    """A field of a header of this format; an edge where no header is found."""
    packed = data[:3] == b"\x1f\x8b\x08"
    inner = bytearray(zlib.decompressobj(31).decompress(data)) if packed else data
    if len(inner) > 512 and inner[257:262] == b"ustar":
        tar_field(chance, inner)
    elif data[:2] == b"PK":
        zip_field(chance, data)
    else:
        return edge(chance, data, other)
    if packed:
        packer = zlib.compressobj(1, wbits=31)
        data[:] = packer.compress(bytes(inner)) + packer.flush()


def tar_field(chance, data):
    headers = [at for at in range(0, len(data) - 511, 512) if data[at + 257:at + 262] == b"ustar"]
    start = chance.choice(headers)
    place, width = chance.choice(TAR_FIELDS)
    texts = [b"7" * width, b"-1", b"\x80" + b"\xff" * width, b"/", b"../x", b"x" * width, bytes(width),
             chance.choice([b"0", b"1", b"2", b"5", b"g", b"x", b"L", b"K", b"S"])]
    text = chance.choice(texts)[:width]
    data[start + place:start + place + width] = text.ljust(width, b"\0")
    data[start + 148:start + 156] = b" " * 8
    data[start + 148:start + 156] = b"%06o\0 " % sum(data[start:start + 512])


def zip_field(chance, data):
    found = [(at, mark) for mark in ZIP_FIELDS for at in places(data, mark)]
    start, mark = chance.choice(found)
    place, width = chance.choice(ZIP_FIELDS[mark])
    old = int.from_bytes(data[start + place:start + place + width], "little")
    value = chance.choice([*EDGES, old + 1, old - 1, old * 2, old ^ 1, old ^ 8])
    put(data, start + place, width, value, "little")


def places(data, mark):
    at = data.find(mark)
    while at >= 0:
        yield at
        at = data.find(mark, at + 1)


def unpacked(chance, data, other):
    """The text of a loose object of git; a flip where it is none."""
    try:
        text = bytearray(zlib.decompress(bytes(data)))
    except zlib.error:
        return flips(chance, data, other)
    chance.choice([flips, cut, bytes_in, piece_twice, edge])(chance, text, other)
    data[:] = zlib.compress(bytes(text))


KINDS = [flips, cut, piece_out, bytes_in, piece_twice, splice, edge, field, field, field]


def mutate(number, seed, honest, folder):
    """Writes mutation `number` of the honest submissions into a folder.

    Returns its path and what was done.
    """
    chance = random.Random(f"{seed} {number}")
    source = honest[number % len(honest)]
    other = chance.choice([path for path in honest if path.is_file()]).read_bytes()
    target = folder / f"{number}-{source.name}"
    if source.is_file():
        shutil.copyfile(source, target)
        changed, kinds = target, KINDS
    else:
        shutil.copytree(source, target, symlinks=True)
        inside = sorted(path for path in target.rglob("*") if counts(path.relative_to(target), path))
        changed, kinds = chance.choice(inside), [*KINDS, unpacked, unpacked, unpacked, unpacked]
    data = bytearray(changed.read_bytes())
    kind = chance.choice(kinds)
    kind(chance, data, other)
    changed.chmod(0o644)
    changed.write_bytes(data)
    return target, f"{kind.__name__} in {changed.relative_to(folder)}"


def counts(name, path):
    """Whether a file of a repository is one that is read."""
    parts = name.parts[1:] if name.parts[0] == ".git" else name.parts
    read = {"objects", "refs", "logs", "HEAD", "config", "packed-refs", "shallow"}
    return bool(parts) and parts[0] in read and path.is_file() and path.stat().st_size > 0
