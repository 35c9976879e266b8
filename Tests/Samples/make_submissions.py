#!/usr/bin/env python3
"""Makes the sample submissions, registers and judges' sheets of both contests.

    python3 Tests/Samples/make_submissions.py            make them all anew
    python3 Tests/Samples/make_submissions.py --verify   check what is there

Needs python3, git, ffmpeg, 7zz, zstd, exiftool, weasyprint, pdftoppm and the DejaVu fonts.
"""

import csv
import io
import shutil
import sys
from pathlib import Path

sys.dont_write_bytecode = True

import formats  # noqa: E402
import marks  # noqa: E402
import media  # noqa: E402
from entries import HEADER, REGISTERS  # noqa: E402
from histories import commits  # noqa: E402

ROOT = Path(__file__).resolve().parents[2]
SUBMISSIONS = ROOT / "submissions"
LIMIT = 8_000_000
COLOURS = ("#1f6f43", "#2456a6", "#8a2d6b", "#b5432c", "#5b3f8c")
CONTEST_FOLDER = {"KIMH23": "kim-hackathon-2023", "APW23": "apw-2023"}


def row_of(number):
    contest = CONTEST_FOLDER[number.split("-")[0]]
    return next(row for row in REGISTERS[contest] if row["nomor"] == number)


def target_of(number):
    contest = CONTEST_FOLDER[number.split("-")[0]]
    return SUBMISSIONS / contest / row_of(number)["berkas"]


def work(number):
    """The files of a KIM entry: its sources, and its proposal as PDF where it has one."""
    files = formats.files_below(media.WORKS / number)
    if files.pop("proposal.txt", None):
        title = row_of(number)["judul"].removesuffix(" (karya contoh)")
        colour = COLOURS[int(number[-3:]) % len(COLOURS)]
        files["proposal.pdf"] = media.proposal(number, title, colour)
    return files


def below(folder, files):
    return {f"{folder}/{name}": data for name, data in files.items()}


def from_windows_and_mac(files):
    """What a Windows laptop and then a Mac leave in an archive."""
    texts = (".html", ".css", ".js", ".txt")
    found = {
        name: data.replace(b"\n", b"\r\n") if name.endswith(texts) else data
        for name, data in files.items()}
    found["foto/Kafé Pandan.jpg"] = media.thumbnail("0x3c7a1f")
    found["foto/Thumbs.db"] = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504)
    found["desktop.ini"] = b"[.ShellClassInfo]\r\nConfirmFileOp=0\r\n"
    found = below("Pasar Pandan Arum", found)
    apple_double = bytes.fromhex("00051607000200004d6163204f5320582020202020202020") + bytes(58)
    found["__MACOSX/Pasar Pandan Arum/._index.html"] = apple_double
    found["Pasar Pandan Arum/.DS_Store"] = b"\0\0\0\1Bud1" + bytes(120)
    return found


def make_kim():
    repository = work("KIMH23-005")
    formats.write_repository(target_of("KIMH23-005"), commits("KIMH23-005", repository))
    for number in ("KIMH23-003", "KIMH23-008"):
        formats.write_bundle(target_of(number), commits(number, work(number)))
    formats.write_folder(target_of("KIMH23-001"), work("KIMH23-001"))
    for number in ("KIMH23-002", "KIMH23-006", "KIMH23-007", "KIMH23-014"):
        target = target_of(number)
        formats.write_tar(target, below(target.name.split(".")[0], work(number)))
    formats.write_zip(target_of("KIMH23-010"), from_windows_and_mac(work("KIMH23-010")), True)
    formats.write_7z(target_of("KIMH23-012"), below("bank-sampah", work("KIMH23-012")))


