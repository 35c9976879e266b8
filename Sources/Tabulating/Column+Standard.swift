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
        number, stage,
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

    /// The columns of what was counted: a row for each count.
    package static let metrics: [Column] = [
        number, stage,
        Column(
            key: "ukuran",
            names: [
                "yang dihitung", "metrik", "platform", "kanal", "media", "measure", "metric",
                "channel",
            ]),
        Column(
            key: "jumlah",
            names: ["hitungan", "banyaknya", "count", "total", "amount", "number of views"]),
        Column(
            key: "waktu",
            names: [
                "waktu hitung", "waktu penghitungan", "dihitung", "tanggal", "taken", "taken at",
                "counted at", "time", "date",
            ]),
        Column(key: "bukti", names: evidenceNames),
    ]

    /// The columns of evidence, bonus and penalty: a row for each line.
    package static let pointLines: [Column] = [
        number, stage,
        Column(
            key: "aturan",
            names: ["aturan poin", "butir", "jenis poin", "rule", "point rule", "item"]),
        Column(
            key: "jumlah", names: ["banyaknya", "hitungan", "count", "amount", "quantity"],
            isRequired: false),
        Column(
            key: "nilai", names: ["poin", "skor", "value", "points", "score"], isRequired: false),
        Column(key: "bukti", names: evidenceNames, isRequired: false),
        Column(
            key: "catatan",
            names: ["keterangan", "komentar", "note", "notes", "remark", "comment"],
            isRequired: false),
    ]

    private static let evidenceNames = [
        "berkas bukti", "tautan", "tautan bukti", "tangkapan layar", "evidence", "proof", "link",
        "screenshot",
    ]

    private static let stage = Column(
        key: "tahap", names: ["tahapan", "babak", "tahap penilaian", "stage", "round", "phase"],
        isRequired: false)

    private static let number = Column(
        key: "nomor",
        names: [
            "nomor peserta", "no. peserta", "nomor urut peserta", "nomor pendaftaran",
            "no. pendaftaran", "kode peserta", "id peserta", "number", "entry", "entry number",
            "entry no.", "entry id",
        ])
}
