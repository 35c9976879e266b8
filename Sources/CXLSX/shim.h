#ifndef JURI_CXLSX_SHIM_H
#define JURI_CXLSX_SHIM_H
#include <xlsxwriter.h>
#endif
