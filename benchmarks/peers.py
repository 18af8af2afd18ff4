# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""How other tools tell licences, on the texts and small repositories made here.

    python benchmarks/peers.py --scancode PATH --licensee PATH --texts 300 --only untried

Neither tool is needed for oss-guard; each is left out that is not named. The first part gives
each file of the set of texts to each tool. The second makes one verdict for a few clauses from
all of them, used in the obvious way, and compares it with what somebody who knows licences would
say; oss-guard is scored on the same clauses.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from licence_sets.sample import Sample
from licences import samples
from repositories import SETS, _pack, judged, repositories
from repository_sets.sample import FAIL, PASS, Repository

from oss_guard.documents.document import document
from oss_guard.spdx.facts import ExpressionError, form, known, parse
from oss_guard.spdx.texts import identify

_WHOLE = 95.0
"""Per cent of a text's words from which on a match of scancode counts as the text."""
_TEXT = 60
"""Words from which on a match of scancode is more than a notice."""
_EXACT = 100.0
_SURE = 98
"""Per cent of likeness from which on licensee takes a licence for found; its own default."""
_CLAUSES = (
    "2-1-(1)",
    "2-2-(2)-b",
    "2-2-(2)-c",
    "5-2-(1)",
    "5-2-(4)",
    "5-3-(1)-b",
    "5-4-a",
    "5-4-d",
)
_SETS_ON_LICENCES = sorted(SETS)


@dataclass(slots=True)
class Seen:
    """What a tool says of one file: ids, and whether it calls the file exactly these texts."""

    ids: set[str] = field(default_factory=set)
    whole: bool = False
    exact: bool = False


def _ids(expression: str | None) -> set[str]:
    try:
        return set(parse(expression).ids) if expression else set()
    except ExpressionError:
        return set()


def scancode(command: str, folder: Path) -> dict[str, Seen]:
    """What scancode says of every file below a folder, by path from there."""
    with tempfile.TemporaryDirectory() as out:
        result = Path(out, "scan.json")
        options = ["--license", "--quiet", "--strip-root", "--processes", "1", "--json"]
        _run([command, *options, str(result), str(folder)])
        files = json.loads(result.read_bytes())["files"]
    found: dict[str, Seen] = {}
    for file in files:
        matches = [m for d in file.get("license_detections", ()) for m in d["matches"]]
        if file["type"] == "file":
            found[file["path"]] = Seen(
                {i for m in matches for i in _ids(m.get("license_expression_spdx"))},
                any(
                    m["match_coverage"] >= _WHOLE and m["matched_length"] >= _TEXT for m in matches
                ),
                bool(matches) and all(m["score"] >= _EXACT for m in matches),
            )
    return found


def licensee(command: str, folder: Path) -> dict[str, Seen]:
    """What licensee says of the licence files of one project."""
    done = _run([command, "detect", "--json", str(folder)])
    try:
        told = json.loads(done)
    except ValueError:
        return {}
    found: dict[str, Seen] = {}
    for file in told.get("matched_files", ()):
        id, matcher = file.get("matched_license"), file.get("matcher") or {}
        sure = float(matcher.get("confidence") or 0)
        named = {id} if id and id != "NOASSERTION" and sure >= _SURE else set()
        found[file["filename"]] = Seen(named, bool(named), matcher.get("name") == "exact")
    return found


def reuse(folder: Path) -> bool:
    """Whether the REUSE tool calls a project compliant."""
    done = _run([sys.executable, "-m", "reuse", "--root", str(folder), "lint", "--json"])
    try:
        return bool(json.loads(done)["summary"]["compliant"])
    except (ValueError, KeyError):
        return False


def _run(command: Sequence[str]) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=3_600)
    return done.stdout


def _spent() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    own = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime + own.ru_utime + own.ru_stime


def _write(folder: Path, files: Mapping[str, str | bytes]) -> None:
    for path, content in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content.encode() if isinstance(content, str) else content)


def texts(asked: argparse.Namespace) -> None:
    """Give the set of texts to each tool and print what each makes of every kind."""
    every = list(samples(asked.seed))
    chosen = random.Random(asked.seed).sample(every, min(asked.texts, len(every)))
    with tempfile.TemporaryDirectory() as made:
        root = Path(made)
        for number, sample in enumerate(chosen):
            _write(root / str(number), {"LICENSE": sample.data})
        start = _spent()
        own = [_own(sample) for sample in chosen]
        _print_texts("oss-guard", chosen, own, _spent() - start)
        if asked.scancode:
            start = _spent()
            told = scancode(asked.scancode, root)
            seen = [told.get(f"{n}/LICENSE", Seen()) for n in range(len(chosen))]
            _print_texts("scancode", chosen, seen, _spent() - start)
        if asked.licensee:
            start = _spent()
            seen = [
                licensee(asked.licensee, root / str(n)).get("LICENSE", Seen())
                for n in range(len(chosen))
            ]
            _print_texts("licensee", chosen, seen, _spent() - start)


