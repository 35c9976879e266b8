/// One value from each judge for each entry that the judge scored, in compact arrays.
///
/// Entries and judges are numbers from 0; the caller numbers them in an order of its own that does
/// not depend on the order of arrival. Rows are kept by entry, then by judge, so that every sum is
/// made in one order and the order of the rows given never changes a bit of a result.
///
/// 20 bytes per row.
package struct Sheets: Sendable, Equatable {
    package let entryCount: Int
    package let judgeCount: Int
    /// Rows of entry `i` are `starts[i] ..< starts[i + 1]`.
    package let starts: [Int]
    let judges: [Int32]
    package let values: [Double]
    /// Declared confidences; 1 where none was declared.
    package let weights: [Double]

    package struct Row: Sendable {
        package var entry: Int
        package var judge: Int
        package var value: Double
        package var confidence: Double

        package init(entry: Int, judge: Int, value: Double, confidence: Double = 1) {
            self.entry = entry
            self.judge = judge
            self.value = value
            self.confidence = confidence
        }
    }

    package var count: Int { values.count }

    package func rows(of entry: Int) -> Range<Int> { starts[entry]..<starts[entry + 1] }

    package func judge(ofRow row: Int) -> Int { Int(judges[row]) }
}

extension Sheets {
    /// Sorts and checks rows; O(N + n + J) apart from the judges of one entry, which are sorted.
    ///
    /// - Throws: ``FittingError`` with code `outOfRange`, `notANumber` or `repeated`.
    package init(entries: Int, judges: Int, rows: [Row]) throws(FittingError) {
        guard entries >= 0, judges >= 0, judges <= Int(Int32.max) else {
            throw FittingError(.outOfRange, "\(entries) entries and \(judges) judges")
        }
        for row in rows { try Self.check(row, entries: entries, judges: judges) }
        let starts = Self.starts(of: rows, entries: entries)
        let order = Self.order(of: rows, starts: starts)
        for (left, right) in zip(order, order.dropFirst())
        where rows[left].entry == rows[right].entry && rows[left].judge == rows[right].judge {
            throw FittingError(
                .repeated, "judge \(rows[left].judge) has two values for entry \(rows[left].entry)")
        }
        entryCount = entries
        judgeCount = judges
        self.starts = starts
        self.judges = order.map { Int32(rows[$0].judge) }
        values = order.map { rows[$0].value }
        weights = order.map { rows[$0].confidence }
    }

    /// The same judgements without those for which `isLeftOut` is true of the judge and entry.
    package func without(_ isLeftOut: (_ entry: Int, _ judge: Int) -> Bool) -> Sheets {
        var kept: [Int] = []
        var starts = [0]
        kept.reserveCapacity(count)
        for entry in 0..<entryCount {
            kept += rows(of: entry).filter { !isLeftOut(entry, judge(ofRow: $0)) }
            starts.append(kept.count)
        }
        return Sheets(
            entryCount: entryCount, judgeCount: judgeCount, starts: starts,
            judges: kept.map { judges[$0] }, values: kept.map { values[$0] },
            weights: kept.map { weights[$0] })
    }

    private static func check(_ row: Row, entries: Int, judges: Int) throws(FittingError) {
        guard (0..<entries).contains(row.entry), (0..<judges).contains(row.judge) else {
            throw FittingError(
                .outOfRange, "entry \(row.entry) of \(entries), judge \(row.judge) of \(judges)")
        }
        guard row.value.isFinite, row.confidence.isFinite, row.confidence > 0 else {
            throw FittingError(
                .notANumber,
                "value \(row.value), confidence \(row.confidence) of judge \(row.judge)"
                    + " for entry \(row.entry)")
        }
    }

    private static func starts(of rows: [Row], entries: Int) -> [Int] {
        var starts = Array(repeating: 0, count: entries + 1)
        for row in rows { starts[row.entry + 1] += 1 }
        for entry in 0..<entries { starts[entry + 1] += starts[entry] }
        return starts
    }

    private static func order(of rows: [Row], starts: [Int]) -> [Int] {
        var next = starts
        var order = Array(repeating: 0, count: rows.count)
        for (position, row) in rows.enumerated() {
            order[next[row.entry]] = position
            next[row.entry] += 1
        }
        for (start, end) in zip(starts, starts.dropFirst()) where end - start > 1 {
            order[start..<end].sort { rows[$0].judge < rows[$1].judge }
        }
        return order
    }
}
