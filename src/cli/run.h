// run: argv -> one command -> exit code: 0 clean, 1 findings, 2 could not run. The table of flags is in run.cpp;
// each command has a file of its own.
#pragma once

namespace urazuke {

int run(int argc, char** argv);

}  // namespace urazuke
