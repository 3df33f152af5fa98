/// A text in the languages of figures.
public struct Wording: Sendable, Equatable {
  /// In English.
  public var english: String
  /// In simplified Chinese.
  public var chinese: String

  /// The same thing said twice.
  public init(_ english: String, zh chinese: String) {
    self.english = english
    self.chinese = chinese
  }

  /// What needs no translation.
  public init(same text: String) { self.init(text, zh: text) }

  /// The text in a language: `zh`, and English for every other.
  public func text(in language: String) -> String { language == "zh" ? chinese : english }
}

/// What a mark is called, alone and counted.
public struct Noun: Sendable, Equatable {
  /// One of it, in English.
  public var one: String
  /// Several of it, in English.
  public var many: String
  /// Its Chinese name.
  public var chinese: String
  /// The Chinese measure word between a number and the name.
  public var measure: String

  /// A name, such as `Noun("line", "lines", zh: "曲线", measure: "条")`.
  public init(_ one: String, _ many: String, zh chinese: String, measure: String = "个") {
    self.one = one
    self.many = many
    self.chinese = chinese
    self.measure = measure
  }

  /// `line`, `3 lines`; a lone thing is not counted.
  public func counted(_ count: Int) -> Wording {
    guard count != 1 else { return Wording(one, zh: chinese) }
    let number = DecimalFormat.fixed(Double(count), decimals: 0)
    return Wording("\(number) \(many)", zh: "\(number) \(measure)\(chinese)")
  }
}
