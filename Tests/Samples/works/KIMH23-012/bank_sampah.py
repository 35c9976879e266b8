"""Buku tabungan bank sampah: setor, tarik, saldo."""

import argparse
import sqlite3

HARGA = {"botol": 2500, "kardus": 1800, "kaleng": 9000, "jelantah": 5500}

SKEMA = """
create table if not exists gerak (
  nomor integer primary key,
  anggota text not null,
  uraian text not null,
  rupiah integer not null
) strict
"""


def buka(berkas):
    basis = sqlite3.connect(berkas)
    basis.execute(SKEMA)
    return basis


def saldo(basis, anggota):
    baris = basis.execute("select coalesce(sum(rupiah), 0) from gerak where anggota = ?", (anggota,))
    return baris.fetchone()[0]


def setor(basis, anggota, jenis, kilo):
    rupiah = round(HARGA[jenis] * kilo)
    with basis:
        basis.execute("insert into gerak (anggota, uraian, rupiah) values (?, ?, ?)",
                      (anggota, f"setor {jenis} {kilo} kg", rupiah))
    return rupiah


def tarik(basis, anggota, rupiah):
    if rupiah > saldo(basis, anggota):
        raise SystemExit("Saldo tidak cukup.")
    with basis:
        basis.execute("insert into gerak (anggota, uraian, rupiah) values (?, 'tarik', ?)", (anggota, -rupiah))


def utama():
    baca = argparse.ArgumentParser(description=__doc__)
    baca.add_argument("perintah", choices=["setor", "tarik", "saldo"])
    baca.add_argument("anggota")
    baca.add_argument("rincian", nargs="*")
    pilihan = baca.parse_args()
    basis = buka("tabungan.db")
    if pilihan.perintah == "setor":
        setor(basis, pilihan.anggota, pilihan.rincian[0], float(pilihan.rincian[1]))
    elif pilihan.perintah == "tarik":
        tarik(basis, pilihan.anggota, int(pilihan.rincian[0]))
    print(f"Saldo {pilihan.anggota}: Rp{saldo(basis, pilihan.anggota):,}".replace(",", "."))


if __name__ == "__main__":
    utama()
