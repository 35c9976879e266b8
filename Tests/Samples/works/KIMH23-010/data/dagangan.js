var DAGANGAN = [
  { nama: 'Sambal pecel', penjual: 'Warung A (contoh)', harga: 18000 },
  { nama: 'Brem kotak', penjual: 'Warung B (contoh)', harga: 12500 },
  { nama: 'Kerupuk lempeng', penjual: 'Warung C (contoh)', harga: 15000 }
];
