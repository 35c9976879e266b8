const POS = [
  { nama: 'Pos Melati', tempat: 'Balai RW 1', mingguKe: 1, hari: 2, jam: '08.00' },
  { nama: 'Pos Mawar', tempat: 'Halaman musala RW 3', mingguKe: 2, hari: 4, jam: '08.30' },
  { nama: 'Pos Kenanga', tempat: 'Rumah kader RW 5', mingguKe: 3, hari: 6, jam: '07.30' },
];
const NAMA_HARI = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'];

function tanggal(tahun, bulan, pos) {
  const awal = new Date(tahun, bulan, 1).getDay();
  return new Date(tahun, bulan, 1 + ((pos.hari - awal + 7) % 7) + 7 * (pos.mingguKe - 1));
}

function berikutnya(pos, kini) {
  const bulanIni = tanggal(kini.getFullYear(), kini.getMonth(), pos);
  return bulanIni >= kini ? bulanIni : tanggal(kini.getFullYear(), kini.getMonth() + 1, pos);
}

const kini = new Date();
const urut = POS.map((pos) => ({ pos, pada: berikutnya(pos, kini) })).sort((a, b) => a.pada - b.pada);
urut.forEach(({ pos, pada }, nomor) => {
  const kotak = document.createElement('div');
  kotak.className = nomor === 0 ? 'hari dekat' : 'hari';
  kotak.textContent = `${pos.nama}: ${NAMA_HARI[pos.hari]}, ${pada.toLocaleDateString('id-ID')} pukul ${pos.jam}, ${pos.tempat}`;
  document.querySelector('#jadwal').append(kotak);
});
