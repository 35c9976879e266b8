#ifndef JURI_CSECCOMP_SHIM_H
#define JURI_CSECCOMP_SHIM_H
#include <errno.h>
#include <seccomp.h>

/*
 * From now on this process cannot reach the network, start or trace another process, or change
 * what it sees of the machine: such calls answer EPERM. Returns 0 or a negative errno.
 */
static inline int juri_filter_calls(void) {
    static const int refused[] = {
        SCMP_SYS(socket), SCMP_SYS(socketpair), SCMP_SYS(connect), SCMP_SYS(bind),
        SCMP_SYS(listen), SCMP_SYS(accept), SCMP_SYS(accept4), SCMP_SYS(execve),
        SCMP_SYS(execveat), SCMP_SYS(fork), SCMP_SYS(vfork), SCMP_SYS(clone), SCMP_SYS(ptrace),
        SCMP_SYS(process_vm_readv), SCMP_SYS(process_vm_writev), SCMP_SYS(kill), SCMP_SYS(tkill),
        SCMP_SYS(mount), SCMP_SYS(umount2), SCMP_SYS(unshare), SCMP_SYS(setns), SCMP_SYS(chroot),
        SCMP_SYS(pivot_root), SCMP_SYS(bpf), SCMP_SYS(perf_event_open), SCMP_SYS(keyctl),
        SCMP_SYS(add_key), SCMP_SYS(request_key), SCMP_SYS(userfaultfd), SCMP_SYS(io_uring_setup),
        SCMP_SYS(memfd_create), SCMP_SYS(setuid), SCMP_SYS(setgid), SCMP_SYS(setresuid),
        SCMP_SYS(setresgid), SCMP_SYS(chmod), SCMP_SYS(fchmodat), SCMP_SYS(chown),
        SCMP_SYS(lchown), SCMP_SYS(fchownat), SCMP_SYS(prlimit64), SCMP_SYS(setrlimit),
        SCMP_SYS(personality), SCMP_SYS(mknod), SCMP_SYS(mknodat),
    };
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
    if (!filter) return -ENOMEM;
    int failed = 0;
    for (unsigned i = 0; i < sizeof refused / sizeof refused[0]; i++) {
        int answer = seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), refused[i], 0);
        if (answer != 0 && answer != -EDOM) failed = answer;
    }
    /* glibc falls back to clone, refused above, when clone3 says that it does not exist. */
    seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0);
    if (!failed) failed = seccomp_load(filter);
    seccomp_release(filter);
    return failed;
}
#endif
