/// A piece of confined work as it travels to the helper process: limits, then words.
struct Job: Equatable {
    static let greatestBytes = 65_536

    var limits: ConfinedLimits
    var usesFolder: Bool
    var words: [UInt8]

    init(limits: ConfinedLimits, usesFolder: Bool, words: [UInt8]) {
        self.limits = limits
        self.usesFolder = usesFolder
        self.words = words
    }

    var bytes: [UInt8] {
        var bytes: [UInt8] = [usesFolder ? 1 : 0]
        let numbers = [
            limits.memory, Int64(limits.cpuSeconds), Int64(limits.wallSeconds), limits.scratchBytes,
        ]
        for number in numbers {
            for shift in stride(from: 0, to: 64, by: 8) {
                bytes.append(UInt8(truncatingIfNeeded: number >> Int64(shift)))
            }
        }
        return bytes + words
    }

    /// - Returns: `nil` when the bytes are no job.
    init?(bytes: [UInt8]) {
        guard bytes.count >= 33 else { return nil }
        let numbers: [Int64] = stride(from: 1, to: 33, by: 8).map { start in
            let field = bytes[start..<(start + 8)]
            return field.reversed().reduce(Int64(0)) { number, byte in number << 8 | Int64(byte) }
        }
        usesFolder = bytes[0] == 1
        limits = ConfinedLimits(
            memory: numbers[0], cpuSeconds: Int(numbers[1]), wallSeconds: Int(numbers[2]),
            scratchBytes: numbers[3])
        words = Array(bytes[33...])
    }
}
