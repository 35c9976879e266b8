"""Git's objects, packs and indexes written byte by byte, so that they can be written wrong."""

import hashlib
import zlib

KINDS = {"commit": 1, "tree": 2, "blob": 3, "tag": 4}
WHO = b"Sari <sari@example.org> 1694311200 +0700"


def name_of(kind, data):
    return hashlib.sha1(b"%s %d\0" % (kind.encode(), len(data)) + data).hexdigest()


def tree(*entries):
    """Entries are (mode, name, object name)."""
    return b"".join(mode + b" " + name + b"\0" + bytes.fromhex(digest) for mode, name, digest in entries)


def commit(top, *parents, extra=b""):
    lines = [b"tree " + top.encode()] + [b"parent " + parent for parent in parents]
    return b"\n".join([*lines, b"author " + WHO, b"committer " + WHO]) + b"\n" + extra + b"\nPesan\n"


def bare(place, tip, branch="refs/heads/main"):
    """The least that makes a folder a repository."""
    (place / "objects/pack").mkdir(parents=True)
    (place / "refs/heads").mkdir(parents=True)
    (place / "refs/tags").mkdir(parents=True)
    (place / "HEAD").write_text(f"ref: {branch}\n")
    (place / branch).write_text(tip + "\n")


def put(place, digest, stored):
    """Writes the bytes of a loose object under any name."""
    folder = place / "objects" / digest[:2]
    folder.mkdir(exist_ok=True)
    (folder / digest[2:]).write_bytes(stored)


def loose(place, kind, data):
    digest = name_of(kind, data)
    put(place, digest, zlib.compress(b"%s %d\0" % (kind.encode(), len(data)) + data))
    return digest


def size_field(kind, size):
    """The header of an entry: three bits of kind, then the size in groups."""
    first, size = kind << 4 | size & 15, size >> 4
    field = []
    while size:
        field.append(first | 0x80)
        first, size = size & 0x7F, size >> 7
    return bytes([*field, first])


def number(value):
    """A size in a delta: groups of seven bits, the lowest first."""
    field = []
    while value > 0x7F:
        field.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*field, value])


def distance(value):
    """How far back a base lies; each byte after the first counts one more."""
    field = [value & 0x7F]
    while value > 0x7F:
        value = (value >> 7) - 1
        field.insert(0, value & 0x7F | 0x80)
    return bytes(field)


def whole(kind, data, size=None, stream=None):
    size = len(data) if size is None else size
    return size_field(KINDS.get(kind, kind), size) + (zlib.compress(data) if stream is None else stream)


def named_delta(base, delta):
    return size_field(7, len(delta)) + bytes.fromhex(base) + zlib.compress(delta)


def near_delta(back, delta):
    return size_field(6, len(delta)) + distance(back) + zlib.compress(delta)


def delta(base, size, *commands):
    return number(base) + number(size) + b"".join(commands)


def copy(start, length):
    return bytes([0x80 | 0x01 | 0x10, start, length])


def insert(data):
    return bytes([len(data)]) + data


def pack_of(entries, version=2, count=None):
    """Entries in order -> the bytes of a pack, and where each entry lies."""
    body = b"PACK" + version.to_bytes(4, "big") + (len(entries) if count is None else count).to_bytes(4, "big")
    places = []
    for entry in entries:
        places.append(len(body))
        body += entry
    return body + hashlib.sha1(body).digest(), places


def index_of(named, checksum, version=2):
    """Pairs of object name and place -> the bytes of an index; its CRCs are zeros."""
    named = sorted(named)
    body = b"\xfftOc" + version.to_bytes(4, "big")
    for first in range(256):
        body += sum(1 for name, _ in named if int(name[:2], 16) <= first).to_bytes(4, "big")
    body += b"".join(bytes.fromhex(name) for name, _ in named) + bytes(4 * len(named))
    body += b"".join(place.to_bytes(4, "big") for _, place in named) + checksum
    return body + hashlib.sha1(body).digest()
