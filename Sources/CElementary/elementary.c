#include "elementary.h"

#if defined(__x86_64__) && defined(__linux__)
#define EVERY_WIDTH __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define EVERY_WIDTH
#endif

// Numbers may take the place of those they are computed from. Without being told that each depends on its own alone,
// the compiler goes through such arrays one by one.
#if defined(__clang__)
#define SIDE_BY_SIDE _Pragma("clang loop vectorize(assume_safety)")
#else
#define SIDE_BY_SIDE
#endif

EVERY_WIDTH void elementary_tanh_f64(const double *z, double *a, size_t count) {
  SIDE_BY_SIDE
  for (size_t i = 0; i < count; i++) a[i] = elementary_tanh(z[i]);
}

EVERY_WIDTH void elementary_tanh_f32(const float *z, float *a, size_t count) {
  SIDE_BY_SIDE
  for (size_t i = 0; i < count; i++) a[i] = (float)elementary_tanh(z[i]);
}

EVERY_WIDTH void elementary_sigmoid_f64(const double *z, double *a, size_t count) {
  SIDE_BY_SIDE
  for (size_t i = 0; i < count; i++) a[i] = elementary_sigmoid(z[i]);
}

EVERY_WIDTH void elementary_sigmoid_f32(const float *z, float *a, size_t count) {
  SIDE_BY_SIDE
  for (size_t i = 0; i < count; i++) a[i] = (float)elementary_sigmoid(z[i]);
}

EVERY_WIDTH void elementary_exp_f64(const double *z, double *a, size_t count) {
  SIDE_BY_SIDE
  for (size_t i = 0; i < count; i++) a[i] = elementary_exp(z[i]);
}
