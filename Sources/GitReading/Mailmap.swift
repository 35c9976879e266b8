/// Which names and e-mails are one person, as the work itself says in `.mailmap`.
///
/// Source: `gitmailmap(5)`.
struct Mailmap {
    /// What stands for an e-mail, and for an e-mail with a name; both folded.
    private var byEmail: [[UInt8]: Person] = [:]
    private var byBoth: [Person: Person] = [:]
    /// More lines than an honest file has are left.
    private static let lines = 10_000
    static let bytes = 1 << 20

    init(_ bytes: [UInt8] = []) {
        for line in bytes.split(separator: 0x0A).prefix(Self.lines) { read(line) }
    }

    private mutating func read(_ line: ArraySlice<UInt8>) {
        let line = line.prefix { $0 != UInt8(ascii: "#") }
        guard let end = line.firstIndex(of: UInt8(ascii: ">")) else { return }
        let first = Person(line[...end])
        let second = Person(line[(end + 1)...])
        guard !first.email.isEmpty else { return }
        guard !second.email.isEmpty else {
            // `Proper Name <commit e-mail>`: the e-mail stays.
            byEmail[Person.folded(first.email)] = Person(name: first.name, email: [])
            return
        }
        let email = Person.folded(second.email)
        if second.name.isEmpty {
            byEmail[email] = first
        } else {
            byBoth[Person(name: Person.folded(second.name), email: email)] = first
        }
    }

    /// The person that another stands for; an empty part of an entry leaves that part.
    func person(for person: Person) -> Person {
        let email = Person.folded(person.email)
        let both = Person(name: Person.folded(person.name), email: email)
        guard let found = byBoth[both] ?? byEmail[email] else { return person }
        return Person(
            name: found.name.isEmpty ? person.name : found.name,
            email: found.email.isEmpty ? person.email : found.email)
    }
}
