// The test program: every tests/ROOM/NAME_test.cpp, run by doctest.
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>
