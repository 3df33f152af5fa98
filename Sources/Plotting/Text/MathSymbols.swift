/// The commands of formulas and the characters they stand for, with LaTeX's names.
enum MathSymbols {
  static let named: [String: String] = [
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "zeta": "ζ", "eta": "η",
    "theta": "θ", "kappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ", "pi": "π", "rho": "ρ",
    "sigma": "σ", "tau": "τ", "phi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω", "Gamma": "Γ", "Delta": "Δ",
    "Theta": "Θ", "Lambda": "Λ", "Sigma": "Σ", "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω", "partial": "∂",
    "nabla": "∇", "infty": "∞", "cdot": "·", "times": "×", "pm": "±", "le": "≤", "leq": "≤", "ge": "≥",
    "geq": "≥", "ne": "≠", "neq": "≠", "approx": "≈", "in": "∈", "sum": "Σ", "prod": "∏", "sqrt": "√",
    "to": "→", "rightarrow": "→", "ldots": "…", "dots": "…", "cdots": "⋯", "vdots": "⋮", "odot": "⊙",
    "mathbb R": "ℝ", "lVert": "‖", "rVert": "‖", "quad": "\u{2003}", "prime": "′",
  ]

  /// Derivatives stand close to what they are of.
  static func isPrefix(_ name: String) -> Bool { name == "partial" || name == "nabla" }

  /// Lower-case Greek letters are variables and slant.
  static func isItalic(_ name: String) -> Bool {
    named[name]?.unicodeScalars.allSatisfy { (0x3B1...0x3C9).contains($0.value) } ?? false
  }
}
