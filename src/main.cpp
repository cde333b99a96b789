// urazuke: argv to one command. See cli/run.h.
#include <malloc.h>

#include "cli/run.h"

int main(int argc, char** argv) {
  // Pages come and go in megabytes: memory once fetched from the system is kept for the next page.
  mallopt(M_MMAP_THRESHOLD, 256 << 20);
  mallopt(M_TRIM_THRESHOLD, 256 << 20);
  return urazuke::run(argc, argv);
}
