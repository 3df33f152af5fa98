#include "CAllocations.h"

#include <stdlib.h>

// Sanitizers have a malloc of their own, which must stay.
#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define SANITIZED
#endif
#endif

#if defined(__GLIBC__) && !defined(SANITIZED)
#include <errno.h>
#include <stddef.h>

// The test program's own malloc and its kin take the place of glibc's for all libraries of the process, count, and
// hand over to glibc under its second names. free stays glibc's: the memory is its own.
extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *memory, size_t size);
extern void *__libc_memalign(size_t alignment, size_t size);

static _Thread_local long allocations;

long allocations_of_this_thread(void) { return allocations; }

void *malloc(size_t size) {
  ++allocations;
  return __libc_malloc(size);
}

void *calloc(size_t count, size_t size) {
  ++allocations;
  return __libc_calloc(count, size);
}

void *realloc(void *memory, size_t size) {
  ++allocations;
  return __libc_realloc(memory, size);
}

void *aligned_alloc(size_t alignment, size_t size) {
  ++allocations;
  return __libc_memalign(alignment, size);
}

int posix_memalign(void **memory, size_t alignment, size_t size) {
  ++allocations;
  void *start = __libc_memalign(alignment, size);
  if (!start) return ENOMEM;
  *memory = start;
  return 0;
}
#else
long allocations_of_this_thread(void) { return -1; }
#endif
