#ifndef JURI_CINFLATE_SHIM_H
#define JURI_CINFLATE_SHIM_H
#include <isa-l/igzip_lib.h>
#endif
