import SwiftProtobuf

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A constant of an ONNX graph.
struct ONNXTensor {
  let shape: [Int]
  let numbers: [Double]

  init(shape: [Int], numbers: [Double]) {
    (self.shape, self.numbers) = (shape, numbers)
  }

  /// What a node that moves numbers or extents makes of it.
  func changed(by node: Onnx_NodeProto) throws(AssemblyProblem) -> ONNXTensor {
    if node.opType == "Unsqueeze" { return ONNXTensor(shape: [1] + shape, numbers: numbers) }
    if node.opType == "Squeeze" { return ONNXTensor(shape: shape.filter { $0 != 1 }, numbers: numbers) }
    // The order of the axes is among what the messages here leave out; only of higher ranks does it matter, or where
    // nothing moves.
    let axes = node.attribute.first { $0.name == "perm" }.map { [UInt8]($0.unknownFields.data) } ?? []
    if [[0x40, 0, 0x40, 1], [0x42, 2, 0, 1]].contains(axes) { return self }
    guard shape.count <= 2 else { throw AssemblyProblem("a transposed constant of rank \(shape.count)") }
    guard shape.count == 2 else { return self }
    let matrix = Matrix(rows: shape[0], columns: shape[1], elements: numbers).transposed
    return ONNXTensor(shape: [shape[1], shape[0]], numbers: matrix.elements)
  }

  /// The numbers of a message, wherever in it they stand.
  init(_ message: Onnx_TensorProto) throws(AssemblyProblem) {
    guard message.dataLocation == 0 else {
      throw AssemblyProblem(
        "its numbers lie in another file, which is not read; export the model as one file (external_data=False)"
      )
    }
    var count = 1
    for extent in message.dims {
      let (product, overflows) = count.multipliedReportingOverflow(by: Int(extent))
      guard extent >= 0, !overflows, product < 1 << 40 else {
        throw AssemblyProblem("the shape \(message.dims) is impossible")
      }
      count = product
    }
    let numbers = try Self.numbers(message)
    guard numbers.count == count else {
      throw AssemblyProblem("it has \(numbers.count) numbers; expected \(count) for shape \(message.dims)")
    }
    shape = message.dims.map { Int($0) }
    self.numbers = numbers
  }

  /// The numbers of the types that weights have: 1 float, 6 int32, 7 int64, 10 float16, 11 double, 16 bfloat16.
  private static func numbers(_ message: Onnx_TensorProto) throws(AssemblyProblem) -> [Double] {
    let raw = message.rawData
    switch (message.dataType, raw.isEmpty) {
    case (1, true): return message.floatData.map { Double($0) }
    case (11, true): return message.doubleData
    case (6, true): return message.int32Data.map { Double($0) }
    case (7, true): return message.int64Data.map { Double($0) }
    case (10, true): return message.int32Data.map { ShortFloat.half.decode(UInt16(truncatingIfNeeded: $0)) }
    case (16, true):
      return message.int32Data.map { ShortFloat.bfloat16.decode(UInt16(truncatingIfNeeded: $0)) }
    case (1, false): return try integers(raw, UInt32.self).map { Double(Float(bitPattern: $0)) }
    case (11, false): return try integers(raw, UInt64.self).map { Double(bitPattern: $0) }
    case (6, false): return try integers(raw, Int32.self).map { Double($0) }
    case (7, false): return try integers(raw, Int64.self).map { Double($0) }
    case (10, false): return try integers(raw, UInt16.self).map { ShortFloat.half.decode($0) }
    case (16, false): return try integers(raw, UInt16.self).map { ShortFloat.bfloat16.decode($0) }
    default:
      throw AssemblyProblem(
        "numbers of ONNX's type \(message.dataType) are not read; expected float or double")
    }
  }

  /// Little-endian integers.
  private static func integers<Bits: FixedWidthInteger>(_ raw: Data, _ type: Bits.Type)
    throws(AssemblyProblem) -> [Bits]
  {
    let (bytes, size) = ([UInt8](raw), MemoryLayout<Bits>.size)
    guard bytes.count % size == 0 else {
      throw AssemblyProblem("it has \(bytes.count) bytes; expected \(size) for each number")
    }
    return stride(from: 0, to: bytes.count, by: size).map { start in
      bytes[start..<start + size].reversed().reduce(Bits(0)) { $0 << 8 | Bits(truncatingIfNeeded: $1) }
    }
  }
}
