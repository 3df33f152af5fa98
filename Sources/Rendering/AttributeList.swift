import CPangoCairo
import Graphics

/// The style of a run of text as Pango takes it.
@safe struct AttributeList: ~Copyable {
  let pointer = unsafe pango_attr_list_new()

  deinit { unsafe pango_attr_list_unref(pointer) }

  /// Weight and slant of a run, and the language of its Han characters; size and rise are its place.
  init(_ run: TextRun, language: String) {
    let end = run.text.utf8.count
    if run.bold { unsafe insert(pango_attr_weight_new(PANGO_WEIGHT_BOLD), 0, end) }
    if run.italic { unsafe insert(pango_attr_style_new(PANGO_STYLE_ITALIC), 0, end) }
    if !Han.isWritten(in: language) { addChinese(to: run.text) }
  }

  /// Says that Han characters in a text of another language are Chinese; Pango would ask the environment.
  private func addChinese(to text: String) {
    var start = 0
    for scalar in text.unicodeScalars {
      let end = start + UTF8.width(scalar)
      if Han.contains(scalar) {
        unsafe insert(pango_attr_language_new(pango_language_from_string("zh-cn")), start, end)
      }
      start = end
    }
  }

  private func insert(_ attribute: UnsafeMutablePointer<PangoAttribute>?, _ start: Int, _ end: Int) {
    unsafe attribute?.pointee.start_index = UInt32(start)
    unsafe attribute?.pointee.end_index = UInt32(end)
    unsafe pango_attr_list_insert(pointer, attribute)
  }
}
