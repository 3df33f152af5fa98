import CPangoCairo

/// Where the pixels of pictures lie.
package enum LargeMemory {
  /// Gives pieces of a mebibyte and more back to the system as soon as they are freed.
  ///
  /// Otherwise glibc keeps the largest that each thread has had, and a run of many pictures takes ever more.
  package static func returnAtOnce() { return_large_memory(1 << 20) }
}
