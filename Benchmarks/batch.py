"""Makes the batches that the benchmarks take in: the same content on every machine.

    python3 batch.py DIR --archives 200 --repositories 50

DIR gets `zip-200`, `targz-200` (the same files packed anew), `loose-200` (one video for each entry)
and `git-50`, each with a register `peserta.csv`. A folder that is whole is left as it is. Nothing
repeats among the files, so that nothing is saved by keeping equal bytes once.

What is in an archive, about 10 MB: 23 sources, 6 PDFs, 8 photos, 3 videos. Photos shrink by some
percent, as JPEG does; videos do not shrink. Every second zip stores its videos, as Info-ZIP does;
the others deflate everything, as Windows and macOS do.
"""

import argparse
import gzip
import io
import multiprocessing
import os
import random
import shutil
import subprocess
import tarfile
import zipfile
from pathlib import Path

# Raise it when the content changes: batches of another number are made again.
CONTENT = 1
COMMITS = 300
FILES_OF_A_REPOSITORY = 120
# 2023-09-01 08:00 in Jakarta.
START = 1693530000

WORDS = [
    first + second + end
    for first in ("ba", "de", "ka", "li", "me", "ni", "pa", "ra", "sa", "tu", "wa", "yo")
    for second in ("", "da", "kan", "lu", "nga", "ri", "si", "ta")
    for end in ("", "h", "n", "r", "() {", " = ", ");\n", "\n    ", "\n\n", ": ", ", ")
]
# 32 byte values twice as likely and 32 missing: 3 percent to gain, as in a JPEG.
SKEWED = bytes(value - 4 if value % 8 == 4 else value for value in range(256))


