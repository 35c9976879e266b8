internal import CArchive
internal import Glibc

/// Hands libarchive the bytes of a ``ByteSource``, which may be a file or memory.
@safe final class SourceFeed {
    private let source: ByteSource
    private let room = Room(256 << 10)
    private var position: Int64 = 0
    /// The machine's trouble, which libarchive would call damage.
    private(set) var failure: ArchiveError?

    init(_ source: ByteSource) { self.source = source }

    /// Opens a handle on the bytes; the feed must outlive it.
    func open(_ handle: OpaquePointer) -> Int32 {
        let data = unsafe Unmanaged.passUnretained(self).toOpaque()
        unsafe archive_read_set_callback_data(handle, data)
        unsafe archive_read_set_read_callback(handle) { _, data, block in
            guard let data = unsafe data, let block = unsafe block else { return -1 }
            return unsafe SourceFeed.at(data).read(into: block)
        }
        unsafe archive_read_set_skip_callback(handle) { _, data, count in
            guard let data = unsafe data else { return 0 }
            return unsafe SourceFeed.at(data).skip(count)
        }
        unsafe archive_read_set_seek_callback(handle) { _, data, offset, origin in
            guard let data = unsafe data else { return Int64(ARCHIVE_FATAL) }
            return unsafe SourceFeed.at(data).seek(offset, from: origin)
        }
        return unsafe archive_read_open1(handle)
    }

    private static func at(_ data: UnsafeMutableRawPointer) -> SourceFeed {
        unsafe Unmanaged<SourceFeed>.fromOpaque(data).takeUnretainedValue()
    }

    private func read(into block: UnsafeMutablePointer<UnsafeRawPointer?>) -> Int {
        do {
            let count = try unsafe source.read(at: position, into: room.bytes)
            position += Int64(count)
            unsafe block.pointee = UnsafeRawPointer(room.bytes.baseAddress)
            return count
        } catch {
            failure = error
            return -1
        }
    }

    private func skip(_ count: Int64) -> Int64 {
        let step = max(0, min(count, source.size - position))
        position += step
        return step
    }

    private func seek(_ offset: Int64, from origin: Int32) -> Int64 {
        let base =
            switch origin {
            case SEEK_SET: Int64(0)
            case SEEK_CUR: position
            default: source.size
            }
        let (target, isOver) = base.addingReportingOverflow(offset)
        guard !isOver, target >= 0 else { return Int64(ARCHIVE_FATAL) }
        position = min(target, source.size)
        return position
    }
}
