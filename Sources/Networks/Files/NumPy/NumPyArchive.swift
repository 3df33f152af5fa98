/// The arrays of an `.npz` file, or the one of an `.npy` file, read when they are asked for.
struct NumPyArchive {
  /// The names in the order of the file, without `.npy`; that of a single array is empty.
  let names: [String]
  let path: String

  private enum Source {
    case single([UInt8])
    case archive(ZipReader)
  }

  private let source: Source

  /// Whether bytes begin as such files do.
  static func isNumPy(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: NumPyHeader.magic) || bytes.starts(with: ZipReader.magic)
  }

  /// Reads the bytes of a file.
  init(_ bytes: [UInt8], path: String) throws(NumPyError) {
    self.path = path
    guard bytes.starts(with: ZipReader.magic) || (path.isNamed(".npz") && !Self.isNumPy(bytes)) else {
      (source, names) = (.single(bytes), [""])
      return
    }
    do throws(NumPyProblem) {
      let archive = try ZipReader(bytes)
      let names = archive.entries.map(\.name)
      if let other = names.first(where: { !$0.hasSuffix(".npy") }) {
        throw NumPyProblem(text: Self.explanation(of: names, unlike: other))
      }
      (source, self.names) = (.archive(archive), names.map { String($0.dropLast(4)) })
    } catch {
      throw .malformed(path: path, array: nil, problem: error.text)
    }
  }

  private static func explanation(of names: [String], unlike other: String) -> String {
    if names.contains(where: { $0.hasSuffix("data.pkl") }) {
      return "a file of torch.save, which only Python can read; save the state with "
        + "safetensors.torch.save_file(net.state_dict(), \"model.safetensors\")"
    }
    if names.contains("model.weights.h5") {
      return "a .keras archive, whose weights are HDF5; save them with "
        + "np.savez(\"model.npz\", *model.get_weights(), config=model.to_json())"
    }
    if names.contains("xl/workbook.xml") { return "a workbook; save the table as CSV" }
    return "the archive holds '\(OneLine.short(other))'; expected nothing but arrays of NumPy (.npy)"
  }

  /// The array of a name of `names`.
  func array(_ name: String) throws(NumPyError) -> LoadedArray {
    let label = name.isEmpty ? nil : name
    do throws(NumPyProblem) {
      switch source {
      case .single(let bytes): return try LoadedArray(bytes[...])
      case .archive(let archive):
        guard let entry = archive.entries.first(where: { $0.name == name + ".npy" }) else {
          throw NumPyProblem(text: "there is no such array")
        }
        return try LoadedArray(archive.contents(of: entry), name: name)
      }
    } catch {
      throw .malformed(path: path, array: label, problem: error.text)
    }
  }
}
