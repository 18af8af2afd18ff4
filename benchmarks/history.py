# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What a scan of a whole history costs, beside git alone and beside other tools, in one run.

    python benchmarks/history.py celery.git
    python benchmarks/history.py --rounds 5 git.git ansible.git

The floor is ``git cat-file --batch --buffer`` over all blobs in the order of the packs: what any
tool pays that reads each content once. Every tool runs in turn in each round; shown are medians,
CPU (of the process and its children) and wall clock, and the ratios of each round. Clone with
``git clone --bare``: with the refs of pull requests a repository can have three times the objects.

oss-guard is measured cold (rules and engine are prepared, no content is known), and warm (once
more with what the first run has kept). The others keep what they keep. Those that are not on PATH
are named. Nothing is fetched. Run it with the interpreter of the environment in which oss-guard
is installed.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import IO

MIB = 1024 * 1024
UNIT = MIB if sys.platform == "darwin" else 1024
FLOOR, COLD, WARM = "git cat-file", "oss-guard, cold", "oss-guard, warm"
OURS = (sys.executable, "-P", "-m", "oss_guard", "check")
# The secrets pack alone: the REUSE tool and the other clauses are no part of this.
OPTIONS = ("--pack", "secrets", "--policy", "none", "--fail-on", "never", "--quiet")
FOUND = frozenset({0, 1, 200, 205})
"""Exit codes by which tools say that they have finished; some, that they have found something."""


@dataclass(frozen=True)
class Cost:
    """What one run of one tool cost: seconds, and MiB of its largest process."""

    cpu: float
    wall: float
    peak: float
    findings: int | None = None


@dataclass(frozen=True)
class Blobs:
    """The blobs of a repository in the order of its packs."""

    feed: bytes
    count: int
    size: int


