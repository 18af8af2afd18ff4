# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""How well statements are recognised in documents: recall and precision, clause by clause.

    python benchmarks/statements.py                           all passages
    python benchmarks/statements.py --set own --clause 6-R-3 --show

The passages under tests/documents/passages are judged by the shipped rules, each as a repository
of its own whose newest commit is recent. What a passage holds was written down by people; of those
that are recognised wrongly the ids are named, with ``--show`` what the rules said.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

# A neighbour of this file has the name of a module of Python.
sys.path[:] = [p for p in sys.path if Path(p or ".").resolve() != Path(__file__).resolve().parent]

import yaml

from oss_guard.engine.audit import gathered
from oss_guard.engine.evaluate import Evaluated, evaluate
from oss_guard.model.grades import Verdict, WaitsFor
from oss_guard.model.policy import Organization, Settings
from oss_guard.model.text import Text
from oss_guard.packs.bind import load_pack
from oss_guard.repository.memory import MemoryRepository
from oss_guard.repository.port import Commit

PASSAGES = Path(__file__).parents[1] / "tests" / "documents" / "passages"

RULES = {
    "6-R-1-(1)": "TKY-DOC-002",
    "6-R-1-(2)": "TKY-DOC-003",
    "6-R-2-(1)": "TKY-DOC-004",
    "6-R-2-(2)": "TKY-DOC-005",
    "6-R-2-(3)": "TKY-DOC-006",
    "6-R-3": "TKY-DOC-007",
    "2-1-(4)-b": "TKY-RGT-020",
    "4-4-f": "TKY-UPK-020",
    "4-5-b": "TKY-UPK-021",
    "6-D-dco": "TKY-COM-004",
    "6-D-cla": "TKY-COM-005",
}
_TODAY = date(2026, 6, 1)
_ALIVE = Commit("1" * 40, (), "2026-05-20T00:00:00Z", "Start", ())


@dataclass(frozen=True, slots=True)
class Passage:
    """Files of a tiny repository, and whether they make the statement that a clause asks for."""

    set: str
    id: str
    clause: str
    holds: bool
    files: dict[str, str]


@dataclass(frozen=True, slots=True)
class Judged:
    """A passage, and what its clause's rule said of it."""

    passage: Passage
    recognised: bool
    said: str


@dataclass(slots=True)
class Score:
    """Counts of one clause."""

    hits: int = 0
    misses: int = 0
    false: int = 0
    right: int = 0

    @property
    def recall(self) -> float:
        """Of the statements, how many were recognised."""
        return self.hits / (self.hits + self.misses) if self.hits + self.misses else 1.0

    @property
    def precision(self) -> float:
        """Of what was recognised, how much is one."""
        return self.hits / (self.hits + self.false) if self.hits + self.false else 1.0


def passages(sets: Iterable[str] = ()) -> Iterator[Passage]:
    """The passages of the sets named, of all where none is."""
    for path in sorted(PASSAGES.glob("*.yaml")):
        if sets and path.stem not in sets:
            continue
        for item in yaml.safe_load(path.read_text("utf-8")):
            files = item.get("files") or {item["file"]: item["text"]}
            yield Passage(path.stem, str(item["id"]), item["clause"], item["holds"], files)


def judge(chosen: Iterable[Passage]) -> Iterator[Judged]:
    """Judge passages, each by the rule of its clause."""
    pack = load_pack("tokyo")
    rules = {rule.id: rule for rule in pack.rules}
    settings = Settings(pack.organization or Organization(Text("", ""), Text("", "")))
    for passage in chosen:
        content = {path: text.encode() for path, text in passage.files.items()}
        repository = MemoryRepository(content, commits=[_ALIVE])
        rule = rules[RULES[passage.clause]]
        with gathered(repository, [rule], settings, _TODAY) as sources:
            yield _judged(passage, evaluate(rule, sources, {}))


def _judged(passage: Passage, evaluated: Evaluated) -> Judged:
    outcome = evaluated.outcome
    recognised = outcome.verdict is Verdict.PASS
    if passage.clause == "4-5-b":
        # An end that is stated is judged; whether it leaves a year is another question.
        stated = {Verdict.PASS, Verdict.FAIL}
        doubt = outcome.verdict is Verdict.UNKNOWN and WaitsFor.ATTESTATION in outcome.waits_for
        recognised = outcome.verdict in stated or doubt
    told = [f.message.en for f in evaluated.findings] or [b.text.en for b in outcome.basis[:2]]
    return Judged(passage, recognised, f"{outcome.verdict}: {'; '.join(told)[:300]}")


def scored(judged: Iterable[Judged]) -> dict[str, Score]:
    """Counts by clause, and of all together under an empty name."""
    scores: defaultdict[str, Score] = defaultdict(Score)
    for one in judged:
        for score in (scores[one.passage.clause], scores[""]):
            match one.passage.holds, one.recognised:
                case True, True:
                    score.hits += 1
                case True, False:
                    score.misses += 1
                case False, True:
                    score.false += 1
                case _:
                    score.right += 1
    return scores


def main() -> None:
    """Print a line for each clause and the ids of what is wrong."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--set", action="append", default=[], metavar="NAME")
    parser.add_argument("--clause", action="append", default=[], metavar="ID")
    parser.add_argument("--ids", choices=("odd", "even"), help="only ids that end so")
    parser.add_argument("--show", action="store_true", help="say what the rules said")
    given = parser.parse_args()
    chosen = [
        p
        for p in passages(given.set)
        if (not given.clause or p.clause in given.clause) and _named(p.id, given.ids)
    ]
    judged = list(judge(chosen))
    for clause, score in sorted(scored(judged).items()):
        print(
            f"{clause or 'all':10} recall {score.recall:.3f}  precision {score.precision:.3f}"
            f"  ({score.hits} hits, {score.misses} missed, {score.false} false,"
            f" {score.right} rightly none)"
        )
    for one in judged:
        if one.recognised is not one.passage.holds:
            _print_wrong(one, show=given.show)


def _named(id: str, parity: str | None) -> bool:
    digits = "".join(c for c in id if c.isdigit())
    return parity is None or (int(digits or "0") % 2 == 1) is (parity == "odd")


def _print_wrong(one: Judged, *, show: bool) -> None:
    what = "missed" if one.passage.holds else "false"
    print(f"{what} {one.passage.set} {one.passage.id} {one.passage.clause}")
    if show:
        for path, text in one.passage.files.items():
            print(f"    {path}: {text!r}")
        print(f"    -> {one.said}")


if __name__ == "__main__":
    main()
