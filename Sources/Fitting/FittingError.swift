/// Why numbers cannot be fitted.
package struct FittingError: Error, Equatable, Sendable {
    package enum Code: String, Sendable {
        /// An entry, a judge or a criterion has a number outside the declared range.
        case outOfRange
        /// A value or a confidence is infinite or not a number, or a confidence is not above zero.
        case notANumber
        /// A judge has two values for one entry.
        case repeated
        /// The method needs a table without gaps, or more values than there are.
        case tooFew
        /// An iteration did not come to rest.
        case notConverged
    }

    package let code: Code
    package let message: String

    init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }
}
