#ifndef JURI_CDEFLATE_SHIM_H
#define JURI_CDEFLATE_SHIM_H
#include <libdeflate.h>
#endif