def main() -> None:
    """Measure every repository and print a table for each."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("repositories", nargs="+", type=Path, metavar="REPOSITORY")
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--without-peers", action="store_true")
    asked = parser.parse_args()
    _versions()
    peers = {} if asked.without_peers else _peers()
    folder = Path(tempfile.mkdtemp(prefix="oss-guard-history-"))
    try:
        prepared = _prepared(folder)
        for repository in asked.repositories:
            _measure(repository.resolve(), folder, prepared, peers, asked.rounds)
    finally:
        shutil.rmtree(folder)


def _versions() -> None:
    git = subprocess.run(["git", "--version"], capture_output=True, text=True, check=True)  # noqa: S607
    print(f"Python {platform.python_version()}, {git.stdout.strip()}", end=", ")
    print(f"oss-guard {version('oss-guard')}, {sys.platform}-{platform.machine()}")
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    print(f"{os.cpu_count()} processors, load {load:.1f}")
    if load > (os.cpu_count() or 1) / 2:
        print("others use this machine: compare CPU, not wall clock")
    print()


def _peers() -> Mapping[str, Sequence[str]]:
    """The commands of the tools that are here; ``{}`` is the repository, ``{report}`` a file."""
    known: dict[str, Sequence[str]] = {
        "kingfisher": (
            *("kingfisher", "scan", "{}", "--git-history", "full", "--no-validate"),
            *("--no-update-check", "--format", "jsonl", "--output", "{report}"),
        ),
        "betterleaks": ("betterleaks", "git", "{}", "-o", "{report}", "--no-banner", "--silent"),
    }
    for name in known:
        if shutil.which(name) is None:
            print(f"{name}: not on PATH, left out")
    return {name: command for name, command in known.items() if shutil.which(name) is not None}


def _prepared(folder: Path) -> Path:
    """A cache with rules and engine in it: of a repository just large enough for the engine."""
    cache, small = folder / "prepared", folder / "small"
    small.mkdir()
    chance = random.Random(1)
    words = [f"{chance.randrange(1 << 40):x}"[:9] for _ in range(4096)]
    text = "\n".join(" ".join(chance.choices(words, k=12)) for _ in range(100_000))
    (small / "words.txt").write_text(text, encoding="utf-8")
    identity = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    for arguments in (("init", "-q"), ("add", "-A"), ("commit", "-q", "-m", "first")):
        subprocess.run(["git", *identity, *arguments], cwd=small, check=True)  # noqa: S607
    _ours(small, folder, cache)
    return cache


def _measure(
    repository: Path,
    folder: Path,
    prepared: Path,
    peers: Mapping[str, Sequence[str]],
    rounds: int,
) -> None:
    blobs = _blobs(repository)
    print(f"\n== {repository.name}: {blobs.count:,} blobs, {blobs.size / 1e6:,.0f} MB")
    tools: dict[str, Callable[[], Cost]] = {
        FLOOR: lambda: _floor(repository, blobs, folder),
        COLD: lambda: _cold(repository, folder, prepared),
        WARM: lambda: _ours(repository, folder, folder / "cache"),
    }
    for name, command in peers.items():
        tools[name] = lambda command=command: _peer(repository, folder, command)
    _floor(repository, blobs, folder)  # The file system's caches are warm for all.
    costs: dict[str, list[Cost]] = defaultdict(list)
    for _ in range(rounds):
        for name, run in tools.items():
            costs[name].append(cost := run())
            # At once: the whole takes long, and may be broken off.
            print(f"  {name}: CPU {cost.cpu:.2f} s, wall {cost.wall:.2f} s", flush=True)
    _table(costs)


def _cold(repository: Path, folder: Path, prepared: Path) -> Cost:
    cache = folder / "cache"
    shutil.rmtree(cache, ignore_errors=True)
    shutil.copytree(prepared, cache)
    return _ours(repository, folder, cache)


def _blobs(repository: Path) -> Blobs:
    listing = ("cat-file", "--batch-all-objects", "--unordered", "--batch-check")
    done = subprocess.run(
        ["git", "-C", str(repository), *listing],  # noqa: S607
        capture_output=True,
        check=True,
    )
    rows = [row.split() for row in done.stdout.splitlines()]
    blobs = [(row[0], int(row[2])) for row in rows if row[1] == b"blob"]
    feed = b"".join(oid + b"\n" for oid, _ in blobs)
    return Blobs(feed, len(blobs), sum(size for _, size in blobs))


def _floor(repository: Path, blobs: Blobs, folder: Path) -> Cost:
    asked = folder / "blobs"
    asked.write_bytes(blobs.feed)
    command = ["git", "-C", str(repository), "cat-file", "--batch", "--buffer"]
    with asked.open("rb") as feed:
        return _timed(command, stdin=feed)


def _ours(repository: Path, folder: Path, cache: Path) -> Cost:
    report = folder / "report.json"
    command = [*OURS, str(repository), *OPTIONS, f"--format=json={report}"]
    cost = _timed(command, environment={"XDG_CACHE_HOME": str(cache)})
    found = json.loads(report.read_text("utf-8"))["body"]["findings"]
    return Cost(cost.cpu, cost.wall, cost.peak, len(found))


def _peer(repository: Path, folder: Path, command: Sequence[str]) -> Cost:
    report = folder / "peer.jsonl"
    report.unlink(missing_ok=True)
    filled = [str(repository) if w == "{}" else w.replace("{report}", str(report)) for w in command]
    cost = _timed(filled)
    if not report.exists():
        sys.exit(f"{filled[0]} wrote no report: {' '.join(filled)}")
    lines = report.read_text("utf-8", "replace").splitlines()
    return Cost(cost.cpu, cost.wall, cost.peak, sum('"finding"' in line for line in lines))


_told: set[str] = set()
# In a process of its own: a child's peak begins at what its parent holds, and we hold long lists.
_WATCH = """\
import json, os, subprocess, sys, time
began = time.perf_counter()
process = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
_, status, used = os.wait4(process.pid, 0)
process.returncode = code = os.waitstatus_to_exitcode(status)
wall = time.perf_counter() - began
print(json.dumps([code, used.ru_utime + used.ru_stime, wall, used.ru_maxrss]))
"""


def _timed(
    command: Sequence[str],
    *,
    environment: Mapping[str, str] | None = None,
    stdin: IO[bytes] | int = subprocess.DEVNULL,
) -> Cost:
    """Run to the end and ask the system what the process and all its children used."""
    shown = " ".join(command)
    if shown not in _told:
        _told.add(shown)
        print(f"$ {shown}", flush=True)
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", _WATCH, *command],
        stdin=stdin,
        stdout=subprocess.PIPE,
        env={**os.environ, **(environment or {})},
        check=True,
    )
    code, cpu, wall, peak = json.loads(done.stdout)
    if code not in FOUND:
        sys.exit(f"{shown} gave {code}")
    return Cost(cpu, wall, peak * UNIT / MIB)


def _table(costs: Mapping[str, Sequence[Cost]]) -> None:
    print(f"{'':<20}{'CPU s':>9}{'wall s':>9}{'peak MiB':>10}{'÷ git':>8}{'÷ ours':>8}  findings")
    for name, runs in costs.items():
        cpu, wall, peak = (
            statistics.median(getattr(run, key) for run in runs) for key in ("cpu", "wall", "peak")
        )
        floor = _ratio(runs, costs[FLOOR])
        ours = _ratio(runs, costs[COLD])
        found = "" if runs[-1].findings is None else f"{runs[-1].findings:,}"
        print(f"{name:<20}{cpu:>9.2f}{wall:>9.2f}{peak:>10.0f}{floor:>8.2f}{ours:>8.2f}  {found}")
    if len(costs[COLD]) > 1:
        ratios = [o.cpu / f.cpu for o, f in zip(costs[COLD], costs[FLOOR], strict=True)]
        print(f"ours ÷ git in the rounds: {', '.join(f'{r:.2f}' for r in ratios)}")
    for name in (n for n in costs if n not in {FLOOR, COLD, WARM}):
        faster = statistics.median(
            p.wall / o.wall for p, o in zip(costs[name], costs[COLD], strict=True)
        )
        print(f"wall clock of {name} ÷ ours: {faster:.2f}")
    print(flush=True)


def _ratio(runs: Sequence[Cost], base: Sequence[Cost]) -> float:
    """The median of the ratios of the rounds: what else the machine did met both."""
    return statistics.median(a.cpu / b.cpu for a, b in zip(runs, base, strict=True))


if __name__ == "__main__":
    main()
