import ContestModel
import Foundation
import Testing

@testable import LedgerKeeping
import Sealing

/// The programs of coreutils that the recipe names; bash and openssl stand beside them.
private let programs = [
    "bash", "openssl", "sha256sum", "mktemp", "rm", "mkdir", "split", "basenc", "base64", "head",
    "tail",
]

/// The repository's folder.
private var root: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
}

/// The first block of commands in the manual that starts with these words.
private func documentedScript(_ start: String = "#!") throws -> String {
    let manual = root.appendingPathComponent("docs/ledger.md")
    let page = try String(contentsOf: manual, encoding: .utf8)
    let blocks = page.components(separatedBy: "```bash\n").dropFirst()
    let script = try #require(blocks.first { $0.hasPrefix(start) })
    return try #require(script.components(separatedBy: "```\n").first)
}

/// Runs a script beside these files, with nothing in reach but the programs above.
private func run(
    _ script: String, on files: [ExportFile]
) throws -> (status: Int32, output: String) {
    let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("recipe-\(UUID().uuidString)", isDirectory: true)
    let (reach, export) = (folder.appendingPathComponent("bin"), folder.appendingPathComponent("x"))
    for path in [reach, export] {
        try FileManager.default.createDirectory(at: path, withIntermediateDirectories: true)
    }
    defer { try? FileManager.default.removeItem(at: folder) }
    for name in programs {
        try FileManager.default.createSymbolicLink(
            at: reach.appendingPathComponent(name),
            withDestinationURL: URL(fileURLWithPath: "/usr/bin/\(name)"))
    }
    for file in files {
        try Data(file.bytes).write(to: export.appendingPathComponent(file.name))
    }
    let path = folder.appendingPathComponent("recipe.sh")
    try Data(script.utf8).write(to: path)
    let process = Process()
    process.executableURL = reach.appendingPathComponent("bash")
    process.arguments = [path.path, "."]
    process.currentDirectoryURL = export
    process.environment = ["PATH": reach.path]
    return try outcome(of: process)
}

private func outcome(of process: Process) throws -> (status: Int32, output: String) {
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: bytes, as: UTF8.self))
}

private func run(on files: [ExportFile]) throws -> (status: Int32, output: String) {
    try run(documentedScript(), on: files)
}

@Test func `the recipe of the manual is the one in every export`() throws {
    #expect(try documentedScript() == ExportRecipe.script)
    #expect(ExportReadme.text.hasSuffix("\n----------\n\(ExportRecipe.script)"))
}

@Test(arguments: [0, 1, 2, 3, 7, 13, 1030])
func `a stranger with openssl and coreutils verifies an export`(acts: Int) throws {
    let sample = try Sample(acts: acts)
    let (status, output) = try run(on: sample.export(closed: [2]))
    #expect(status == 0, "\(output)")
    #expect(output.contains("BENAR / GOOD: \(Sample.origin)\n"))
}

@Test(arguments: ["ledger.txt", "checkpoint.txt", "key.pem", "openings.jsonl", "SHA256SUMS"])
func `a stranger notices a flipped byte`(name: String) throws {
    let files = try Sample(acts: 5).export()
    let middle = (files.first { $0.name == name }?.bytes.count ?? 0) / 2
    let damaged = changed(files, name) { $0[middle] ^= 1 }
    #expect(try run(on: damaged).status != 0)
}

/// The list of digests is made anew, so that every step of the recipe has to notice by itself.
@Test(arguments: [
    ("ledger.txt", 300), ("ledger.txt", 12), ("ledger.txt", 0), ("checkpoint.txt", 2),
    ("checkpoint.txt", 22), ("checkpoint.txt", 40), ("checkpoint.txt", 120), ("key.pem", 60),
    ("openings.jsonl", 8), ("openings.jsonl", 60),
])
func `a stranger notices a flipped byte although the list was mended`(
    name: String, place: Int
) throws {
    let damaged = changed(try Sample(acts: 5).export(), name) { $0[place] ^= 1 }
    let (status, output) = try run(on: repacked(damaged))
    #expect(status != 0, "\(output)")
}

@Test func `a stranger notices a ledger that was cut`() throws {
    let files = try Sample(acts: 5).export()
    let cut = changed(files, "ledger.txt") { $0.removeLast(LedgerLine.length) }
    let (status, output) = try run(on: repacked(cut))
    #expect(status != 0)
    #expect(output.contains("checkpoint.txt:2"))
}

@Test func `a stranger verifies the signature of a receipt`() throws {
    var sample = try Sample(acts: 2)
    let facts = ReceiptFacts(
        contest: "kim-2023", entry: "KIMH23-001", received: Sample.time(2), zone: .wib)
    let written = sample.append(facts.act(by: "juri"))
    let checkpoint = try sample.ledger.checkpoint(by: sample.signer)
    let proof = LedgerProof(
        inclusion: sample.tree.inclusion(of: 2, in: 3), checkpoint: checkpoint)
    let receipt = Receipt(facts: facts, written: written, proof: proof)
    let files = [
        ExportFile(name: "receipt.txt", bytes: try receipt.signed(by: sample.signer)),
        ExportFile(name: "key.pem", bytes: sample.signer.key.key.pem),
    ]
    let script = try documentedScript("head -n -2 receipt.txt")
    #expect(try run(script, on: files).status == 0)
    let damaged = changed(files, "receipt.txt") { $0[70] ^= 1 }
    #expect(try run(script, on: damaged).status != 0)
}
