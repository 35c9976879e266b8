import { simpan, semua, tandaiSelesai } from './simpanan.js';

const formulir = document.querySelector('#lapor');
const riwayat = document.querySelector('#riwayat');

function gambar() {
  riwayat.replaceChildren();
  for (const laporan of semua()) {
    const li = document.createElement('li');
    li.dataset.status = laporan.status;
    li.textContent = `${laporan.jenis} di ${laporan.tempat}`;
    li.addEventListener('dblclick', () => {
      tandaiSelesai(laporan.nomor);
      gambar();
    });
    riwayat.append(li);
  }
}

formulir.addEventListener('submit', (kejadian) => {
  kejadian.preventDefault();
  simpan(Object.fromEntries(new FormData(formulir)));
  formulir.reset();
  gambar();
});

gambar();
