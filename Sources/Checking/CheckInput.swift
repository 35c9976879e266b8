package import ContestModel
package import ToolRunning

/// What every check may look at: one entry with its files, and what other entries hold.
package struct CheckInput: Sendable {
    package let contest: Contest
    package let entry: Entry
    package let category: Category
    package let snapshot: Snapshot
    /// Digest -> numbers of the other entries that hold the same bytes, as an item or as a whole.
    package let twins: [Digest: [String]]
    /// Where the stored bytes of an item are; for reading only. Never made from the item's name.
    package let file: @Sendable (Item) -> String
    /// Where tools look at strangers' files; `nil` is the open, for tests of what tools say.
    package let tools: ToolBox?

    package init(
        contest: Contest, entry: Entry, category: Category, snapshot: Snapshot,
        twins: [Digest: [String]] = [:], file: @escaping @Sendable (Item) -> String,
        tools: ToolBox? = nil
    ) {
        self.contest = contest
        self.entry = entry
        self.category = category
        self.snapshot = snapshot
        self.twins = twins
        self.file = file
        self.tools = tools
    }

    /// Items of a family of media types: `video/`.
    func items(ofFamily prefix: String) -> [Item] {
        snapshot.items.filter { $0.type.utf8.starts(with: prefix.utf8) }
    }
}
