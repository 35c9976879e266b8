// Mengisi daftar kabar dan produk dari berkas JSON di folder data.
const rupiah = new Intl.NumberFormat('id-ID', { style: 'currency', currency: 'IDR', maximumFractionDigits: 0 });

async function ambil(nama) {
  const jawaban = await fetch(`data/${nama}.json`);
  if (!jawaban.ok) throw new Error(`data ${nama} tidak terbaca (${jawaban.status})`);
  return jawaban.json();
}

function butir(teks, kelas) {
  const li = document.createElement('li');
  li.textContent = teks;
  if (kelas) li.className = kelas;
  return li;
}

function tampilkanProduk(produk, kata) {
  const cocok = produk.filter((p) => `${p.nama} ${p.dusun}`.toLowerCase().includes(kata));
  const daftar = document.querySelector('#daftar-produk');
  daftar.replaceChildren(...cocok.map((p) => {
    const li = butir(`${p.nama}, Dusun ${p.dusun} `);
    const harga = document.createElement('span');
    harga.className = 'harga';
    harga.textContent = `${rupiah.format(p.harga)} / ${p.satuan}`;
    li.append(harga);
    return li;
  }));
  if (cocok.length === 0) daftar.append(butir('Belum ada yang cocok. Coba kata lain.'));
}

async function mulai() {
  const [kabar, produk] = await Promise.all([ambil('kabar'), ambil('produk')]);
  document.querySelector('#daftar-kabar').append(...kabar.map((k) => butir(`${k.tanggal}: ${k.judul}`)));
  const cari = document.querySelector('#cari');
  cari.addEventListener('input', () => tampilkanProduk(produk, cari.value.trim().toLowerCase()));
  tampilkanProduk(produk, '');
}

mulai().catch((masalah) => {
  document.querySelector('#daftar-kabar').append(butir(`Data belum dapat dibuka: ${masalah.message}`));
});
