internal import Glibc

/// The end of a pipe where a confined piece of work writes its answer.
@safe package struct AnswerPipe: ~Copyable {
    private let descriptor: Int32
    private let deadline: Int

    init(descriptor: Int32, seconds: Int) {
        self.descriptor = descriptor
        deadline = Self.now() + seconds * 1000
    }

    deinit { close(descriptor) }

    /// Reads what has arrived, at most as much as `buffer` holds.
    ///
    /// - Returns: How many bytes; 0 at the end.
    /// - Throws: ``ConfiningError`` `tooSlow` when the time of the work is over.
    package mutating func read(into buffer: inout [UInt8]) throws(ConfiningError) -> Int {
        while true {
            var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            let rest = deadline - Self.now()
            let ready = rest > 0 ? unsafe poll(&waiting, 1, Int32(clamping: rest)) : 0
            if ready == 0 {
                throw ConfiningError(code: .tooSlow, detail: "the work took too long")
            }
            let count = unsafe Glibc.read(descriptor, &buffer, buffer.count)
            if count >= 0 { return count }
            guard errno == EINTR || errno == EAGAIN else { return 0 }
        }
    }

    /// Milliseconds of a clock that no one sets.
    private static func now() -> Int {
        var time = timespec()
        unsafe clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
    }
}
