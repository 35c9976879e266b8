/// A table without gaps: a row for each entry, a column for each judge.
package struct RatingTable: Sendable, Equatable {
    package let rows: [[Double]]

    /// - Throws: ``FittingError`` with code `tooFew`: fewer than two entries or judges, or a gap.
    package init(_ rows: [[Double]]) throws(FittingError) {
        let judges = rows.first?.count ?? 0
        guard rows.count > 1, judges > 1, rows.allSatisfy({ $0.count == judges }) else {
            throw FittingError(.tooFew, "\(rows.count) entries, \(judges) judges, or gaps")
        }
        guard rows.allSatisfy({ $0.allSatisfy(\.isFinite) }) else {
            throw FittingError(.notANumber, "a value is not a number")
        }
        self.rows = rows
    }

    /// The entries that every judge scored, where any judge without a sheet is left out.
    ///
    /// - Throws: ``FittingError`` with code `tooFew`.
    package init(_ sheets: Sheets) throws(FittingError) {
        let active = sheets.judgeLoads.count { $0 > 0 }
        let complete = (0..<sheets.entryCount).map(sheets.rows).filter { $0.count == active }
        try self.init(complete.map { Array(sheets.values[$0]) })
    }

    package var entryCount: Int { rows.count }
    package var judgeCount: Int { rows[0].count }

    var columns: [[Double]] { (0..<judgeCount).map { judge in rows.map { $0[judge] } } }
}

func mean(_ values: [Double]) -> Double {
    guard let origin = values.first else { return 0 }
    return origin + values.reduce(0) { $0 + ($1 - origin) } / Double(values.count)
}

/// Σ(x - mean)².
func squares(_ values: [Double]) -> Double {
    let mean = mean(values)
    return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
}
