private let digitWords = [
    "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan",
]

/// A whole number in Indonesian words: 2023 is "dua ribu dua puluh tiga".
///
/// - Returns: Digits where the number is outside 0...9,999,999.
package func numberWords(_ number: Int) -> String {
    guard (0...9_999_999).contains(number) else { return String(number) }
    return number == 0 ? digitWords[0] : positiveWords(number).joined(separator: " ")
}

/// The digits of a number one by one: "nol nol empat".
func digitByDigit(_ digits: some Sequence<UInt8>) -> String {
    digits.map { digitWords[Int($0 - UInt8(ascii: "0"))] }.joined(separator: " ")
}

/// The words of a number; none for zero.
private func positiveWords(_ number: Int) -> [String] {
    switch number {
    case 0: []
    case 1...9: [digitWords[number]]
    case 10: ["sepuluh"]
    case 11: ["sebelas"]
    case 12...19: [digitWords[number - 10], "belas"]
    case 20...99: [digitWords[number / 10], "puluh"] + positiveWords(number % 10)
    case 100...199: ["seratus"] + positiveWords(number - 100)
    case 200...999: [digitWords[number / 100], "ratus"] + positiveWords(number % 100)
    case 1000...1999: ["seribu"] + positiveWords(number - 1000)
    case 2000...999_999:
        positiveWords(number / 1000) + ["ribu"] + positiveWords(number % 1000)
    default: positiveWords(number / 1_000_000) + ["juta"] + positiveWords(number % 1_000_000)
    }
}
