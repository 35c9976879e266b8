internal import ContestModel
internal import Foundation

/// Progress on standard error: a bar with count, rate and time left on a terminal, plain lines
/// now and then otherwise.
final class ProgressLine {
    private let title: String
    private let isTerminal: Bool
    private let started = Date()
    private var printed = Date.distantPast
    private var isOpen = false

    init(_ title: String) {
        self.title = title
        isTerminal = isatty(2) != 0 && ProcessInfo.processInfo.environment["TERM"] != "dumb"
    }

    func update(_ done: Int, _ total: Int, _ name: String) {
        let now = Date()
        let isLast = done == total
        let pause = isTerminal ? 0.1 : 5.0
        guard isLast || now.timeIntervalSince(printed) >= pause else { return }
        printed = now
        let text = summary(done, total, name, seconds: now.timeIntervalSince(started))
        guard isTerminal else {
            Console.message(text)
            return
        }
        let end = isLast ? "\n" : ""
        FileHandle.standardError.write(Data("\r\u{1B}[K\(Console.clean(text))\(end)".utf8))
        isOpen = !isLast
    }

    /// Ends the line of a bar that was left open.
    deinit {
        if isOpen { FileHandle.standardError.write(Data("\n".utf8)) }
    }

    private func summary(_ done: Int, _ total: Int, _ name: String, seconds: Double) -> String {
        let rate = seconds > 0 ? Double(done) / seconds : 0
        let left = rate > 0 ? Int(Double(total - done) / rate) : 0
        let perSecond = String(format: "%.1f", rate)
        let counts = "\(title) \(done)/\(total) \(perSecond)/s \(left / 60):\(two(left % 60))"
        guard isTerminal else { return done == total ? counts : "\(counts) \(name)" }
        let filled = total > 0 ? 20 * done / total : 20
        let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: 20 - filled)
        return "[\(bar)] \(counts) \(shortened(name, to: 30))"
    }
}
