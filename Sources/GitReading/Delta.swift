/// How an object is made from another: pieces of it, and new bytes between.
///
/// Source: `gitformat-pack(5)`, "Deltified representation".
struct Delta {
    let bytes: [UInt8]
    let baseSize: Int
    let size: Int
    /// Where the instructions start.
    private let start: Int

    /// Reads the two sizes; `bytes` may be only the first of a delta.
    ///
    /// - Returns: `nil` when they are cut off or absurd.
    init?(_ bytes: [UInt8]) {
        var place = 0
        guard let base = Self.number(bytes, &place), let size = Self.number(bytes, &place) else {
            return nil
        }
        self.bytes = bytes
        (baseSize, self.size, start) = (base, size, place)
    }

    private static func number(_ bytes: [UInt8], _ place: inout Int) -> Int? {
        var (value, shift) = (0, 0)
        while place < bytes.count, shift < 56 {
            let byte = bytes[place]
            place += 1
            value |= Int(byte & 0x7F) << shift
            shift += 7
            if byte & 0x80 == 0 { return value }
        }
        return nil
    }

    /// Makes the object; every copy is held against both ends before it is made.
    ///
    /// - Returns: `nil` when the delta reaches outside, is cut off, or makes another size.
    func applied(to base: [UInt8]) -> [UInt8]? {
        guard base.count == baseSize else { return nil }
        var isWhole = false
        let made = unsafe [UInt8](unsafeUninitializedCapacity: max(size, 1)) { target, count in
            let target = UnsafeMutableRawBufferPointer(target)
            isWhole = unsafe base.withUnsafeBytes { base in
                unsafe bytes.withUnsafeBytes { unsafe fill(target, from: base, $0) }
            }
            count = isWhole ? size : 0
        }
        return isWhole ? made : nil
    }

    private func fill(
        _ target: UnsafeMutableRawBufferPointer, from base: UnsafeRawBufferPointer,
        _ delta: UnsafeRawBufferPointer
    ) -> Bool {
        var (place, filled) = (start, 0)
        while place < bytes.count {
            let command = bytes[place]
            let isCopy = command & 0x80 != 0
            place += 1
            var (from, length) = (place, Int(command))
            if isCopy {
                guard let copy = copy(command, &place) else { return false }
                (from, length) = copy
            } else {
                place += length
            }
            let source = unsafe isCopy ? base : delta
            guard length > 0, length <= size - filled, from <= source.count - length,
                let to = target.baseAddress, let start = source.baseAddress
            else { return false }
            unsafe (to + filled).copyMemory(from: start + from, byteCount: length)
            filled += length
        }
        return filled == size
    }

    /// Where a copy starts in the base and how long it is.
    private func copy(_ command: UInt8, _ place: inout Int) -> (from: Int, length: Int)? {
        var (from, length) = (0, 0)
        for bit in 0..<7 where command & (1 << UInt8(bit)) != 0 {
            guard place < bytes.count else { return nil }
            let value = Int(bytes[place])
            place += 1
            if bit < 4 { from |= value << (8 * bit) } else { length |= value << (8 * (bit - 4)) }
        }
        return (from, length == 0 ? 0x10000 : length)
    }
}
