import ContestModel
import Foundation
import Testing

@testable import Recording

struct WriterLockTests {
    @Test func `a second holder is refused until the first lets go`() throws {
        let records = try Records(.sqlite)
        let path = records.folder.appending(path: "juri.lock").path
        #expect(try whileHolding(path) { refusal(path)?.code } == .busy)
        #expect(refusal(path) == nil)
    }

    @Test func `a lock that cannot be made is told with its path`() throws {
        let records = try Records(.sqlite)
        let path = records.folder.appending(path: "tidak/ada/juri.lock").path
        let error = refusal(path)
        #expect(error?.code == .cannotOpen)
        #expect(error?.message.id.contains(path) == true)
    }

    private func whileHolding<T>(_ path: String, _ body: () -> T) throws -> T {
        let lock = try WriterLock(path: path)
        defer { keep(lock) }
        return body()
    }

    private func keep(_ lock: borrowing WriterLock) {}

    private func refusal(_ path: String) -> RecordError? {
        do throws(RecordError) {
            _ = try WriterLock(path: path)
            return nil
        } catch {
            return error
        }
    }
}
