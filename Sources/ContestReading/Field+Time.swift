import ContestModel

extension Field {
    func zone() -> Zone? {
        guard let text = text() else { return nil }
        guard let zone = Zone(name: text) else {
            complain(
                .notChoice(
                    text, allowed: Zone.allCases.flatMap { [$0.rawValue, $0.identifier] }))
            return nil
        }
        return zone
    }

    func date() -> CivilDate? {
        guard let text = text() else { return nil }
        guard let date = CivilDate(text) else {
            complain(.notDate(text))
            return nil
        }
        return date
    }

    /// A moment; a date alone is the beginning of that day.
    func moment(in zone: Zone) -> Instant? {
        guard let text = text() else { return nil }
        guard let moment = Instant(text, zone: zone) else {
            complain(.notMoment(text))
            return nil
        }
        return moment
    }

    /// A moment at which something ends: a date alone would end it as its last day begins.
    func end(in zone: Zone) -> Instant? {
        guard let text = text() else { return nil }
        if CivilDate(text) != nil {
            complain(.endWithoutTime(text))
            return nil
        }
        return moment(in: zone)
    }
}
