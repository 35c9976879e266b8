#ifndef JURI_CLINUX_SHIM_H
#define JURI_CLINUX_SHIM_H

/*
 * What Swift's Glibc module does not offer: calls that glibc declares only under _GNU_SOURCE, that
 * are variadic, that are macros, or that Swift forbids. A function each, no logic.
 */

#include <errno.h>
#include <fcntl.h>
#include <linux/landlock.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

#ifndef O_PATH
#define O_PATH 010000000
#endif
#ifndef O_DIRECTORY
#define O_DIRECTORY 0200000
#endif


/* Swift marks fork unavailable; here only a process of one thread calls it. */
static inline pid_t juri_fork(void) { return fork(); }

static inline int juri_no_new_privileges(void) { return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0); }

static inline int juri_die_with_parent(int signal) { return prctl(PR_SET_PDEATHSIG, signal, 0, 0, 0); }

/* Closes every descriptor from this one on. */
static inline int juri_close_from(unsigned first) {
    return (int)syscall(SYS_close_range, first, ~0u, 0);
}

/* A descriptor of a folder that only names it, for Landlock. */
static inline int juri_open_folder(const char *path) {
    return open(path, O_PATH | O_DIRECTORY | O_CLOEXEC);
}

/* Sets both the soft and the hard limit. */
static inline int juri_set_limit(int resource, uint64_t value) {
    struct rlimit limit = {(rlim_t)value, (rlim_t)value};
    return setrlimit(resource, &limit);
}

/* Sends bytes as one message, with up to two descriptors. */
static inline ssize_t juri_send(
    int socket, const void *bytes, size_t count, const int *descriptors, size_t number) {
    char control[CMSG_SPACE(2 * sizeof(int))];
    struct iovec part = {(void *)bytes, count};
    struct msghdr message;
    memset(&message, 0, sizeof message);
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    if (number > 2) {
        errno = EINVAL;
        return -1;
    }
    if (number > 0) {
        memset(control, 0, sizeof control);
        message.msg_control = control;
        message.msg_controllen = CMSG_SPACE(number * sizeof(int));
        struct cmsghdr *header = CMSG_FIRSTHDR(&message);
        header->cmsg_level = SOL_SOCKET;
        header->cmsg_type = SCM_RIGHTS;
        header->cmsg_len = CMSG_LEN(number * sizeof(int));
        memcpy(CMSG_DATA(header), descriptors, number * sizeof(int));
    }
    return sendmsg(socket, &message, MSG_NOSIGNAL);
}

/* Receives one message and its descriptors; -1 where one was not sent. */
static inline ssize_t juri_receive(int socket, void *bytes, size_t capacity, int descriptors[2]) {
    char control[CMSG_SPACE(2 * sizeof(int))];
    struct iovec part = {bytes, capacity};
    struct msghdr message;
    memset(&message, 0, sizeof message);
    memset(control, 0, sizeof control);
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    message.msg_control = control;
    message.msg_controllen = sizeof control;
    descriptors[0] = descriptors[1] = -1;
    ssize_t count = recvmsg(socket, &message, MSG_CMSG_CLOEXEC);
    if (count <= 0) return count;
    struct cmsghdr *header = CMSG_FIRSTHDR(&message);
    if (header && header->cmsg_level == SOL_SOCKET && header->cmsg_type == SCM_RIGHTS) {
        size_t number = (header->cmsg_len - CMSG_LEN(0)) / sizeof(int);
        memcpy(descriptors, CMSG_DATA(header), (number > 2 ? 2 : number) * sizeof(int));
    }
    return count;
}

/*
 * From now on this process opens nothing, but reads the file `readable`, or below it where it is a
 * folder, and writes below `writable`; -1 for none. Returns 0, or -1 where the kernel has no
 * Landlock.
 */
static inline int juri_landlock(int readable, int is_folder, int writable) {
    const uint64_t reading = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
    const uint64_t writing = LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_REMOVE_FILE
        | LANDLOCK_ACCESS_FS_REMOVE_DIR | LANDLOCK_ACCESS_FS_MAKE_REG | LANDLOCK_ACCESS_FS_MAKE_DIR
        | LANDLOCK_ACCESS_FS_MAKE_SYM | LANDLOCK_ACCESS_FS_MAKE_FIFO | LANDLOCK_ACCESS_FS_MAKE_SOCK
        | LANDLOCK_ACCESS_FS_MAKE_CHAR | LANDLOCK_ACCESS_FS_MAKE_BLOCK;
    struct landlock_ruleset_attr rules;
    memset(&rules, 0, sizeof rules);
    rules.handled_access_fs = reading | writing | LANDLOCK_ACCESS_FS_EXECUTE;
    int ruleset = (int)syscall(SYS_landlock_create_ruleset, &rules, sizeof rules, 0);
    if (ruleset < 0) return -1;
    struct landlock_path_beneath_attr beneath;
    int failed = 0;
    if (readable >= 0) {
        beneath.allowed_access = is_folder ? reading : LANDLOCK_ACCESS_FS_READ_FILE;
        beneath.parent_fd = readable;
        failed |= (int)syscall(
            SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &beneath, 0);
    }
    if (writable >= 0) {
        beneath.allowed_access = reading | writing;
        beneath.parent_fd = writable;
        failed |= (int)syscall(
            SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &beneath, 0);
    }
    failed |= (int)syscall(SYS_landlock_restrict_self, ruleset, 0);
    close(ruleset);
    return failed ? -1 : 0;
}

/*
 * The beginning of a set of rules under which nothing is opened, changed or started but what
 * juri_landlock_allow adds. Returns its descriptor, or -1 where the kernel has no Landlock.
 */
static inline int juri_landlock_rules(void) {
    struct landlock_ruleset_attr rules;
    memset(&rules, 0, sizeof rules);
    /* The thirteen rights of the first version. */
    rules.handled_access_fs = (1u << 13) - 1;
    return (int)syscall(SYS_landlock_create_ruleset, &rules, sizeof rules, 0);
}

/*
 * Lets a file, or all below a folder, be read; also be started, or be written below. A path that
 * is not there needs no rule. Returns 0 or -1.
 */
static inline int juri_landlock_allow(int rules, const char *path, int starting, int writing) {
    const uint64_t of_files = LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_READ_FILE
        | LANDLOCK_ACCESS_FS_WRITE_FILE;
    struct landlock_path_beneath_attr beneath;
    struct stat state;
    beneath.allowed_access = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
    if (starting) beneath.allowed_access |= LANDLOCK_ACCESS_FS_EXECUTE;
    if (writing)
        beneath.allowed_access |= LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_REMOVE_FILE
            | LANDLOCK_ACCESS_FS_REMOVE_DIR | LANDLOCK_ACCESS_FS_MAKE_REG
            | LANDLOCK_ACCESS_FS_MAKE_DIR;
    beneath.parent_fd = open(path, O_PATH | O_CLOEXEC);
    if (beneath.parent_fd < 0) return errno == ENOENT ? 0 : -1;
    if (fstat(beneath.parent_fd, &state) == 0 && !S_ISDIR(state.st_mode))
        beneath.allowed_access &= of_files;
    int failed = (int)syscall(
        SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &beneath, 0);
    close(beneath.parent_fd);
    return failed;
}

/* Puts the rules in force for this process and all that it starts, and closes them. */
static inline int juri_landlock_enforce(int rules) {
    int failed = (int)syscall(SYS_landlock_restrict_self, rules, 0);
    close(rules);
    return failed;
}
#endif
