# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Time and memory of oss-guard beside a plain ``reuse lint``, on trees made here.

    python benchmarks/check.py                 all of it
    python benchmarks/check.py --only large    start | small | large
    python benchmarks/check.py --rounds 3 --files 1000

Run it with the interpreter of the environment in which oss-guard is installed. Both programs take
turns, so that whatever else the machine does meets both; shown are medians.
"""

from __future__ import annotations

import argparse
import os
import platform
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from importlib.metadata import version
from pathlib import Path

PYTHON = sys.executable
OSS_GUARD = (PYTHON, "-m", "oss_guard")
REUSE = (PYTHON, "-m", "reuse")
TAG = "SPDX-" + "License-Identifier: MIT"
HOLDER = "SPDX-" + "FileCopyrightText: 2026 "
MIB = 1024 * 1024

ENGLISH = (
    "request response record table column value index result buffer stream parse encode decode"
    " update insert remove select filter reduce merge apply handle config option default timeout"
    " session account resident address window counter report format language message"
).split()
JAPANESE = (
    "住民の情報を取得する",
    "入力された値を検証し、誤りがあれば利用者に知らせる",
    "申請の内容を一覧に表示する",
    "設定ファイルから接続先を読み込む",
    "処理が終わるまで待ち、結果を返す",
    "日付は西暦で扱い、表示するときだけ和暦に直す",
    "この関数は複数のスレッドから呼び出してよい",
    "通信に失敗したときは三回まで繰り返す",
)
KINDS = (("py", "#"), ("js", "//"), ("ts", "//"), ("java", "//"), ("sh", "#"), ("go", "//"))
DOCUMENT = ("md", "")
DOCUMENT_EVERY = 25


def main() -> None:
    """Measure what was asked for and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--only", choices=("start", "small", "large"), action="append")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--files", type=int, default=5000)
    parser.add_argument("--folder", type=Path, help="where trees are made (default: temporary)")
    asked = parser.parse_args()
    wanted = asked.only or ("start", "small", "large")
    _versions()
    folder = Path(tempfile.mkdtemp(prefix="oss-guard-benchmark-", dir=asked.folder))
    try:
        if "start" in wanted:
            _start()
        if "small" in wanted:
            _small(folder, asked.rounds)
        if "large" in wanted:
            for name, write in (("English", _english), ("Japanese", _japanese)):
                _large(folder / name, name, write, asked.files, asked.rounds)
    finally:
        shutil.rmtree(folder)


def _versions() -> None:
    names = ("oss-guard", "reuse", "GitPython", "click", "msgspec")
    parts = [f"{name} {version(name)}" for name in names]
    git = subprocess.run(["git", "--version"], capture_output=True, text=True, check=True)  # noqa: S607
    processors = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else "?"
    print(f"Python {platform.python_version()}, {git.stdout.strip()}, {', '.join(parts)}")
    print(f"{sys.platform}-{platform.machine()}, {processors} processors\n")


def _row(name: str, value: str, wanted: str) -> None:
    print(f"{name:<58} {value:>12}   {wanted}", flush=True)


def _start() -> None:
    pairs = [(_timed((PYTHON, "-c", "pass")), _timed((*OSS_GUARD, "--version"))) for _ in range(9)]
    empty, ours = (statistics.median(column) for column in zip(*pairs, strict=True))
    _row("--version, seconds", f"{ours:.3f}", "about 0.1")
    _row("--version / python -c pass, median of nine", f"{ours / empty:.2f}", "at most 6")


def _small(folder: Path, rounds: int) -> None:
    tree = _repository(folder / "small", 50, _english)
    pairs = _in_turns(tree, rounds, ())
    reuse, ours = (statistics.median(column) for column in zip(*pairs, strict=True))
    _row("50 files: reuse lint in place, seconds", f"{reuse:.2f}", "")
    _row("50 files: oss-guard check, seconds", f"{ours:.2f}", "")
    _row("50 files: oss-guard check - reuse lint, seconds", f"{ours - reuse:.2f}", "at most 1.0")
    _row("50 files: peak memory of one process, MiB", f"{_peak(tree):.0f}", "at most 150")


def _large(
    folder: Path, name: str, write: Callable[[random.Random, str], str], files: int, rounds: int
) -> None:
    tree = _repository(folder, files, write)
    size = sum(p.stat().st_size for p in tree.rglob("*") if ".git" not in p.parts and p.is_file())
    pairs = _in_turns(tree, rounds, ("--no-history",))
    ratios = [ours / reuse for reuse, ours in pairs]
    reuse, ours = (statistics.median(column) for column in zip(*pairs, strict=True))
    what = f"{name}, {files} files, {size / MIB:.0f} MiB"
    _row(f"{what}: reuse lint --json, seconds", f"{reuse:.2f}", "")
    _row(f"{what}: oss-guard check --no-history, seconds", f"{ours:.2f}", "")
    _row(f"{what}: ratio of medians", f"{ours / reuse:.2f}", "at most 1.2, better 0.8")
    spread = f"{min(ratios):.2f}-{max(ratios):.2f}"
    _row(f"{what}: ratios of the rounds", spread, "")
    _row(f"{what}: peak memory of one process, MiB", f"{_peak(tree):.0f}", "")


