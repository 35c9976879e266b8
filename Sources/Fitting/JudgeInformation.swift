/// What the sheets say of judges when nothing is assumed of entries.
///
/// With the entries' means taken out, judges are compared only on entries they share.
struct JudgeInformation {
    /// L = D_j - NᵀD_e⁻¹N: diagonal of judges' weights less the shares of meetings.
    private(set) var matrix: SymmetricMatrix
    /// r_j: the weighted sum of a judge's distances from the entries' means.
    private(set) var right: [Double]
    /// S_w: the weighted sum of squares about the entries' means.
    private(set) var within = 0.0
    let means: [Double]
    let entryWeights: [Double]
    /// Rows less scored entries.
    let freedom: Int
    /// What is left when judges are taken out too; 0 where leniency explains everything.
    let residualFreedom: Int

    init(_ sheets: Sheets, components: Components) {
        matrix = SymmetricMatrix(order: sheets.judgeCount)
        right = Array(repeating: 0, count: sheets.judgeCount)
        means = sheets.entryMeans
        entryWeights = sheets.entryWeights
        freedom = sheets.count - sheets.scoredEntryCount
        let judges = components.ofJudges.count { $0 != nil }
        residualFreedom = freedom - judges + components.count
        for entry in 0..<sheets.entryCount { add(entry, of: sheets) }
    }

    /// O(n_i²) for the pairs of judges that met here.
    private mutating func add(_ entry: Int, of sheets: Sheets) {
        let rows = sheets.rows(of: entry)
        for row in rows {
            let judge = sheets.judge(ofRow: row)
            let weight = sheets.weights[row]
            let distance = sheets.values[row] - means[entry]
            let start = SymmetricMatrix.start(ofRow: judge)
            matrix.values[start + judge] += weight
            right[judge] += weight * distance
            within += weight * distance * distance
            let share = weight / entryWeights[entry]
            // Judges of one entry rise with the rows, so the other one's column is to the left.
            for other in rows.lowerBound...row {
                let column = sheets.judge(ofRow: other)
                matrix.values[start + column] -= share * sheets.weights[other]
            }
        }
    }
}
