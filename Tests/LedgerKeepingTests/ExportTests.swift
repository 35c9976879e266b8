import ContestModel
import Testing

@testable import LedgerKeeping
@testable import Sealing

/// The files with one of them changed.
func changed(
    _ files: [ExportFile], _ name: String, _ change: (inout [UInt8]) -> Void
) -> [ExportFile] {
    files.map { file in
        guard file.name == name else { return file }
        var bytes = file.bytes
        change(&bytes)
        return ExportFile(name: name, bytes: bytes)
    }
}

/// The files with their list of digests made anew, as a forger would.
func repacked(_ files: [ExportFile]) -> [ExportFile] {
    let listed = files.filter { $0.name != LedgerExport.sums }
    return listed + [ExportFile(name: LedgerExport.sums, bytes: DigestList.text(of: listed))]
}

/// What is wrong with an export: `ledger.txt:3`.
func trouble(_ files: [ExportFile], trusting trust: Trust = Trust()) -> String? {
    do throws(LedgerError) {
        _ = try LedgerExport.verify(files, trusting: trust)
        return nil
    } catch {
        return "\(error.file ?? "?"):\(error.line.map(String.init) ?? "?")"
    }
}

@Test(arguments: [0, 1, 2, 5, 8])
func `an export is verified and gives the acts back`(acts: Int) throws {
    let sample = try Sample(acts: acts)
    let trust = Trust(key: sample.signer.key, known: [try sample.checkpoint()])
    let report = try LedgerExport.verify(sample.export(), trusting: trust)
    #expect(report.lines == sample.lines)
    #expect(report.openings == sample.openings)
    #expect(report.checkpoint.head == sample.ledger.head)
    #expect(
        try report.openings.map { try Act(payload: $0.payload) }
            == (0..<acts).map(Sample.act))
}

@Test func `an export made twice is the same, byte for byte`() throws {
    #expect(try Sample(acts: 4).export() == Sample(acts: 4).export())
}

@Test func `lines whose salt and act were erased leave the export good`() throws {
    let sample = try Sample(acts: 5)
    let report = try LedgerExport.verify(sample.export(closed: [2, 5]))
    #expect(report.lines.count == 5)
    #expect(report.openings.map(\.number) == [1, 3, 4])
}

@Test func `before publication an export shows no byte of an act`() throws {
    let files = try Sample(acts: 3).export(closed: [1, 2, 3])
    let other = try Sample(acts: 3)
    let lengths = files.map(\.bytes.count)
    #expect(try other.export(closed: [1, 2, 3]).map(\.bytes.count) == lengths)
    for file in files { #expect(!file.bytes.contains("tema".utf8)) }
}

@Test(arguments: LedgerExport.listed + [LedgerExport.sums])
func `a flipped byte is refused with its file and line, wherever it is`(name: String) throws {
    let files = try Sample(acts: 4).export(closed: [3])
    let bytes = try #require(files.first { $0.name == name }).bytes
    // The explanation is long; the next test takes each of its bytes.
    let step = name == LedgerExport.readme ? 61 : 1
    for place in stride(from: 0, to: bytes.count, by: step) {
        let line = bytes[..<place].count { $0 == UInt8(ascii: "\n") } + 1
        let damaged = changed(files, name) { $0[place] ^= 1 << (place % 8) }
        #expect(trouble(damaged) == "\(name):\(line)", "byte \(place)")
    }
}

@Test func `a flipped byte of the explanation is refused with its line`() throws {
    let files = try Sample(acts: 1).export()
    var contents = Dictionary(uniqueKeysWithValues: files.map { ($0.name, $0.bytes) })
    let bytes = try #require(contents[LedgerExport.readme])
    var line = 1
    for place in bytes.indices {
        contents[LedgerExport.readme]?[place] ^= 1 << (place % 8)
        do throws(LedgerError) {
            try LedgerExport.verifyReadme(contents)
            Issue.record("byte \(place)")
        } catch {
            #expect(error.line == line)
        }
        contents[LedgerExport.readme] = bytes
        if bytes[place] == UInt8(ascii: "\n") { line += 1 }
    }
}

@Test func `a file cut anywhere is refused`() throws {
    let files = try Sample(acts: 3).export(closed: [2])
    for file in files {
        let length = file.bytes.count
        for kept in stride(from: 0, to: length, by: file.name == LedgerExport.readme ? 97 : 1) {
            let damaged = changed(files, file.name) { $0.removeLast(length - kept) }
            #expect(trouble(damaged)?.hasPrefix(file.name) == true, "\(file.name) \(kept)")
        }
    }
}

@Test func `a byte more at the end of a file is refused`() throws {
    let files = try Sample(acts: 3).export()
    for file in files {
        for extra in [UInt8(ascii: "\n"), UInt8(ascii: " "), 0] {
            let damaged = changed(files, file.name) { $0.append(extra) }
            #expect(trouble(damaged) != nil, "\(file.name)")
        }
    }
}

@Test(arguments: [LedgerExport.ledger, LedgerExport.openings])
func `lines that are dropped, repeated or swapped are named`(name: String) throws {
    let files = try Sample(acts: 6).export()
    func edited(_ edit: (inout [ArraySlice<UInt8>]) -> Void) -> [ExportFile] {
        changed(files, name) { bytes in
            var lines = bytes.lines
            edit(&lines)
            bytes = Array(lines.joined())
        }
    }
    for files in [edited { $0.remove(at: 2) }, repacked(edited { $0.remove(at: 2) })] {
        #expect(trouble(files) == "\(name):3")
    }
    #expect(trouble(edited { $0.insert($0[1], at: 2) }) == "\(name):3")
    #expect(trouble(edited { $0.swapAt(3, 4) }) == "\(name):4")
    #expect(trouble(repacked(edited { $0.removeLast() })) == "\(name):6")
    #expect(trouble(repacked(edited { $0.append($0[5]) })) == "\(name):7")
}

@Test func `a file that is missing, strange or there twice is named`() throws {
    let files = try Sample(acts: 2).export()
    for file in files {
        #expect(trouble(files.filter { $0.name != file.name }) == "\(file.name):?")
        #expect(trouble(files + [file]) == "\(file.name):?")
    }
    #expect(trouble(files + [ExportFile(name: "juara.txt", bytes: [])]) == "juara.txt:?")
}

@Test func `a trouble is told in both languages with its place`() throws {
    let files = changed(try Sample(acts: 4).export(), LedgerExport.ledger) { $0[300] ^= 1 }
    do throws(LedgerError) {
        _ = try LedgerExport.verify(files)
        Issue.record("not refused")
    } catch {
        #expect(error.code == .lineCheck)
        #expect(error.description.id.hasPrefix("ledger.txt, baris 3: "))
        #expect(error.description.en.hasPrefix("ledger.txt, line 3: "))
    }
}
