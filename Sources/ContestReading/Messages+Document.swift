import ContestModel

// What can be wrong with the bytes of a file, or with its YAML.
extension Bilingual {
    static func tooLarge(_ size: ByteCount) -> Bilingual {
        let limit = ContestFile.limit
        return Bilingual(
            id: "berkas berisi \(size.bytes) bita; paling banyak \(limit.bytes)",
            en: "the file has \(size.bytes) bytes; the most allowed is \(limit.bytes)")
    }

    static var notUTF8: Bilingual {
        Bilingual(
            id: "di sini ada bita yang bukan teks UTF-8; simpan ulang berkas sebagai UTF-8",
            en: "there is a byte here that is not UTF-8 text; save the file again as UTF-8")
    }

    static func forbiddenCharacter(_ scalar: Unicode.Scalar) -> Bilingual {
        let code = "U+" + String(scalar.value, radix: 16, uppercase: true)
        return Bilingual(
            id: "karakter \(code) tidak terlihat dan tidak boleh ada di berkas ini; hapuslah",
            en: "the character \(code) cannot be seen and may not be in this file; delete it")
    }

    static var emptyFile: Bilingual {
        Bilingual(
            id: "berkas kosong; harus berisi pemetaan `kunci: nilai`",
            en: "the file is empty; it must hold a mapping `key: value`")
    }

    static var secondDocument: Bilingual {
        Bilingual(
            id: "dokumen YAML kedua dimulai di sini; satu berkas hanya memuat satu dokumen",
            en: "a second YAML document begins here; a file holds one document only")
    }

    static var anchor: Bilingual {
        Bilingual(
            id: "jangkar (&) dan alias (*) YAML tidak diterima; tulis nilainya di setiap tempat, "
                + "atau beri tanda kutip bila ini teks",
            en: "YAML anchors (&) and aliases (*) are not accepted; write the value at each "
                + "place, or put it in quotes if it is text")
    }

    static func tooDeep(_ limit: Int) -> Bilingual {
        Bilingual(
            id: "daftar dan pemetaan bersarang terlalu dalam; paling banyak \(limit) tingkat",
            en: "lists and mappings lie too deep in each other; at most \(limit) levels")
    }

    static var keyIsNotText: Bilingual {
        Bilingual(
            id: "kunci harus berupa satu kata, bukan daftar atau pemetaan",
            en: "a key must be one word, not a list or a mapping")
    }

    static func duplicateKey(_ key: String) -> Bilingual {
        Bilingual(
            id: "kunci \(quoted(key)) tertulis lebih dari sekali di pemetaan yang sama; "
                + "sisakan satu",
            en: "the key \(quoted(key)) stands more than once in the same mapping; leave one")
    }

    /// A file that is no YAML, by what libyaml says of it.
    static func syntax(_ problem: String) -> Bilingual {
        let known = causes.first { problem.utf8.starts(with: $0.problem.utf8) }?.cause
        let cause = known ?? Bilingual(printable(problem))
        return Bilingual(
            id: "bukan YAML yang sah: \(cause.id)", en: "not valid YAML: \(cause.en)")
    }
}

/// libyaml's complaints that writers meet, in words that say what to do.
private let causes: [(problem: String, cause: Bilingual)] = [
    (
        "found character that cannot start any token",
        Bilingual(
            id: "ada karakter yang tidak boleh memulai nilai; ganti tab dengan spasi, atau beri "
                + "tanda kutip",
            en: "a character here cannot begin a value; use spaces for tabs, or add quotes")
    ),
    (
        "found a tab character",
        Bilingual(
            id: "ada tab di lekuk baris; ganti dengan spasi",
            en: "there is a tab in the indentation; use spaces")
    ),
    (
        "mapping values are not allowed in this context",
        Bilingual(
            id: "tanda titik dua tidak boleh di sini; periksa lekuk baris, atau beri tanda kutip",
            en: "a colon is not allowed here; check the indentation, or put the text in quotes")
    ),
    (
        "could not find expected ':'",
        Bilingual(
            id: "tanda titik dua sesudah kunci tidak ditemukan",
            en: "the colon after a key was not found")
    ),
    (
        "did not find expected key",
        Bilingual(
            id: "di sini seharusnya ada kunci; periksa lekuk baris",
            en: "a key was expected here; check the indentation")
    ),
    (
        "did not find expected '-' indicator",
        Bilingual(
            id: "di sini seharusnya ada `- `; periksa lekuk baris daftar",
            en: "`- ` was expected here; check the indentation of the list")
    ),
    (
        "did not find expected ',' or",
        Bilingual(
            id: "tanda koma atau kurung penutup tidak ditemukan; periksa kurung dan kutip",
            en: "a comma or a closing bracket was not found; check brackets and quotes")
    ),
    (
        "found unexpected end of stream",
        Bilingual(
            id: "berkas habis di tengah teks; tanda kutip belum ditutup",
            en: "the file ends inside a text; a quote is not closed")
    ),
    (
        "Maximum nesting level reached",
        Bilingual(
            id: "daftar dan pemetaan bersarang terlalu dalam",
            en: "lists and mappings lie too deep in each other")
    ),
]