def text(chance, size):
    words = chance.choices(WORDS, k=size // 5)
    return " ".join(words).encode()[:size]


def photo(chance, size):
    return b"\xff\xd8\xff\xe0\0\x10JFIF\0" + chance.randbytes(size).translate(SKEWED)


def video(chance, size):
    return b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom" + chance.randbytes(size)


def pdf(chance, size):
    """Objects of text among streams that are already packed, three parts of four."""
    parts = [b"%PDF-1.4\n"]
    for _ in range(8):
        parts += [text(chance, size // 32), chance.randbytes(size * 3 // 32).translate(SKEWED)]
    return b"".join(parts) + b"\n%%EOF\n"


def files(number):
    """Name -> bytes of one archive."""
    chance = random.Random(f"{CONTENT} archive {number}")
    found = {"Karya/BACA.txt": text(chance, 3_000)}
    for index in range(22):
        ending = ("swift", "html", "css", "js", "py", "md")[index % 6]
        name = f"Karya/sumber/{'modul' if index % 2 else 'halaman'}-{index:02}.{ending}"
        found[name] = text(chance, chance.randrange(4_000, 60_000))
    for index in range(6):
        found[f"Karya/dokumen/proposal {index + 1}.pdf"] = pdf(
            chance, chance.randrange(150_000, 450_000))
    for index in range(8):
        found[f"Karya/foto/Posyandu Mawar {index + 1}.jpg"] = photo(
            chance, chance.randrange(250_000, 650_000))
    for index in range(3):
        found[f"Karya/video/klip-{index + 1}.mp4"] = video(
            chance, chance.randrange(1_000_000, 2_000_000))
    return found


def make_zip(path, number):
    stored = number % 2 == 0
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files(number).items():
            method = zipfile.ZIP_STORED if stored and name.endswith(".mp4") else None
            entry = zipfile.ZipInfo(name, (2023, 9, 1, 8, 0, 0))
            archive.writestr(entry, content, method or zipfile.ZIP_DEFLATED)


def make_targz(path, number):
    with open(path, "wb") as file, gzip.GzipFile("", "wb", 6, file, mtime=0) as packed:
        with tarfile.open(fileobj=packed, mode="w", format=tarfile.USTAR_FORMAT) as archive:
            for name, content in files(number).items():
                entry = tarfile.TarInfo(name)
                entry.size, entry.mtime = len(content), START
                archive.addfile(entry, io.BytesIO(content))


def make_loose(path, number):
    path.write_bytes(video(random.Random(f"{CONTENT} loose {number}"), 10_000_000))


def history(number):
    """A repository's history, for `git fast-import`: files are added, then lines of them change."""
    chance = random.Random(f"{CONTENT} repository {number}")
    contents = {}
    for commit in range(COMMITS):
        if commit == 0:
            changed = [f"foto/gambar-{index}.jpg" for index in range(8)]
            changed += [f"src/berkas-{index:03}.txt" for index in range(40)]
        else:
            changed = {f"src/berkas-{chance.randrange(FILES_OF_A_REPOSITORY - 8):03}.txt"
                       for _ in range(chance.randrange(1, 5))}
        for name in sorted(changed):
            contents[name] = edited(chance, name, contents.get(name))
        yield commit_of(commit, {name: contents[name] for name in sorted(changed)})


def edited(chance, name, before):
    if name.endswith(".jpg"):
        return photo(chance, chance.randrange(150_000, 400_000))
    if before is None:
        return text(chance, chance.randrange(2_000, 40_000))
    lines = before.split(b"\n")
    for _ in range(4):
        lines[chance.randrange(len(lines))] = text(chance, 60)
    return b"\n".join(lines)


def commit_of(index, changes):
    author = f"Warga {index % 4} <warga{index % 4}@contoh.example> {START + index * 3600} +0700"
    parts = [f"commit refs/heads/main\nmark :{index + 1}\nauthor {author}\ncommitter {author}\n"
             f"data 8\nubah {index % 1000:03}\n".encode()]
    if index:
        parts.append(f"from :{index}\n".encode())
    for name, content in changes.items():
        parts.append(f"M 100644 inline {name}\ndata {len(content)}\n".encode() + content + b"\n")
    return b"".join(parts)


def make_repository(path, number):
    git = ["git", "-C", str(path)]
    subprocess.run(["git", "init", "-q", "--bare", "-b", "main", str(path)], check=True)
    subprocess.run([*git, "fast-import", "--quiet"], check=True, input=b"".join(history(number)))
    # As a push leaves it: one pack with deltas.
    subprocess.run([*git, "-c", "pack.threads=1", "repack", "-a", "-d", "-f", "-q"], check=True)


def make_one(task):
    make, path, number = task
    make(path, number)
    return path.name


def make_folder(folder, make, ending, count):
    """Fills a folder with entries and their register, or leaves it when it is whole."""
    mark = folder / ".content"
    if mark.exists() and mark.read_text() == str(CONTENT):
        return
    print(f"making {folder.name}", flush=True)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    tasks = [(make, folder / f"karya-{number:03}.{ending}", number)
             for number in range(1, count + 1)]
    with multiprocessing.Pool() as pool:
        names = pool.map(make_one, tasks, chunksize=1)
    rows = ["nomor,nama,kategori,judul,berkas,diterima,sintetis"]
    rows += [f"BENCH-{number:03},KIM Contoh {number} (sintetis),karya,Karya {number},{name},"
             "2023-09-01 08:00 WIB,ya" for number, name in enumerate(names, start=1)]
    (folder / "peserta.csv").write_text("\n".join(rows) + "\n")
    os.sync()
    mark.write_text(str(CONTENT))


def main():
    words = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    words.add_argument("data", type=Path)
    words.add_argument("--archives", type=int, default=200)
    words.add_argument("--repositories", type=int, default=50)
    asked = words.parse_args()
    for name, make, ending, count in (
            ("zip", make_zip, "zip", asked.archives),
            ("targz", make_targz, "tar.gz", asked.archives),
            ("loose", make_loose, "mp4", asked.archives),
            ("git", make_repository, "git", asked.repositories)):
        make_folder(asked.data / f"{name}-{count}", make, ending, count)


if __name__ == "__main__":
    main()
