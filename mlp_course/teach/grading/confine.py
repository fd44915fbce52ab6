"""A process shuts itself in, for good, before it runs a student's code. Needs no rights and nothing but Python.

Four walls, each where the system has it, one behind the other:

- limits of the system (`resource`: Linux, macOS): processor time, memory, open files, nothing is written to a file;
- Landlock (Linux 5.13): no file can be opened but Python's own and NumPy's, to be read; no TCP, no signals (6.12);
- a filter of system calls (seccomp, Linux on x86-64 and ARM): no new process, no socket, no signal, no other's memory;
- Python's audit hook (everywhere): the same asked of what is written in Python. Who gets past Python gets past it.

`shut_in` returns the names of the walls that stand. This file is run in the child.
"""

import contextlib
import ctypes
import errno
import os
import platform
import struct
import sys

try:
    import resource
except ImportError:  # Windows
    resource = None

MORE_BYTES = 600 << 20  # of address space that a student's code may add
MOST_FILES = 64
CREATE_RULESET = 444
ADD_RULE = 445
RESTRICT_SELF = 446
READ_FILE = 1 << 2
READ = READ_FILE | 1 << 3 | 1 << 0  # files, folders, and to map a library as a program
OF_FILES = READ_FILE | 1 << 0
ALL_FILES = {1: (1 << 13) - 1, 2: (1 << 14) - 1, 3: (1 << 15) - 1, 4: (1 << 15) - 1, 5: (1 << 16) - 1}

ARCHITECTURES = {"x86_64": (0, 0xC000003E), "aarch64": (1, 0xC00000B7)}
CLONE = (56, 220)
CLONE3 = (435, 435)
# System calls that are refused: their numbers on x86-64 and on ARM, None where there is none.
REFUSED = {
    "fork": (57, None), "vfork": (58, None), "execve": (59, 221), "execveat": (322, 281),
    "kill": (62, 129), "tkill": (200, 130), "tgkill": (234, 131), "pidfd_send_signal": (424, 424),
    "rt_sigqueueinfo": (129, 138), "rt_tgsigqueueinfo": (297, 240), "pidfd_open": (434, 434), "pidfd_getfd": (438, 438),
    "ptrace": (101, 117), "process_vm_readv": (310, 270), "process_vm_writev": (311, 271), "kcmp": (312, 272),
    "process_madvise": (440, 440), "perf_event_open": (298, 241), "userfaultfd": (323, 282), "bpf": (321, 280),
    "socket": (41, 198), "socketpair": (53, 199), "connect": (42, 203), "bind": (49, 200), "listen": (50, 201),
    "accept": (43, 202), "accept4": (288, 242), "sendto": (44, 206), "io_uring_setup": (425, 425),
    "shmget": (29, 194), "shmat": (30, 196), "shmctl": (31, 195), "semget": (64, 190), "semop": (65, 193),
    "msgget": (68, 186), "msgsnd": (69, 189), "mq_open": (240, 180), "memfd_create": (319, 279),
    "chmod": (90, None), "fchmod": (91, 52), "fchmodat": (268, 53), "fchmodat2": (452, 452), "chown": (92, None),
    "fchown": (93, 55), "lchown": (94, None), "fchownat": (260, 54), "utime": (132, None), "utimes": (235, None),
    "futimesat": (261, None), "utimensat": (280, 88), "setxattr": (188, 5), "lsetxattr": (189, 6),
    "fsetxattr": (190, 7),
    "link": (86, None), "linkat": (265, 37), "symlink": (88, None), "symlinkat": (266, 36), "mknod": (133, None),
    "mknodat": (259, 33), "chroot": (161, 51), "mount": (165, 40), "umount2": (166, 39), "unshare": (272, 97),
    "setns": (308, 268), "open_by_handle_at": (304, 265), "setrlimit": (160, 164), "prlimit64": (302, 261),
    "setpriority": (141, 140), "sched_setaffinity": (203, 122), "personality": (135, 92), "setsid": (112, 157),
    "add_key": (248, 217), "request_key": (249, 218), "keyctl": (250, 219), "reboot": (169, 142),
    "init_module": (175, 105), "finit_module": (313, 273), "clock_settime": (227, 112),
}  # fmt: skip


def shut_in(seconds: float, readable: list[str]) -> list[str]:
    """Shut this process in, and return the names of the walls.

    seconds   of processor time from now on
    readable  folders and files that may still be read
    """
    walls = []
    if resource is not None and set_limits(seconds):
        walls.append("limits")
    if sys.platform == "linux":
        libc = ctypes.CDLL(None, use_errno=True)
        libc.prctl(38, 1, 0, 0, 0)  # no new privileges, which both of the following ask for
        with contextlib.suppress(OSError, AttributeError):
            if landlock(libc, readable):
                walls.append("Landlock")
            if seccomp(libc):
                walls.append("seccomp")
    sys.addaudithook(hook(readable))
    return [*walls, "audit hook"]


