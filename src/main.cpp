// urazuke: argv to one command. See cli/run.h.
#include "cli/run.h"

int main(int argc, char** argv) { return urazuke::run(argc, argv); }
