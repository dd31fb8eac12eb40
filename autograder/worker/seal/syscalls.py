"""What a sealed worker may ask of the kernel, and the numbers of it on x86-64 and on 64-bit ARM.

Numbers are those of Linux's `arch/x86/entry/syscalls/syscall_64.tbl` and `include/uapi/asm-generic/unistd.h`; a dash
stands where the machine does not have the call.
"""

import os

# Reading, its own line and output, memory, time, its own signals, who and where it is, randomness, its end.
ALLOWED = """
read 0 63              write 1 64             readv 19 65            writev 20 66           pread64 17 67
pwrite64 18 68         lseek 8 62             close 3 57             dup 32 23              dup2 33 -
dup3 292 24            recvfrom 45 207        sendto 44 206          poll 7 -               ppoll 271 73
select 23 -            pselect6 270 72        stat 4 -               lstat 6 -              fstat 5 80
newfstatat 262 79      statx 332 291          access 21 -            faccessat 269 48       faccessat2 439 439
readlink 89 -          readlinkat 267 78      getdents64 217 61      getcwd 79 17           fadvise64 221 223
mmap 9 222             mprotect 10 226        munmap 11 215          brk 12 214             mremap 25 216
madvise 28 233         futex 202 98           sched_yield 24 124     restart_syscall 219 128
sched_getaffinity 204 123                     nanosleep 35 101       clock_nanosleep 230 115
clock_gettime 228 113  clock_getres 229 114   gettimeofday 96 169    time 201 -             times 100 153
getrusage 98 165       getrlimit 97 163       rt_sigaction 13 134    rt_sigprocmask 14 135
rt_sigreturn 15 139    sigaltstack 131 132    getpid 39 172          getppid 110 173        gettid 186 178
getpgrp 111 -          getuid 102 174         geteuid 107 175        getgid 104 176         getegid 108 177
getresuid 118 148      getresgid 120 150      getgroups 115 158      uname 63 160           sysinfo 99 179
getcpu 309 168         getrandom 318 278      exit 60 93             exit_group 231 94
"""

# No honest exercise comes near these; whoever tries is ended at once.
KILLED = """
ptrace 101 117         process_vm_readv 310 270                      process_vm_writev 311 271
io_uring_setup 425 425 io_uring_enter 426 426 io_uring_register 427 427
add_key 248 217        request_key 249 218    keyctl 250 219         bpf 321 280            perf_event_open 298 241
userfaultfd 323 282    kexec_load 246 104     kexec_file_load 320 294                       init_module 175 105
finit_module 313 273   open_by_handle_at 304 265                     pidfd_getfd 438 438    kcmp 312 272
setns 308 268          unshare 272 97         mount 165 40           pivot_root 155 41      move_mount 429 429
fsopen 430 430         modify_ldt 154 -       iopl 172 -             ioperm 173 -
"""

# Allowed or not by their arguments, see below; and those that only the sealing itself uses.
OTHERS = """
open 2 -               openat 257 56          ioctl 16 29            fcntl 72 25            prlimit64 302 261
prctl 157 167          capset 126 91          seccomp 317 277        landlock_create_ruleset 444 444
landlock_add_rule 445 445                     landlock_restrict_self 446 446
"""

# The argument that holds the flags of an open, and the flags that no worker may ask for.
OPENS = {"open": 1, "openat": 2}
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC

# The second argument must be one of these. ioctl: TCGETS, TCGETS2 and TIOCGWINSZ (is it a terminal?), FIONREAD,
# FIONBIO, FIONCLEX, FIOCLEX. fcntl: F_DUPFD, F_GETFD, F_SETFD, F_GETFL, F_DUPFD_CLOEXEC; no owner to send signals to.
COMMANDS = {
    "ioctl": (0x5401, 0x802C542A, 0x5413, 0x541B, 0x5421, 0x5450, 0x5451),
    "fcntl": (0, 1, 2, 3, 1030),
}

# These 32-bit words (argument, half) must be zero: only the caller's own limits, and only to read them.
ZEROS = {"prlimit64": ((0, 0), (2, 0), (2, 1))}

MACHINES = ("x86_64", "aarch64")


def numbers(table: str, machine: str) -> dict[str, int]:
    """The calls of a table by name, as numbered on one of `MACHINES`."""
    fields = table.split()
    column = 1 + MACHINES.index(machine)
    return {row[0]: int(row[column]) for row in zip(*[iter(fields)] * 3, strict=True) if row[column] != "-"}
