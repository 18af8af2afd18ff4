# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""How many leaks oss-guard finds, and how often it is wrong, on sets made here.

    python benchmarks/secrets.py                      all sets, oss-guard and the peers on PATH
    python benchmarks/secrets.py --only code --seed 7
    python benchmarks/secrets.py --without-peers --misses 50

A finding counts where it gates (medium and high confidence). Nothing is stored: the sets are made
in a temporary folder, for oss-guard as for the peers, and removed. Run it with the interpreter of
the environment in which oss-guard is installed.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from secret_sets.code import code
from secret_sets.files import files
from secret_sets.harmless import harmless
from secret_sets.japan import japan
from secret_sets.keys import keys
from secret_sets.sample import Sample

SETS: dict[str, Callable[[int], Iterator[Sample]]] = {
    "keys": keys,
    "files": files,
    "code": code,
    "japan": japan,
    "harmless": harmless,
}
GATES = {"high", "medium"}
_HOST = re.compile(r"\b(?:10\.\d+|192\.168)\.\d+\.\d+")
"""An internal host is no secret and is not labelled, but to name it is no false alarm."""
Found = Mapping[str, Sequence[int]]
"""Lines with a finding by path, as many times as they have one."""


@dataclass
class Score:
    """What was found in the samples of one kind."""

    samples: int = 0
    labelled: int = 0
    found: int = 0
    right: int = 0
    wrong: int = 0
    flagged: int = 0
    missed: list[str] = field(default_factory=list)
    alarms: list[str] = field(default_factory=list)

    def add(self, sample: Sample, lines: Sequence[int]) -> None:
        """Compare the lines with findings with those that are labelled."""
        self.samples += 1
        self.labelled += len(sample.leaks)
        for number, leak in enumerate(sample.leaks, 1):
            if any(leak.first <= line <= leak.last for line in lines):
                self.found += 1
            else:
                self.missed.append(f"{sample.name} #{number}")
        for line in lines:
            if any(leak.first <= line <= leak.last for leak in sample.leaks):
                self.right += 1
            elif not _HOST.search(_line(sample, line)):
                self.wrong += 1
                self.alarms.append(f"{sample.name}: {_line(sample, line)}")
        self.flagged += bool(lines)

    def row(self) -> str:
        """Recall, precision and F1 in per cent; of harmless samples how many were flagged."""
        if not self.labelled:
            return f"{self.samples:>5} harmless, flagged {self.flagged / self.samples:6.1%}"
        recall = self.found / self.labelled
        precision = self.right / (self.right + self.wrong) if self.right + self.wrong else 0.0
        both = precision + recall
        f1 = 2 * precision * recall / both if both else 0.0
        return f"{self.labelled:>5} leaks   R {recall:6.1%}  P {precision:6.1%}  F1 {f1:6.1%}"


def _line(sample: Sample, number: int) -> str:
    """The text of a line, as far as it tells what was taken for a leak."""
    lines = sample.data.decode("utf-8", "replace").split("\n")
    return f"line {number}: {lines[number - 1].strip()[:80]}" if number <= len(lines) else "?"


