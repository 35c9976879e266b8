import ContestModel

/// Which way a picture lies; a square is neither.
enum Orientation: String, Sendable, Hashable, CaseIterable {
    case landscape, portrait

    func holds(width: Int, height: Int) -> Bool {
        switch self {
        case .landscape: width > height
        case .portrait: height > width
        }
    }

    var words: Bilingual {
        switch self {
        case .landscape: Bilingual(id: "mendatar (landscape)", en: "landscape")
        case .portrait: Bilingual(id: "tegak (portrait)", en: "portrait")
        }
    }
}
