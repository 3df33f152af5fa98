import Rendering

/// Where a report goes.
package enum ReportFolder {
  /// Writes the page as `index.html`; the folder is made if it is not there.
  package static func write(_ page: ReportPage, to folder: String) throws(OutputError) {
    Paths.makeFolder(folder)
    try FileOutput.write(Array(page.html.utf8), to: Paths.join(folder, "index.html"))
  }
}
