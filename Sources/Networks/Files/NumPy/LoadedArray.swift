/// An array that was read: its shape and its elements, the last extent's next to one another.
struct LoadedArray: Equatable {
  /// The elements.
  enum Elements: Equatable {
    case numbers([Double])
    case texts([String])
  }

  /// The name in an archive; nil for a file with one array.
  var name: String?
  let shape: [Int]
  let elements: Elements

  /// Reads the bytes of an `.npy` file.
  init(_ bytes: ArraySlice<UInt8>, name: String? = nil) throws(NumPyProblem) {
    let header = try NumPyHeader(bytes)
    let data = bytes.dropFirst(header.length)
    guard data.count == header.dataSize else {
      throw NumPyProblem(
        text: "\(data.count) bytes follow the header; expected \(header.dataSize) for shape \(header.shape)")
    }
    self.name = name
    shape = header.shape
    if header.type.isNumber {
      let numbers = header.type.numbers(data)
      elements = .numbers(header.isFortranOrder ? Self.transposed(numbers, header.shape) : numbers)
    } else {
      let texts = header.type.texts(data)
      elements = .texts(header.isFortranOrder ? Self.transposed(texts, header.shape) : texts)
    }
  }

  /// The numbers; nil for texts.
  var numbers: [Double]? {
    if case .numbers(let numbers) = elements { numbers } else { nil }
  }

  /// The texts; nil for numbers.
  var texts: [String]? {
    if case .texts(let texts) = elements { texts } else { nil }
  }

  /// Elements with the last extent's next to one another, from those with the first extent's.
  private static func transposed<Element>(_ elements: [Element], _ shape: [Int]) -> [Element] {
    guard shape.count > 1, !elements.isEmpty else { return elements }
    // How far apart neighbours along each extent lie.
    let strides = shape.reduce(into: (steps: [Int](), step: 1)) {
      $0.steps.append($0.step)
      $0.step *= $1
    }.steps
    var (index, place) = (Array(repeating: 0, count: shape.count), 0)
    return elements.indices.map { _ in
      let element = elements[place]
      var axis = shape.count - 1
      while axis >= 0 {
        index[axis] += 1
        place += strides[axis]
        if index[axis] < shape[axis] { break }
        place -= strides[axis] * shape[axis]
        index[axis] = 0
        axis -= 1
      }
      return element
    }
  }
}
