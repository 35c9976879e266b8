package import ContestModel

/// An entry that needs some bytes in the store.
package struct BlobKeeper: Sendable, Hashable {
    package let digest: Digest
    package let contest: String
    package let number: String
}

extension Connection {
    /// Who needs which bytes in the store: what was handed in as one file, and the items of
    /// folders and repositories; of every version of every submission, by digest.
    package func blobKeepers() throws -> [BlobKeeper] {
        let found = try rows(
            """
            SELECT submission.original AS digest, entry.contest AS contest, entry.number AS number
            FROM submission JOIN entry ON entry.id = submission.entry
            WHERE submission.original IS NOT NULL
            UNION
            SELECT item.digest, entry.contest, entry.number
            FROM submission JOIN entry ON entry.id = submission.entry
            JOIN item ON item.submission = submission.id
            WHERE submission.kind NOT IN ('archive', 'bundle')
            ORDER BY digest, contest, number
            """, [])
        return try found.map { row in
            guard let digest = Digest(hex: try row.text("digest")) else {
                throw RecordError.corrupt("digest")
            }
            return BlobKeeper(
                digest: digest, contest: try row.text("contest"), number: try row.text("number"))
        }
    }

    /// Of these digests those that no submission names, as its original or as an item.
    package func unnamed(_ digests: [Digest]) throws -> [Digest] {
        try digests.filter { digest in
            try rows(
                """
                SELECT 1 FROM item WHERE digest = ?
                UNION SELECT 1 FROM submission WHERE original = ?
                """, [.text(digest.hex), .text(digest.hex)]
            ).isEmpty
        }
    }
}
