"""Makes the sample contests that are tables: registers, sheets, counts and point lines.

    python3 Tests/Samples/make_tables.py            # write submissions/<contest>/
    python3 Tests/Samples/make_tables.py --verify   # compare with what is there

Every mark, count, line, title and time is made up (synthetic); who took which place is made up too,
unless `rubrics/hasil-terbit.csv` says that it was published. A second run gives the same bytes.
"""

import csv
import io
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
JUDGES = ["juri-1", "juri-2", "juri-3"]
MALANG, BATU = ("35.73", "Kota Malang"), ("35.79", "Kota Batu")


def synthetic(count, kind="KIM"):
    words = ["Satu", "Dua", "Tiga", "Empat", "Lima", "Enam", "Tujuh", "Delapan", "Sembilan",
             "Sepuluh", "Sebelas", "Dua Belas"]
    return [(f"{kind} Contoh {words[i] if i < 12 else i + 1} (sintetis)", "35", "Jawa Timur")
            for i in range(count)]


def table(rows):
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue().encode()


class Sample:
    """One contest: entries in the order in which each division ends."""

    def __init__(self, contest, prefix, received):
        self.contest, self.prefix, self.received = contest, prefix, received
        self.files = {}
        self.register = []
        self.sheets = {}

    def enter(self, category, entrants, entrant_class=""):
        numbers = []
        for name, region, area in entrants:
            number = f"{self.prefix}-{len(self.register) + 1:03d}"
            title = f"Karya contoh {len(self.register) + 1}"
            self.register.append([number, name, region, area, category, entrant_class, title,
                                  f"{number}.txt", f"{self.received} 10:00 WIB", "ya"])
            self.files[f"{number}.txt"] = (
                f"{title} untuk {self.contest}. Berkas ini sintetis.\n".encode())
            numbers.append(number)
        return numbers

    def judge(self, stage, numbers, criteria, best, step, judges=JUDGES, absent=()):
        """Marks that fall from entry to entry by `step`, more than the judges differ."""
        rows = self.sheets.setdefault(stage, [])
        for position, number in enumerate(numbers):
            for j, judge in enumerate(judges):
                if (judge, number) in absent:
                    continue
                for k, criterion in enumerate(criteria):
                    shift = ((position * 7 + j * 3 + k * 5) % 5 - 2) * step / 12
                    rows.append([judge, number, stage, criterion,
                                 f"{best - position * step + shift:.2f}".replace(".", ","), ""])

    def write(self, name, header, rows):
        self.files[name] = table([header] + rows)

    def finish(self):
        rows = sorted(self.register)
        for name, column in (("kelas", 5),):
            if not any(row[column] for row in rows):
                rows = [row[:column] + row[column + 1:] for row in rows]
                header = "nomor nama kode_wilayah asal kategori judul berkas diterima sintetis"
            else:
                header = (f"nomor nama kode_wilayah asal kategori {name} judul berkas diterima "
                          "sintetis")
        self.write("peserta.csv", header.split(), rows)
        for stage, rows in self.sheets.items():
            rows = sorted(rows)
            rows[0][5] = "sintetis: semua nilai di berkas ini dibuat untuk contoh"
            self.write(f"nilai-{stage}.csv", "juri nomor tahap kriteria nilai catatan".split(),
                       rows)
        return {f"submissions/{self.contest}/{name}": data for name, data in self.files.items()}


def students():
    sample = Sample("kim-hackathon-2023-mahasiswa", "MHSH23", "2023-09-01")
    numbers = sample.enter("mahasiswa", synthetic(28, "Kelompok Mahasiswa"))
    sample.judge("seleksi", numbers, ["kreativitas", "penulisan", "kegunaan", "kelayakan"], 95, 2)
    return sample.finish()


def apw_2019():
    sample = Sample("apw-2019", "APW19", "2019-09-01")
    criteria = ["relevansi", "pesan", "estetika"]
    for category in ("video-berita", "artikel-berita", "videografis", "infografis", "foto-berita"):
        numbers = sample.enter(category, synthetic(7))
        sample.judge("nominasi", numbers, criteria, 90, 4)
        sample.judge("final", numbers[:5], criteria, 92, 4,
                     absent={("juri-2", numbers[1])})
    return sample.finish()


