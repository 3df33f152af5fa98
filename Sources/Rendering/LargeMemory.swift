import CPangoCairo

/// Where the pixels of pictures lie.
package enum LargeMemory {
  /// Gives pieces of a mebibyte and more back to the system as soon as they are freed.
  ///
  /// Otherwise glibc keeps the largest that each thread has had, and a run of many pictures takes ever more.
  package static func returnAtOnce() { return_large_memory(1 << 20) }

  /// Gives back to the system what was freed in small pieces, of which glibc keeps as much as there ever was.
  package static func returnFreed() { return_freed_memory() }
}
