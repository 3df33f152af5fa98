import Plotting

/// The names of built-in data sets, their features and classes in the language of a figure.
///
/// What comes from a user's file is never translated.
enum DatasetWords {
  private static let chinese: [String: String] = [
    "moons": "双月", "circles": "同心圆", "xor": "异或", "spirals": "双螺旋", "blobs": "四簇", "gauss": "双高斯簇",
    "coffee": "咖啡烘焙", "iris": "鸢尾花", "logistic": "逻辑回归数据", "outer moon": "外月", "inner moon": "内月",
    "outer circle": "外圆", "inner circle": "内圆", "same signs": "同号", "different signs": "异号",
    "Bad roast": "不良烘焙", "Good roast": "好的烘焙", "Temperature (°C)": "温度（°C）", "Duration (min)": "时长（分钟）",
    "sepal length (cm)": "萼片长（cm）", "sepal width (cm)": "萼片宽（cm）", "petal length (cm)": "花瓣长（cm）",
    "petal width (cm)": "花瓣宽（cm）", "setosa": "山鸢尾", "versicolor": "变色鸢尾", "virginica": "维吉尼亚鸢尾",
    "quarter circle": "四分之一圆", "inside": "四分之一圆内", "outside": "四分之一圆外",
    "class 0": "类别 0", "class 1": "类别 1", "class 2": "类别 2", "class 3": "类别 3",
  ]

  /// A name as it is written in a figure, in the markup of texts; a class that is only a number is called one.
  ///
  /// - Parameter isBuiltIn: whether the name is ours and may be translated.
  static func markup(_ name: String, language: Language, isBuiltIn: Bool) -> String {
    if let number = Int(name) { return language("class \(number)", zh: "类别 \(number)") }
    guard isBuiltIn, language == .chinese, let translated = chinese[name] else {
      return FeatureNames.markup(name)
    }
    return translated
  }
}
