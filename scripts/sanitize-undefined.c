// Calls every function of the C targets: `scripts/sanitize undefined` compiles it with them and their sanitizer.
#include "CDigits.h"
#include "elementary.h"
#include "openblas.h"
#include "shim.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

// What products of small matrices differ by from what they are; the library has to be there.
static double products(void) {
  OpenBLAS library = {0};
  if (!openblas_load(&library)) return 1;
  const double left[6] = {1, 2, 3, 4, 5, 6}, right[6] = {1, 0, 0, 1, 1, 1};
  const float small_left[6] = {1, 2, 3, 4, 5, 6}, small_right[6] = {1, 0, 0, 1, 1, 1};
  double product[4] = {0};
  float small[4] = {0};
  library.dgemm(openblas_row_major, openblas_no_trans, openblas_no_trans, 2, 2, 3, 1, left, 3, right, 2, 0, product, 2);
  library.sgemm(openblas_row_major, openblas_no_trans, openblas_trans, 2, 2, 3, 1, small_left, 3, small_right, 3, 0,
                small, 2);
  library.set_thread_count(library.thread_count());
  printf("%s, %s\n", library.configuration(), library.core_name());
  return (product[3] - 11) + (small[3] - 15);
}

// How many bytes of the digits there are; each is read.
static size_t digits(void) {
  const struct EmbeddedFile files[] = {digits_train_images(), digits_train_labels(), digits_test_images(),
                                       digits_test_labels()};
  size_t count = 0, sum = 0;
  for (size_t index = 0; index < sizeof files / sizeof *files; index++) {
    for (size_t place = 0; place < files[index].count; place++) sum += files[index].bytes[place];
    count += files[index].count;
  }
  printf("%zu bytes of digits, sum %zu\n", count, sum);
  return count;
}

// Whether the functions of many numbers give what they give of one, whatever the number.
static int elementary(void) {
  enum { count = 5000 };
  static double z[count], a[count];
  static float small_z[count], small_a[count];
  const double special[] = {0, -0.0, INFINITY, -INFINITY, NAN, -NAN, 5e-324, -745.5, -746, -747, 1e308, -1e308};
  for (int index = 0; index < count; index++) {
    z[index] = index < 12 ? special[index] : ldexp(index % 2 ? index : -index, index % 90 - 60);
    small_z[index] = (float)z[index];
  }
  int differences = 0;
  elementary_tanh_f64(z, a, count);
  for (int index = 0; index < count; index++) differences += !(a[index] == elementary_tanh(z[index]) || isnan(z[index]));
  elementary_sigmoid_f64(z, a, count);
  for (int index = 0; index < count; index++)
    differences += !(a[index] == elementary_sigmoid(z[index]) || isnan(z[index]));
  elementary_tanh_f32(small_z, small_a, count);
  elementary_sigmoid_f32(small_z, small_a, count);
  for (int index = 0; index < count; index++) z[index] = -fabs(z[index]);
  elementary_exp_f64(z, a, count);
  for (int index = 0; index < count; index++) differences += !(a[index] == elementary_exp(z[index]) || isnan(z[index]));
  for (int index = 0; index <= 100; index++)
    differences += fabs(elementary_log1p(index / 100.0) - log1p(index / 100.0)) > 1e-15;
  return differences;
}

int main(void) {
  return_large_memory(1 << 20);
  free(malloc(2 << 20));
  return products() == 0 && digits() > 0 && elementary() == 0 ? 0 : 1;
}
