"""The judges' sheets: synthetic marks from which the published order follows, and the proof."""

import re
from fractions import Fraction
from hashlib import sha256
from pathlib import Path

from entries import PLACES

JUDGES = {"juri-1": Fraction(0), "juri-2": Fraction(-3), "juri-3": Fraction(2)}
HEADER = ("juri", "nomor", "tahap", "kriteria", "nilai", "catatan")
SCALE = "{from: 1, to: 100, step: 0.01}"
FIRST_NOTE = "sintetis: semua nilai di berkas ini dibuat untuk contoh"

# Rubric -> criterion -> weight, and which rubric a division has at a stage: as the contest files
# have it, which `verify` compares.
RUBRICS = {
    "kim-hackathon-2023": {
        "seleksi": {"kreativitas": 30, "penulisan": 30, "kegunaan": 20, "kelayakan": 20},
        "final": {"kecerdasan": 20, "kompleksitas": 20, "desain": 20, "efektivitas": 20,
                  "presentasi": 20},
    },
    "apw-2023": {
        "nominasi": {"relevansi": 1, "pesan": 1, "estetika": 1},
        "video": {"tema": 30, "kreativitas": 25, "teknik": 20, "dampak": 15, "durasi": 10},
        "poster": {"tema": 30, "orisinalitas": 20, "menarik": 30, "pesan": 20},
    },
}
STAGES = {
    "kim-hackathon-2023": {
        "seleksi": {"utama": "seleksi"},
        "presentasi": {"utama": "seleksi"},
        "final": {"utama": "final"},
    },
    "apw-2023": {
        "nominasi": dict.fromkeys(
            ("videografis", "infografis", "poster", "reels"), "nominasi"),
        "final": {"videografis": "video", "infografis": "poster", "poster": "poster",
                  "reels": "video"},
    },
}
# The criterion that decides between equal scores at the final.
DECIDES = {"kim-hackathon-2023": "kecerdasan", "apw-2023": "tema"}

# A judge who has no sheet at all for an entry.
ABSENT = {("juri-2", "KIMH23-003"), ("juri-3", "APW23-001")}

# Equal scores at the final: the second entry has the first one's marks, with points moved from the
# criterion that decides to another of the same weight.
TIES = [
    ("KIMH23-007", "KIMH23-002", "kecerdasan", "desain"),
    ("APW23-011", "APW23-007", "tema", "menarik"),
]

COMMENTS = {
    ("KIMH23-005", "juri-1"): "Ringan dan langsung dapat dipakai operator desa.",
    ("KIMH23-005", "juri-2"): "Tambahkan foto produk, dan cara memperbarui dari telepon.",
    ("KIMH23-010", "juri-3"): "Etalase jelas; pesanan mudah dibaca penjual.",
    ("KIMH23-003", "juri-1"): "Bagus, tetap jalan saat jaringan putus.",
    ("KIMH23-008", "juri-1"): "Dua simpanan lebih tua dari lomba; dijelaskan di proposal.",
    ("APW23-005", "juri-2"): "Gambar tenang, pesannya sampai.",
    ("APW23-003", "juri-1"): "Urutan hari mudah diikuti; sumber angka belum disebut.",
    ("APW23-011", "juri-3"): "Judul kuat, tiga langkah mudah diingat.",
    ("APW23-008", "juri-1"): "Rapi; bagian akhir agak cepat.",
}


def noise(*words):
    """From -2 to 2 in halves, the same for the same words."""
    return Fraction(sha256("/".join(words).encode()).digest()[0] % 9 - 4, 2)


def level(order, entry, stage):
    """How good an entry is held to be: the earlier stages swap the two best."""
    rank = order.index(entry)
    if stage != "final" and rank < 2:
        rank = 1 - rank
    return Fraction(93 - 3 * rank)


def sheet(judge, entry, stage, order, criteria):
    """One judge's marks for one entry."""
    base = level(order, entry, stage) + JUDGES[judge]
    return {key: min(base + noise(judge, entry, stage, key), Fraction(100)) for key in criteria}


def all_marks(contest):
    """(judge, entry, stage) -> criterion -> mark, for every eligible entry."""
    found = {}
    for stage, divisions in STAGES[contest].items():
        for division, rubric in divisions.items():
            order, criteria = PLACES[division].split(), RUBRICS[contest][rubric]
            for entry in sorted(order):
                for judge in JUDGES:
                    found[judge, entry, stage] = sheet(judge, entry, stage, order, criteria)
    for winner, other, decides, gains in TIES:
        if ("juri-1", winner, "final") in found:
            for judge, less, more in zip(JUDGES, (2, 1, 0), (0, 1, 2)):
                copy = dict(found[judge, winner, "final"])
                copy[decides] -= less
                copy[gains] += more
                found[judge, other, "final"] = copy
    return {key: marks for key, marks in found.items() if key[:2] not in ABSENT}


