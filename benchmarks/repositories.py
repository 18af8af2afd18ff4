# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""How well the clauses on licences are judged on small repositories.

    python benchmarks/repositories.py                    all of the first seed
    python benchmarks/repositories.py --seed 3 --only dependencies --show

Every repository is made by a seed and bears the verdicts that somebody who knows licences would
give, and where findings must be. Of those judged otherwise the clause is named, with ``--show``
what the report says.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from msgspec.structs import replace
from repository_sets import (
    afresh,
    anew,
    approval,
    dependencies,
    further,
    parts,
    picture,
    rights,
    untried,
)
from repository_sets.sample import ATTEST, CLEAN, Repository

# A neighbour of this file has the name of a module of Python.
sys.path[:] = [p for p in sys.path if Path(p or ".").resolve() != Path(__file__).resolve().parent]

from oss_guard.engine.audit import audit
from oss_guard.model.policy import DeclaredUse, DependencyRule, Organization, Settings
from oss_guard.model.report import Body, ClauseResult
from oss_guard.model.text import Text
from oss_guard.packs.bind import load_pack
from oss_guard.packs.pack import Pack
from oss_guard.repository.memory import MemoryRepository
from oss_guard.repository.port import Commit

SETS = {
    "approval": approval.repositories,
    "picture": picture.repositories,
    "parts": parts.repositories,
    "dependencies": dependencies.repositories,
    "rights": rights.repositories,
    "further": further.repositories,
    "afresh": afresh.repositories,
    "anew": anew.repositories,
    "untried": untried.repositories,
}
_TODAY = date(2026, 6, 1)
_COMMIT = Commit("1" * 40, (), "2026-05-20T00:00:00Z", "Start", ())
_WORDS = Text("例", "example")
_BODY = Organization(
    Text("東京都", "Tokyo Metropolitan Government"), Text("東京地方裁判所", "Tokyo District Court")
)


@dataclass(frozen=True, slots=True)
class Miss:
    """An expectation that the report does not meet."""

    repository: Repository
    clause: str
    expected: str
    found: str
    said: str


def repositories(seed: int, only: str | None) -> Iterator[tuple[str, Repository]]:
    """Yield the repositories of a seed with the name of their set."""
    for name, make in SETS.items():
        if only in {None, name}:
            for repository in make(random.Random(f"{seed} {name}")):
                yield name, repository


def _pack() -> Pack:
    """The shipped pack with those rules alone that name a clause on licences."""
    pack = load_pack("tokyo")
    wanted = {*CLEAN, "2-1-(4)-b"}
    return replace(pack, rules=tuple(r for r in pack.rules if wanted & set(r.clauses)))


def judged(repository: Repository, pack: Pack) -> Body:
    """Judge one repository as a check does."""
    files = {p: c.encode() if isinstance(c, str) else c for p, c in repository.files.items()}
    rules = tuple(
        DependencyRule((name,), DeclaredUse(use), _WORDS, "") for name, use in repository.uses
    )
    settings = Settings(_BODY, dependencies=rules)
    return audit(MemoryRepository(files, commits=[_COMMIT]), [pack], settings, _TODAY)


def misses(repository: Repository, body: Body) -> Iterator[Miss]:
    """What the report says otherwise than expected: verdicts, then places and words."""
    clauses = {c.id: c for c in body.clauses}
    for clause, expected in repository.expected.items():
        result = clauses[clause]
        if result.verdict.value not in expected.split("/"):
            yield Miss(repository, clause, expected, result.verdict.value, _said(result))
    for clause, path in repository.at.items():
        places = sorted(
            {f.location.path or "." for f in body.findings if clause in (f.clause, *f.also_clauses)}
        )
        if path not in places:
            yield Miss(repository, clause, f"at {path}", " ".join(places), "")
    for clause, words in repository.says.items():
        said = _said(clauses[clause])
        for word in words:
            if word not in said:
                yield Miss(repository, clause, f"says {word}", "", said)


def _said(result: ClauseResult) -> str:
    return " | ".join(f"{b.rule} {b.location} {b.text.ja}" for b in result.basis)


def main() -> None:
    """Make the repositories, judge each and print the scores."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", choices=sorted(SETS))
    parser.add_argument("--name", default="", help="part of the names of repositories")
    parser.add_argument("--show", action="store_true", help="show what the report says")
    asked = parser.parse_args()
    pack = _pack()
    scores = {name: Counter[str]() for name in SETS}
    for name, repository in repositories(asked.seed, asked.only):
        if asked.name not in repository.name:
            continue
        found = list(misses(repository, judged(repository, pack)))
        _count(scores[name], repository, found)
        for miss in found:
            wrong = f"{miss.clause} expected {miss.expected}, found {miss.found}"
            print(f"{name}: {repository.name}: {wrong}")
            if asked.show:
                print(f"    {miss.said}")
    _print(scores)
    sys.exit(0)


def _count(score: Counter[str], repository: Repository, found: list[Miss]) -> None:
    judged = {c: e for c, e in repository.expected.items() if e != ATTEST}
    wrong = [m for m in found if m.clause in judged and m.expected == judged[m.clause]]
    score["repositories"] += 1
    score["wholly right"] += not found
    score["verdicts"] += len(judged)
    score["right"] += len(judged) - len(wrong)
    score["must not pass"] += sum("pass" not in e.split("/") for e in judged.values())
    score["passed all the same"] += sum(m.found == "pass" for m in wrong)
    score["must not fail"] += sum("fail" not in e.split("/") for e in judged.values())
    score["failed all the same"] += sum(m.found == "fail" for m in wrong)
    score["places and words"] += len(repository.at) + sum(map(len, repository.says.values()))
    score["amiss"] += len(found) - len(wrong)


def _print(scores: dict[str, Counter[str]]) -> None:
    for name, score in (*scores.items(), ("together", sum(scores.values(), Counter()))):
        if not score["verdicts"]:
            continue
        right, every = score["right"], score["verdicts"]
        print(
            f"{name:13} {score['repositories']:4} repositories,"
            f" {score['wholly right']:4} wholly right;"
            f" verdicts {right}/{every} = {right / every:.1%};"
            f" passes not earned {score['passed all the same']}/{score['must not pass']};"
            f" false fails {score['failed all the same']}/{score['must not fail']};"
            f" places and words amiss {score['amiss']}/{score['places and words']}"
        )


if __name__ == "__main__":
    main()
