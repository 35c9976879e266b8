internal import Checking
internal import ContentStoring
package import ContestModel
internal import Recording
internal import ToolRunning

/// What the checks found in one entry.
package struct CheckedEntry: Sendable, Hashable {
    package let contest: String
    package let number: String
    package let findings: [Finding]

    package var severity: Severity? { findings.map(\.severity).max() }
}

extension Workspace {
    /// Runs the checks on entries that intake accepted, some at a time, and keeps the findings.
    ///
    /// - Parameters:
    ///   - contest: Only this contest; all of them when `nil`.
    ///   - numbers: Only these entries; all of them when empty.
    ///   - reading: Where items are read from archives again.
    ///   - width: How many entries are checked at once; it never changes a finding.
    ///   - progress: Called before the first and after each entry.
    /// - Returns: By contest and number.
    package func checkEntries(
        contest: String?, numbers: [String], reading: SubmissionReading = .here, width: Int,
        now: Instant, progress: (Int, Int, String) -> Void
    ) async throws -> [CheckedEntry] {
        let jobs = try checkJobs(contest: contest, numbers: numbers)
        var checked: [String: CheckedEntry] = [:]
        progress(0, jobs.count, "")
        let scratch = try Files.makeScratchFolder(in: store.stagingFolder)
        defer { Files.remove(scratch) }
        let holder = ItemHolder(store: store, reading: reading, scratch: scratch)
        let tools = await reading.toolBox
        try await withThrowingTaskGroup(of: (CheckJob, [Finding]).self) { group in
            var waiting = jobs[...]
            for _ in 0..<max(1, width) {
                if let job = waiting.popFirst() {
                    group.addTask { (job, try await job.findings(with: holder, tools)) }
                }
            }
            while let (job, findings) = try await group.next() {
                try save(findings, for: job, now: now)
                checked[job.id] = CheckedEntry(
                    contest: job.contest.key, number: job.entry.number, findings: findings)
                progress(checked.count, jobs.count, job.entry.number)
                if let job = waiting.popFirst() {
                    group.addTask { (job, try await job.findings(with: holder, tools)) }
                }
            }
        }
        return jobs.compactMap { checked[$0.id] }
    }

    private func save(_ findings: [Finding], for job: CheckJob, now: Instant) throws {
        try database.write { connection in
            try connection.replaceFindings(of: job.id, with: findings)
            guard
                var stored = try connection.entry(
                    job.entry.number, of: job.contest.key)
            else { return }
            stored.checked = now
            try connection.save(stored)
        }
    }

    private func checkJobs(contest: String?, numbers: [String]) throws -> [CheckJob] {
        let held = try contest.map { [try self.contest($0)] } ?? contests()
        let wanted = try database.read { connection in
            Set(try numbers.map { try Self.find($0, connection).id })
        }
        let jobs = try database.read { connection in
            try held.flatMap { held in
                try self.jobs(of: held.contest, connection)
            }.filter { wanted.isEmpty || wanted.contains($0.id) }
        }
        guard jobs.count >= wanted.count else {
            let list = numbers.joined(separator: ", ")
            throw JudgingError(
                id: "Tidak semua karya ini dapat diperiksa: \(list). Yang ditolak saat penerimaan "
                    + "atau dari lomba lain tidak diperiksa.",
                en: "Not all of these entries can be checked: \(list). Those refused at intake or "
                    + "of another contest are not checked.")
        }
        return jobs
    }

    private func jobs(of contest: Contest, _ connection: any Connection) throws -> [CheckJob] {
        var holders: [Digest: [String]] = [:]
        for (digest, number) in try connection.holders(in: contest.key) {
            holders[digest, default: []].append(number)
        }
        return try connection.entries(of: contest.key).compactMap { stored in
            guard let submission = try connection.submission(of: stored.id),
                submission.refusal == nil,
                let category = contest.category(stored.entry.category)
            else { return nil }
            let snapshot = submission.snapshot
            let held = Set(snapshot.items.map(\.digest) + [snapshot.original].compactMap { $0 })
            var twins: [Digest: [String]] = [:]
            for digest in held {
                let others = (holders[digest] ?? []).filter { $0 != stored.entry.number }
                if !others.isEmpty { twins[digest] = others }
            }
            return CheckJob(
                id: stored.id, contest: contest, entry: stored.entry, category: category,
                snapshot: snapshot, twins: twins)
        }
    }
}

/// One entry that waits for its checks.
private struct CheckJob: Sendable {
    let id: String
    let contest: Contest
    let entry: Entry
    let category: Category
    let snapshot: Snapshot
    let twins: [Digest: [String]]

    /// Runs the checks with the items that they read held as files.
    func findings(with holder: ItemHolder, _ tools: ToolBox?) async throws -> [Finding] {
        let held = try await holder.hold(
            itemsRead(of: snapshot, in: category), of: snapshot, rules: contest.intake)
        let input = CheckInput(
            contest: contest, entry: entry, category: category, snapshot: snapshot, twins: twins,
            file: { Files.absolute(held.path(of: $0)) }, tools: tools)
        return await check(input)
    }
}
