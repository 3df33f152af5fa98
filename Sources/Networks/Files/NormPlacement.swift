/// On which side of a hidden layer's activation a normalisation stands, which files of named modules do not tell.
public enum NormPlacement: String, CaseIterable, Sendable {
  /// `relu(bn1(fc1(x)))`
  case beforeActivation = "before-activation"
  /// `bn1(relu(fc1(x)))`
  case afterActivation = "after-activation"
}
