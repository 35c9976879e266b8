import ContestModel
import Foundation
import Yams

/// The YAML of one file: the border where bytes become text, and the only user of Yams.
///
/// Anchors and aliases are refused before anything is expanded. Yams replaces an alias by what it
/// stands for, and hashing such a value as a mapping key takes time exponential in the size of the
/// file. So the first reading is of a copy in which no byte can start an alias.
struct Document {
    /// How deep lists and mappings may lie in each other; the format needs seven.
    static let depth = 32

    /// The outermost value; `nil` after a problem was reported.
    private(set) var root: Field?
    private let report: Report

    init(_ bytes: [UInt8], _ report: Report) {
        self.report = report
        guard let text = SourceText(bytes, report)?.text else { return }
        let asterisk = UInt8(ascii: "*")
        let masked = text.utf8.map { $0 == asterisk ? UInt8(ascii: "_") : $0 }
        guard let tree = compose(String(decoding: masked, as: UTF8.self)) else { return }
        let whole = text.utf8.contains(asterisk) ? compose(text) : tree
        root = whole.map { Field(tree: $0, path: "", report: report) }
    }

    private func compose(_ text: String) -> Tree? {
        do {
            let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
            // Nodes hold their anchors weakly: the parser must outlive the walk.
            return try withExtendedLifetime(parser) {
                guard let root = try parser.singleRoot() else {
                    report.add(.emptyFile, at: Position())
                    return nil
                }
                let known = report.problems.count
                let tree = tree(root, at: Position(), depth: 0)
                return report.problems.count == known ? tree : nil
            }
        } catch {
            let (message, position) = Self.reading(error)
            report.add(message, at: position)
            return nil
        }
    }

    private func tree(_ node: Node, at place: Position, depth: Int) -> Tree? {
        let position = node.mark.map(Position.init) ?? place
        guard depth < Self.depth else {
            report.add(.tooDeep(Self.depth), at: position)
            return nil
        }
        if node.anchor != nil { report.add(.anchor, at: position) }
        switch node {
        case .scalar(let scalar):
            let text = scalar.string.precomposedStringWithCanonicalMapping
            return Tree(position: position, content: .scalar(text, isPlain: scalar.style == .plain))
        case .sequence(let nodes):
            let items = nodes.compactMap { tree($0, at: position, depth: depth + 1) }
            return Tree(position: position, content: .list(items))
        case .mapping(let mapping):
            let pairs = pairs(mapping, at: position, depth: depth)
            return Tree(position: position, content: .mapping(pairs))
        case .alias:
            report.add(.anchor, at: position)
            return nil
        }
    }

    private func pairs(_ mapping: Node.Mapping, at place: Position, depth: Int) -> [Tree.Pair] {
        var known: Set<String> = []
        return mapping.compactMap { key, value in
            let position = key.mark.map(Position.init) ?? place
            guard case .scalar(let scalar) = key else {
                report.add(.keyIsNotText, at: position)
                return nil
            }
            if key.anchor != nil { report.add(.anchor, at: position) }
            let name = scalar.string.precomposedStringWithCanonicalMapping
            if !known.insert(name).inserted { report.add(.duplicateKey(name), at: position) }
            guard let value = tree(value, at: position, depth: depth + 1) else { return nil }
            // The mark of nothing is where the next token stands: the key says more.
            let placed = value.isEmpty ? Tree(position: position, content: value.content) : value
            return Tree.Pair(key: name, position: position, value: placed)
        }
    }
}

extension Position {
    init(_ mark: Yams.Mark) { self.init(line: mark.line, column: mark.column) }
}

extension Document {
    /// What Yams threw, in our words.
    private static func reading(_ error: any Error) -> (Bilingual, Position) {
        switch error as? YamlError {
        case .scanner(_, "did not find expected alphabetic or numeric character", let mark, _):
            (.anchor, Position(mark))
        case .scanner(let context, let problem, let mark, _),
            .parser(let context, let problem, let mark, _):
            // What was never closed is noticed at the end, and mended where it was opened.
            (.syntax(problem), Position(isUnclosed(problem) ? context?.mark ?? mark : mark))
        case .composer(_, "found undefined alias", let mark, _): (.anchor, Position(mark))
        case .composer(_, _, let mark, _): (.secondDocument, Position(mark))
        case .duplicatedKeysInMapping(let keys, let context):
            (.duplicateKey(keys.first ?? ""), Position(context.mark))
        default: (.syntax(String(describing: error)), Position())
        }
    }

    private static func isUnclosed(_ problem: String) -> Bool {
        ["found unexpected end of stream", "did not find expected ',' or"].contains {
            problem.utf8.starts(with: $0.utf8)
        }
    }
}