def sheet_rows(contest, stages):
    """Rows in the order in which three judges would fill them, stage after stage."""
    rows, note = [], FIRST_NOTE
    marks = all_marks(contest)
    wanted = [key for key in marks if key[2] in stages]
    for judge, entry, stage in sorted(wanted, key=lambda key: (stages.index(key[2]), *key[:2])):
        comment = COMMENTS.get((entry, judge), "") if stage == "final" else ""
        for criterion, mark in marks[judge, entry, stage].items():
            rows.append((judge, entry, stage, criterion, mark, note or comment))
            note, comment = "", ""
    return rows


def mean(values):
    return sum(values, Fraction(0)) / len(values)


def sheets_of(marks, entry, stage):
    return [marks[judge, entry, stage] for judge in JUDGES if (judge, entry, stage) in marks]


def weighted(marks, weights):
    return sum(weight * marks[key] for key, weight in weights.items()) / sum(weights.values())


def standings(contest, stage="final"):
    """Division -> (entry, score, mean on the deciding criterion) from best to least.

    The score is the mean, over the judges who have a sheet, of each one's weighted mean.
    """
    marks, tables = all_marks(contest), {}
    for division, rubric in STAGES[contest][stage].items():
        weights, table = RUBRICS[contest][rubric], []
        for entry in PLACES[division].split():
            sheets = sheets_of(marks, entry, stage)
            score = mean([weighted(sheet, weights) for sheet in sheets])
            table.append((entry, score, mean([sheet[DECIDES[contest]] for sheet in sheets])))
        tables[division] = sorted(table, key=lambda row: row[1:], reverse=True)
    return tables


def rubrics_in(text):
    """Rubric -> criterion -> weight, read from the lines of a contest file of ours."""
    part = text.split("\nrubrics:\n")[1].split("\nstages:\n")[0]
    blocks = re.split(r"^  - key: ([\w-]+)\n", part, flags=re.M)[1:]
    criteria = re.compile(r"- key: ([\w-]+)\n(?:.*\n)*? +weight: (\d+)")
    return {name: {key: int(weight) for key, weight in criteria.findall(block)}
            for name, block in zip(blocks[::2], blocks[1::2])}


def verify(contest, rubrics):
    """Stops the script where the marks do not give the order, or the rubrics are not the file's."""
    for division, table in standings(contest).items():
        assert [row[0] for row in table] == PLACES[division].split(), (division, table)
        assert len({row[1:] for row in table}) == len(table), f"{division}: a tie is left"
        for place, (entry, points, second) in enumerate(table, start=1):
            print(f"{division} {place} {entry} {float(points):.4f} "
                  f"{DECIDES[contest]} {float(second):.4f}")
    file = Path(rubrics, f"{contest}.yaml")
    text = file.read_text()
    assert rubrics_in(text) == RUBRICS[contest], f"{file} has {rubrics_in(text)}"
    assert set(re.findall(r"scale: (.+)", text)) == {SCALE}, f"{file} has another scale"
    keys = set(re.findall(r"\bkey: *([\w-]+)", text))
    wanted = {*JUDGES, *STAGES[contest], *(d for s in STAGES[contest].values() for d in s)}
    assert wanted <= keys, f"{file} lacks {sorted(wanted - keys)}"
    chain = re.search(r"^tie-breaks: \[\{criterion: ([\w-]+)", text, re.M)
    assert chain and chain[1] == DECIDES[contest], f"{file} has another tie-break chain"


def verify_cases():
    """The absent judges and the ties are real: as a zero, an absence would put the entry last."""
    for contest in STAGES:
        marks, tables = all_marks(contest), standings(contest)
        rows = {row[0]: (row, table) for table in tables.values() for row in table}
        for judge, entry in sorted(ABSENT):
            if entry in rows:
                row, table = rows[entry]
                share = Fraction(len(sheets_of(marks, entry, "final")), len(JUDGES))
                least = min(other[1] for other in table if other[0] != entry)
                assert row[1] * share < least, f"{judge} absent at {entry} proves nothing"
        for winner, other, *_ in TIES:
            if winner in rows:
                assert rows[winner][0][1] == rows[other][0][1], f"{winner}, {other}: no tie"
