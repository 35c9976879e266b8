"""Archives that no tool of the tests writes, byte by byte.

Sources: LZ4 frame format 1.6.2 and the xxHash specification; `cpio(5)`; the RAR 2.9 and 5.0 technical
notes, as far as stored files need them.
"""

import struct
import zlib

MASK = 0xFFFFFFFF
PRIMES = (0x9E3779B1, 0x85EBCA77, 0xC2B2AE3D, 0x27D4EB2F, 0x165667B1)


def rotate(value, count):
    return (value << count | value >> (32 - count)) & MASK


def xxh32(data):
    first, second, third, fourth, fifth = PRIMES
    position = 0
    if len(data) >= 16:
        lanes = [(first + second) & MASK, second, 0, -first & MASK]
        while position <= len(data) - 16:
            for lane, word in enumerate(struct.unpack_from("<4I", data, position)):
                lanes[lane] = rotate((lanes[lane] + word * second) & MASK, 13) * first & MASK
            position += 16
        total = sum(rotate(lane, count) for lane, count in zip(lanes, (1, 7, 12, 18)))
    else:
        total = fifth
    total = (total + len(data)) & MASK
    while position + 4 <= len(data):
        word = struct.unpack_from("<I", data, position)[0]
        total = rotate((total + word * third) & MASK, 17) * fourth & MASK
        position += 4
    for byte in data[position:]:
        total = rotate((total + byte * fifth) & MASK, 11) * first & MASK
    total = (total ^ total >> 15) * second & MASK
    total = (total ^ total >> 13) * third & MASK
    return total ^ total >> 16


def lz4(data):
    """One frame of stored blocks of 64 KiB, with the checksum of the content."""
    descriptor = bytes([0b01100100, 0b01000000])
    out = bytearray(struct.pack("<I", 0x184D2204) + descriptor)
    out.append(xxh32(descriptor) >> 8 & 0xFF)
    for start in range(0, len(data), 1 << 16):
        block = data[start:start + (1 << 16)]
        out += struct.pack("<I", len(block) | 1 << 31) + block
    return bytes(out + struct.pack("<II", 0, xxh32(data)))


def padded(data, size):
    return data + bytes(-len(data) % size)


def cpio_newc(members, linked=False):
    """`linked` makes all members names of one file, whose bytes stand with the last."""
    out = bytearray()
    for number, (name, data) in enumerate([*members.items(), ("TRAILER!!!", b"")]):
        raw, end = name.encode() + b"\0", name == "TRAILER!!!"
        inode, links = (7, len(members)) if linked and not end else (number + 1, 1)
        fields = [inode, 0 if end else 0o100644, 0, 0, links, 0, len(data), 0, 0, 0, 0, len(raw), 0]
        header = b"070701" + b"".join(b"%08X" % field for field in fields)
        out += padded(header + raw, 4) + padded(data, 4)
    return bytes(padded(bytes(out), 512))


def cpio_odc(members):
    out = bytearray()
    for number, (name, data) in enumerate([*members.items(), ("TRAILER!!!", b"")]):
        raw, mode = name.encode() + b"\0", 0 if name == "TRAILER!!!" else 0o100644
        fields = b"".join(b"%06o" % field for field in [0, number + 1, mode, 0, 0, 1, 0])
        out += b"070707" + fields + b"%011o%06o%011o" % (0, len(raw), len(data)) + raw + data
    return bytes(padded(bytes(out), 512))


def rar4(members):
    def block(kind, flags, body):
        rest = struct.pack("<BHH", kind, flags, 7 + len(body)) + body
        return struct.pack("<H", zlib.crc32(rest) & 0xFFFF) + rest

    out = bytearray(b"Rar!\x1a\x07\x00" + block(0x73, 0, bytes(6)))
    for name, data in members.items():
        raw, size, unix, stored = name.encode(), len(data), 3, 0x30
        head = struct.pack(
            "<IIBIIBBHI", size, size, unix, zlib.crc32(data), 0, 20, stored, len(raw), 0o100644)
        out += block(0x74, 0x8000, head + raw) + data
    return bytes(out + block(0x7B, 0x4000, b""))


def vint(value):
    out = bytearray()
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes(out) + bytes([value])


def rar5(members):
    def block(body):
        rest = vint(len(body)) + body
        return struct.pack("<I", zlib.crc32(rest)) + rest

    out = bytearray(b"Rar!\x1a\x07\x01\x00" + block(vint(1) + vint(0) + vint(0)))
    for name, data in members.items():
        raw = name.encode()
        body = vint(2) + vint(2) + vint(len(data)) + vint(4) + vint(len(data)) + vint(0o100644)
        body += struct.pack("<I", zlib.crc32(data)) + vint(0) + vint(1) + vint(len(raw)) + raw
        out += block(body) + data
    return bytes(out + block(vint(5) + vint(0) + vint(0)))
