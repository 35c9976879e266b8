/// What an export says of itself, with the recipe to check it.
package enum ExportReadme {
    package static let text = "\(indonesian)\n\(english)\n----------\n\(ExportRecipe.script)"

    private static let indonesian = """
        BUKU BESAR PENJURIAN

        Setiap tindakan yang dapat mengubah peringkat tercatat sebagai satu baris di ledger.txt:
        nomor, waktu (UTC), komitmen, angka periksa. Komitmen menyembunyikan isi tindakan sampai
        hasil diumumkan; sesudah itu isinya dibuka di openings.jsonl.

        ledger.txt      semua baris, berurutan
        checkpoint.txt  titik periksa: asal, jumlah baris, akar, tanda tangan (Ed25519)
        key.pem         kunci publik panitia
        openings.jsonl  isi dan garam tiap baris yang sudah dibuka
        SHA256SUMS      sidik jari berkas-berkas di atas

        Cara memeriksa, cukup dengan bash, openssl 3, dan coreutils:
        1. Salin baris-baris di bawah garis ---------- ke berkas periksa.sh. Lebih aman lagi,
           ambil dari situs resmi: penjelasan ini sendiri tidak ditandatangani.
        2. Jalankan: bash periksa.sh FOLDER-INI
        3. Bandingkan sidik jari kunci yang tercetak dengan yang ada di berita acara atau di situs
           resmi. Bandingkan juga jumlah baris dan akarnya dengan titik periksa lama yang Anda
           simpan: jumlah baris tidak boleh berkurang.

        Atau jalankan: juri ledger verify FOLDER-INI. Baris pertama yang salah akan disebut.

        Baris yang tetap tertutup belum diumumkan, atau isinya dihapus atas permintaan orangnya.
        """

    private static let english = """
        THE LEDGER OF THE JUDGING

        Every act that can move a place is one line of ledger.txt: number, time (UTC), commitment,
        check. The commitment hides the act until the result is published; then the act is opened
        in openings.jsonl.

        ledger.txt      all lines, in order
        checkpoint.txt  origin, number of lines, root, signature (Ed25519)
        key.pem         the organizer's public key
        openings.jsonl  act and salt of each line that was opened
        SHA256SUMS      digests of the files above

        To check it with bash, openssl 3 and coreutils alone:
        1. Copy the lines below the rule ---------- into a file verify.sh. Better, take them from
           the official site: this explanation itself is not signed.
        2. Run: bash verify.sh THIS-FOLDER
        3. Compare the digest of the key that is printed with the one in the minutes or on the
           official site. Compare the number of lines and the root with older checkpoints that you
           kept: the number never falls.

        Or run: juri ledger verify THIS-FOLDER. It names the first wrong line.

        Lines that stay closed are not published yet, or were erased at a person's request.
        """
}
