// swift-tools-version: 6.2

import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
]

/// A module of ours: its lower floors by name, and the foreign packages that it alone imports.
func module(
    _ name: String, _ floors: [String] = [], foreign: [Target.Dependency] = []
) -> Target {
    .target(
        name: name,
        dependencies: floors.map { .byName(name: $0) } + foreign,
        swiftSettings: settings)
}

/// The tests of one module, or of the whole program; files beside them are read where they lie.
func tests(_ name: String, _ modules: [String], exclude: [String] = []) -> Target {
    .testTarget(
        name: "\(name)Tests",
        dependencies: modules.map { .byName(name: $0) },
        exclude: exclude,
        swiftSettings: settings)
}

/// The parsers of strangers' bytes: a test that feeds them their corpus or, where `JURI_FUZZ` is
/// set, the program of libFuzzer that looks for more (`make fuzz`).
let fuzzing: Target = {
    let modules = [
        "ContestModel", "ArchiveReading", "GitReading", "ContentStoring", "Tabulating", "Receiving",
    ]
    let (path, others) = ("Tests/Fuzzing", ["README.md", "Corpus", "make_corpus.py", "run"])
    let dependencies = modules.map { Target.Dependency.byName(name: $0) }
    if Context.environment["JURI_FUZZ"] == nil {
        return .testTarget(
            name: "FuzzingTests", dependencies: dependencies, path: path,
            exclude: others + ["Fuzzer.swift"], swiftSettings: settings)
    }
    return .executableTarget(
        name: "fuzz", dependencies: dependencies, path: path,
        exclude: others + ["CorpusTests.swift"], swiftSettings: settings)
}()

let package = Package(
    name: "juri",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "juri", targets: ["juri"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    ],
    targets: [
        // Floor 0: C libraries, a module map and a shim each.
        .systemLibrary(name: "CArchive", pkgConfig: "libarchive"),
        .systemLibrary(name: "CDeflate", pkgConfig: "libdeflate"),
        .systemLibrary(name: "CGit"),
        .systemLibrary(name: "CInflate", pkgConfig: "libisal"),
        .systemLibrary(name: "CLinux"),
        .systemLibrary(name: "CSeccomp", pkgConfig: "libseccomp"),
        .systemLibrary(name: "CSync"),
        .systemLibrary(name: "CXLSX"),

        // Floor 1: words, and what every floor may need.
        module("ContestModel"),
        module("Confining", ["CLinux", "CSeccomp"]),
        module("HTMLWriting"),
        module("Sealing", foreign: [.product(name: "Crypto", package: "swift-crypto")]),

        // Floor 2: one foreign thing, or one pure rule, each.
        module(
            "ToolRunning", ["Confining"],
            foreign: [.product(name: "Subprocess", package: "swift-subprocess")]),
        module("ArchiveReading", ["ContestModel", "CArchive", "CDeflate", "CInflate"]),
        module("GitReading", ["ContestModel", "CGit"]),
        module("ContentStoring", ["ContestModel", "Sealing", "CSync"]),
        module(
            "ContestReading", ["ContestModel"],
            foreign: [.product(name: "Yams", package: "Yams")]),
        module("Tabulating", ["ContestModel", "CXLSX"]),
        module(
            "Recording", ["ContestModel"],
            foreign: [.product(name: "GRDB", package: "GRDB.swift")]),
        module("LedgerKeeping", ["ContestModel", "Sealing"]),
        module("Scoring", ["ContestModel"]),
        module("Fitting"),

        // Floor 3: the stages.
        module("Checking", ["ContestModel", "ToolRunning"]),
        module(
            "Receiving",
            ["ContestModel", "Confining", "ArchiveReading", "GitReading", "ContentStoring"]),
        module("Ranking", ["ContestModel", "Scoring"]),

        // Floor 4: documents.
        module(
            "Publishing", ["ContestModel", "HTMLWriting", "ToolRunning", "Tabulating"]),

        // Floor 5: the workflows, the only mixer.
        module(
            "Judging",
            [
                "ContestModel", "Confining", "ToolRunning", "ArchiveReading", "ContentStoring",
                "ContestReading", "Tabulating", "Recording", "Checking", "Scoring", "Receiving",
                "Ranking", "Publishing",
            ]),

        // Floor 7: the command line.
        .executableTarget(
            name: "juri",
            dependencies: [
                "ContestModel", "Judging",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings),

        tests("ContestModel", ["ContestModel"]),
        tests("Confining", ["Confining"]),
        tests("HTMLWriting", ["HTMLWriting"]),
        tests("Sealing", ["Sealing"]),
        tests("ToolRunning", ["ToolRunning"]),
        tests("ContestReading", ["ContestModel", "ContestReading"], exclude: ["Fixtures"]),
        tests("Tabulating", ["ContestModel", "Tabulating"]),
        tests("Checking", ["ContestModel", "ToolRunning", "Checking"]),
        tests("Fitting", ["Fitting"]),
        tests("Scoring", ["ContestModel", "Scoring"]),
        tests("Ranking", ["ContestModel", "ContestReading", "Scoring", "Ranking"]),
        tests(
            "Publishing", ["ContestModel", "ToolRunning", "Tabulating", "Ranking", "Publishing"]),
        tests("ArchiveReading", ["ContestModel", "ArchiveReading"]),
        tests("GitReading", ["ContestModel", "GitReading"]),
        tests("ContentStoring", ["ContestModel", "ContentStoring"]),
        tests("LedgerKeeping", ["ContestModel", "Sealing", "LedgerKeeping"]),
        tests("Recording", ["ContestModel", "Recording"]),
        tests(
            "Receiving", ["ContestModel", "GitReading", "ContentStoring", "Receiving"],
            exclude: ["Fixtures"]),
        tests("Judging", ["ContestModel", "ContentStoring", "Tabulating", "Recording", "Judging"]),
        tests("Juri", ["ContestModel"]),
        fuzzing,
    ]
)
