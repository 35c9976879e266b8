#ifndef JURI_CARCHIVE_SHIM_H
#define JURI_CARCHIVE_SHIM_H
#include <archive.h>
#include <archive_entry.h>
#endif
