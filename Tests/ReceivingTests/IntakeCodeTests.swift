import ContentStoring
import ContestModel
import Foundation
import GitReading
import Receiving
import Testing

/// A submission of which intake must say one code.
struct IntakeCase: Sendable, CustomTestStringConvertible {
    let code: IntakeCode
    /// The submission, below the folder of what was made; otherwise it is named for the code.
    var path: String?
    var limits = IntakeLimits()

    var testDescription: String { code.rawValue }

    static let archives = [
        IntakeCode.empty, .onlyLitter, .pathClimbs, .pathAbsolute, .pathEmpty, .pathTooLong,
        .pathTooDeep, .pathFileAndFolder, .linkAsFolder, .bomb, .archiveDamaged, .archiveEncrypted,
        .archiveUnsupported, .specialFile, .litter, .dependencies, .innerRepository,
        .pathBackslash, .pathSlash, .pathDots, .nameEncoding, .nameControl, .nameReserved,
        .nameTwin, .nameDuplicate, .linkSymlink, .linkDangling, .specialItem, .compressedFile,
        .nestedArchive, .missingEnd,
    ].map { IntakeCase(code: $0) }

    static let small: [IntakeCase] = {
        var limits = IntakeLimits()
        limits.entryBytes = ByteCount(1_000)
        limits.itemBytes = ByteCount(900)
        limits.items = 10
        return [IntakeCode.entryTooLarge, .itemTooLarge, .tooManyItems].map {
            IntakeCase(code: $0, limits: limits)
        }
    }()

    static let repositories = [
        IntakeCase(code: .submodule, path: "repositories/submodule.git"),
        IntakeCase(code: .oddMode, path: "repositories/odd-mode.git"),
        IntakeCase(code: .historyPartial, path: "repositories/shallow.git"),
        IntakeCase(code: .lfsPointer, path: "repositories/pointer.git"),
        IntakeCase(code: .replacedObjects, path: "repositories/replaced.git"),
        IntakeCase(code: .packChecksum, path: "repositories/trailer.git"),
        IntakeCase(code: .repositoryPrograms, path: "repositories/hooked.git"),
    ]

    static let shapes = [
        IntakeCase(code: .archiveContradictory, path: "lies/zips/two-names.zip"),
        IntakeCase(code: .archiveVolumes, path: "lies/zips/last-of-volumes.zip"),
        IntakeCase(code: .archiveFormat, path: "lies/formats/a.cab"),
        IntakeCase(code: .diskImage, path: "lies/formats/cd.iso"),
        IntakeCase(code: .selfExtracting, path: "lies/formats/sfx-7z.exe"),
        IntakeCase(code: .headerTooLong, path: "lies/tars/long-pax.tar"),
        IntakeCase(code: .pathOverlong, path: "lies/zips/overlong.zip"),
        IntakeCase(code: .pathNul, path: "lies/zips/nul.zip"),
        IntakeCase(code: .wrongExtension, path: "lies/tars/wrong-name.zip"),
        IntakeCase(code: .itemLocked, path: "honest/honest_zips/lock-among-plain.zip"),
        IntakeCase(code: .archiveStub, path: "honest/honest_zips/stub.zip"),
        IntakeCase(code: .archivePadding, path: "honest/honest_zips/padding.zip"),
        IntakeCase(code: .trailingBytes, path: "honest/honest_zips/trailing.zip"),
        IntakeCase(code: .nameUnicode, path: "honest/honest_zips/unicode.zip"),
    ]

    static let all = archives + small + repositories + shapes

    /// Where it lies, once it was made.
    func place() throws -> String {
        if let path { return Made.path(path) }
        let names = try FileManager.default.contentsOfDirectory(atPath: Made.path("codes"))
        let name = names.first { $0 == code.rawValue || $0.hasPrefix("\(code.rawValue).") }
        return Made.path("codes/\(try #require(name))")
    }
}

@Suite(.made("codes", "repositories", "lies", "honest"), .timeLimit(.minutes(5)))
struct IntakeCodeTests {
    @Test func `every code has a case here`() {
        let codes = IntakeCase.all.map(\.code) + [IntakeCode.readerStopped]
        #expect(Set(codes) == Set(IntakeCode.allCases))
    }

    /// The helper greets, takes its job and ends, as one that a stranger's bytes broke would.
    @Test func `a reader that dies is the refusal of what it read`() throws {
        try withTemporaryFolder { folder in
            let helper = folder.appending(path: "helper")
            let script =
                "#!/usr/bin/sh\nprintf '!' >&3\ndd bs=65536 count=1 of=/dev/null <&3 2>/dev/null\n"
            try Data(script.utf8).write(to: helper)
            _ = try run("chmod", ["755", helper.path])
            var sink = HashingSink()
            var receiver = ConfinedReceiver(program: helper.path, command: "-")
            let reception = try receiver.receive(
                Made.path("codes/litter.zip"), rules: IntakeRules(), into: &sink)
            #expect(reception.refusal?.code == IntakeCode.readerStopped.rawValue)
        }
    }

    @Test(arguments: IntakeCase.all)
    func `a submission is refused or noted with its code and a sentence`(
        _ sample: IntakeCase
    ) throws {
        let reception = try look(sample.place(), limits: sample.limits)
        let notice: Notice?
        if sample.code.isRefusal {
            notice = reception.refusal
            #expect(reception.outcome == .refused)
        } else {
            #expect(reception.refusal == nil)
            notice = reception.snapshot.notes.first { $0.code == sample.code.rawValue }
            #expect(!reception.snapshot.items.isEmpty)
        }
        let found = try #require(notice, "\(reception.refusal?.code ?? "") \(reception.noted)")
        #expect(found.code == sample.code.rawValue)
        for text in [found.message.id, found.message.en] {
            #expect(text.hasSuffix(".") && !text.hasSuffix("..") && !text.contains("()"), "\(text)")
        }
        #expect(found.message.id != found.message.en)
    }

    @Test(arguments: [
        (IntakeCode.pathTooLong, "batas 1024 byte"), (.pathTooDeep, "batas 32"),
        (.entryTooLarge, "batas 1,0 kB"), (.itemTooLarge, "batas 900 B"),
        (.tooManyItems, "lebih dari 10 berkas"), (.bomb, "lebih dari 100 kali"),
    ])
    func `a refusal over a limit names the limit and the item`(
        code: IntakeCode, words: String
    ) throws {
        let sample = try #require(IntakeCase.all.first { $0.code == code })
        let refusal = try #require(try look(sample.place(), limits: sample.limits).refusal)
        #expect(refusal.message.id.contains(words), "\(refusal.message.id)")
        #expect(refusal.item?.isEmpty == false)
    }

    @Test func `no code of a repository is also a code of intake`() {
        let codes = Set(IntakeCode.allCases.map(\.rawValue))
        #expect(codes.isDisjoint(with: GitError.Code.allCases.map(\.rawValue)))
    }
}