def make_bad():
    """Entries that intake must refuse or remark on, each for one reason."""
    cut = target_of("KIMH23-004")
    formats.write_zip(cut, work("KIMH23-004"))
    whole = cut.read_bytes()
    cut.write_bytes(whole[:len(whole) // 2])
    climbing = work("KIMH23-009")
    climbing["../../pindahan/buku.csv"] = climbing["buku.csv"]
    formats.write_tar(target_of("KIMH23-009"), climbing)
    bomb = work("KIMH23-011")
    bomb["data/rekaman.bin"] = bytes(60_000_000)
    formats.write_zip(target_of("KIMH23-011"), bomb)
    shutil.copyfile(target_of("KIMH23-002"), target_of("KIMH23-013"))


WIDE, TALL = (1280, 720), (720, 1280)
VIDEOS = {
    "APW23-005": ("smptehdbars", WIDE, 9, [
        "Lereng yang Kami Jaga", "Pagi, kabut turun ke kebun", "Bambu menahan tanah",
        "Karya contoh (sintetis)"]),
    "APW23-001": ("testsrc2", WIDE, 6, [
        "Pagi di Pasar Kami", "Pukul lima sudah ramai", "Karya contoh (sintetis)"]),
    "APW23-002": ("smptebars", WIDE, 8, [
        "Air untuk Kampung", "Satu sumber, tiga RT", "Karya contoh (sintetis)"]),
    "APW23-012": ("smptebars", TALL, 8, [
        "Ronda Malam", "Senter, kentongan, kopi", "Karya contoh (sintetis)"]),
    "APW23-009": ("testsrc2", TALL, 6, [
        "Resep Nenek", "Lima bahan saja", "Karya contoh (sintetis)"]),
    "APW23-008": ("smptehdbars", TALL, 9, [
        "Satu Menit Bank Sampah", "Timbang, catat, simpan", "Karya contoh (sintetis)"]),
}


def make_apw():
    for number, (source, size, seconds, lines) in VIDEOS.items():
        media.video(target_of(number), source, size, seconds, lines)
    place = ("-EXIF:GPSLatitude=7.25", "-EXIF:GPSLatitudeRef=S", "-EXIF:GPSLongitude=112.75",
             "-EXIF:GPSLongitudeRef=E")
    target_of("APW23-003").write_bytes(
        media.photograph("infografis-tani", "2023:09:12 07:45:10"))
    target_of("APW23-010").write_bytes(
        media.photograph("infografis-umkm", "2023:08:27 16:20:00", *place))
    target_of("APW23-006").write_bytes(media.drawing_pdf("infografis-stunting"))
    target_of("APW23-011").write_bytes(media.picture("poster-hoaks", "png"))
    target_of("APW23-004").write_bytes(media.picture("poster-sampah", "png"))
    formats.write_zip(target_of("APW23-007"), {
        "jaga-mata-air/poster.png": media.picture("poster-air", "png"),
        "jaga-mata-air/keterangan.txt": "Poster ukuran 1080 x 1350. Karya contoh.\n".encode()})


def plain(mark):
    """A mark as a spreadsheet holds it: 87 or 87.5."""
    return int(mark) if mark == int(mark) else float(mark)


def write_csv(target, rows):
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\n").writerows(rows)
    target.write_text(buffer.getvalue(), encoding="utf-8")


def make_tables(contest):
    folder, (*early, final) = SUBMISSIONS / contest, marks.STAGES[contest]
    register = [HEADER, *(tuple(row.values()) for row in REGISTERS[contest])]
    write_csv(folder / "peserta.csv", register)
    formats.write_xlsx(folder / "peserta.xlsx", "Peserta", register)
    last = [(*row[:4], str(plain(row[4])).replace(".", ","), row[5])
            for row in marks.sheet_rows(contest, [final])]
    write_csv(folder / "nilai-final.csv", [marks.HEADER, *last])
    first = [(*row[:4], plain(row[4]), row[5]) for row in marks.sheet_rows(contest, early)]
    formats.write_xlsx(folder / "nilai-awal.xlsx", "Nilai", [marks.HEADER, *first])


def make():
    for contest in REGISTERS:
        shutil.rmtree(SUBMISSIONS / contest, ignore_errors=True)
        (SUBMISSIONS / contest).mkdir(parents=True)
        make_tables(contest)
    make_kim()
    make_bad()
    make_apw()


def verify():
    for contest, register in REGISTERS.items():
        marks.verify(contest, ROOT / "rubrics")
        named = {row["berkas"] for row in register}
        tables = {"peserta.csv", "peserta.xlsx", "nilai-final.csv", "nilai-awal.xlsx"}
        found = {path.name for path in (SUBMISSIONS / contest).iterdir()}
        assert found == named | tables, f"{contest}: {sorted(found ^ (named | tables))}"
    marks.verify_cases()
    every = list(SUBMISSIONS.rglob("*"))
    assert all(any(p.iterdir()) for p in every if p.is_dir()), "git keeps no empty folder"
    size = sum(path.stat().st_size for path in every if path.is_file())
    assert size < LIMIT, f"{size} bytes are over {LIMIT}"
    print(f"{sum(map(len, REGISTERS.values()))} entries, {size:,} bytes: as published")


if __name__ == "__main__":
    if "--verify" not in sys.argv[1:]:
        make()
    verify()
