import Graphics

/// What a path of an SVG is painted with.
struct SVGLook: Hashable {
  let fill: Color?
  let stroke: Stroke?

  /// The look of a path; nil if nothing of it is to be seen.
  init?(fill: Color?, stroke: Stroke?) {
    self.fill = fill.flatMap { $0.alpha > 0 ? $0 : nil }
    self.stroke = stroke.flatMap { $0.width > 0 && $0.width.isFinite && $0.color.alpha > 0 ? $0 : nil }
    if self.fill == nil, self.stroke == nil { return nil }
  }

  /// What all strokes share, to be said once at the root.
  static let rootStyle = "stroke-linejoin:round"

  /// The declarations of CSS that say it, without those that readers assume anyway.
  var style: [UInt8] {
    var style = Array("fill:".utf8)
    if let fill { Self.write(fill, opacity: ";fill-opacity:", to: &style) } else { style += "none".utf8 }
    guard let stroke else { return style }
    style += ";stroke:".utf8
    Self.write(stroke.color, opacity: ";stroke-opacity:", to: &style)
    style += ";stroke-width:".utf8
    SVGNumber.write(stroke.width, decimals: 3, to: &style)
    if stroke.cap == .round { style += ";stroke-linecap:round".utf8 }
    for (index, length) in stroke.drawableDash.enumerated() {
      style += (index == 0 ? ";stroke-dasharray:" : ",").utf8
      SVGNumber.write(length, decimals: 3, to: &style)
    }
    return style
  }

  private static func write(_ color: Color, opacity: String, to style: inout [UInt8]) {
    let digits = Array(color.opacity(1).description.utf8)
    let isShort = digits[1] == digits[2] && digits[3] == digits[4] && digits[5] == digits[6]
    style += isShort ? [digits[0], digits[1], digits[3], digits[5]] : digits
    guard color.alpha < 1 else { return }
    style += opacity.utf8
    SVGNumber.write(color.alpha, decimals: 3, to: &style)
  }
}

extension Stroke {
  /// The dashes, or none where they are none: cairo takes those that are negative or all zero for an error of the
  /// whole drawing.
  var drawableDash: [Double] {
    dash.allSatisfy { $0 >= 0 && $0.isFinite } && dash.contains { $0 > 0 } ? dash : []
  }
}
