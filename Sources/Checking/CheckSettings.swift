package import ContestModel

/// The settings of one check, as a category gives them.
package struct CheckSettings: Sendable, Hashable {
    package let values: [String: SettingValue]

    package init(_ values: [String: SettingValue] = [:]) { self.values = values }

    func number(_ name: String) -> Mark? { values[name]?.number }

    /// A number of whole things, a fraction cut off.
    func count(_ name: String) -> Int? { number(name).map { Int($0.scaled / Mark.unit) } }

    func flag(_ name: String) -> Bool { values[name]?.flag ?? false }

    var orientation: Orientation? { values["orientation"]?.text.flatMap(Orientation.init) }
}
