# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Speed of the rules that search history: all of them together, and each alone, on one core.

    python benchmarks/rules.py                       the shipped formats of secrets
    python benchmarks/rules.py --pack DIR --mib 8    another pack, a larger corpus

A few costly rules can halve the speed of a thousand. The corpus is made here, the same at every
run: source, prose, lock files, data and minified code, none of which holds a secret. What counts
is processor time, the best of three; a rule alone below the bound is named, with how often the
engine and its anchor led to a place (hits and candidates in a MiB), which tells why.
"""

from __future__ import annotations

import argparse
import base64
import platform
import random
import string
import time
import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from check import ENGLISH, JAPANESE, _sentence, _statement

from oss_guard.checks.none_found import Params as NoneFound
from oss_guard.documents.document import Document, document
from oss_guard.packs.bind import load_pack
from oss_guard.packs.pack import Rule
from oss_guard.readers import find
from oss_guard.scan import engines
from oss_guard.scan.plan import Plan

MIB = 1 << 20
ALONE, TOGETHER = 1500.0, 600.0
"""MB a second that a rule alone and all of them together should read at least."""
_ROUNDS = 3
_DOCUMENT = 64 * 1024
_LONG = 4000


@dataclass(frozen=True, slots=True)
class Speed:
    """MB a second, and in a MiB of text the places that were proposed and that were confirmed."""

    rate: float
    hits: float
    candidates: float


def main() -> None:
    """Measure what was asked for and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--pack", default="secrets")
    parser.add_argument("--mib", type=int, default=4)
    parser.add_argument("--named", type=int, default=40, help="costly rules that are named")
    asked = parser.parse_args()
    corpus = _corpus(asked.mib * MIB)
    rules = [r for r in load_pack(asked.pack).rules if _reaches_history(r)]
    print(f"Python {platform.python_version()}, {engines.name()}, {len(rules)} rules")
    every = [d for documents in corpus.values() for d in documents]
    _together(rules, {**corpus, "all": every})
    alone = sorted(((_alone(r, every), r) for r in rules), key=lambda item: item[0].rate)
    costly = [(speed, rule) for speed, rule in alone if speed.rate < ALONE]
    median = alone[len(alone) // 2][0].rate
    print(f"\nalone: median {median:,.0f} MB/s; {len(costly)} below {ALONE:,.0f}")
    print(f"{'rule':<28}{'MB/s':>8}{'hits':>9}{'candidates':>12}")
    for speed, rule in costly[: asked.named]:
        print(f"{rule.id:<28}{speed.rate:>8,.0f}{speed.hits:>9,.0f}{speed.candidates:>12,.0f}")


def _reaches_history(rule: Rule) -> bool:
    params = rule.params
    return isinstance(params, NoneFound) and find(params.request.reader).reach == "history"


def _together(rules: Sequence[Rule], corpus: Mapping[str, Sequence[Document]]) -> None:
    for kind, documents in corpus.items():
        # Each round begins with a plan that has met no words.
        rate = _rate(lambda: _plan(rules, fast=False), documents)
        print(f"all rules, portable, {kind:<12} {rate:>8,.0f} MB/s", flush=True)
    began = time.process_time()
    plan = _plan(rules, fast=True)
    print(f"all rules, fast, ready after {time.process_time() - began:.1f} s")
    for kind, documents in corpus.items():
        wanted = f"   at least {TOGETHER:,.0f}" if kind == "all" else ""
        rate = _rate(lambda: plan, documents)
        print(f"all rules, fast, {kind:<16} {rate:>8,.0f} MB/s{wanted}", flush=True)


def _alone(rule: Rule, documents: Sequence[Document]) -> Speed:
    plan = _plan([rule], fast=True)
    rate = _rate(lambda: plan, documents)
    size = sum(len(d.content) for d in documents) / MIB
    search = plan._search("history", {0})  # noqa: SLF001 - how often, not only how long
    hits = sum(len(list(search.engine.propose(d.content))) for d in documents)
    found = sum(len(c) for d in documents for c in search.find(d.content).by_request.values())
    return Speed(rate, hits / size, found / size)


def _plan(rules: Sequence[Rule], *, fast: bool) -> Plan:
    plan = Plan([r.params.request for r in rules if isinstance(r.params, NoneFound)], b"k")
    if fast:
        plan.hasten("history")
    return plan


def _rate(make: Callable[[], Plan], documents: Sequence[Document]) -> float:
    """MB a second, the best of a few rounds."""
    size = sum(len(d.content) for d in documents)
    seconds = []
    for _ in range(_ROUNDS):
        texts = make().texts()
        texts.concerned(documents[:1])
        began = time.process_time()
        for one in documents:
            texts.concerned([one])
        seconds.append(time.process_time() - began)
    return size / 1e6 / max(min(seconds), 1e-9)


def _corpus(size: int) -> dict[str, list[Document]]:
    """Documents of each kind, of about the same size taken together."""
    chance = random.Random(1)
    return {name: _documents(chance, line, size // len(_KINDS)) for name, line in _KINDS.items()}


def _documents(
    chance: random.Random, line: Callable[[random.Random], str], size: int
) -> list[Document]:
    made, lines, length = [], [], 0
    while length + len(made) * _DOCUMENT < size:
        lines.append(line(chance))
        length += len(lines[-1].encode()) + 1
        if length >= _DOCUMENT:
            made.append(document("\n".join(lines).encode(), "text"))
            lines, length = [], 0
    return made


def _word(chance: random.Random) -> str:
    """A name as people make them: of words, and now and then of letters of its own."""
    words = chance.choices(ENGLISH, k=chance.randint(1, 3))
    if chance.random() < 0.3:  # noqa: PLR2004 - a third
        words.append("".join(chance.choices(string.ascii_lowercase, k=chance.randint(2, 7))))
    return chance.choice(("_", "-", ".")).join(words)


def _source(chance: random.Random) -> str:
    kind = chance.random()
    if kind < 0.5:  # noqa: PLR2004 - half of the lines
        return _statement(chance)
    if kind < 0.7:  # noqa: PLR2004 - a fifth
        return f"# {_sentence(chance)}" if kind < 0.6 else f"// {chance.choice(JAPANESE)}。"  # noqa: PLR2004
    name, value = _word(chance), _word(chance)
    return chance.choice(
        (
            f"    {name}: {value!r},",
            f"    self.{name} = os.environ.get('{value.upper()}', {chance.randint(0, 9999)})",
            f"import {{ {name} }} from '../{value}'",
            f"  if ({name} !== {value}) throw new Error(`{_sentence(chance)}`)",
        )
    )


def _prose(chance: random.Random) -> str:
    if chance.random() < 0.3:  # noqa: PLR2004 - a third
        return "".join(chance.choices(JAPANESE, k=3))
    link = f" [{_word(chance)}](https://example.org/{_word(chance)}?page={chance.randint(1, 99)})"
    return _sentence(chance).capitalize() + (link if chance.random() < 0.2 else ".")  # noqa: PLR2004


def _lock(chance: random.Random) -> str:
    digest, name = chance.randbytes(64), _word(chance)
    integrity = base64.b64encode(digest).decode()
    return chance.choice(
        (
            f'      "integrity": "sha512-{integrity}",',
            f"    --hash=sha256:{digest[:32].hex()}",
            f'      "resolved": "https://registry.example.org/{name}/-/{name}-1.2.3.tgz",',
            f'checksum = "{digest[:20].hex()}"',
            f"example.org/{name} v0.0.0-20240101000000-{digest[:6].hex()} h1:{integrity[:44]}",
        )
    )


def _data(chance: random.Random) -> str:
    one = str(uuid.UUID(bytes=chance.randbytes(16)))
    numbers = [str(chance.randint(0, 10 ** chance.randint(1, 14))) for _ in range(6)]
    return chance.choice(
        (
            ",".join([one, *numbers, _word(chance)]),
            f'{{"id": "{one}", "name": "{_word(chance)}", "size": {numbers[0]}}}',
            f"2026-01-01T00:00:{chance.randint(10, 59)}Z INFO {_word(chance)}: {_sentence(chance)}",
            f"({numbers[1]}, '{one}', '{_word(chance)}', NULL, {', '.join(numbers)}),",
        )
    )


def _minified(chance: random.Random) -> str:
    parts, length = [], 0
    while length < _LONG:
        a, b, c = chance.choices(string.ascii_letters, k=3)
        name = _word(chance).replace("-", "").replace(".", "")
        parts.append(f'{a}.{name}=function({b},{c}){{return {b}.{name}?"{name}":{c}[{b}]}};')
        length += len(parts[-1])
    return "".join(parts)


_KINDS = {
    "source": _source,
    "prose": _prose,
    "lock files": _lock,
    "data": _data,
    "minified": _minified,
}


if __name__ == "__main__":
    main()