def amh():
    sample = Sample("amh-2023", "AMH23", "2023-07-01")
    media = ["kreativitas", "etika", "estetika", "komunikasi"]
    press = ["kemasan", "nilai-berita", "penulisan", "estetika", "etika"]
    malang = ("Diskominfo Kota Malang", *MALANG)
    others = synthetic(9, "Diskominfo")
    for category, entrant_class, entrants, criteria in (
            ("audiovisual", "kabkota", [malang] + others[:7], media),
            ("siaran-pers", "kabkota", [others[0], malang, others[1]], press),
            ("media-sosial", "kabkota", [others[1], others[0], malang, others[2]], media),
            ("audiovisual", "ptn", synthetic(3, "Universitas"), media),
            ("media-sosial", "pusat", synthetic(3, "Kementerian"), media)):
        numbers = sample.enter(category, entrants, entrant_class)
        sample.judge("nominasi", numbers, criteria, 94, 4)
        sample.judge("final", numbers[:6], criteria, 94, 4)
    return sample.finish()


def jpra():
    sample = Sample("jpra-2023", "JPRA23", "2023-09-01")
    criteria = ["gagasan", "isi", "pengelolaan", "jangkauan", "dampak"]
    malang = ("Diskominfo Kota Malang", *MALANG)
    ponorogo = ("Diskominfo Kabupaten Ponorogo", "35.02", "Kabupaten Ponorogo")
    others = synthetic(4, "Diskominfo")
    cells = {"website": [malang, others[0], others[1]], "kampanye": [malang, others[1], others[2]],
             "video-kreatif": [others[0], malang, others[3]],
             "media-sosial": [others[2], malang, ponorogo],
             "rilis-pers": [others[3], others[0], others[1]]}
    for category, entrants in cells.items():
        sample.judge("penjurian", sample.enter(category, entrants, "kabkota"), criteria, 93, 5)
        sample.judge("penjurian", sample.enter(category, synthetic(3, "Dinas"), "opd"), criteria,
                     91, 5)
    return sample.finish()


def aikid():
    sample = Sample("aikid-2021", "AIKID6", "2021-09-01")
    criteria = ["tik", "website", "medsos", "evaluasi", "dampak"]
    for category, count, kind in (("kedinasan", 4, "Dinas"), ("puskesmas", 4, "Puskesmas"),
                                  ("kelurahan", 4, "Kelurahan"), ("bumd", 3, "Perusahaan"),
                                  ("rumah-sakit", 3, "Rumah Sakit")):
        numbers = sample.enter(category, synthetic(count + 1, kind))
        sample.judge("nominasi", numbers[:-1], criteria, 92, 4)
        sample.judge("nominasi", numbers[-1:], criteria, 60, 4)
        sample.judge("presentasi", numbers[:-1], criteria, 92, 4)
        sample.judge("presentasi", numbers[:-1][::-1], criteria, 99, 1, ["juri-kehormatan"])
    return sample.finish()


def apik():
    sample = Sample("apik-2021", "APIK21", "2021-09-01")
    numbers = sample.enter("tata-kelola", [
        ("RSUD Kota Malang", *MALANG), ("Puskesmas Janti", *MALANG),
        ("Perumda Tugu Tirta", *MALANG)] + synthetic(3, "Instansi"))
    rows = sample.sheets.setdefault("penjurian", [])
    for number, marks in zip(numbers, ["767", "676", "766", "555", "333", "212"]):
        for judge in JUDGES:
            for criterion, mark in zip(["tik", "evaluasi", "dampak"], marks):
                rows.append([judge, number, "penjurian", criterion, mark, ""])
    return sample.finish()


GERABAH = ("KIM Gerabah", "35.73.02.1011", "Kel. Penanggungan, Kec. Klojen, Kota Malang")
NUKUS = ("KIM Nukus", "35.73.04.1005", "Kec. Sukun, Kota Malang")
MBOIS = ("KIM Mbois Ilakes", "35.73.01.1005", "Kec. Blimbing, Kota Malang")
OBAMA = ("KIM Obama", "35.73.02.1009", "Kel. Bareng, Kec. Klojen, Kota Malang")


