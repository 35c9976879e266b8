#!/usr/bin/env python3
"""Pantau harga pasar: baca catatan harian, tampilkan rata-rata dan kenaikan."""

import csv
import sys
from collections import defaultdict
from statistics import mean


def baca(nama_berkas):
    harga = defaultdict(list)
    with open(nama_berkas, newline="", encoding="utf-8") as berkas:
        for baris in csv.DictReader(berkas):
            harga[baris["barang"]].append((baris["tanggal"], int(baris["harga"])))
    return {barang: sorted(isi) for barang, isi in harga.items()}


def perubahan(isi):
    awal, akhir = isi[0][1], isi[-1][1]
    return 100 * (akhir - awal) / awal


def utama():
    nama_berkas = sys.argv[1] if len(sys.argv) > 1 else "data/harga.csv"
    print(f"{'Barang':<18}{'Rata-rata':>12}{'Berubah':>10}")
    for barang, isi in sorted(baca(nama_berkas).items()):
        rata = mean(h for _, h in isi)
        tanda = " !" if abs(perubahan(isi)) >= 10 else ""
        print(f"{barang:<18}{rata:>12,.0f}{perubahan(isi):>9.1f}%{tanda}")


if __name__ == "__main__":
    utama()
