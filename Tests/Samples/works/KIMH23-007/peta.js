// Menggambar titik wisata pada kanvas tanpa pustaka peta.
export async function gambarPeta(kanvas, alamat) {
  const peta = await (await fetch(alamat)).json();
  const titik = peta.features.map((f) => ({ nama: f.properties.nama, x: f.geometry.coordinates[0], y: f.geometry.coordinates[1] }));
  const batas = titik.reduce((b, t) => ({
    kiri: Math.min(b.kiri, t.x), kanan: Math.max(b.kanan, t.x),
    bawah: Math.min(b.bawah, t.y), atas: Math.max(b.atas, t.y),
  }), { kiri: Infinity, kanan: -Infinity, bawah: Infinity, atas: -Infinity });
  const pena = kanvas.getContext('2d');
  const tepi = 40;
  const mendatar = (x) => tepi + (x - batas.kiri) / (batas.kanan - batas.kiri) * (kanvas.width - 2 * tepi);
  const tegak = (y) => kanvas.height - tepi - (y - batas.bawah) / (batas.atas - batas.bawah) * (kanvas.height - 2 * tepi);
  pena.fillStyle = '#e8f3ee';
  pena.fillRect(0, 0, kanvas.width, kanvas.height);
  pena.font = '15px sans-serif';
  for (const t of titik) {
    pena.fillStyle = '#b5432c';
    pena.beginPath();
    pena.arc(mendatar(t.x), tegak(t.y), 7, 0, 2 * Math.PI);
    pena.fill();
    pena.fillStyle = '#173a2d';
    pena.fillText(t.nama, mendatar(t.x) + 11, tegak(t.y) + 5);
  }
}
