import Networks
import Testing

struct ModelSummaryTests {
  @Test(
    "The tutorials' networks have as many parameters as their texts count",
    arguments: [
      ([2, 3, 1], 13), ([3, 16, 1], 81), ([3, 4, 4, 4, 1], 61), ([784, 128, 64, 10], 109_386),
    ])
  func counts(sizes: [Int], expected: Int) {
    let summary = Sequential<Float>(layerSizes: sizes, activation: ReLU(), seed: 1).summary()
    #expect(summary.parameters == expected && summary.nonTrainable == 0)
    #expect(summary.rows.map(\.outputs) == Array(sizes.dropFirst()))
  }

  @Test("The table is Keras's")
  func table() {
    let model = Sequential<Float>(
      layers: [
        Dense(inputs: 784, outputs: 128), BatchNorm(inputs: 128),
        ActivationLayer(inputs: 128, activation: ReLU()), Dropout(inputs: 128, rate: 0.5),
        Dense(inputs: 128, outputs: 10),
      ], seed: 1)
    #expect(
      model.summary().description == """
        Model: "sequential"
        ┏━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━┓
        ┃ Layer (type)                             ┃ Output Shape           ┃       Param # ┃
        ┡━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━┩
        │ dense (Dense)                            │ (None, 128)            │       100,480 │
        ├──────────────────────────────────────────┼────────────────────────┼───────────────┤
        │ batch_normalization (BatchNormalization) │ (None, 128)            │           512 │
        ├──────────────────────────────────────────┼────────────────────────┼───────────────┤
        │ activation (Activation)                  │ (None, 128)            │             0 │
        ├──────────────────────────────────────────┼────────────────────────┼───────────────┤
        │ dropout (Dropout)                        │ (None, 128)            │             0 │
        ├──────────────────────────────────────────┼────────────────────────┼───────────────┤
        │ dense_1 (Dense)                          │ (None, 10)             │         1,290 │
        └──────────────────────────────────────────┴────────────────────────┴───────────────┘
         Total params: 102,282 (399.54 KB)
         Trainable params: 102,026 (398.54 KB)
         Non-trainable params: 256 (1.00 KB)
        """)
  }

  @Test("Narrow tables have Keras's widths")
  func widths() {
    let lines = Sequential<Float>(layerSizes: [2, 3, 1], activation: Sigmoid(), seed: 1).summary().description
      .split(separator: "\n")
    #expect(lines[2] == "┃ Layer (type)                    ┃ Output Shape           ┃       Param # ┃")
    #expect(lines[8] == " Total params: 13 (52.00 B)")
  }
}
