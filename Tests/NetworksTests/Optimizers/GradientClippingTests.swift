import Networks
import Testing

struct GradientClippingTests {
  @Test("A long gradient is shortened as clip_grad_norm_ does, a short one stays")
  func norm() {
    // torch.nn.utils.clip_grad_norm_([3, 4], 2): 3·2/(5 + 1e-6), 4·2/(5 + 1e-6).
    let clipped = GradientClipping.norm(2).clipped([3.0, 4.0])
    #expect(largestDifference(clipped, [6 / 5.000001, 8 / 5.000001]) < 1e-15)
    #expect(GradientClipping.norm(6).clipped([3.0, 4.0]) == [3, 4])
    #expect(GradientClipping.norm(1).clipped([Double]()) == [])
  }

  @Test("Each derivative stays within a value")
  func value() {
    #expect(GradientClipping.value(2).clipped([-3.0, 1, 2.5] as [Float]) == [-2, 1, 2])
  }

  @Test("Optimizers take parameters by PyTorch's names")
  func parameters() throws {
    #expect(
      try Optimizers.named("sgd(0.9, nesterov=true, weight_decay=0.1)") as? SGD
        == SGD(momentum: 0.9, isNesterov: true, weightDecay: 0.1))
    #expect(try Optimizers.named("sgd(0.9,momentum_form=ema)") as? SGD == SGD(momentum: 0.9, form: .ema))
    #expect(try Optimizers.named("rmsprop(alpha=0.9)") as? RMSProp == RMSProp(rho: 0.9))
    #expect(try Optimizers.named("adamw") as? Adam == Adam.decoupled())
    do {
      _ = try Optimizers.named("adam(momentum=0.9)")
      Issue.record("adam takes no momentum")
    } catch {
      #expect(
        error.description
          == "optimizer 'adam' takes beta1, beta2, eps, weight_decay, amsgrad, not 'momentum=0.9', as in "
          + "'adam(beta1=0.9, beta2=0.99)'")
    }
    #expect(throws: OptimizerError.self) { try Optimizers.named("adam(beta1=1)") }
  }
}
