// swift-tools-version: 6.2

import PackageDescription

/// Every target of ours: Swift 6 language mode, each use of a pointer marked, no warning tolerated.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// Of tests: what they call is optimised, their own code is compiled twice as fast without.
let testSettings: [SwiftSetting] = settings + [.unsafeFlags(["-Onone"])]

let package = Package(
  name: "nnplot",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "nnplot", targets: ["nnplot"]),
    .library(name: "Plotting", targets: ["Graphics", "Plotting", "Rendering"]),
    .library(name: "Networks", targets: ["Networks"]),
  ],
  dependencies: [
    // Parses the command line, writes its help and the shell completions.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // Reads ONNX models, which are protocol buffers.
    .package(url: "https://github.com/apple/swift-protobuf", from: "1.39.0"),
    // `swift package generate-documentation`, which scripts/documentation calls. No target needs it, and builds of a
    // product compile nothing of it.
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
  ],
  targets: [
    // Painting and text shaping: cairo's surfaces for PNG, SVG and PDF; pango for glyphs and fallback fonts.
    .systemLibrary(
      name: "CPangoCairo", pkgConfig: "pangocairo",
      providers: [.apt(["libcairo2-dev", "libpango1.0-dev"]), .brew(["cairo", "pango"])]),
    // Matrix products: finds OpenBLAS when they are needed (apt: libopenblas0, brew: openblas).
    .target(name: "COpenBLAS", linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]),
    // Exponential functions of many numbers, compiled for several widths of SIMD, which Swift has no words for.
    .target(name: "CElementary"),
    // Reads what is compressed with gzip or lies in ZIP archives.
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    // Compresses the pixels of PNG files, several times as fast as zlib.
    .systemLibrary(
      name: "CDeflate", pkgConfig: "libdeflate",
      providers: [.apt(["libdeflate-dev"]), .brew(["libdeflate"])]),
    // The handwritten digits, as parts of the program.
    .target(
      name: "CDigits",
      exclude: [
        "ORIGIN.md", "train-images-idx3-ubyte.gz", "train-labels-idx1-ubyte.gz",
        "t10k-images-idx3-ubyte.gz", "t10k-labels-idx1-ubyte.gz",
      ]),

    // What a finished drawing is.
    .target(name: "Graphics", swiftSettings: settings),
    // From a figure in data units to a finished drawing.
    .target(name: "Plotting", dependencies: ["Graphics"], swiftSettings: settings),
    // From a finished drawing to the bytes of a file.
    .target(
      name: "Rendering", dependencies: ["Plotting", "Graphics", "CPangoCairo", "CDeflate"],
      swiftSettings: settings),
    // The engine: matrices, differentiation, layers, training, data sets.
    .target(
      name: "Networks",
      dependencies: [
        "CElementary", "COpenBLAS", "CZlib", "CDigits",
        .product(name: "SwiftProtobuf", package: "swift-protobuf"),
      ],
      exclude: ["Files/ONNX/onnx_model.proto", "Files/ONNX/onnx_tensor.proto"], swiftSettings: settings),
    // One file per figure: parameters to numbers to a figure.
    .target(name: "Diagrams", dependencies: ["Plotting", "Networks"], swiftSettings: settings),
    // Figures that Markdown declares: directives, lock files, comparison, report. Knows nothing of the engine.
    .target(name: "Gallery", dependencies: ["Plotting", "Rendering", "Graphics"], swiftSettings: settings),
    // The command line.
    .executableTarget(
      name: "nnplot",
      dependencies: [
        "Gallery", "Diagrams", "Plotting", "Rendering", "Networks", "Graphics",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),

    // The tutorials' programs, which see of the library what its users see.
    .executableTarget(
      name: "Examples", dependencies: ["Networks"], packageAccess: false, swiftSettings: settings),

    // How long our work takes, beside the bare C calls that bound it.
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "Diagrams", "Plotting", "Rendering", "Graphics", "Networks", "CPangoCairo", "COpenBLAS",
        "CAllocations",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),

    // Counts what a thread allocates.
    .target(name: "CAllocations", path: "Tests/CAllocations"),
    .target(
      name: "TestSupport", dependencies: ["Graphics", "Plotting", "Networks"], path: "Tests/TestSupport",
      swiftSettings: settings),
    .testTarget(
      name: "GraphicsTests", dependencies: ["Graphics", "TestSupport"], swiftSettings: testSettings),
    .testTarget(
      name: "PlottingTests", dependencies: ["Plotting", "Graphics", "Networks", "TestSupport"],
      swiftSettings: testSettings),
    .testTarget(
      name: "RenderingTests",
      dependencies: ["Rendering", "Plotting", "Graphics", "CPangoCairo", "CZlib", "TestSupport"],
      swiftSettings: testSettings),
    .testTarget(
      name: "NetworksTests", dependencies: ["Networks", "TestSupport", "CAllocations"], exclude: ["Fixtures"],
      swiftSettings: testSettings),
    .testTarget(
      name: "DiagramsTests", dependencies: ["Diagrams", "Plotting", "Networks", "Graphics", "TestSupport"],
      swiftSettings: testSettings),
    .testTarget(
      name: "GalleryTests", dependencies: ["Gallery", "Plotting", "Rendering", "Graphics", "TestSupport"],
      swiftSettings: testSettings),
    .testTarget(name: "ExamplesTests", dependencies: ["Examples", "Networks"], swiftSettings: testSettings),
    // The code of articles and doc comments, which sees what the library's users see.
    .testTarget(
      name: "DocumentationTests",
      dependencies: [
        "nnplot", "Diagrams", "Plotting", "Rendering", "Networks", "Graphics",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      packageAccess: false, swiftSettings: testSettings),
    // Arrows between modules, sizes of files, folders, articles.
    .testTarget(name: "ArchitectureTests", dependencies: ["TestSupport"], swiftSettings: testSettings),
    .testTarget(
      name: "nnplotTests", dependencies: ["nnplot", "Gallery", "TestSupport"], swiftSettings: testSettings),
  ],
  cLanguageStandard: .gnu2x
)

// Feeds the parsers with bytes that libFuzzer makes up; only `scripts/fuzz` builds it.
if Context.environment["NNPLOT_FUZZING"] != nil {
  package.targets.append(
    .executableTarget(
      name: "Fuzzing", dependencies: ["Networks", "Plotting", "Rendering", "Gallery", "TestSupport"],
      path: "Tests/Fuzzing",
      swiftSettings: settings))
}
