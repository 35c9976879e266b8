import ContestModel

/// How the letters of a number are read out in Indonesian.
private let letterNames = [
    "a", "be", "ce", "de", "e", "ef", "ge", "ha", "i", "je", "ka", "el", "em", "en", "o", "pe",
    "ki", "er", "es", "te", "u", "ve", "we", "eks", "ye", "zet",
]

/// An entry's number as it is read out: `KIMH23-004` is "ka i em ha dua tiga, strip, nol nol
/// empat". Every digit is said alone.
func spokenNumber(_ number: String) -> String {
    let words = number.utf8.map { byte in
        switch byte {
        case 0x30...0x39: " \(digitByDigit([byte]))"
        case 0x41...0x5A: " \(letterNames[Int(byte - 0x41)])"
        case 0x61...0x7A: " \(letterNames[Int(byte - 0x61)])"
        case UInt8(ascii: "-"): ", strip,"
        case UInt8(ascii: "/"): ", garis miring,"
        case UInt8(ascii: "."): ", titik,"
        default: ""
        }
    }
    return String(decoding: words.joined().utf8.drop { $0 == 0x20 || $0 == 0x2C }, as: UTF8.self)
}

/// The label of a place as it is read out: "Juara Harapan II" is "Juara Harapan dua".
func spokenLabel(_ label: String) -> String {
    let words = label.utf8.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
    return words.map { romanValue($0).map(numberWords) ?? spokenText($0) }.joined(separator: " ")
}

/// The value of a Roman numeral up to fifty, as places have them.
private func romanValue(_ word: String) -> Int? { (1...50).first { roman($0) == word } }

/// A name or title with its numbers in words and the offices' abbreviations written out.
func spokenText(_ text: String) -> String {
    let abbreviations = [
        "Kab.": "Kabupaten", "Kec.": "Kecamatan", "Kel.": "Kelurahan", "Prov.": "Provinsi",
        "Ds.": "Desa",
    ]
    let words = text.utf8.split(separator: 0x20, omittingEmptySubsequences: false).map {
        String(decoding: $0, as: UTF8.self)
    }
    return words.map { abbreviations[$0] ?? withNumbersInWords($0) }.joined(separator: " ")
}

/// Turns each run of digits into words; one that starts with zero or is long is said digit by
/// digit.
private func withNumbersInWords(_ word: String) -> String {
    var result: [UInt8] = []
    var rest = Array(word.utf8)[...]
    while let first = rest.first {
        let digits = rest.prefix { (0x30...0x39).contains($0) }
        guard !digits.isEmpty else {
            result.append(first)
            rest = rest.dropFirst()
            continue
        }
        if let last = result.last, last != UInt8(ascii: "(") { result.append(0x20) }
        let isNumber = digits.count <= 7 && (digits.first != 0x30 || digits.count == 1)
        let words = isNumber ? Int(digits: digits).map(numberWords) : nil
        result += (words ?? digitByDigit(digits)).utf8
        rest = rest.dropFirst(digits.count)
        if let next = rest.first, (0x41...0x5A).contains(next & 0xDF) { result.append(0x20) }
    }
    return String(decoding: result, as: UTF8.self)
}
