/// Text with `_x000D_` and the like turned into what they stand for; NUL stays as it is written.
///
/// Source: ECMA-376 part 1, 22.9.2.19 (ST_Xstring).
func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    let units = Array(text.utf16)
    var result = [UInt16]()
    var index = 0
    while index < units.count {
        if let unit = escapedUnit(in: units, at: index) {
            result.append(unit)
            index += 7
        } else {
            result.append(units[index])
            index += 1
        }
    }
    return String(decoding: result, as: UTF16.self)
}

/// Text that ``unescaped(_:)`` turns back into this one.
func escaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    let units = Array(text.utf16)
    var result = [UInt16]()
    for index in units.indices {
        result.append(units[index])
        if escapedUnit(in: units, at: index) != nil { result += Array("x005F_".utf16) }
    }
    return String(decoding: result, as: UTF16.self)
}

private func escapedUnit(in units: [UInt16], at index: Int) -> UInt16? {
    let (underscore, x) = (UInt16(UInt8(ascii: "_")), UInt16(UInt8(ascii: "x")))
    guard index + 6 < units.count, units[index] == underscore, units[index + 1] == x,
        units[index + 6] == underscore
    else { return nil }
    var value: UInt16 = 0
    for unit in units[(index + 2)..<(index + 6)] {
        guard let byte = UInt8(exactly: unit), let digit = hexDigit(byte) else { return nil }
        value = value << 4 | digit
    }
    return value == 0 ? nil : value
}

private func hexDigit(_ byte: UInt8) -> UInt16? {
    switch byte {
    case 0x30...0x39: UInt16(byte - 0x30)
    case 0x41...0x46: UInt16(byte - 0x41 + 10)
    case 0x61...0x66: UInt16(byte - 0x61 + 10)
    default: nil
    }
}
