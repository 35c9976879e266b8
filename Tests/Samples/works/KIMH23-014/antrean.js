// Nomor antrean harian, dimulai lagi dari satu setiap pagi.
export class Antrean {
  #tanggal = '';
  #terakhir = 0;

  ambil(tanggal) {
    if (tanggal !== this.#tanggal) {
      this.#tanggal = tanggal;
      this.#terakhir = 0;
    }
    this.#terakhir += 1;
    return `${tanggal}-${String(this.#terakhir).padStart(3, '0')}`;
  }
}
