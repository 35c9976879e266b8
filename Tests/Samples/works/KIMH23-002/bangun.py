#!/usr/bin/env python3
"""Membangun buletin: setiap berkas di folder artikel menjadi satu halaman."""

import html
import pathlib

KERANGKA = """<!doctype html>
<html lang="id"><meta charset="utf-8"><title>{judul}</title>
<body style="max-width:38rem;margin:auto;font-family:Georgia,serif">
<p><a href="index.html">Buletin warga</a></p>
<h1>{judul}</h1>
{isi}
</body></html>
"""


def halaman(sumber):
    baris = sumber.read_text(encoding="utf-8").splitlines()
    judul = baris[0].removeprefix("# ").strip()
    alinea = "\n".join(baris[1:]).strip().split("\n\n")
    isi = "\n".join(f"<p>{html.escape(a)}</p>" for a in alinea)
    return judul, KERANGKA.format(judul=html.escape(judul), isi=isi)


def utama():
    keluar = pathlib.Path("jadi")
    keluar.mkdir(exist_ok=True)
    tautan = []
    for sumber in sorted(pathlib.Path("artikel").glob("*.md")):
        judul, teks = halaman(sumber)
        (keluar / f"{sumber.stem}.html").write_text(teks, encoding="utf-8")
        tautan.append(f'<li><a href="{sumber.stem}.html">{html.escape(judul)}</a></li>')
    depan = KERANGKA.format(judul="Buletin warga", isi="<ul>" + "".join(tautan) + "</ul>")
    (keluar / "index.html").write_text(depan, encoding="utf-8")


if __name__ == "__main__":
    utama()
