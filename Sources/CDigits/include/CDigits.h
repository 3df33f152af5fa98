#pragma once
#include <stddef.h>

/// A file that is part of the program; it lives as long as the program does.
struct EmbeddedFile {
  const unsigned char *bytes;
  size_t count;
};

/// MNIST's images to train on, as an IDX file compressed with gzip.
struct EmbeddedFile digits_train_images(void);
/// The labels of the images to train on.
struct EmbeddedFile digits_train_labels(void);
/// The images to test on.
struct EmbeddedFile digits_test_images(void);
/// The labels of the images to test on.
struct EmbeddedFile digits_test_labels(void);
