internal import ArgumentParser
internal import ContestModel
internal import Judging

struct DecideCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decide",
        abstract: "Record what the plenary or the panitia decided, each act with its reason.",
        discussion: """
            Every act stands in the minutes with its reason. Nothing is taken once the result is
            sealed.

            EXAMPLES
              juri decide ruling amh-2023 AMH23-003 AMH23-002 --reason "Musyawarah rapat pleno"
              juri decide award amh-2023 khusus AMH23-004 --reason "Pilihan dewan juri"
              juri decide abstain amh-2023 juri-1 AMH23-001 --reason "Kerabat peserta"
              juri decide merge kim-hackathon-2023 KIMH23-001 MHSH23-004 --reason "Undian tim"
              juri decide seed amh-2023 "6.878,83" --reason "Penutupan IHSG 6 November 2023"
            """,
        subcommands: [Rule.self, Award.self, Abstain.self, Merge.self, Seed.self])

    struct Rule: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "ruling",
            abstract: "Record a ruling of the plenary on an order, a cut or places.",
            discussion: """
                order: the order of entries that the tie-break chain left to the plenary, best
                first. cut: who of those tied at a cut goes on. places: the places of a stage
                without scores, best first. Of several rulings on one matter the last counts.

                EXAMPLES
                  juri decide ruling amh-2023 AMH23-003 AMH23-002 --reason "Musyawarah"
                  juri decide ruling apw-2019 APW19-006 --kind cut --stage nominasi --reason "..."
                """)

        @Argument(help: "The contest's key.") var contest: String
        @Argument(help: "The numbers of entries of one division.") var entries: [String]
        @Option(help: "What is ruled: order, cut or places.") var kind: Ruling.Kind = .order
        @Option(help: "The stage; the last ranked one without.") var stage: String?
        @OptionGroup var act: ActOptions

        func run() async throws {
            try await act.record(.ruling(kind, entries: entries, stage: stage), contest, "ruling")
        }
    }

    struct Award: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Give a special award of the contest file.",
            discussion: """
                EXAMPLE
                  juri decide award amh-2023 khusus AMH23-004 --reason "Pilihan dewan juri"
                """)

        @Argument(help: "The contest's key.") var contest: String
        @Argument(help: "The award's key.") var award: String
        @Argument(help: "The entry's number.") var entry: String
        @OptionGroup var act: ActOptions

        func run() async throws {
            try await act.record(.award(award, entry: entry), contest, "award")
        }
    }

    struct Abstain: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "Leave a judge's sheets for one entry out: a conflict, or the judge's own no.",
            discussion: """
                EXAMPLE
                  juri decide abstain amh-2023 juri-1 AMH23-001 --reason "Kerabat peserta"
                """)

        @Argument(help: "The contest's key.") var contest: String
        @Argument(help: "The judge's key.") var judge: String
        @Argument(help: "The entry's number.") var entry: String
        @Option(help: "The only stage that it is about; all without.") var stage: String?
        @OptionGroup var act: ActOptions

        func run() async throws {
            try await act.record(
                .abstention(judge: judge, entry: entry, stage: stage), contest, "abstain")
        }
    }

    struct Merge: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make entrants one team, which keeps the number of its entry.",
            discussion: """
                Partners are named, or numbered as in the contest that chose them. Doing it again
                puts the new team in the place of the old one.

                EXAMPLE
                  juri decide merge kim-hackathon-2023 KIMH23-001 MHSH23-004 --reason "Undian tim"
                """)

        @Argument(help: "The contest's key.") var contest: String
        @Argument(help: "The number of the entry that leads the team.") var entry: String
        @Argument(help: "Who joins it.") var partners: [String]
        @Option(help: "The stage that merges; the first of the file without.") var stage: String?
        @OptionGroup var act: ActOptions

        func run() async throws {
            try await act.record(
                .merger(entry: entry, partners: partners, stage: stage), contest, "merge")
        }
    }

    struct Seed: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Set the public seed from which lots are drawn, once.",
            discussion: """
                The seed must be something that everybody can look up, that nobody can choose, and
                that is known only after the entries are. The entry whose SHA-256 of seed and
                number is lowest comes first: printf '%s\\n' SEED NUMBER | sha256sum

                EXAMPLE
                  juri decide seed amh-2023 "6.878,83" --reason "Penutupan IHSG 6 November 2023"
                """)

        @Argument(help: "The contest's key.") var contest: String
        @Argument(help: "The seed, one line of text.") var seed: String
        @OptionGroup var act: ActOptions

        func run() async throws { try await act.record(.seed(seed), contest, "seed") }
    }
}

extension Ruling.Kind: ExpressibleByArgument {}

/// What every act needs.
struct ActOptions: ParsableArguments {
    @Option(help: "Why: it stands in the minutes.") var reason: String
    @OptionGroup var place: WorkspaceOptions
    @OptionGroup var output: OutputOptions

    func record(_ act: JudgingAct, _ contest: String, _ name: String) async throws {
        let language = output.words.language
        try await attempt(language) {
            let workspace = try Workspace.open(at: place.workspace, for: .writing)
            try workspace.decide(act, contest: contest, reason: reason, now: currentInstant())
            guard !output.json else {
                return try Console.json(
                    ActOutput(contest: contest, act: name, entries: act.entries, reason: reason))
            }
            let subject = act.entries.isEmpty ? contest : act.entries.joined(separator: ", ")
            Console.line(
                language == .indonesian
                    ? "Keputusan dicatat: \(subject)." : "The decision is recorded: \(subject).")
        }
    }
}

/// `juri decide ... --json`.
struct ActOutput: Encodable {
    let version = 1
    let contest: String
    let act: String
    let entries: [String]
    let reason: String
}
