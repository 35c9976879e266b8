import ContentStoring
import ContestModel
import Foundation
import Receiving
import Testing

@Suite(.made("hostile", "names"), .timeLimit(.minutes(5)))
struct HostileTests {
    @Test(arguments: [
        ("backslash-climb.zip", IntakeCode.pathClimbs),
        ("overlong.zip", .pathOverlong), ("backslash-climb-dos.zip", .pathClimbs),
        ("drive.zip", .pathAbsolute),
        ("unc.zip", .pathAbsolute), ("absolute.zip", .pathAbsolute),
        ("climbing-folder.zip", .pathClimbs), ("dots-climb.tar", .pathClimbs),
        ("hard-link-out.tar", .pathClimbs), ("hard-link-through.tar", .linkAsFolder),
        ("folder-behind-link.tar", .linkAsFolder), ("litter-bomb.tar.gz", .bomb),
        ("file-bomb.gz", .bomb), ("tail-bomb.tar.gz", .archiveDamaged), ("empty.gz", .empty),
        ("cut.txt.gz", .archiveDamaged), ("cut-early.tar.gz", .archiveDamaged),
        ("changed.tar.gz", .archiveDamaged), ("empty.tar.gz", .empty),
        ("header-only.tar", .archiveDamaged), ("zero.zip", .empty), (".DS_Store", .onlyLitter),
        ("password.zip", .archiveEncrypted), ("hidden-names.7z", .archiveEncrypted),
        ("deep-folder", .pathTooDeep),
    ])
    func `a hostile submission is refused`(file: String, code: IntakeCode) throws {
        let reception = try look(Made.path("hostile/\(file)"))
        #expect(reception.refusal?.code == code.rawValue, "\(reception)")
    }

    @Test(arguments: [
        ("dots.zip", ["b"], [IntakeCode.pathDots]),
        ("long-component.zip", [String(repeating: "n", count: 300)], [.nameReserved]),
        ("three-times.tar", ["a.txt", "a.txt~2", "a.txt~3"], [.nameDuplicate]),
        ("nfc-nfd.tar", ["caf\u{E9}.txt", "caf\u{E9}.txt~2"], [.nameTwin]),
        ("liar.zip", ["mimetype", "a"], []), ("text.zip", ["text.zip"], []),
        ("docx.zip", ["docx.zip"], []), ("google.docx", ["google.docx"], []),
        ("odt.odt", ["odt.odt"], []),
        (
            "folder", ["a.txt", "caf\u{E9}.txt"],
            [.dependencies, .nameEncoding, .linkSymlink, .specialItem]
        ),
    ])
    func `an odd submission is taken and what is odd is said`(
        file: String, paths: [String], codes: [IntakeCode]
    ) throws {
        let reception = try look(Made.path("hostile/\(file)"))
        #expect(reception.refusal == nil, "\(reception)")
        #expect(reception.snapshot.items.map(\.path) == paths)
        #expect(reception.noted == codes.map(\.rawValue))
    }

    @Test(arguments: [
        ("docx.zip", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ("google.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ("odt.odt", "application/vnd.oasis.opendocument.text"), ("text.zip", "text/plain"),
    ])
    func `a document that is a zip is one file`(file: String, type: String) throws {
        let reception = try look(Made.path("hostile/\(file)"))
        #expect(reception.kind == .file)
        #expect(reception.snapshot.items.map(\.type) == [type])
    }

    @Test func `a damaged item is named`() throws {
        let reception = try look(Made.path("hostile/header-only.tar"))
        #expect(reception.refusal?.item == "index.html")
    }

    @Test func `a hard link becomes a copy of what it names`() throws {
        let items = try look(Made.path("names/linked.tar")).snapshot.items
        #expect(items.map(\.path) == ["a.txt", "b.txt"])
        #expect(Set(items.map(\.digest)) == [digest(of: Array("Isi.\n".utf8))])
    }

    @Test func `files linked in a cpio all get the bytes that stand with the last`() throws {
        let items = try look(Made.path("names/linked.cpio")).snapshot.items
        #expect(items.map(\.path) == ["a.txt", "b.txt"])
        #expect(items.map(\.bytes.bytes) == [5, 5])
        #expect(Set(items.map(\.digest)) == [digest(of: Array("Isi.\n".utf8))])
    }

    @Test func `a path that is not there is the machine's trouble, said in one sentence`() throws {
        let path = Made.path("hostile/tidak-ada.zip")
        let error = #expect(throws: ReceivingError.self) { try look(path) }
        let message = try #require(error).message
        #expect(message.id == "\(path) tidak dapat dibaca: No such file or directory.")
        #expect(message.en == "\(path) cannot be read: No such file or directory.")
    }

    /// Reads everything hostile into a store and looks at the whole folder around it.
    @Test func `nothing is written outside the store`() throws {
        try withTemporaryFolder { folder in
            let place = folder.appending(path: "masuk")
            _ = try run("cp", ["-a", Made.path("hostile"), place.path])
            let store = try ContentStore(root: folder.appending(path: "gudang").path)
            let before = try listing(folder)
            for name in try FileManager.default.contentsOfDirectory(atPath: place.path) {
                let staging = try store.stage()
                var writer = staging.folder.writer("0")
                let path = place.appending(path: name).path
                _ = try receive(path, rules: IntakeRules(), into: &writer)
            }
            #expect(try listing(folder) == before)
            #expect(before.count > 40)
        }
    }

    /// Every path below a folder with its kind and size, as text that any name survives.
    private func listing(_ folder: URL) throws -> [String] {
        let text = try run("find", [folder.path, "-printf", "%P %y %s\\n"])
        return String(decoding: text, as: UTF8.self).split(separator: "\n").map(String.init)
            .sorted()
    }
}