def set_limits(seconds: float) -> bool:
    """Limit time, memory, files and what is written, as far as the system lets it be."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    most_seconds = int(used.ru_utime + used.ru_stime + seconds) + 1
    limits = {
        "RLIMIT_CPU": most_seconds,
        "RLIMIT_AS": address_space() + MORE_BYTES,
        "RLIMIT_FSIZE": 0,
        "RLIMIT_NOFILE": MOST_FILES,
        "RLIMIT_CORE": 0,
    }
    if sys.platform != "linux":  # there it would count all processes of the user, and a filter is at hand
        limits["RLIMIT_NPROC"] = 0
    done = []
    for name, most in limits.items():
        with contextlib.suppress(OSError, ValueError, AttributeError):
            last = most + 1 if name == "RLIMIT_CPU" else most  # a signal first, which says why it ended
            resource.setrlimit(getattr(resource, name), (most, last))
            done.append(name)
    return "RLIMIT_CPU" in done


def address_space() -> int:
    """The bytes of memory that this process has asked for, as far as the system says."""
    try:
        with open("/proc/self/statm", encoding="ascii") as file:
            return int(file.read().split()[0]) * resource.getpagesize()
    except OSError:
        return 1 << 30


def landlock(libc, readable: list[str]) -> bool:
    """Leave nothing of the file system but what may be read; return whether the kernel does so."""
    version = libc.syscall(CREATE_RULESET, None, 0, 1)
    if version < 1:
        return False
    handled = struct.pack("QQQ", ALL_FILES[min(version, 5)], 3 if version >= 4 else 0, 3 if version >= 6 else 0)
    size = 24 if version >= 6 else 16 if version >= 4 else 8
    rules = libc.syscall(CREATE_RULESET, handled, size, 0)
    for path in readable:
        with contextlib.suppress(OSError):
            file = os.open(path, os.O_PATH | os.O_CLOEXEC)
            libc.syscall(ADD_RULE, rules, 1, struct.pack("=Qi", READ if os.path.isdir(path) else OF_FILES, file), 0)
            os.close(file)
    done = libc.syscall(RESTRICT_SELF, rules, 0) == 0
    os.close(rules)
    return done


def seccomp(libc) -> bool:
    """Have the kernel refuse system calls; return whether it does so."""
    if platform.machine() not in ARCHITECTURES:
        return False
    program = filter_of(*ARCHITECTURES[platform.machine()])
    memory = ctypes.create_string_buffer(program, len(program))
    pointer = struct.pack("HxxxxxxP", len(program) // 8, ctypes.addressof(memory))
    return libc.prctl(22, 2, pointer, 0, 0) == 0


def filter_of(place: int, architecture: int) -> bytes:
    """The filter as a program of the kernel's, instruction by instruction: (code, jump if so, jump if not, value)."""
    refused = sorted({numbers[place] for numbers in REFUSED.values() if numbers[place] is not None})
    to_end = len(refused) + 6  # instructions from behind the first comparison up to the refusal
    steps = [(0x20, 0, 0, 4), (0x15, 1, 0, architecture), (0x06, 0, 0, 0x80000000), (0x20, 0, 0, 0)]
    steps.append((0x35, to_end, 0, 0x40000000))  # calls of the x32 kind
    for count, number in enumerate(refused):
        steps.append((0x15, to_end - 1 - count, 0, number))
    steps += [
        (0x15, 4, 0, CLONE3[place]),
        (0x15, 0, 2, CLONE[place]),
        (0x20, 0, 0, 16),  # the first argument of clone: a thread is let pass
        (0x45, 0, 2, 0x00010000),
        (0x06, 0, 0, 0x7FFF0000),
        (0x06, 0, 0, 0x00050000 | errno.ENOSYS),  # so that clone is called in its place
        (0x06, 0, 0, 0x00050000 | errno.EPERM),
    ]
    return b"".join(struct.pack("HBBI", *step) for step in steps)


FORBIDDEN = (
    "_winapi.", "ctypes.", "gc.", "glob.", "mmap.", "os.chdir", "os.chmod", "os.chown", "os.exec", "os.fork",
    "os.kill", "os.link", "os.mkdir", "os.posix_spawn", "os.remove", "os.rename", "os.rmdir", "os.setxattr",
    "os.spawn", "os.startfile", "os.symlink", "os.system", "os.truncate", "os.utime", "pty.", "shutil.",
    "signal.pthread_kill", "socket.", "sqlite3.", "subprocess.", "syslog.", "tempfile.", "winreg.",
)  # fmt: skip
READING = ("open", "os.listdir", "os.scandir")
WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


def hook(readable: list[str]):
    """What refuses in Python that which the kernel refuses where it can.

    All that it stands on is bound in it, and paths are only compared as texts: nothing can be replaced under it.
    """
    inside = tuple(path + os.sep for path in readable)

    def refuse(
        event, arguments, forbidden=FORBIDDEN, reading=READING, inside=inside, writes=WRITES, end=os.sep,
        kind=type, text=str, number=int, same=tuple.__contains__, error=PermissionError,
    ):  # fmt: skip
        if same(reading, event):
            path, *_, flags = arguments if event == "open" else (*arguments, 0)
            if kind(path) is number:
                return
            known = kind(path) is text and (path + end).startswith(inside) and ".." not in path
            if not known or (kind(flags) is number and flags & writes):
                raise error(13, "no file can be opened while an answer is graded")
        elif event.startswith(forbidden):
            raise error(1, f"{event} is out of reach while an answer is graded")

    return refuse


def readable_places(numpy_folder: str) -> list[str]:
    """What Python and NumPy may still have to read, and nothing beside it: no other package is among it."""
    library = os.path.dirname(os.__file__)
    inside = [os.path.join(library, name) for name in os.listdir(library) if not name.endswith("-packages")]
    beside = [numpy_folder, numpy_folder + ".libs", "/dev/null", "/dev/urandom"]
    return [path for path in (*inside, *beside) if os.path.exists(path)]
