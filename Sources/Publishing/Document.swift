package import ContestModel

/// One document of a closed contest, ready to be written as HTML and printed as PDF.
package struct Document: Sendable, Hashable {
    /// The file name without its ending: `berita-acara`.
    package var name: String
    package var title: String
    /// A whole page in UTF-8 that asks for no other file.
    package var html: [UInt8]
}

/// The sheets of paper that Indonesian offices print on.
package enum Paper: String, Sendable, Hashable, CaseIterable {
    case a4
    /// Folio, 215 x 330 mm.
    case f4
}

/// Every document of a sealed result, in the order in which a panitia needs them.
///
/// A pure function: the same result gives the same bytes.
package func documents(for result: SealedResult, paper: Paper = .a4) -> [Document] {
    let lookup = Lookup(result)
    var documents = [minutes(lookup, paper), recapitulation(lookup, paper)]
    documents += judgeSheets(lookup, paper)
    documents += [announcement(lookup, paper), readingSheet(lookup, paper)]
    if let nominees = nomineeList(lookup, paper) { documents.append(nominees) }
    return documents
}
