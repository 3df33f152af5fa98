#pragma once
#include <cairo.h>
#include <cairo-pdf.h>
#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

// Pieces of so many bytes and more go back to the system as soon as they are freed, however large others were.
static inline void return_large_memory(int bytes) {
#ifdef __GLIBC__
  mallopt(M_MMAP_THRESHOLD, bytes);
#else
  (void)bytes;
#endif
}

// Whole pages that were freed go back to the system, from between pieces that are in use as well.
static inline void return_freed_memory(void) {
#ifdef __GLIBC__
  malloc_trim(0);
#endif
}
