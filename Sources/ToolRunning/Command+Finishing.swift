import Confining
import Foundation
import Subprocess

extension Command {
    /// Runs to the end, without a time limit.
    func finish() async -> Result<ToolOutput, ToolError> {
        ignoreBrokenPipes
        do {
            let result = try await Subprocess.run(
                configuration, input: .inputWriter, output: .sequence, error: .sequence
            ) { try await converse(with: $0) }
            killGroup(result.processIdentifier)
            return outcome(result.terminationStatus, result.closureResult)
        } catch is OutputLimit {
            return .failure(.tooMuchOutput(tool, limit: limits.outputBytes))
        } catch {
            return .failure(.cannotStart(tool, because: "\(error)"))
        }
    }

    /// What the end means: a confined tool's output follows the byte that says so, and a signal may
    /// arrive as an exit code.
    private func outcome(
        _ status: TerminationStatus, _ said: (output: [UInt8], errors: [UInt8])
    ) -> Result<ToolOutput, ToolError> {
        let errors = String(decoding: said.errors, as: UTF8.self)
        switch status {
        case .signaled(let signal): return .failure(.killed(tool, signal: signal))
        case .exited(let code):
            guard isConfined else {
                return .success(ToolOutput(exitCode: code, output: said.output, errors: errors))
            }
            guard said.output.first == ToolConfinement.greeting else {
                let reason = errors.prefix { !$0.isNewline }
                return .failure(.cannotStart(tool, because: "\(reason), \(code)"))
            }
            guard !(129...159).contains(code) else {
                return .failure(.killed(tool, signal: code - 128))
            }
            let output = Array(said.output.dropFirst())
            return .success(ToolOutput(exitCode: code, output: output, errors: errors))
        }
    }

    /// Writes the input and reads both outputs at once, so that no full pipe can block another; the
    /// first that fails ends the others.
    private func converse(
        with execution: Execution<CustomWriteInput, SequenceOutput, SequenceOutput>
    ) async throws -> (output: [UInt8], errors: [UInt8]) {
        try await withThrowingTaskGroup(of: Part.self) { group in
            group.addTask {
                try await write(to: execution.standardInputWriter)
                return .written
            }
            group.addTask {
                let limit = limits.outputBytes + (isConfined ? 1 : 0)
                return .output(
                    try await collect(execution.standardOutput, keeping: limit, of: limit))
            }
            group.addTask {
                .errors(
                    try await collect(
                        execution.standardError, keeping: 64 << 10, of: limits.outputBytes))
            }
            var said: (output: [UInt8], errors: [UInt8]) = ([], [])
            for try await part in group {
                switch part {
                case .written: break
                case .output(let bytes): said.output = bytes
                case .errors(let bytes): said.errors = bytes
                }
            }
            return said
        }
    }

    /// A tool that has seen enough closes its input early: that is its right, not an error.
    private func write(to writer: StandardInputWriter) async throws {
        do {
            _ = try await writer.write(input)
        } catch  where error.code == .failedToWriteToSubprocess {}
        try await writer.finish()
    }

    private func collect(
        _ stream: SubprocessOutputSequence, keeping kept: Int, of limit: Int
    ) async throws -> [UInt8] {
        var bytes: [UInt8] = []
        var count = 0
        for try await chunk in stream {
            count += chunk.count
            guard count <= limit else { throw OutputLimit() }
            let room = kept - bytes.count
            unsafe chunk.withUnsafeBytes { unsafe bytes.append(contentsOf: $0.prefix(room)) }
        }
        return bytes
    }

    /// Ends whatever the tool left behind in its session.
    ///
    /// While a member of the group lives the system gives its number to nobody else; when none
    /// does there is nobody to find, which is the usual case and no error.
    private func killGroup(_ leader: ProcessIdentifier) {
        _ = kill(-leader.value, SIGKILL)
    }
}

/// What one of the three pipes came to.
private enum Part: Sendable {
    case written
    case output([UInt8])
    case errors([UInt8])
}

/// More came than the limits allow.
private struct OutputLimit: Error {}

/// Writing to a tool that has ended must be an error to handle, not the end of this program.
///
/// Tools themselves start with the default: the library resets every signal in the child.
private let ignoreBrokenPipes: Void = {
    _ = signal(SIGPIPE, SIG_IGN)
}()
