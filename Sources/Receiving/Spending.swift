internal import ContestModel

/// What reading has cost so far: items seen and bytes, those that are left out included, since
/// they are unpacked all the same.
struct Spending {
    private var seen = 0
    private var claimed: Int64 = 0
    private var bytes: Int64 = 0

    /// What it may cost.
    struct Allowance {
        let limits: IntakeLimits
        /// Packed size, for the ratio; `nil` where nothing is packed.
        let packed: ByteCount?
    }

    /// Counts an item that a header announces.
    ///
    /// - Throws: ``Refusal`` `too-many-items`, `item-too-large`, `entry-too-large` or `bomb`.
    mutating func see(
        _ size: Int64, item: String, _ allowance: Allowance
    ) throws(Refusal) {
        seen += 1
        guard seen <= allowance.limits.seenItems else {
            throw Refusal(.tooManyItems, item: item, limit: "\(allowance.limits.seenItems)")
        }
        let size = max(size, 0)
        let (total, isOver) = claimed.addingReportingOverflow(size)
        try Self.check(item: size, total: isOver ? .max : total, name: item, allowance)
        claimed = total
    }

    /// Looks at an item that has come to `size` bytes.
    ///
    /// - Throws: ``Refusal`` `item-too-large`, `entry-too-large` or `bomb`.
    func check(_ size: Int64, item: String, _ allowance: Allowance) throws(Refusal) {
        try Self.check(item: size, total: bytes + size, name: item, allowance)
    }

    /// Counts an item that was read whole.
    mutating func take(_ size: Int64) { bytes += size }

    private static func check(
        item size: Int64, total: Int64, name: String, _ allowance: Allowance
    ) throws(Refusal) {
        let limits = allowance.limits
        let measured = [
            (IntakeCode.itemTooLarge, size, limits.itemBytes),
            (.entryTooLarge, total, limits.entryBytes),
        ]
        for (code, value, limit) in measured where value > limit.bytes {
            let (shown, most) = (ByteCount(value).formatted(), limit.formatted())
            throw Refusal(
                code, item: name, limit: most, value: shown == most ? ">\(most)" : shown)
        }
        guard let packed = allowance.packed, total > 1 << 20 else { return }
        let (most, isOver) = packed.bytes.multipliedReportingOverflow(by: Int64(limits.ratio))
        guard isOver || total <= most else {
            throw Refusal(
                .bomb, item: name, limit: "\(limits.ratio)", value: ByteCount(total).formatted())
        }
    }
}