def main() -> None:
    """Make the sets, run every tool on them and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--only", choices=SETS, action="append")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--without-peers", action="store_true")
    parser.add_argument("--misses", type=int, default=1000, help="named at most, for each set")
    asked = parser.parse_args()
    samples = [s for name in asked.only or SETS for s in SETS[name](asked.seed)]
    folder = Path(tempfile.mkdtemp(prefix="oss-guard-sets-"))
    try:
        for one in samples:
            path = folder / "tree" / one.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(one.data)
        print(f"seed {asked.seed}: {len(samples)} files\n")
        _report("oss-guard", samples, _ours(folder / "tree"), asked.misses)
        for name, run in {} if asked.without_peers else PEERS:
            if shutil.which(name) is None:
                print(f"{name}: not on PATH, left out\n")
                continue
            _report(name, samples, run(folder), 0)
    finally:
        shutil.rmtree(folder)


def _report(tool: str, samples: Sequence[Sample], found: Found, named: int) -> None:
    sets: dict[str, dict[str, Score]] = defaultdict(lambda: defaultdict(Score))
    whole: dict[str, Score] = defaultdict(Score)
    for one in samples:
        lines = found.get(one.path, ())
        group = "all" if one.set == "keys" else one.kind
        sets[one.set][group].add(one, lines)
        whole[one.set].add(one, lines)
    print(f"== {tool}")
    for name, kinds in sets.items():
        print(f"{name:<28}{whole[name].row()}")
        if len(kinds) > 1 and name != "files":
            for kind, score in kinds.items():
                print(f"  {kind:<26}{score.row()}")
    print(flush=True)
    if named:
        for name, score in whole.items():
            _named(f"{name}: missed", score.missed, named)
            _named(f"{name}: false alarms", score.alarms, named)


def _named(heading: str, items: Iterable[str], most: int) -> None:
    counted = Counter(items)
    if counted:
        print(f"-- {heading} ({counted.total()})")
        for item, times in sorted(counted.items())[:most]:
            print(f"   {item}" + (f" ×{times}" if times > 1 else ""))
        print()


def _ours(tree: Path) -> Found:
    # This file is called as a module of the standard library is: -P keeps it from being imported.
    command = [sys.executable, "-P", "-m", "oss_guard", "check", str(tree), "--pack", "secrets"]
    done = _run([*command, "--format", "json", "--fail-on", "never", "--policy", "none"])
    body = json.loads(done)["body"]
    found: dict[str, list[int]] = defaultdict(list)
    for finding in body["findings"]:
        if finding["confidence"] in GATES:
            for place in (finding["location"], *finding["also"]):
                found[place["path"]].append(place["line"])
    return found


def _gitleaks(folder: Path) -> Found:
    tree, report = folder / "tree", folder / "gitleaks.json"
    _run(["gitleaks", "dir", str(tree), "-f", "json", "-r", str(report), "--exit-code", "0"])
    items = json.loads(report.read_text("utf-8")) or []
    return _placed(tree, ((i["File"], i["StartLine"]) for i in items))


def _betterleaks(folder: Path) -> Found:
    tree, report = folder / "tree", folder / "betterleaks.jsonl"
    _run(["betterleaks", "fs", str(tree), "-o", str(report), "--no-banner", "--silent"])
    lines = map(json.loads, report.read_text("utf-8").splitlines())
    places = (f["location"] for line in lines if (f := line.get("finding")))
    return _placed(tree, ((p["path"], p["start_line"]) for p in places))


def _kingfisher(folder: Path) -> Found:
    tree = folder / "tree"
    command = ["kingfisher", "scan", str(tree), "--format", "jsonl", "--no-validate"]
    lines = _run([*command, "--no-update-check", "--git-history", "none"]).splitlines()
    found = (f for line in lines if line.startswith(b"{") if (f := json.loads(line).get("finding")))
    return _placed(tree, ((f["path"], f["line"]) for f in found))


def _trufflehog(folder: Path) -> Found:
    tree = folder / "tree"
    command = ["trufflehog", "filesystem", str(tree), "--json", "--no-verification", "--no-update"]
    places = []
    for line in _run(command).splitlines():
        data = json.loads(line).get("SourceMetadata", {}).get("Data", {}).get("Filesystem")
        if data:
            places.append((data["file"], data.get("line", 1)))
    return _placed(tree, places)


def _detect_secrets(folder: Path) -> Found:
    tree = folder / "tree"
    done = _run(["detect-secrets", "-C", str(tree), "scan", "--all-files", "--no-verify", "."])
    results: dict[str, list[dict[str, Any]]] = json.loads(done)["results"]
    return _placed(tree, ((f, i["line_number"]) for f, items in results.items() for i in items))


PEERS: tuple[tuple[str, Callable[[Path], Found]], ...] = (
    ("kingfisher", _kingfisher),
    ("betterleaks", _betterleaks),
    ("gitleaks", _gitleaks),
    ("trufflehog", _trufflehog),
    ("detect-secrets", _detect_secrets),
)


def _placed(tree: Path, places: Iterable[tuple[str, int]]) -> Found:
    """Lines by the path below ``tree``; one tool may name a line once for each of its rules."""
    found: dict[str, list[int]] = defaultdict(list)
    for file, line in dict.fromkeys(places):
        path = Path(file)
        name = path.relative_to(tree) if path.is_absolute() else path
        found[name.as_posix()].append(int(line))
    return found


def _run(command: Sequence[str]) -> bytes:
    """What a tool prints. Finding something is no failure, and some say so by their exit code."""
    print(f"$ {' '.join(command)}", flush=True)
    done = subprocess.run(command, capture_output=True, check=False)
    if not done.stdout and done.returncode not in {0, 1, 3, 200}:
        sys.exit(f"{command[0]} gave {done.returncode}: {done.stderr.decode(errors='replace')}")
    return done.stdout


if __name__ == "__main__":
    main()
