// Laporan disimpan di telepon sampai ada jaringan; nomor urut tidak pernah dipakai ulang.
const KUNCI = 'kabar-samaan';

function baca() {
  return JSON.parse(localStorage.getItem(KUNCI) ?? '{"terakhir":0,"laporan":[]}');
}

function tulis(isi) {
  localStorage.setItem(KUNCI, JSON.stringify(isi));
}

export function simpan(laporan) {
  const isi = baca();
  isi.terakhir += 1;
  isi.laporan.unshift({ ...laporan, nomor: isi.terakhir, status: 'baru' });
  tulis(isi);
}

export const semua = () => baca().laporan;

export function tandaiSelesai(nomor) {
  const isi = baca();
  const laporan = isi.laporan.find((l) => l.nomor === nomor);
  if (laporan) laporan.status = 'selesai';
  tulis(isi);
}
