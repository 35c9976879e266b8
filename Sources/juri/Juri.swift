internal import ArgumentParser
internal import Foundation
internal import Judging

/// The program: the command line, or the helper that reads strangers' bytes for it.
@main
enum Program {
    /// This program's own file.
    static let file = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().path

    static func main() async {
        // Before anything else starts a thread: the helper forks.
        becomeConfinedTool(ifAskedIn: CommandLine.arguments)
        if CommandLine.arguments.dropFirst().first == confinedCommand { serveConfinedReading() }
        await Juri.main()
    }
}

/// The command line: parse, call one workflow, print, exit.
struct Juri: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "juri",
        abstract:
            "Judging for hackathons and citizen-media awards: entries in, a provable result out.",
        discussion: """
            EXAMPLES
              juri init
              juri contest add rubrics/apw-2023.yaml
              juri import apw-2023 submissions/apw-2023
              juri check apw-2023
              juri eligibility apw-2023 accept --clean --reason "Lolos administrasi"
              juri sheets import apw-2023 submissions/apw-2023/nilai-final.csv
              juri rank apw-2023
              juri close apw-2023
              juri documents apw-2023 --out dokumen

            EXIT STATUS
              0 done; 1 could not be done; 3 done, or not, with rows or submissions refused;
              64 the command was not understood.
            """,
        version: programVersion,
        subcommands: [
            InitCommand.self, ContestCommand.self, InspectCommand.self, ImportCommand.self,
            CheckCommand.self, EntriesCommand.self, EntryCommand.self, EligibilityCommand.self,
            SheetsCommand.self, MetricsCommand.self, PointsCommand.self, DecideCommand.self,
            RankCommand.self, StandingsCommand.self, CloseCommand.self,
            DocumentsCommand.self, StatusCommand.self, StoreCommand.self, DoctorCommand.self,
            DemoCommand.self,
        ])
}
