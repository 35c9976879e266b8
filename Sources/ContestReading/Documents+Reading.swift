import ContestModel

extension DocumentSettings {
    init(_ field: Field) {
        self.init()
        guard let fields = Fields(field, .documents) else { return }
        letterhead = fields["letterhead"]?.items().compactMap { $0.text() } ?? []
        number = fields["number"]?.text()
        place = fields["place"]?.text()
        date = fields["date"]?.date()
        basis = fields["basis"]?.items().compactMap { $0.text() } ?? []
        witnesses = fields["witnesses"]?.items().compactMap { Signatory($0) } ?? []
    }
}

extension Signatory {
    init?(_ field: Field) {
        guard let fields = Fields(field, .witness) else { return nil }
        let (name, office) = (fields["name"]?.text(), fields["office"]?.text())
        guard let name, let office else { return nil }
        self.init(name: name, office: office)
    }
}

extension IntakeLimits {
    init(_ field: Field) {
        self.init()
        guard let fields = Fields(field, .limits) else { return }
        let counts = 1...100_000_000
        entryBytes = fields["entry-bytes"]?.size() ?? entryBytes
        itemBytes = fields["item-bytes"]?.size() ?? itemBytes
        items = fields["items"]?.whole(in: counts) ?? items
        ratio = fields["ratio"]?.whole(in: counts) ?? ratio
        depth = fields["depth"]?.whole(in: counts) ?? depth
        pathBytes = fields["path-bytes"]?.whole(in: counts) ?? pathBytes
        commits = fields["commits"]?.whole(in: counts) ?? commits
        itemRatio = fields["item-ratio"]?.whole(in: counts) ?? itemRatio
        nameBytes = fields["name-bytes"]?.whole(in: counts) ?? nameBytes
        headerBytes = fields["header-bytes"]?.size() ?? headerBytes
        nested = fields["nested"]?.whole(in: 0...1) ?? nested
        objects = fields["objects"]?.whole(in: counts) ?? objects
        paths = fields["paths"]?.whole(in: counts) ?? paths
        treeDepth = fields["tree-depth"]?.whole(in: counts) ?? treeDepth
        blobBytes = fields["blob-bytes"]?.size() ?? blobBytes
        wallSeconds = fields["wall-seconds"]?.whole(in: counts) ?? wallSeconds
        cpuSeconds = fields["cpu-seconds"]?.whole(in: counts) ?? cpuSeconds
        memory = fields["memory"]?.size() ?? memory
    }
}
