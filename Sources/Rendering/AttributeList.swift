import CPangoCairo
import Graphics

/// The styles of a text's runs as Pango takes them.
@safe struct AttributeList: ~Copyable {
  let pointer = unsafe pango_attr_list_new()

  deinit { unsafe pango_attr_list_unref(pointer) }

  /// Adds size, weight, slant and rise of each run, and the language of Han characters.
  func add(_ text: StyledText, language: String) {
    var start = 0
    for run in text.runs {
      let end = start + run.text.utf8.count
      unsafe insert(pango_attr_size_new_absolute(units(run.size)), start, end)
      if run.bold { unsafe insert(pango_attr_weight_new(PANGO_WEIGHT_BOLD), start, end) }
      if run.italic { unsafe insert(pango_attr_style_new(PANGO_STYLE_ITALIC), start, end) }
      if run.rise != 0 { unsafe insert(pango_attr_rise_new(units(run.rise)), start, end) }
      start = end
    }
    if !Han.isWritten(in: language) { addChinese(to: text.plain) }
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

  /// CSS pixels in Pango's units.
  private func units(_ pixels: Double) -> Int32 {
    Int32((min(max(pixels, -1e6), 1e6) * Double(PANGO_SCALE)).rounded())
  }
}
