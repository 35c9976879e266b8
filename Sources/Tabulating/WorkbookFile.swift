import CXLSX
import ContestModel

/// A workbook being written to a file by libxlsxwriter.
///
/// The file appears when the handle is closed; a handle that goes out of scope before leaves none.
///
/// Source: libxlsxwriter 1.1.4, `workbook.h` and `worksheet.h`.
@safe struct WorkbookFile: ~Copyable {
    private let workbook: UnsafeMutablePointer<lxw_workbook>
    private let heading: UnsafeMutablePointer<lxw_format>
    private let body: UnsafeMutablePointer<lxw_format>

    /// Starts a workbook whose date is fixed, so that the same tables give the same bytes.
    ///
    /// - Throws: ``TableError`` with code `notWritten`.
    init(path: String) throws(TableError) {
        guard let workbook = unsafe workbook_new(path) else { throw notWritten("workbook_new") }
        var properties = unsafe lxw_doc_properties()
        // 2000-01-01 00:00 UTC; 0 would mean now.
        unsafe properties.created = 946_684_800
        let status = unsafe workbook_set_properties(workbook, &properties)
        guard status == LXW_NO_ERROR,
            let heading = unsafe workbook_add_format(workbook),
            let body = unsafe workbook_add_format(workbook)
        else {
            unsafe lxw_workbook_free(workbook)
            throw notWritten("workbook_add_format")
        }
        unsafe format_set_bold(heading)
        unsafe format_set_text_wrap(heading)
        unsafe format_set_text_wrap(body)
        unsafe format_set_align(body, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        unsafe (self.workbook, self.heading, self.body) = (workbook, heading, body)
    }

    deinit { unsafe lxw_workbook_free(workbook) }

    /// Adds one sheet.
    ///
    /// - Parameter name: One of ``sheetNames(_:)``.
    /// - Throws: ``TableError`` with code `notWritten` or `tooLarge`.
    func add(_ table: Table, named name: String) throws(TableError) {
        guard let worksheet = unsafe workbook_add_worksheet(workbook, name) else {
            throw notWritten("workbook_add_worksheet")
        }
        let sheet = unsafe WorksheetFile(
            workbook: workbook, worksheet: worksheet, heading: heading, body: body)
        try sheet.write(table)
    }

    /// Writes the file.
    ///
    /// - Throws: ``TableError`` with code `notWritten`.
    consuming func close() throws(TableError) {
        let workbook = unsafe self.workbook
        // The library frees the workbook whether or not it could be written.
        discard self
        try check(unsafe workbook_close(workbook), "workbook_close")
    }
}

/// The error for a call that failed, named for whoever mends the program.
func notWritten(_ cause: String) -> TableError {
    TableError(
        .notWritten,
        id: "Berkas XLSX tidak dapat ditulis (\(cause)). Periksa sisa ruang dan izin folder"
            + " sementara.",
        en: "The XLSX file could not be written (\(cause)). Check the space and the permissions"
            + " of the temporary folder.")
}

/// Throws unless the library says that all went well.
func check(_ status: lxw_error, _ call: String) throws(TableError) {
    guard status == LXW_NO_ERROR else { throw notWritten("\(call): \(status.rawValue)") }
}
