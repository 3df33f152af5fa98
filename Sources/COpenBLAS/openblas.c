#include "openblas.h"

#include <dlfcn.h>
#include <stddef.h>

static void *open_library(void) {
  static const char *const names[] = {
      "libopenblas.so.0",
      "libopenblas.so",
      "libopenblas.dylib",
      "/opt/homebrew/opt/openblas/lib/libopenblas.dylib",
      "/usr/local/opt/openblas/lib/libopenblas.dylib",
  };
  for (size_t index = 0; index < sizeof names / sizeof *names; index++) {
    void *library = dlopen(names[index], RTLD_LAZY | RTLD_LOCAL);
    if (library) return library;
  }
  return NULL;
}

bool openblas_load(OpenBLAS *functions) {
  void *library = open_library();
  if (!library) return false;
  *(void **)&functions->dgemm = dlsym(library, "cblas_dgemm");
  *(void **)&functions->sgemm = dlsym(library, "cblas_sgemm");
  *(void **)&functions->configuration = dlsym(library, "openblas_get_config");
  *(void **)&functions->core_name = dlsym(library, "openblas_get_corename");
  *(void **)&functions->thread_count = dlsym(library, "openblas_get_num_threads");
  *(void **)&functions->set_thread_count = dlsym(library, "openblas_set_num_threads");
  return functions->dgemm && functions->sgemm && functions->configuration && functions->core_name &&
         functions->thread_count && functions->set_thread_count;
}
