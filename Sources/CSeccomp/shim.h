#ifndef JURI_CSECCOMP_SHIM_H
#define JURI_CSECCOMP_SHIM_H
#include <errno.h>
#include <seccomp.h>
#include <stdint.h>

/* Refuses each call with EPERM. Returns 0 or a negative errno. */
static inline int juri_refuse(scmp_filter_ctx filter, const int *calls, unsigned count) {
    int failed = 0;
    for (unsigned i = 0; i < count; i++) {
        int answer = seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), calls[i], 0);
        if (answer != 0 && answer != -EDOM) failed = answer;
    }
    return failed;
}

/* Refuses what neither our reader nor a tool ever needs, and puts the filter in force. */
static inline int juri_enforce(scmp_filter_ctx filter) {
    static const int refused[] = {
        SCMP_SYS(socket), SCMP_SYS(socketpair), SCMP_SYS(connect), SCMP_SYS(bind),
        SCMP_SYS(listen), SCMP_SYS(accept), SCMP_SYS(accept4), SCMP_SYS(ptrace),
        SCMP_SYS(process_vm_readv), SCMP_SYS(process_vm_writev), SCMP_SYS(mount),
        SCMP_SYS(umount2), SCMP_SYS(unshare), SCMP_SYS(setns), SCMP_SYS(chroot),
        SCMP_SYS(pivot_root), SCMP_SYS(bpf), SCMP_SYS(perf_event_open), SCMP_SYS(keyctl),
        SCMP_SYS(add_key), SCMP_SYS(request_key), SCMP_SYS(userfaultfd), SCMP_SYS(io_uring_setup),
        SCMP_SYS(memfd_create), SCMP_SYS(setuid), SCMP_SYS(setgid), SCMP_SYS(setresuid),
        SCMP_SYS(setresgid), SCMP_SYS(chmod), SCMP_SYS(fchmodat), SCMP_SYS(chown),
        SCMP_SYS(lchown), SCMP_SYS(fchownat), SCMP_SYS(setrlimit), SCMP_SYS(personality),
        SCMP_SYS(mknod), SCMP_SYS(mknodat),
    };
    int failed = juri_refuse(filter, refused, sizeof refused / sizeof refused[0]);
    /* glibc falls back to clone, which can be judged, when clone3 says that it does not exist. */
    seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0);
    if (!failed) failed = seccomp_load(filter);
    seccomp_release(filter);
    return failed;
}

/*
 * From now on this process cannot reach the network, start or trace another process, or change
 * what it sees of the machine: such calls answer EPERM. Returns 0 or a negative errno.
 */
static inline int juri_filter_calls(void) {
    static const int refused[] = {
        SCMP_SYS(execve), SCMP_SYS(execveat), SCMP_SYS(fork), SCMP_SYS(vfork), SCMP_SYS(clone),
        SCMP_SYS(kill), SCMP_SYS(tkill), SCMP_SYS(prlimit64),
    };
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
    if (!filter) return -ENOMEM;
    int failed = juri_refuse(filter, refused, sizeof refused / sizeof refused[0]);
    if (failed) {
        seccomp_release(filter);
        return failed;
    }
    return juri_enforce(filter);
}

/*
 * As juri_filter_calls, for a foreign program: it may be started, have threads, and signal itself
 * (`own`, its process number). It cannot leave its process group, where it is killed, nor change
 * marks of files that Landlock does not guard. Where `may_fork` is 0 it starts no process.
 */
static inline int juri_filter_tool_calls(int own, int may_fork) {
    static const int refused[] = {
        SCMP_SYS(setsid), SCMP_SYS(setpgid), SCMP_SYS(rt_sigqueueinfo),
        SCMP_SYS(rt_tgsigqueueinfo), SCMP_SYS(pidfd_open), SCMP_SYS(pidfd_send_signal),
        SCMP_SYS(pidfd_getfd), SCMP_SYS(execveat), SCMP_SYS(fchmod), SCMP_SYS(fchown),
        SCMP_SYS(truncate), SCMP_SYS(utime), SCMP_SYS(utimes), SCMP_SYS(futimesat),
        SCMP_SYS(utimensat), SCMP_SYS(setxattr), SCMP_SYS(lsetxattr), SCMP_SYS(fsetxattr),
        SCMP_SYS(removexattr), SCMP_SYS(lremovexattr), SCMP_SYS(fremovexattr), SCMP_SYS(shmget),
        SCMP_SYS(msgget), SCMP_SYS(semget), SCMP_SYS(mq_open), SCMP_SYS(open_by_handle_at),
        SCMP_SYS(open_tree), SCMP_SYS(move_mount), SCMP_SYS(fsopen), SCMP_SYS(quotactl),
        SCMP_SYS(setpriority), SCMP_SYS(ioprio_set), 452 /* fchmodat2, newer than libseccomp */,
    };
    static const int signals[] = {SCMP_SYS(kill), SCMP_SYS(tkill), SCMP_SYS(tgkill)};
    static const int forks[] = {SCMP_SYS(fork), SCMP_SYS(vfork)};
    /* CLONE_NEWNS, CGROUP, UTS, IPC, USER, PID, NET: a world of its own. */
    static const uint64_t worlds[] = {
        0x00020000, 0x02000000, 0x04000000, 0x08000000, 0x10000000, 0x20000000, 0x40000000,
    };
    const uint64_t thread = 0x00010000; /* CLONE_THREAD */
    const uint32_t no = SCMP_ACT_ERRNO(EPERM);
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
    if (!filter) return -ENOMEM;
    int failed = juri_refuse(filter, refused, sizeof refused / sizeof refused[0]);
    for (unsigned i = 0; i < 3; i++)
        failed |= seccomp_rule_add(
            filter, no, signals[i], 1, SCMP_A0(SCMP_CMP_NE, (scmp_datum_t)own));
    /* Reading its own limits is fine, setting any is not. */
    failed |= seccomp_rule_add(filter, no, SCMP_SYS(prlimit64), 1, SCMP_A2(SCMP_CMP_NE, 0));
    if (may_fork) {
        for (unsigned i = 0; i < sizeof worlds / sizeof worlds[0]; i++)
            failed |= seccomp_rule_add(
                filter, no, SCMP_SYS(clone), 1, SCMP_A0(SCMP_CMP_MASKED_EQ, worlds[i], worlds[i]));
    } else {
        failed |= juri_refuse(filter, forks, 2);
        failed |= seccomp_rule_add(
            filter, no, SCMP_SYS(clone), 1, SCMP_A0(SCMP_CMP_MASKED_EQ, thread, 0));
    }
    if (failed) {
        seccomp_release(filter);
        return failed;
    }
    return juri_enforce(filter);
}
#endif
