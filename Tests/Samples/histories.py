"""The commits of the three sample repositories: invented authors, dates inside the event or not."""

from datetime import datetime

from formats import WIB

AUTHORS = {
    "sekar": "Sekar (sintetis) <sekar@contoh.invalid>",
    "bagus": "Bagus (sintetis) <bagus@contoh.invalid>",
    "wulan": "Wulan (sintetis) <wulan@contoh.invalid>",
}

# month-day hour:minute | author | message | files; `name~N` is the first N lines of the file.
# A line that starts with `+` stands on a branch, one that starts with `*` joins that branch.
HISTORIES = {
    "KIMH23-005": """
09-01 09:14|sekar|Mulai repositori, tulis tujuan|README.md~4
09-02 19:40|bagus|Kerangka halaman depan|index.html~19
09-03 08:22|bagus|Warna dan huruf yang terbaca di telepon kecil|gaya.css~6
09-04 20:05|sekar|Kabar pertama dari balai desa|data/kabar.json
09-06 21:17|wulan|Tabel syarat surat|index.html~38,gaya.css~8
09-07 19:31|bagus|Ambil data dari JSON|situs.js~10
+09-08 18:50|wulan|Data hasil kebun|data/produk.json
+09-08 22:12|wulan|Daftar produk dengan harga rupiah|situs.js,gaya.css
09-09 07:45|sekar|Cara menjalankan|README.md~13
*09-10 10:03|bagus|Gabungkan daftar hasil kebun|data/produk.json,situs.js,gaya.css,index.html
09-11 20:26|sekar|Proposal untuk penilaian|proposal.pdf
09-12 21:58|wulan|Tulis yang belum selesai|README.md
""",
    "KIMH23-003": """
09-03 13:05|wulan|Formulir laporan|index.html~16
09-04 20:18|wulan|Gaya dasar|tampilan.css~4
09-05 19:02|bagus|Simpan laporan di telepon|simpanan.js~20
09-06 21:44|bagus|Riwayat laporan|index.html,lapor.js~16
09-07 20:30|wulan|Tombol lebih besar|tampilan.css
09-09 09:12|bagus|Tandai selesai|simpanan.js,lapor.js
09-10 16:40|sekar|Panduan singkat|README.md
09-12 20:55|sekar|Proposal|proposal.pdf
""",
    "KIMH23-008": """
08-19 14:20|bagus|Percobaan membaca CSV|harga.py~18
08-25 21:09|bagus|Kepala tabel|data/harga.csv~1
09-04 06:58|sekar|Harga 4 September|data/harga.csv~4,README.md~4
09-05 20:11|bagus|Hitung perubahan|harga.py~23
09-06 07:03|sekar|Harga 6 September|data/harga.csv~7
09-08 06:49|sekar|Harga 8 September|data/harga.csv
09-09 19:37|bagus|Tampilkan tabel|harga.py
09-10 20:48|wulan|Uji naik dan turun|uji_harga.py
09-13 21:26|sekar|Proposal dan panduan|proposal.pdf,README.md
""",
}


def first_lines(data, count):
    return b"".join(data.splitlines(keepends=True)[:int(count)])


def commits(number, files):
    """The commits of an entry, the last of which holds exactly `files` and the log of changes."""
    found, log, main, branch = [], "# Catatan perubahan\n\n", [], []
    for line in HISTORIES[number].strip().splitlines():
        kind, line = (line[0], line[1:]) if line[0] in "+*" else (" ", line)
        when, author, message, names = line.split("|")
        date = datetime.strptime(f"2023-{when}", "%Y-%m-%d %H:%M").replace(tzinfo=WIB)
        log += f"- {date:%d-%m-%Y} {message}\n"
        changed = {"CATATAN.md": log.encode()}
        for name in names.split(","):
            path, _, count = name.partition("~")
            changed[path] = first_lines(files[path], count) if count else files[path]
        line_of_work = branch if kind == "+" else main
        parents = (branch[-1:] if branch and kind == "+" else main[-1:])
        parents = parents + branch[-1:] if kind == "*" else parents
        found.append({"date": date, "author": AUTHORS[author], "message": message,
                      "files": changed, "parents": parents,
                      "branch": "hasil-kebun" if kind == "+" else "main"})
        line_of_work.append(len(found))
    return found