def appreciation():
    sample = Sample("apresiasi-kim-2021", "AKIM21", "2021-11-01")
    numbers = sample.enter("utama", [GERABAH, NUKUS, MBOIS, OBAMA] + synthetic(2))
    sample.judge("presentasi", numbers,
                 ["materi", "ketuntasan", "kualitas", "teknik", "jawaban", "waktu", "laporan"],
                 92, 4, absent={("juri-3", numbers[0])})
    sample.write("poin.csv", "nomor tahap aturan jumlah nilai bukti catatan".split(), [
        [numbers[3], "presentasi", "lewat-waktu", "75", "", "catatan-waktu.pdf", "sintetis"],
        [numbers[4], "presentasi", "lewat-waktu", "29", "", "catatan-waktu.pdf", "sintetis"]])
    return sample.finish()


def viewers():
    sample = Sample("apresiasi-kim-2021-penonton", "AKIM21V", "2021-11-01")
    # The register writes the group as one of the two sources does; the alias joins them.
    bois = ("KIM Bois Ilakes", MBOIS[1], MBOIS[2])
    numbers = sample.enter("penonton", [NUKUS, OBAMA, bois, GERABAH] + synthetic(1))
    counts = [(4210, 1890, 905), (3980, 1500, 620), (1200, 2950, 410), (2100, 640, 0),
              (900, 310, None)]
    rows = []
    for number, row in zip(numbers, counts):
        for measure, count in zip(("youtube", "instagram", "facebook"), row):
            if count is None:
                continue
            for taken, share in (("2021-11-25 09:00", 2), ("2021-11-30 20:00", 1)):
                evidence = f"bukti/{number}-{measure}-{taken[:10]}.png"
                rows.append([number, "hitungan", measure, str(count // share), f"{taken} WIB",
                             f"{evidence} (sintetis)"])
    sample.write("metrik.csv", "nomor tahap ukuran jumlah waktu bukti".split(), rows)
    return sample.finish()


def umkm():
    sample = Sample("umkm-of-the-week-2021", "UOTW21", "2021-12-01")
    numbers = sample.enter("bukti", synthetic(5))
    lines = [
        (0, "akun", 1, "9"), (0, "akun", 1, "8"), (0, "berita-nasional", 2, ""),
        (0, "berita-warga", 7, ""), (1, "akun", 2, "10"), (1, "berita-daerah", 3, ""),
        (1, "terlambat", "1,5", ""), (2, "akun", 1, "7"), (2, "akun-terkunci", 1, ""),
        (2, "berita-warga", 4, ""), (3, "berita-nasional", 3, ""), (3, "bukti-palsu", 1, "")]
    rows = [[numbers[entry], "bukti", rule, str(count), value,
             f"https://contoh.invalid/{number}", "sintetis"]
            for number, (entry, rule, count, value) in enumerate(lines, 1)]
    sample.write("poin.csv", "nomor tahap aturan jumlah nilai bukti catatan".split(), rows)
    return sample.finish()


def lcck():
    sample = Sample("lcck-2019", "LCCK19", "2019-07-01")
    numbers = sample.enter("final", [
        ("KIM Mesem", "35.78", "Kota Surabaya"),
        ("KIM Surya Harapan", "35.14", "Kabupaten Pasuruan"),
        ("KIM Anyelir Kejuron", "35.77", "Kota Madiun"),
        ("KIM Pena", "35.01", "Kabupaten Pacitan")])
    # The second round is the published sum less the published first round.
    for stage, marks in (("babak-1", ["132,6", "134,1", "115,4", "110"]),
                         ("babak-2", ["129,59", "118,08", "123,13", "119,19"])):
        sample.sheets[stage] = [["dewan-juri", number, stage, "jumlah", mark, ""]
                                for number, mark in zip(numbers, marks)]
    return sample.finish()


def main():
    made = {}
    for make in (students, apw_2019, amh, jpra, aikid, apik, appreciation, viewers, umkm, lcck):
        made |= make()
    if "--verify" in sys.argv:
        wrong = [name for name, data in made.items()
                 if not (ROOT / name).is_file() or (ROOT / name).read_bytes() != data]
        for name in wrong:
            print(f"{name} differs", file=sys.stderr)
        sys.exit(1 if wrong else 0)
    for name, data in made.items():
        path = ROOT / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    print(f"{len(made)} files")


if __name__ == "__main__":
    main()
