<?php
// Formulir relawan siaga: nama panggilan, RT dan keahlian saja. Tidak menanyakan nomor kependudukan.
declare(strict_types=1);

const BERKAS = __DIR__ . '/data/relawan.csv';

function bersih(string $nilai): string
{
    return mb_substr(trim(preg_replace('/\s+/u', ' ', $nilai) ?? ''), 0, 60);
}

if ($_SERVER['REQUEST_METHOD'] === 'POST') {
    $baris = [date('c'), bersih($_POST['nama'] ?? ''), bersih($_POST['rt'] ?? ''), bersih($_POST['keahlian'] ?? '')];
    if ($baris[1] === '' || $baris[2] === '') {
        http_response_code(422);
        exit('Nama dan RT wajib diisi.');
    }
    $keluar = fopen(BERKAS, 'ab');
    flock($keluar, LOCK_EX);
    fputcsv($keluar, $baris);
    fclose($keluar);
    header('Location: terima-kasih.html', true, 303);
    exit;
}
?>
<!doctype html>
<html lang="id">
<meta charset="utf-8">
<title>Warga Siaga</title>
<h1>Daftar relawan warga siaga</h1>
<form method="post">
  <p><label>Nama panggilan <input name="nama" required></label></p>
  <p><label>RT <input name="rt" required inputmode="numeric"></label></p>
  <p><label>Keahlian <input name="keahlian" placeholder="menyetir, memasak, pertolongan pertama"></label></p>
  <p><button>Daftar</button></p>
</form>
