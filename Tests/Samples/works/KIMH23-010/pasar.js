var keranjang = {};

function uang(angka) {
  return 'Rp' + String(angka).replace(/\B(?=(\d{3})+$)/g, '.');
}

function hitung() {
  var jumlah = 0;
  var baris = [];
  DAGANGAN.forEach(function (d, i) {
    var n = keranjang[i] || 0;
    jumlah += n * d.harga;
    if (n > 0) baris.push(n + ' x ' + d.nama);
  });
  document.getElementById('jumlah').textContent = uang(jumlah);
  document.getElementById('kirim').href = 'sms:?body=' + encodeURIComponent(baris.join(', '));
}

DAGANGAN.forEach(function (d, i) {
  var tr = document.createElement('tr');
  [d.nama, d.penjual, uang(d.harga)].forEach(function (isi) {
    var td = document.createElement('td');
    td.textContent = isi;
    tr.appendChild(td);
  });
  var masukan = document.createElement('input');
  masukan.type = 'number';
  masukan.min = 0;
  masukan.value = 0;
  masukan.oninput = function () { keranjang[i] = Number(masukan.value); hitung(); };
  tr.appendChild(document.createElement('td')).appendChild(masukan);
  document.querySelector('#etalase tbody').appendChild(tr);
});
