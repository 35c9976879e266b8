import ContestModel

// What can be wrong with one value.
extension Bilingual {
    static func notVersion(_ text: String) -> Bilingual {
        Bilingual(
            id: "versi \(quoted(text)) tidak dikenal; yang boleh: `1`",
            en: "the version \(quoted(text)) is not known; allowed is: `1`")
    }

    static var notOneLine: Bilingual {
        Bilingual(
            id: "teks harus satu baris, tanpa karakter yang tidak terlihat",
            en: "text must be on one line, without characters that cannot be seen")
    }

    static func notPrefix(_ text: String) -> Bilingual {
        Bilingual(
            id: "\(quoted(text)) bukan awalan nomor; pakai huruf besar, angka, dan tanda hubung, "
                + "paling panjang 16",
            en: "\(quoted(text)) is no number prefix; use capital letters, digits and hyphens, "
                + "at most 16")
    }

    static func notNumber(_ text: String) -> Bilingual {
        Bilingual(
            id: "\(quoted(text)) bukan angka; tulis seperti 30, 2.5 atau \"2,5\", tanpa nol di "
                + "depan, paling banyak enam desimal",
            en: "\(quoted(text)) is no number; write 30, 2.5 or \"2,5\", without leading zeros, "
                + "with at most six decimals")
    }

    static func notPositive(_ mark: Mark) -> Bilingual {
        Bilingual(
            id: "\(mark.decimalString) terlalu kecil; harus lebih dari 0",
            en: "\(mark.decimalString) is too small; it must be above 0")
    }

    static func notWhole(_ text: String, _ range: ClosedRange<Int>) -> Bilingual {
        let (least, greatest) = (range.lowerBound, range.upperBound)
        return Bilingual(
            id: "\(quoted(text)) bukan bilangan bulat dari \(least) sampai \(greatest)",
            en: "\(quoted(text)) is no whole number from \(least) to \(greatest)")
    }

    static func notSize(_ text: String) -> Bilingual {
        Bilingual(
            id: "\(quoted(text)) bukan ukuran; tulis jumlah bita, atau seperti 500 KiB, 20 MiB, "
                + "2 GiB",
            en: "\(quoted(text)) is no size; write a number of bytes, or 500 KiB, 20 MiB, 2 GiB")
    }

    static func notDate(_ text: String) -> Bilingual {
        Bilingual(
            id: "\(quoted(text)) bukan tanggal; tulis seperti 2023-11-06",
            en: "\(quoted(text)) is no date; write it like 2023-11-06")
    }

    static func notMoment(_ text: String) -> Bilingual {
        Bilingual(
            id: "\(quoted(text)) bukan waktu; tulis seperti 2023-11-06 atau 2023-11-06 18:05:00",
            en: "\(quoted(text)) is no time; write it like 2023-11-06 or 2023-11-06 18:05:00")
    }

    static func endWithoutTime(_ text: String) -> Bilingual {
        let example = "\(printable(text)) 23:59:59"
        return Bilingual(
            id: "jamnya belum ada, padahal tanggal saja berarti pukul 00.00; tulis \(example)",
            en: "the time of day is missing, and a date alone means 00:00; write \(example)")
    }

    static func notMediaType(_ text: String) -> Bilingual {
        Bilingual(
            id: "\(quoted(text)) bukan jenis media; tulis seperti `video/mp4` atau `video/*`",
            en: "\(quoted(text)) is no media type; write it like `video/mp4` or `video/*`")
    }

    static func notPrecision(_ text: String) -> Bilingual {
        Bilingual(
            id: "\(quoted(text)) tidak dikenal; yang boleh: `exact`, atau desimal 0 sampai 6",
            en: "\(quoted(text)) is not known; allowed are: `exact`, or decimals from 0 to 6")
    }

    static func notPlaces(_ text: String) -> Bilingual {
        Bilingual(
            id: "\(quoted(text)) bukan peringkat; tulis `1`, atau rentang naik seperti `1-3`",
            en: "\(quoted(text)) is no place; write `1`, or a rising range like `1-3`")
    }

    static func unknownPlaceholder(_ text: String) -> Bilingual {
        Bilingual(
            id: "\(quoted(text)) memuat kurung kurawal yang tidak dikenal; yang boleh: `{place}`, "
                + "`{index}`, `{roman}`",
            en: "\(quoted(text)) has braces that are not known; allowed are: `{place}`, "
                + "`{index}`, `{roman}`")
    }
}
