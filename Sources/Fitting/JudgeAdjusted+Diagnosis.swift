extension JudgeAdjusted {
    /// Marks by criterion of one sheet, and its number in the order in which its judge worked.
    package struct SheetDetail: Sendable {
        package var entry: Int
        package var judge: Int
        /// On one scale for all criteria; may be empty.
        package var marks: [Double]
        /// `nil` where it is not known.
        package var order: Int?

        package init(entry: Int, judge: Int, marks: [Double] = [], order: Int? = nil) {
            self.entry = entry
            self.judge = judge
            self.marks = marks
            self.order = order
        }
    }

    /// One diagnosis for each judge, in the order of judges.
    package func diagnoses(details: [SheetDetail] = []) -> [JudgeDiagnosis] {
        let residuals = residuals
        let known = DetailTable(details, entries: sheets.entryCount)
        let pooled = pooledDeviation
        return sheets.rowsOfJudges.enumerated().map { judge, rows in
            diagnosis(of: judge, rows, residuals, known, pooled)
        }
    }

    private func diagnosis(
        of judge: Int, _ rows: [(entry: Int, row: Int)], _ residuals: [SheetResidual],
        _ details: DetailTable, _ pooled: Double
    ) -> JudgeDiagnosis {
        let values = rows.map { sheets.values[$0.row] }
        let use = rows.count > 1 && pooled > 0 ? deviation(values) / pooled : nil
        let fit = fit(of: rows, residuals)
        let consistency = consistency(of: judge, rows)
        let halo = details.halo(of: judge)
        let drift = details.drift(of: judge, rows.map { residuals[$0.row] })
        let own = judges[judge]
        var flags: [JudgeDiagnosis.Flag] = []
        let entryDeviation = variances.entry.squareRoot()
        let isLarge = abs(own.leniency) > max(3 * own.standardError, entryDeviation)
        if isLarge, own.leniency != 0 { flags.append(.leniency) }
        if rows.count >= 10 {
            if (fit?.infit ?? 0) > 2 || (fit?.outfit ?? 0) > 2 { flags.append(.misfit) }
            if (consistency ?? 1) < 0.2 { flags.append(.inconsistent) }
            if (use ?? 1) < 0.4 { flags.append(.flat) }
        }
        if (halo ?? 0) > 0.6 { flags.append(.halo) }
        if let drift, abs(drift.slope) > max(3 * drift.standardError, 0.5 * entryDeviation) {
            flags.append(.drift)
        }
        return JudgeDiagnosis(
            judge: judge, sheets: own.sheets, leniency: own.leniency,
            standardError: own.standardError, outfit: fit?.outfit, infit: fit?.infit,
            consistency: consistency, scaleUse: use, distinctValues: Set(values).count,
            halo: halo, drift: drift, flags: flags)
    }

    /// Mean squares of a judge's residuals over what they are expected to be.
    private func fit(
        of rows: [(entry: Int, row: Int)], _ residuals: [SheetResidual]
    ) -> (infit: Double, outfit: Double)? {
        var (squares, expected, standard, count) = (0.0, 0.0, 0.0, 0.0)
        for (entry, row) in rows {
            let variance = residualVariance(entry: entry, row: row)
            guard variance > 0 else { continue }
            squares += residuals[row].residual * residuals[row].residual
            expected += variance
            standard += residuals[row].standardised * residuals[row].standardised
            count += 1
        }
        return count > 0 ? (squares / expected, standard / count) : nil
    }

    /// Pooled over judges with two sheets or more.
    private var pooledDeviation: Double {
        var (sum, freedom) = (0.0, 0)
        for rows in sheets.rowsOfJudges where rows.count > 1 {
            sum += squares(rows.map { sheets.values[$0.row] })
            freedom += rows.count - 1
        }
        return freedom > 0 ? (sum / Double(freedom)).squareRoot() : 0
    }

    /// Correlation of the judge's values with the entries' adjusted means over the other judges.
    private func consistency(of judge: Int, _ rows: [(entry: Int, row: Int)]) -> Double? {
        var (own, others) = ([Double](), [Double]())
        for (entry, row) in rows {
            let rest = sheets.rows(of: entry).filter { $0 != row }
            let weight = rest.reduce(0) { $0 + sheets.weights[$1] }
            guard weight > 0 else { continue }
            let sum = rest.reduce(0) { sum, other in
                let leniency = judges[sheets.judge(ofRow: other)].leniency
                return sum + sheets.weights[other] * (sheets.values[other] - leniency)
            }
            own.append(sheets.values[row])
            others.append(sum / weight)
        }
        return correlation(own, others)
    }
}

func deviation(_ values: [Double]) -> Double {
    values.count > 1 ? (squares(values) / Double(values.count - 1)).squareRoot() : 0
}

/// - Returns: `nil` for fewer than three pairs, or where one side does not vary.
func correlation(_ left: [Double], _ right: [Double]) -> Double? {
    let (a, b) = (mean(left), mean(right))
    let size = (squares(left) * squares(right)).squareRoot()
    guard left.count > 2, size > 0 else { return nil }
    return zip(left, right).reduce(0) { $0 + ($1.0 - a) * ($1.1 - b) } / size
}
