#ifndef JURI_CGIT_SHIM_H
#define JURI_CGIT_SHIM_H
/* What git's objects are made of: deflate streams, and SHA-1 names.
 * libdeflate unpacks whole streams of known size, zlib those that are too large to hold, and
 * OpenSSL's SHA-1 uses the processor's own instructions. */
#define OPENSSL_SUPPRESS_DEPRECATED
#include <libdeflate.h>
#include <openssl/sha.h>
#include <string.h>
#include <zlib.h>

/* inflateInit is a macro, which Swift cannot call. */
static inline int juri_inflate_start(z_stream *stream) {
    memset(stream, 0, sizeof *stream);
    return inflateInit(stream);
}
#endif
