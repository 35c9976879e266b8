extension Column {
    /// The columns of a register of entries.
    package static let register: [Column] = [
        number,
        Column(
            key: "nama",
            names: [
                "nama kelompok", "nama peserta", "nama KIM", "nama tim", "kelompok", "peserta",
                "tim", "name", "group", "group name", "entrant", "team", "team name", "participant",
            ]),
        Column(
            key: "kode_wilayah",
            names: [
                "kode wilayah", "kode daerah", "kode kemendagri", "kode desa", "kode kelurahan",
                "region code", "area code", "region",
            ], isRequired: false),
        Column(
            key: "asal",
            names: [
                "asal daerah", "asal wilayah", "daerah", "wilayah", "alamat", "area", "origin",
                "from", "address", "location",
            ], isRequired: false),
        Column(
            key: "kategori",
            names: ["kategori lomba", "kategori karya", "jenis karya", "cabang", "category"]),
        Column(
            key: "judul",
            names: ["judul karya", "nama karya", "karya", "title", "title of work", "work"]),
        Column(
            key: "berkas",
            names: [
                "nama berkas", "berkas karya", "file", "nama file", "file karya", "folder",
                "file name", "path",
            ], isRequired: false),
        Column(
            key: "diterima",
            names: [
                "waktu diterima", "tanggal diterima", "waktu kirim", "tanggal kirim",
                "stempel waktu", "cap waktu", "received", "received at", "submitted",
                "submitted at", "timestamp",
            ], isRequired: false),
        Column(
            key: "sintetis",
            names: ["data sintetis", "rekaan", "contoh", "synthetic", "is synthetic", "made up"],
            isRequired: false),
        Column(
            key: "kelas",
            names: ["kelas peserta", "golongan", "class", "entrant class", "division class"],
            isRequired: false),
    ]

    /// The columns of judges' sheets in the long form: a row for each mark.
    package static let scoreSheets: [Column] = [
        Column(
            key: "juri",
            names: ["nama juri", "kode juri", "penilai", "judge", "judge name", "assessor"]),
        number,
        Column(
            key: "tahap",
            names: ["tahapan", "babak", "tahap penilaian", "stage", "round", "phase"],
            isRequired: false),
        Column(
            key: "kriteria",
            names: [
                "kriteria penilaian", "aspek", "aspek penilaian", "unsur", "unsur penilaian",
                "criterion", "criteria", "aspect",
            ]),
        Column(
            key: "nilai",
            names: ["skor", "angka", "poin", "mark", "marks", "score", "points", "value"]),
        Column(
            key: "catatan",
            names: [
                "komentar", "keterangan", "ulasan", "masukan", "comment", "comments", "note",
                "notes", "remark", "feedback",
            ], isRequired: false),
        Column(
            key: "divisi", names: ["division", "kategori", "category"], isRequired: false),
    ]

    private static let number = Column(
        key: "nomor",
        names: [
            "nomor peserta", "no. peserta", "nomor urut peserta", "nomor pendaftaran",
            "no. pendaftaran", "kode peserta", "id peserta", "number", "entry", "entry number",
            "entry no.", "entry id",
        ])
}
