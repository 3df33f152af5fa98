#pragma once
#include <stdbool.h>

// How <cblas.h> says in which order a matrix's numbers lie and whether it is transposed.
static const int openblas_row_major = 101;
static const int openblas_no_trans = 111;
static const int openblas_trans = 112;

/// The functions of OpenBLAS that are called, as <cblas.h> declares them.
typedef struct {
  void (*dgemm)(int order, int transposes_a, int transposes_b, int m, int n, int k, double alpha, const double *a,
                int stride_a, const double *b, int stride_b, double beta, double *c, int stride_c);
  void (*sgemm)(int order, int transposes_a, int transposes_b, int m, int n, int k, float alpha, const float *a,
                int stride_a, const float *b, int stride_b, float beta, float *c, int stride_c);
  char *(*configuration)(void);
  char *(*core_name)(void);
  int (*thread_count)(void);
  void (*set_thread_count)(int count);
} OpenBLAS;

/// Loads the library; whether it is installed and has all functions.
///
/// It is not linked, because its 14,000 addresses, one for each function and family of processors, would take a third
/// of the start of a program that multiplies nothing.
bool openblas_load(OpenBLAS *functions);
