internal import Dispatch
internal import Foundation
internal import Synchronization

/// A thread for blocking work, one piece after another, away from the threads that tasks share.
final class WorkThread: Sendable {
    private let line = Line()

    init() {
        let thread = Thread { [line] in line.serve() }
        thread.stackSize = 8 << 20
        thread.start()
    }

    deinit { line.add(nil) }

    /// Runs a piece of work after those that wait already.
    func run<Outcome: Sendable>(
        _ work: @escaping @Sendable () throws -> Outcome
    ) async throws -> Outcome {
        try await withCheckedThrowingContinuation { continuation in
            line.add { continuation.resume(with: Result { try work() }) }
        }
    }

    /// What waits for the thread.
    private final class Line: Sendable {
        private let waiting = Mutex<[(@Sendable () -> Void)?]>([])
        private let arrived = DispatchSemaphore(value: 0)

        /// - Parameter work: `nil` ends the thread.
        func add(_ work: (@Sendable () -> Void)?) {
            waiting.withLock { $0.append(work) }
            arrived.signal()
        }

        func serve() {
            while true {
                arrived.wait()
                guard let work = waiting.withLock({ $0.removeFirst() }) else { return }
                work()
            }
        }
    }
}
