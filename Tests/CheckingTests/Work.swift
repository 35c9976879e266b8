import Checking
import ContestModel
import Foundation
import ToolRunning

/// One made-up entry: files in a temporary folder that goes when the entry does.
final class Work {
    let folder: URL
    var items: [Item] = []
    var contest: Contest
    var category = Category(key: "karya", title: Bilingual("Karya"))
    var received = moment("2023-10-20 18:05 WIB")
    var original: Digest?
    var history: History?
    var twins: [Digest: [String]] = [:]

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "juri-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        contest = Contest(
            key: "uji", title: Bilingual("Lomba Uji"), organizer: "Panitia Uji", zone: .wib,
            numberPrefix: "UJI")
        contest.deadline = moment("2023-10-20 23:59:59 WIB")
        contest.event = TimeWindow(
            from: moment("2023-09-01"), to: moment("2023-10-20 23:59:59 WIB"))
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// Where the bytes of the next item go; digests here are only running numbers.
    private func place(_ index: Int) -> URL { folder.appending(path: "\(index)") }

    @discardableResult
    func add(_ path: String, _ bytes: [UInt8], _ type: String) throws -> Item {
        try Data(bytes).write(to: place(items.count))
        return addStored(path, type, bytes.count)
    }

    func add(_ path: String, text: String, _ type: String = "text/plain") throws {
        try add(path, Array(text.utf8), type)
    }

    /// Adds what a tool writes to the path that it is given.
    func add(_ path: String, _ type: String, by tool: Tool, _ arguments: [String]) async throws {
        let url = place(items.count)
        let answer = try await run(tool, arguments + [url.path()])
        guard answer.exitCode == 0 else { throw Failure(text: answer.errors) }
        addStored(path, type, try Data(contentsOf: url).count)
    }

    @discardableResult
    private func addStored(_ path: String, _ type: String, _ count: Int) -> Item {
        let item = Item(
            path: path, bytes: ByteCount(Int64(count)), type: type, digest: digest(items.count))
        items.append(item)
        return item
    }

    var input: CheckInput {
        let (folder, items) = (folder, items)
        return CheckInput(
            contest: contest,
            entry: Entry(
                number: "UJI-001", entrant: "KIM Uji (sintetis)", title: "Uji",
                category: category.key, received: received, isSynthetic: true),
            category: category,
            snapshot: Snapshot(
                kind: .folder, original: original, items: items, notes: [], history: history),
            twins: twins,
            file: { item in
                let index = items.firstIndex { $0.digest == item.digest } ?? -1
                return folder.appending(path: "\(index)").path()
            })
    }

    /// Runs the checks with one of them asked for, and gives what that one said.
    func findings(_ name: String, _ settings: [String: SettingValue] = [:]) async -> [Finding] {
        category.checks = [CheckSetting(check: name, values: settings)]
        return await check(input).filter { $0.check == name }
    }

    func severities(
        _ name: String, _ settings: [String: SettingValue] = [:]
    ) async -> [Severity] {
        await findings(name, settings).map(\.severity)
    }
}

struct Failure: Error { let text: String }

let ffmpeg = Tool(name: "ffmpeg", debianPackage: "ffmpeg")
let exiftool = Tool(name: "exiftool", debianPackage: "libimage-exiftool-perl")

func digest(_ number: Int) -> Digest {
    Digest(bytes: (0..<32).map { $0 < 8 ? UInt8(truncatingIfNeeded: number >> ($0 * 8)) : 0 })
}

func moment(_ text: String) -> Instant {
    guard let instant = Instant(text, zone: .wib) else { preconditionFailure(text) }
    return instant
}

extension SettingValue {
    static func number(_ value: Int) -> SettingValue { .number(Mark(value)) }
}
