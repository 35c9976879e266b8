/// Marks by criterion and working order, found by judge and entry.
struct DetailTable {
    typealias Detail = JudgeAdjusted.SheetDetail

    private var ofJudges: [Int: [Detail]] = [:]
    private var ofEntries: [[Detail]]

    init(_ details: [Detail], entries: Int) {
        ofEntries = Array(repeating: [], count: entries)
        let sorted = details.sorted { ($0.entry, $0.judge) < ($1.entry, $1.judge) }
        for detail in sorted where ofEntries.indices.contains(detail.entry) {
            ofJudges[detail.judge, default: []].append(detail)
            ofEntries[detail.entry].append(detail)
        }
    }

    /// 1 - the variance of marks inside the judge's sheets over that inside the colleagues' sheets
    /// on the same entries: near 1 where a judge gives one mark to everything.
    func halo(of judge: Int) -> Double? {
        var (own, others, count) = (0.0, 0.0, 0)
        for detail in ofJudges[judge] ?? [] where detail.marks.count > 1 {
            let peers = ofEntries[detail.entry].filter {
                $0.judge != judge && $0.marks.count > 1
            }
            guard !peers.isEmpty else { continue }
            own += variance(detail.marks)
            others += peers.reduce(0) { $0 + variance($1.marks) } / Double(peers.count)
            count += 1
        }
        return count > 1 && others > 0 ? 1 - own / others : nil
    }

    private func variance(_ values: [Double]) -> Double {
        squares(values) / Double(values.count - 1)
    }

    /// The slope of residuals on the place in the judge's day, from -½ to ½.
    func drift(of judge: Int, _ residuals: [SheetResidual]) -> JudgeDiagnosis.Drift? {
        var orders: [Int: Int] = [:]
        for detail in ofJudges[judge] ?? [] { orders[detail.entry] = detail.order }
        let known = residuals.filter { orders[$0.entry] != nil }
            .sorted { (orders[$0.entry] ?? 0, $0.entry) < (orders[$1.entry] ?? 0, $1.entry) }
        guard known.count > 3 else { return nil }
        let last = Double(known.count - 1)
        let times = known.indices.map { Double($0) / last - 0.5 }
        let values = known.map(\.residual)
        let (center, size) = (mean(values), squares(times))
        let slope = zip(times, values).reduce(0) { $0 + $1.0 * ($1.1 - center) } / size
        let rest = zip(times, values).reduce(0.0) { sum, pair in
            let left = pair.1 - center - slope * pair.0
            return sum + left * left
        }
        return JudgeDiagnosis.Drift(
            slope: slope, standardError: (rest / (last - 1) / size).squareRoot())
    }
}
