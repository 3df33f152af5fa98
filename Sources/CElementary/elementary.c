#include "elementary.h"

#if defined(__x86_64__) && defined(__linux__)
#define EVERY_WIDTH __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define EVERY_WIDTH
#endif

EVERY_WIDTH void elementary_tanh_f64(const double *z, double *a, size_t count) {
  for (size_t i = 0; i < count; i++) a[i] = elementary_tanh(z[i]);
}

EVERY_WIDTH void elementary_tanh_f32(const float *z, float *a, size_t count) {
  for (size_t i = 0; i < count; i++) a[i] = (float)elementary_tanh(z[i]);
}

EVERY_WIDTH void elementary_sigmoid_f64(const double *z, double *a, size_t count) {
  for (size_t i = 0; i < count; i++) a[i] = elementary_sigmoid(z[i]);
}

EVERY_WIDTH void elementary_sigmoid_f32(const float *z, float *a, size_t count) {
  for (size_t i = 0; i < count; i++) a[i] = (float)elementary_sigmoid(z[i]);
}

EVERY_WIDTH void elementary_exp_f64(const double *z, double *a, size_t count) {
  for (size_t i = 0; i < count; i++) a[i] = elementary_exp(z[i]);
}
