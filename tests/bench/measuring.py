"""What a program and its children cost: wall time, processor time, memory."""

import contextlib
import ctypes
import os
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

_TICKS = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100
_LOOK_EVERY_S = 0.2
# What a program leaves is at hand for the next one, until a virtual machine gives it back to its
# host two seconds later; fetching 500 MB again takes 0.2 s. After a rest all begin alike.
REST_S = 3


@dataclass(slots=True)
class Cost:
    """Seconds of wall and processor time, the watcher's own left out; `memory_mb` is the highest
    sum over all processes of what is theirs, shared pages counted in parts (Linux only, else 0).
    """

    wall_s: float = 0.0
    cpu_s: float = 0.0
    memory_mb: float = 0.0
    watching_s: float = 0.0


def run(command: Sequence[str | Path], **options: object) -> Cost:
    """A whole program, from its start to its end, after a rest."""
    time.sleep(REST_S)
    _adopt()
    _wait_for_all()  # of what was measured before
    start, before = time.perf_counter(), os.times()
    program = subprocess.Popen([str(part) for part in command], **options)  # type: ignore[call-overload]
    with program, _watched(program.pid) as cost:
        code = program.wait()
    cost.wall_s = time.perf_counter() - start
    _wait_for_all()
    after = os.times()
    cost.cpu_s = sum(after[2:4]) - sum(before[2:4])
    if code:
        raise subprocess.CalledProcessError(code, command)
    return cost


def ratio(found: Sequence[Cost], other: Sequence[Cost], of: str = "wall_s") -> float:
    """The median of the ratios, round by round."""
    pairs = zip(found, other, strict=True)
    return statistics.median(getattr(a, of) / getattr(b, of) for a, b in pairs)


def _adopt() -> None:
    """Processes whose parent ends become children of this one (Linux only)."""
    if sys.platform == "linux":
        set_child_subreaper = 36  # of linux/prctl.h
        ctypes.CDLL(None).prctl(set_child_subreaper, 1)


def _wait_for_all() -> None:
    """Until nothing runs that was begun here, also what was left to end by itself."""
    with contextlib.suppress(ChildProcessError):
        while True:
            os.wait()


@contextlib.contextmanager
def measured() -> Iterator[Cost]:
    """What happens inside, in this process and the children it has (Linux only for theirs)."""
    start, before = time.perf_counter(), _processor_seconds(os.getpid())
    with _watched(os.getpid()) as cost:
        yield cost
    cost.wall_s = time.perf_counter() - start
    cost.cpu_s = _processor_seconds(os.getpid()) - before - cost.watching_s


@contextlib.contextmanager
def _watched(pid: int) -> Iterator[Cost]:
    """Fills in `memory_mb`."""
    cost, is_over = Cost(), threading.Event()

    def watch() -> None:
        while not is_over.wait(_LOOK_EVERY_S):
            cost.memory_mb = max(cost.memory_mb, sum(map(_memory_mb, _family(pid))))
        cost.watching_s = time.thread_time()

    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    try:
        yield cost
    finally:
        is_over.set()
        watcher.join()


def _family(pid: int) -> list[int]:
    """A process and all that descend from it."""
    family = [pid]
    for member in family:
        with contextlib.suppress(OSError):
            for task in Path(f"/proc/{member}/task").iterdir():
                family += map(int, (task / "children").read_text().split())
    return family


def _memory_mb(pid: int) -> float:
    with contextlib.suppress(OSError):
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) / 1024
    return 0.0


def own_processor_s(pid: int) -> float:
    """Of a process without its children, so far (Linux only, else 0)."""
    with contextlib.suppress(OSError):
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        return sum(map(int, fields[11:13])) / _TICKS
    return 0.0


def _processor_seconds(pid: int) -> float:
    """Of a process and its living children; what they spent before they ended counts too."""
    total = 0.0
    for member in _family(pid):
        with contextlib.suppress(OSError):
            fields = Path(f"/proc/{member}/stat").read_text().rpartition(")")[2].split()
            total += sum(map(int, fields[11:15])) / _TICKS
    return total or time.process_time()
