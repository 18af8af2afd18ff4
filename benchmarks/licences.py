# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""How well licence texts are told: which they are, and whether each is exactly that text.

    python benchmarks/licences.py                    a thousand files from the first seed
    python benchmarks/licences.py --seed 7 --misses 50

The files are made from the texts of the SPDX list by a seed, in kinds: as they are, in harmless
shapes, changed, cut, two in one file, names and notices only, and prose. Every kind is scored by
itself, and what missed is named. Times are processor time of this process.
"""

from __future__ import annotations

import argparse
import platform
import random
import subprocess
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from licence_sets.changed import CHANGES, cut
from licence_sets.harmless import SHAPES, encoded
from licence_sets.mentions import notices, prose
from licence_sets.sample import Sample, licence_texts, twins

from oss_guard.documents.document import document
from oss_guard.spdx.known_texts import library
from oss_guard.spdx.texts import Identified, identify

_NO_TEXT = {"reference", "none"}
_RULE = "\n\n" + "-" * 70 + "\n\n"
_READY = (
    "import time; s = time.process_time(); from oss_guard.spdx.texts import identify; "
    "from oss_guard.spdx.known_texts import library; m = time.process_time(); library(); "
    "print(time.process_time() - s, time.process_time() - m)"
)


@dataclass(frozen=True, slots=True)
class Told:
    """What was told of a sample, and in what processor time."""

    sample: Sample
    found: Identified
    seconds: float

    @property
    def right(self) -> bool:
        """Whether each text in the file was named."""
        return all(ids & set(self.found.ids) for ids in self.sample.ids)

    @property
    def wrong(self) -> tuple[str, ...]:
        """Ids named that are none of the file's.

        A part that is said to be one of several texts is wrong if none of them is the file's.
        """
        every = frozenset().union(*self.sample.ids)
        parts = [one for one in self.found.parts if one.state != "ambiguous"]
        parts += [
            one
            for one in self.found.parts
            if one.state == "ambiguous" and every.isdisjoint(one.ids)
        ]
        return tuple(id for part in parts for id in part.ids if id not in every)


def samples(seed: int) -> Iterator[Sample]:
    """Yield the set of a seed."""
    chance = random.Random(seed)
    texts, group = licence_texts(), twins()
    ids = sorted(texts)
    for shape, make in SHAPES.items():
        for id in chance.sample(ids, 14):
            coding, data = encoded(make(texts[id], chance), chance)
            yield Sample(f"{shape} {coding} {id}", "harmless", data, (group[id],), True)
    for change, alter in CHANGES.items():
        for id in chance.sample(ids, 40):
            text = alter(texts[id], chance)
            if text is not None:
                dressed = SHAPES[chance.choice(("verbatim", "wrapped-100", "stars"))](text, chance)
                coding, data = encoded(dressed, chance)
                yield Sample(f"{change} {coding} {id}", "changed", data, (group[id],), False)
    for id in chance.sample(ids, 150):
        text = cut(texts[id], chance)
        if text is not None:
            yield Sample(f"cut {id}", "cut", text.encode(), (group[id],), False)
    yield from _others(chance, ids)


def _others(chance: random.Random, ids: list[str]) -> Iterator[Sample]:
    texts, group = licence_texts(), twins()
    for _ in range(150):
        one, other = chance.sample(ids, 2)
        if group[one] != group[other]:
            data = f"{texts[one].strip()}{_RULE}{texts[other].strip()}\n".encode()
            yield Sample(f"two {one} {other}", "two", data, (group[one], group[other]), True)
    for name, text, named in notices(chance):
        yield Sample(name, "reference", text.encode(), (named,) if named else (), None)
    for name, text in prose(chance):
        yield Sample(name, "prose", text.encode(), (), None)


def _told(sample: Sample) -> Told:
    start = time.process_time()
    found = identify(document(sample.data, "text").text)
    return Told(sample, found, time.process_time() - start)


def main() -> None:
    """Make the set, tell each file and print the scores."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--misses", type=int, default=20, help="misses that are named")
    asked = parser.parse_args()
    done = subprocess.run(
        [sys.executable, "-c", _READY], capture_output=True, text=True, check=True
    )
    whole, data = map(float, done.stdout.split())
    print(f"Python {platform.python_version()}, seed {asked.seed}")
    print(f"ready: {data:.3f} s for the data, {whole:.3f} s with imports")
    library()
    told = [_told(sample) for sample in samples(asked.seed)]
    _print_scores(told)
    _print_times(told)
    _print_misses(told, asked.misses)


def _missed(told: Told) -> str:
    """Return why a file counts as missed, or nothing."""
    kind, found = told.sample.kind, told.found
    if kind in {"reference", "prose"}:
        return "taken for a text" if found.state not in _NO_TEXT else ""
    if not told.right:
        return "not named"
    if told.wrong:
        return f"also {' '.join(told.wrong)}"
    if kind == "harmless" and found.state != "exact":
        return "not exact"
    return "exact" if kind in {"changed", "cut"} and found.state == "exact" else ""


def _print_scores(told: list[Told]) -> None:
    by_kind: dict[str, list[Told]] = defaultdict(list)
    for one in told:
        by_kind[one.sample.kind].append(one)
    print(f"\n{'kind':<12}{'files':>7}{'right':>9}{'wrong':>9}{'exact':>9}  states")
    for kind, group in by_kind.items():
        exact = sum(one.found.state == "exact" for one in group)
        right, wrong = (
            sum(map(bool, of)) for of in zip(*((o.right, o.wrong) for o in group), strict=True)
        )
        states = Counter(one.found.state for one in group)
        shares = "".join(f"{100 * count / len(group):>8.1f}%" for count in (right, wrong, exact))
        print(f"{kind:<12}{len(group):>7}{shares}  {dict(states.most_common())}")
    texts = [one for one in told if one.sample.kind in {"harmless", "changed", "cut", "two"}]
    plain = [one for one in told if one.sample.kind in {"reference", "prose"}]
    print(f"\nright id {_share([one.right for one in texts])}, ", end="")
    print(f"wrong id {_share([bool(one.wrong) for one in texts])}, ", end="")
    print(f"no text taken for one {_share([one.found.state in _NO_TEXT for one in plain])}")


def _share(of: list[bool]) -> str:
    return f"{100 * sum(of) / len(of):.2f} % of {len(of)}"


def _print_times(told: list[Told]) -> None:
    times = sorted((one.seconds, one.sample.name) for one in told)
    mean = sum(seconds for seconds, _ in times) / len(times)
    print(
        f"\nms a file: mean {1000 * mean:.1f}, median {1000 * times[len(times) // 2][0]:.1f}, ",
        end="",
    )
    print(f"worst {1000 * times[-1][0]:.0f} ({times[-1][1]})")


def _print_misses(told: list[Told], most: int) -> None:
    missed = [(one, why) for one in told if (why := _missed(one))]
    print(f"\n{len(missed)} missed")
    for one, why in missed[:most]:
        print(f"  {one.sample.kind}: {one.sample.name}: {why} -> {one.found.state} {one.found.ids}")
        for part in one.found.parts[:3]:
            for two in part.differences[:3]:
                print(
                    f"      line {two.line}: {two.before} [-{two.known[:90]}-] [+{two.found[:90]}+]"
                )


if __name__ == "__main__":
    main()
