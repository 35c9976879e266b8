internal import Dispatch
internal import Foundation
internal import Synchronization

/// Blocking work on threads of its own, some pieces at a time, whose outcomes are taken in order.
final class Lanes<Outcome: Sendable>: Sendable {
    private struct State {
        var next = 0
        var isStopped = false
        var outcomes: [Int: Outcome] = [:]
    }

    private let count: Int
    private let state = Mutex(State())
    /// How far the lanes may run ahead of who takes the outcomes.
    private let room: DispatchSemaphore
    private let delivered: [DispatchSemaphore]

    private init(count: Int, ahead: Int) {
        self.count = count
        room = DispatchSemaphore(value: 0)
        delivered = (0..<count).map { _ in DispatchSemaphore(value: 0) }
        for _ in 0..<ahead { room.signal() }
    }

    /// The number of the next piece of work; `nil` when there is none.
    func next() -> Int? {
        room.wait()
        return state.withLock { state in
            guard !state.isStopped, state.next < count else { return nil }
            defer { state.next += 1 }
            return state.next
        }
    }

    func deliver(_ outcome: Outcome, of piece: Int) {
        state.withLock { $0.outcomes[piece] = outcome }
        delivered[piece].signal()
    }

    /// Runs `count` pieces of work.
    ///
    /// - Parameters:
    ///   - width: How many threads.
    ///   - lane: The life of one thread: it asks for pieces with ``next()`` until there are none,
    ///     and must deliver an outcome of each.
    ///   - take: Takes the outcomes, in order, on the calling thread; when it throws, no more
    ///     pieces are begun.
    static func run(
        count: Int, width: Int, lane: @escaping @Sendable (Int, Lanes) -> Void,
        take: (Int, Outcome) throws -> Void
    ) rethrows {
        let width = max(1, min(width, count))
        let lanes = Lanes(count: count, ahead: 2 * width)
        let ended = DispatchSemaphore(value: 0)
        for number in 0..<width {
            let thread = Thread {
                lane(number, lanes)
                ended.signal()
            }
            thread.stackSize = 8 << 20
            thread.start()
        }
        defer {
            lanes.state.withLock { $0.isStopped = true }
            for _ in 0..<width { lanes.room.signal() }
            for _ in 0..<width { ended.wait() }
        }
        for piece in 0..<count {
            lanes.delivered[piece].wait()
            guard let outcome = lanes.state.withLock({ $0.outcomes.removeValue(forKey: piece) })
            else { continue }
            try take(piece, outcome)
            lanes.room.signal()
        }
    }
}
