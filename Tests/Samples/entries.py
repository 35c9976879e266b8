"""The register of both sample contests: who enters, with what, and when it came."""

HEADER = (
    "nomor", "nama", "kode_wilayah", "asal", "kategori", "judul", "berkas", "diterima", "sintetis")

KIM = """
001|KIM Contoh Satu (sintetis)|35|Jawa Timur|Jadwal Posyandu|jadwal-posyandu|09-04 19:12
002|KIM Warta Mertani|35.79|Kota Batu|Buletin Warga (karya contoh)|buletin-warga.tar.gz|09-06 08:41
003|KIM Samaan|35.73.02.1003|Kota Malang|Kabar Kampung (karya contoh)|kabar-kampung.bundle|09-12 21:30
004|KIM Contoh Dua (sintetis)|35|Jawa Timur|Papan Pengumuman Digital|papan-pengumuman.zip|09-12 22:05
005|KIM Tirto Gumitir|35.09.30.2009|Desa Sidomulyo, Kec. Silo, Kab. Jember|Situs Desa Sidomulyo (karya contoh)|situs-sidomulyo.git|09-13 10:02
006|KIM Contoh Tiga (sintetis)|35|Jawa Timur|Warga Siaga|warga-siaga.tar.zst|09-13 16:48
007|KIM Pesanggrahan|||Peta Jelajah Kampung (karya contoh)|peta-jelajah.tar.xz|09-14 07:15
008|KIM Contoh Empat (sintetis)|35|Jawa Timur|Pantau Harga Pasar|pantau-harga.bundle|09-14 13:27
009|KIM Contoh Lima (sintetis)|35|Jawa Timur|Perpustakaan Keliling|perpustakaan-keliling.tar.gz|09-14 20:00
010|KIM Pandan Arum|35.77|Kota Madiun|Pasar Pandan Arum (karya contoh)|Pasar Pandan Arum.zip|09-15 09:33
011|KIM Contoh Enam (sintetis)|35|Jawa Timur|Rekaman Sensor Hujan|sensor-hujan.zip|09-15 15:20
012|KIM Contoh Tujuh (sintetis)|35|Jawa Timur|Bank Sampah|bank-sampah.7z|09-15 18:05
013|KIM Contoh Delapan (sintetis)|35|Jawa Timur|Majalah Kampung|majalah-kampung.tar.gz|09-15 23:58
014|KIM Contoh Sembilan (sintetis)|35|Jawa Timur|Antrean Puskesmas|antrean-puskesmas.tar.gz|09-16 00:12
"""

APW = """
001|KIM Contoh Lima (sintetis)|35|Jawa Timur|videografis|Pagi di Pasar Kami|pagi-di-pasar.mp4|09-18 09:10
002|KIM Lestari Tunjungsekar|35.73.05.1008|Kota Malang|videografis|Air untuk Kampung (karya contoh)|air-untuk-kampung.mp4|09-19 20:44
003|Anggota KIM Bulukerto|35.79|Kota Batu|infografis|Dari Kebun ke Meja Makan (karya contoh)|dari-kebun.jpg|09-20 07:31
004|Anggota KIM Bulukerto|35.79|Kota Batu|poster|Pilah Sampah dari Dapur (karya contoh)|pilah-sampah.png|09-20 07:40
005|Anggota KIM Bulukerto|35.79|Kota Batu|videografis|Lereng yang Kami Jaga (karya contoh)|lereng-kami.mp4|09-20 07:52
006|KIM Contoh Enam (sintetis)|35|Jawa Timur|infografis|Isi Piring Si Kecil|isi-piring.pdf|09-22 14:00
007|KIM Contoh Sembilan (sintetis)|35|Jawa Timur|poster|Jaga Mata Air|jaga-mata-air.zip|09-24 11:26
008|KIM Warta Mertani|35.79|Kota Batu|reels|Satu Menit Bank Sampah (karya contoh)|satu-menit.mp4|09-25 16:03
009|KIM Contoh Sebelas (sintetis)|35|Jawa Timur|reels|Resep Nenek|resep-nenek.mp4|09-26 19:55
010|KIM Contoh Tujuh (sintetis)|35|Jawa Timur|infografis|UMKM Naik Kelas|umkm-naik-kelas.jpg|09-28 08:20
011|KIM Contoh Delapan (sintetis)|35|Jawa Timur|poster|Cek Dulu, Baru Bagikan|cek-dulu.png|09-29 21:17
012|KIM Contoh Sepuluh (sintetis)|35|Jawa Timur|reels|Ronda Malam|ronda-malam.mp4|09-30 23:41
"""

# The published order of each division, where a place is published; the rest is made up.
# KIM Hackathon 2023: places 1 to 5. APW 2023: Videografis 1 and 3, Infografis 2, Poster 3, Reels 3.
PLACES = {
    "utama": "KIMH23-005 KIMH23-010 KIMH23-003 KIMH23-007 KIMH23-002 KIMH23-008 KIMH23-006 "
    "KIMH23-012 KIMH23-001",
    "videografis": "APW23-005 APW23-001 APW23-002",
    "infografis": "APW23-006 APW23-003 APW23-010",
    "poster": "APW23-011 APW23-007 APW23-004",
    "reels": "APW23-012 APW23-009 APW23-008",
}


def rows(table, prefix, category=None):
    """One dictionary per line; works, titles and times are made up, so every row says `ya`."""
    found = []
    for line in table.strip().splitlines():
        number, name, code, area, *middle, title, file, came = line.split("|")
        kind = category or middle[0]
        values = (f"{prefix}-{number}", name, code, area, kind, title, file,
                  f"2023-{came} WIB", "ya")
        found.append(dict(zip(HEADER, values)))
    return found


REGISTERS = {
    "kim-hackathon-2023": rows(KIM, "KIMH23", "utama"),
    "apw-2023": rows(APW, "APW23"),
}
