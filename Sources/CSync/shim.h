#ifndef JURI_CSYNC_SHIM_H
#define JURI_CSYNC_SHIM_H
/* glibc declares syncfs only under _GNU_SOURCE, which Swift's Glibc module does not set. */
int syncfs(int fd);
#endif
