import Plotting

extension Panel {
  /// The panel's marks of one kind.
  func marks<M: Mark>(_: M.Type) -> [M] { marks.compactMap { $0.base as? M } }
}
