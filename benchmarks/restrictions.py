# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""How well restrictions beside a licence are recognised: what is caught, and what is false.

    python benchmarks/restrictions.py                         all passages
    python benchmarks/restrictions.py --set own --ids even --show

The passages under tests/documents/restrictions are judged by all rules of clause 2-1 that look for
wording, each as a repository of its own with a free licence. A restriction is caught where a clause
that it breaks fails, or, in a place that fails nothing, where it is listed. Of a passage without
restriction any finding is false.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

# A neighbour of this file has the name of a module of Python.
sys.path[:] = [p for p in sys.path if Path(p or ".").resolve() != Path(__file__).resolve().parent]

import yaml

from oss_guard.engine.audit import gathered
from oss_guard.engine.evaluate import Evaluated, evaluate
from oss_guard.model.grades import Verdict
from oss_guard.model.policy import Organization, Settings
from oss_guard.model.text import Text
from oss_guard.packs.bind import load_pack
from oss_guard.packs.expand import expand
from oss_guard.repository.memory import MemoryRepository

PASSAGES = Path(__file__).parents[1] / "tests" / "documents" / "restrictions"
_CHECK = "freedom-kept"
_TODAY = date(2026, 6, 1)


@dataclass(frozen=True, slots=True)
class Passage:
    """Files of a tiny repository, whether they restrict, and the clauses that are broken then.

    ``listed``: the place is one where what is found is listed and fails nothing.
    """

    set: str
    id: int
    clauses: tuple[str, ...]
    holds: bool
    listed: bool
    files: dict[str, str]


@dataclass(frozen=True, slots=True)
class Judged:
    """A passage, the clauses that failed or listed a finding, and those left open."""

    passage: Passage
    failed: tuple[str, ...]
    listed: tuple[str, ...]
    unknown: tuple[str, ...]
    said: tuple[str, ...]

    @property
    def right(self) -> bool:
        """Whether a restriction was caught, or nothing found where there is none."""
        if not self.passage.holds:
            return not self.failed and not self.listed
        found = self.listed if self.passage.listed else self.failed
        return bool(set(found) & set(self.passage.clauses))


def passages(sets: Iterable[str] = (), parity: str | None = None) -> Iterator[Passage]:
    """The passages of the sets named, of all where none is; only odd or even ids if wanted."""
    for path in sorted(PASSAGES.glob("*.yaml")):
        if sets and path.stem not in sets:
            continue
        for item in yaml.safe_load(path.read_text("utf-8")):
            if parity is None or (item["id"] % 2 == 1) is (parity == "odd"):
                yield _passage(path.stem, item)


def _passage(name: str, item: dict[str, Any]) -> Passage:
    files = item.get("files") or {item.get("file", "README.md"): item["text"]}
    files = {"LICENSE": "${text.MIT}", **files}
    return Passage(
        name,
        item["id"],
        (item["clause"], *item.get("also", ())),
        item["holds"],
        item.get("listed", False),
        {path: expand(text) for path, text in files.items()},
    )


def judge(chosen: Iterable[Passage]) -> Iterator[Judged]:
    """Judge passages by every rule of the check."""
    pack = load_pack("tokyo")
    rules = [rule for rule in pack.rules if rule.check.name == _CHECK]
    settings = Settings(pack.organization or Organization(Text("", ""), Text("", "")))
    for passage in chosen:
        repository = MemoryRepository({p: t.encode() for p, t in passage.files.items()})
        with gathered(repository, rules, settings, _TODAY) as sources:
            yield _judged(passage, [evaluate(rule, sources, {}) for rule in rules])


def _judged(passage: Passage, evaluated: Iterable[Evaluated]) -> Judged:
    failed, listed, unknown, said = [], [], [], []
    for one in evaluated:
        clause, verdict = one.rule.clauses[0], one.outcome.verdict
        # A passage may come without the licence's full text, which is no restriction.
        restricts = any(v.case != "no-text" for v in one.outcome.violations)
        if verdict is Verdict.FAIL and restricts:
            failed.append(clause)
        elif restricts:
            listed.append(clause)
        elif verdict is Verdict.UNKNOWN:
            unknown.append(clause)
        for found in one.findings:
            place = f"{found.location.path}:{found.location.line}"
            said.append(f"{clause} {place} {found.confidence}")
    return Judged(passage, tuple(failed), tuple(listed), tuple(unknown), tuple(said))


def main() -> None:
    """Print the two rates and what is wrong."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--set", action="append", default=[], metavar="NAME")
    parser.add_argument("--ids", choices=("odd", "even"), help="only ids that are so")
    parser.add_argument("--show", action="store_true", help="show what is judged wrongly")
    given = parser.parse_args()
    judged = list(judge(passages(given.set, given.ids)))
    for holds, name in ((True, "caught"), (False, "false")):
        of_kind = [j for j in judged if j.passage.holds is holds]
        count = sum(j.right is holds for j in of_kind)
        print(f"{name} {count} of {len(of_kind)} ({count / max(1, len(of_kind)):.1%})")
    apart = [j for j in judged if not j.passage.holds and j.right and j.unknown]
    print(f"left open without need {len(apart)}: {' '.join(str(j.passage.id) for j in apart)}")
    extra = [j for j in judged if set(j.failed) - set(j.passage.clauses) and j.passage.holds]
    print(f"other clauses too {len(extra)}: {' '.join(str(j.passage.id) for j in extra)}")
    for one in judged:
        if not one.right:
            print(
                "missed" if one.passage.holds else "false",
                one.passage.set,
                one.passage.id,
                *one.passage.clauses,
            )
            if given.show:
                shown = {p: t[-300:] for p, t in one.passage.files.items() if p != "LICENSE"}
                print(f"    {shown or one.passage.files['LICENSE'][-300:]}")
                print(f"    -> {'; '.join(one.said)} unknown: {' '.join(one.unknown)}")


if __name__ == "__main__":
    main()
