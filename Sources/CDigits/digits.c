// The files as parts of the program: so it needs no folder of resources beside it. #embed is C23.
#include "CDigits.h"

static const unsigned char train_images[] = {
#embed "train-images-idx3-ubyte.gz"
};
static const unsigned char train_labels[] = {
#embed "train-labels-idx1-ubyte.gz"
};
static const unsigned char test_images[] = {
#embed "t10k-images-idx3-ubyte.gz"
};
static const unsigned char test_labels[] = {
#embed "t10k-labels-idx1-ubyte.gz"
};

struct EmbeddedFile digits_train_images(void) {
  return (struct EmbeddedFile){train_images, sizeof train_images};
}

struct EmbeddedFile digits_train_labels(void) {
  return (struct EmbeddedFile){train_labels, sizeof train_labels};
}

struct EmbeddedFile digits_test_images(void) {
  return (struct EmbeddedFile){test_images, sizeof test_images};
}

struct EmbeddedFile digits_test_labels(void) {
  return (struct EmbeddedFile){test_labels, sizeof test_labels};
}
