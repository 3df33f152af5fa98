#pragma once
#include <stddef.h>
#include <stdint.h>
#include <string.h>

// Exponential functions without branches or calls, so that loops over them become SIMD code.
//
// They use additions, multiplications and divisions alone, none of them fused, hence give the same bits on every
// processor and at every width of SIMD, which libm does not. Even and odd powers are summed apart, which halves the
// chains of dependent steps. Errors are below two units in the last place (tested against libm).

#define ELEMENTARY static inline __attribute__((always_inline))

/// 2ᵏ for −1022 ≤ k ≤ 1023; k is negative in two's complement, and anything where there is no number.
ELEMENTARY double elementary_power_of_two(uint64_t k) {
  uint64_t bits = (k + 1023) << 52;
  double power;
  memcpy(&power, &bits, sizeof power);
  return power;
}

/// A number as k·ln 2 + r with |r| ≤ ln 2 / 2.
typedef struct {
  uint64_t k;
  /// eʳ − 1.
  double fraction;
} ElementaryReduction;

/// The whole number k of ln 2 nearest to x, and eʳ − 1 of the rest r by its series to r¹³ / 13!, whose remainder is
/// below 2⁻⁵⁷.
ELEMENTARY ElementaryReduction elementary_reduce(double x) {
#pragma clang fp contract(off)
  // Adding 1.5·2⁵² rounds to a whole number and leaves it in the lowest bits.
  const double shift = 0x1.8p52;
  double shifted = x * 1.4426950408889634 + shift;
  uint64_t bits, zero;
  memcpy(&bits, &shifted, sizeof bits);
  memcpy(&zero, &shift, sizeof zero);
  double whole = shifted - shift;
  // ln 2 in two parts; the first has so few bits that its product with k is exact.
  double r = (x - whole * 0x1.62e42feep-1) - whole * 0x1.a39ef35793c76p-33;
  double r2 = r * r;
  double odd = 1.0 / 6227020800;
  odd = odd * r2 + 1.0 / 39916800;
  odd = odd * r2 + 1.0 / 362880;
  odd = odd * r2 + 1.0 / 5040;
  odd = odd * r2 + 1.0 / 120;
  odd = odd * r2 + 1.0 / 6;
  double even = 1.0 / 479001600;
  even = even * r2 + 1.0 / 3628800;
  even = even * r2 + 1.0 / 40320;
  even = even * r2 + 1.0 / 720;
  even = even * r2 + 1.0 / 24;
  even = even * r2 + 0.5;
  ElementaryReduction reduction = {bits - zero, r + r2 * (even + odd * r)};
  return reduction;
}

/// eˣ for x ≤ 0; below −746 it is 0.
ELEMENTARY double elementary_exp(double x) {
#pragma clang fp contract(off)
  // Below −746 nothing is left; to multiply until nothing is left takes processors a hundred steps.
  int is_zero = x < -746;
  ElementaryReduction reduction = elementary_reduce(is_zero ? 0 : x);
  // The power of two is multiplied in halves, since 2ᵏ alone may be too small for a normal number.
  uint64_t half = ((reduction.k + 2048) >> 1) - 1024;
  double power =
      (1 + reduction.fraction) * elementary_power_of_two(half) * elementary_power_of_two(reduction.k - half);
  return is_zero ? 0 : power;
}

/// eˣ − 1 for x ≤ 0 without cancellation near 0.
ELEMENTARY double elementary_expm1(double x) {
#pragma clang fp contract(off)
  ElementaryReduction reduction = elementary_reduce(x < -80 ? -80 : x);
  double scale = elementary_power_of_two(reduction.k);
  return scale * reduction.fraction + (scale - 1);
}

/// ln(1 + u) for 0 ≤ u ≤ 1 by the series of 2·artanh(s) with s = u / (2 + u) ≤ 1/3.
ELEMENTARY double elementary_log1p(double u) {
#pragma clang fp contract(off)
  double s = u / (2 + u);
  double t = s * s;
  double t2 = t * t;
  double odd = 1.0 / 33;
  odd = odd * t2 + 1.0 / 29;
  odd = odd * t2 + 1.0 / 25;
  odd = odd * t2 + 1.0 / 21;
  odd = odd * t2 + 1.0 / 17;
  odd = odd * t2 + 1.0 / 13;
  odd = odd * t2 + 1.0 / 9;
  odd = odd * t2 + 1.0 / 5;
  double even = 1.0 / 31;
  even = even * t2 + 1.0 / 27;
  even = even * t2 + 1.0 / 23;
  even = even * t2 + 1.0 / 19;
  even = even * t2 + 1.0 / 15;
  even = even * t2 + 1.0 / 11;
  even = even * t2 + 1.0 / 7;
  even = even * t2 + 1.0 / 3;
  return 2 * s + 2 * s * t * (even + odd * t);
}

/// The hyperbolic tangent, −m / (2 + m) with m = e^(−2|z|) − 1.
ELEMENTARY double elementary_tanh(double z) {
#pragma clang fp contract(off)
  double m = elementary_expm1(-2 * __builtin_fabs(z));
  double size = -m / (2 + m);
  return z < 0 ? -size : size;
}

/// The logistic function by the exponential of −|z|.
ELEMENTARY double elementary_sigmoid(double z) {
#pragma clang fp contract(off)
  double decay = elementary_exp(-__builtin_fabs(z));
  return (z >= 0 ? 1 : decay) / (1 + decay);
}

// The same of many numbers, each loop compiled for several widths of SIMD, of which the processor takes the widest
// that it has. `a` may be `z`.

void elementary_tanh_f64(const double *z, double *a, size_t count);
void elementary_tanh_f32(const float *z, float *a, size_t count);
void elementary_sigmoid_f64(const double *z, double *a, size_t count);
void elementary_sigmoid_f32(const float *z, float *a, size_t count);
void elementary_exp_f64(const double *z, double *a, size_t count);
