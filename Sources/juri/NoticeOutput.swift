internal import ContestModel

/// A note or a refusal as JSON; an item that is not about one file is null.
struct NoticeOutput: Encodable {
    let code: String
    let message: String
    @Nullable var item: String?

    init(_ notice: Notice, _ language: Language) {
        code = notice.code
        message = notice.message[language]
        item = notice.item
    }
}

/// One file of a snapshot as JSON.
struct ItemOutput: Encodable {
    let path: String
    let bytes: Int64
    let type: String
    let sha256: String

    init(_ item: Item) {
        path = item.path
        bytes = item.bytes.bytes
        type = item.type
        sha256 = item.digest.hex
    }
}