def _own(sample: Sample) -> Seen:
    found = identify(document(sample.data, "text").text)
    return Seen(set(found.ids), found.state == "exact", found.state == "exact")


def _print_texts(tool: str, chosen: Sequence[Sample], seen: Sequence[Seen], spent: float) -> None:
    score: dict[str, Counter[str]] = {}
    for sample, one in zip(chosen, seen, strict=True):
        count = score.setdefault(sample.kind, Counter())
        every = frozenset().union(*sample.ids)
        count["files"] += 1
        count["right"] += all(ids & one.ids for ids in sample.ids)
        count["wrong"] += bool(one.ids - every)
        count["exact"] += one.exact
    print(f"\n{tool}: {1000 * spent / len(chosen):.0f} ms of processor time a file, start included")
    for kind, count in score.items():
        shares = (
            f"{what} {count[what] / count['files']:.0%}" for what in ("right", "wrong", "exact")
        )
        print(f"  {kind:<10} {count['files']:4} files: {', '.join(shares)}")


def obvious(
    scanned: Mapping[str, Seen], detected: Mapping[str, Seen], *, sound: bool
) -> dict[str, str]:
    """The verdicts of a few clauses that follow from what the three tools say.

    The licence of the whole is that of licensee, else what scancode sees in files at the root.
    """
    root = {path: one for path, one in scanned.items() if "/" not in path}
    outbound = {i for one in detected.values() for i in one.ids}
    outbound = outbound or {i for one in root.values() for i in one.ids}
    others = {i for one in scanned.values() for i in one.ids} - outbound
    approved = bool(outbound) and all((f := known(i)) and f.osi_approved for i in outbound)
    permissive = bool(outbound) and all(_form(i) == "non-copyleft" for i in outbound)
    clash = permissive and any(_form(i) == "copyleft" for i in others)
    whole = any(one.whole for one in (*detected.values(), *root.values())) or sound
    fits = FAIL if clash else PASS if others else "not-applicable"
    said = {
        "2-1-(1)": approved,
        "2-2-(2)-b": bool(outbound),
        "2-2-(2)-c": permissive,
        "5-3-(1)-b": permissive,
        "5-2-(4)": whole,
        "5-4-d": approved,
    }
    return {c: PASS if holds else FAIL for c, holds in said.items()} | {
        "5-2-(1)": fits,
        "5-4-a": fits,
    }


def _form(id: str) -> str:
    try:
        return form(parse(id))
    except ExpressionError:
        return ""


def verdicts(asked: argparse.Namespace) -> None:
    """Judge the small repositories by all three tools together, and by oss-guard."""
    chosen = [r for _, r in repositories(asked.seed, asked.only)]
    pack, theirs, ours = _pack(), Counter[str](), Counter[str]()
    with tempfile.TemporaryDirectory() as made:
        root = Path(made)
        for number, repository in enumerate(chosen):
            _write(root / str(number), repository.files)
        told = scancode(asked.scancode, root) if asked.scancode else {}
        for number, repository in enumerate(chosen):
            folder = root / str(number)
            start = f"{number}/"
            scanned = {p.removeprefix(start): s for p, s in told.items() if p.startswith(start)}
            detected = licensee(asked.licensee, folder) if asked.licensee else {}
            _count(theirs, repository, obvious(scanned, detected, sound=reuse(folder)))
            body = judged(repository, pack)
            _count(ours, repository, {c.id: c.verdict.value for c in body.clauses})
    print(f"\n{len(chosen)} small repositories, clauses {', '.join(_CLAUSES)}")
    _print_verdicts("scancode, licensee and reuse", theirs)
    _print_verdicts("oss-guard", ours)


def _count(score: Counter[str], repository: Repository, said: Mapping[str, str]) -> None:
    for clause in _CLAUSES:
        wanted = repository.expected.get(clause, "").split("/")
        if wanted != [""]:
            found = said[clause]
            score["verdicts"] += 1
            score["right"] += found in wanted
            score["must not pass"] += PASS not in wanted
            score["passed"] += found == PASS and PASS not in wanted
            score["must not fail"] += FAIL not in wanted
            score["failed"] += found == FAIL and FAIL not in wanted


def _print_verdicts(who: str, score: Counter[str]) -> None:
    print(
        f"  {who:<30} right {score['right']}/{score['verdicts']}"
        f" = {score['right'] / max(1, score['verdicts']):.1%};"
        f" passes not earned {score['passed']}/{score['must not pass']};"
        f" false fails {score['failed']}/{score['must not fail']}"
    )


def main(arguments: Iterable[str] | None = None) -> None:
    """Run both parts."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--scancode", help="the program of scancode-toolkit")
    parser.add_argument("--licensee", help="the program of licensee")
    parser.add_argument("--texts", type=int, default=300, help="files of the set of texts")
    parser.add_argument("--only", choices=_SETS_ON_LICENCES, help="one set of repositories")
    asked = parser.parse_args(arguments if arguments is None else list(arguments))
    if asked.texts:
        texts(asked)
    verdicts(asked)


if __name__ == "__main__":
    main()