def _in_turns(tree: Path, rounds: int, options: Sequence[str]) -> list[tuple[float, float]]:
    lint = (*REUSE, "--root", str(tree), "lint", "--json")
    check = (*OSS_GUARD, "check", str(tree), *options, "--format", "json", "--fail-on", "never")
    _timed(check)  # The file system's caches are warm for both.
    pairs = []
    for number in range(rounds):
        if number % 2:
            ours, reuse = _timed(check), _timed(lint)
        else:
            reuse, ours = _timed(lint), _timed(check)
        pairs.append((reuse, ours))
    return pairs


def _timed(command: Sequence[str]) -> float:
    began = time.perf_counter()
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
    seconds = time.perf_counter() - began
    if done.returncode not in {0, 1}:
        sys.exit(f"{command} gave {done.returncode}: {done.stderr.decode(errors='replace')}")
    return seconds


def _peak(tree: Path) -> float:
    """The largest process of a check, as the system counts it; asked of a child of its own."""
    code = (
        "import resource, subprocess, sys\n"
        "subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL)\n"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)\n"
    )
    check = (*OSS_GUARD, "check", str(tree), "--no-history", "--format", "json")
    done = subprocess.run([PYTHON, "-c", code, *check], capture_output=True, text=True, check=True)
    unit = MIB if sys.platform == "darwin" else 1024
    return int(done.stdout) / unit


def _repository(folder: Path, files: int, write: Callable[[random.Random, str], str]) -> Path:
    """A repository of source-like files of 1 to 20 KB, the same at every run."""
    chance = random.Random(files)
    folder.mkdir(parents=True)
    (folder / "LICENSES").mkdir()
    (folder / "LICENSES" / "MIT.txt").write_text("MIT License\n", encoding="utf-8")
    for number in range(files - 1):
        suffix, comment = KINDS[number % len(KINDS)] if number % DOCUMENT_EVERY else DOCUMENT
        path = folder / f"part{number % 23}" / f"unit{number % 7}" / f"file{number}.{suffix}"
        path.parent.mkdir(parents=True, exist_ok=True)
        text = write(chance, comment) if comment else _document(chance, write)
        path.write_text(_header(comment) + text, encoding="utf-8")
    for arguments in (("init", "-q"), ("add", "-A"), ("commit", "-q", "-m", "first")):
        identity = ("-c", "user.name=A", "-c", "user.email=a@example.org")
        subprocess.run(["git", *identity, *arguments], cwd=folder, check=True)  # noqa: S607
    return folder


def _header(comment: str) -> str:
    if not comment:
        return f"<!--\n{HOLDER}Example\n{TAG}\n-->\n\n"
    return f"{comment} {HOLDER}Example\n{comment} {TAG}\n\n"


def _document(chance: random.Random, write: Callable[[random.Random, str], str]) -> str:
    """Headings, paragraphs of a few sentences and code, as documentation has them."""
    parts, lines = [], write(chance, "").splitlines()
    while lines:
        kind, size = chance.random(), chance.randint(1, 6)
        taken, lines = [line.strip() for line in lines[:size]], lines[size:]
        if kind < 0.2:  # noqa: PLR2004 - a fifth
            parts.append(f"## {taken[0]}")
        elif kind < 0.4:  # noqa: PLR2004 - another
            parts.append("\n".join(("```", *taken, "```")))
        else:
            parts.append("\n".join(line if line.endswith("。") else f"{line}." for line in taken))
    return "\n\n".join(parts) + "\n"


def _english(chance: random.Random, comment: str) -> str:
    return _lines(chance, lambda: f"{comment} {_sentence(chance)}")


def _japanese(chance: random.Random, comment: str) -> str:
    return _lines(chance, lambda: f"{comment} {chance.choice(JAPANESE)}。")


def _lines(chance: random.Random, remark: Callable[[], str]) -> str:
    wanted, lines, size = chance.randint(1_000, 20_000), [], 0
    while size < wanted:
        line = remark() if chance.random() < 0.3 else _statement(chance)  # noqa: PLR2004 - a third
        lines.append(line)
        size += len(line.encode()) + 1
    return "\n".join(lines) + "\n"


def _sentence(chance: random.Random) -> str:
    return " ".join(chance.choices(ENGLISH, k=chance.randint(4, 12)))


def _statement(chance: random.Random) -> str:
    name, call, one, two = chance.choices(ENGLISH, k=4)
    blank = " " * 4 * chance.randint(0, 3)
    return f"{blank}{name}_{one} = {call}({one}, {two}[{chance.randint(0, 999)}], '{name}-{two}')"


if __name__ == "__main__":
    main()
