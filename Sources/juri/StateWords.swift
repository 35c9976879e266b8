internal import ContestModel

/// States in words for people; JSON keeps the codes.
extension Eligibility {
    var words: Bilingual {
        switch self {
        case .undecided: Bilingual(id: "belum diputuskan", en: "undecided")
        case .accepted: Bilingual(id: "lolos", en: "accepted")
        case .rejected: Bilingual(id: "gugur", en: "rejected")
        }
    }
}

extension Severity {
    var words: Bilingual {
        switch self {
        case .pass: Bilingual(id: "baik", en: "pass")
        case .note: Bilingual(id: "catatan", en: "note")
        case .warn: Bilingual(id: "perhatikan", en: "warn")
        case .fail: Bilingual(id: "melanggar", en: "fail")
        case .error: Bilingual(id: "gagal diperiksa", en: "error")
        case .skipped: Bilingual(id: "dilewati", en: "skipped")
        }
    }
}

extension IntakeOutcome {
    var words: Bilingual {
        switch self {
        case .accepted: Bilingual(id: "diterima", en: "accepted")
        case .refused: Bilingual(id: "ditolak", en: "refused")
        }
    }
}

extension SubmissionKind {
    var words: Bilingual {
        switch self {
        case .archive: Bilingual(id: "arsip", en: "archive")
        case .repository: Bilingual(id: "repositori", en: "repository")
        case .bundle: Bilingual(id: "git bundle", en: "git bundle")
        case .folder: Bilingual(id: "folder", en: "folder")
        case .file: Bilingual(id: "berkas", en: "file")
        }
    }
}
