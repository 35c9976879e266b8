#ifndef JURI_CSYNC_SHIM_H
#define JURI_CSYNC_SHIM_H
/* glibc declares syncfs only under _GNU_SOURCE, which Swift's Glibc module does not set. */
int syncfs(int fd);
int sync_file_range(int fd, long offset, long count, unsigned int flags);

/* Starts writing a file's bytes to the disk and does not wait: SYNC_FILE_RANGE_WRITE. A hint. */
static inline void juri_begin_writing(int fd) { (void)sync_file_range(fd, 0, 0, 2); }
#endif
