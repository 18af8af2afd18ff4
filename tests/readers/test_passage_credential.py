# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Lines around a value tell that it is a credential."""

from __future__ import annotations

import time

import pytest

from oss_guard.documents.document import document
from oss_guard.model.errors import UnfitError
from oss_guard.packs.bind import load_pack
from oss_guard.packs.expand import expand
from oss_guard.readers import Secret
from oss_guard.readers.passage_credential import PassageCredential
from oss_guard.scan import Request
from oss_guard.scan.plan import Plan

STRONG = expand("Kx9${fake.base62.9}")
ANSWER = PassageCredential(
    anchor='answer[ ]"',
    literals=("answer ",),
    pattern=r"^[ ]{0,9}ask[ ]\w{1,9}(?:\n[^\n]{0,99}){0,2}?\n"
    r'[ ]{0,9}answer[ ]"(?P<value>[^"\n]{4,99})"$',
    before=3,
)
READER = "passage-credential"
PLAN = Plan([Request(READER, ANSWER)], b"k")


def values(text: str, plan: Plan = PLAN) -> list[str]:
    content = document(text.encode(), "text")
    facts = [s.fact for _, s in plan.read(content, "a").sightings]
    sure = [f for f in facts if isinstance(f, Secret) and f.confidence.gates]
    return [content.content[f.span.start : f.span.end].decode() for f in sure]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f'ask pw\nanswer "{STRONG}"\n', [STRONG]),
        (f'x\nask pw\n\n\n  answer "{STRONG}"', [STRONG]),
        (f'ask pw\nanswer "{STRONG}"\nask pw\nanswer "{STRONG}x"\n', [STRONG, f"{STRONG}x"]),
        (f'ask pw\n\n\n\nanswer "{STRONG}"\n', []),
        (f'answer "{STRONG}"\nask pw\n', []),
        (f'ask pw\nx answer "{STRONG}"\n', []),
        ('ask pw\nanswer "your_password"\n', []),
        ('ask pw\nanswer "secret"\n', []),
    ],
)
def test_a_value_is_known_by_the_lines_before_it(text: str, found: list[str]) -> None:
    assert values(text) == found


def test_every_value_below_what_must_stand_above() -> None:
    below = PassageCredential(
        anchor="new=",
        literals=("new=",),
        above="pw",
        pattern=r"^new=(?P<value>\S{4,99})$",
        before=2,
    )
    plan = Plan([Request(READER, below)], b"k")
    text = f"pw\nnew={STRONG}\nnew={STRONG}x\n"
    assert values(text, plan) == [STRONG, f"{STRONG}x"]
    assert values(f"pw\n\n\nnew={STRONG}\n", plan) == []


def test_a_line_full_of_names_is_searched_once() -> None:
    wide = PassageCredential(
        anchor="name",
        literals=("name",),
        pattern=r"name(?:[^0-9\n]|[0-9](?![0-9])){0,120}(?P<value>[0-9]{6}-[0-9]{6})",
    )
    plan = Plan([Request(READER, wide)], b"k")
    began = time.process_time()
    assert values("name" * 20_000 + "\n", plan) == []
    assert time.process_time() - began < 10


def test_tokens_look_generated() -> None:
    token = PassageCredential(
        anchor="key", literals=("key",), pattern=r"key\n(?P<value>\S{4,99})$", chosen="token"
    )
    plan = Plan([Request(READER, token)], b"k")
    made = expand("${fake.base62.30}7a")
    assert values(f"key\n{made}\n", plan) == [made]
    assert values("key\nKx9-short\n", plan) == []


@pytest.mark.parametrize(
    ("pattern", "literals", "reason"),
    [
        ("answer", ("answer",), "no group value"),
        ("(?P<value>", ("answer",), "invalid pattern"),
        ("(?P<value>a)", ("other",), "without any"),
    ],
)
def test_what_could_not_work_is_refused(
    pattern: str, literals: tuple[str, ...], reason: str
) -> None:
    with pytest.raises(UnfitError, match=reason):
        PassageCredential(anchor="answer", literals=literals, pattern=pattern).verify()


@pytest.mark.parametrize(
    "line",
    [
        *(
            "open a1\n",
            "ftp a <<E\n",
            "ftp a << ",
            "user a b1cd\n",
            "echo open a1 > ",
            "open a1 \n",
        ),
        *('expect "assword:"\n', 'send "', "assword assword ", 'expect "x"\nsend "y\\r"\n'),
        *("<password><value>", "<password>\n <value>\n", "<plaintext>", '"cookie",'),
        *('{"name": "cookie",', '"name": "cookie", "value": "a=b; sess', '"value": "sess=; '),
    ],
)
def test_hostile_text_ends_in_time(line: str) -> None:
    rules = [r for r in load_pack("secrets").rules if r.params.request.reader == READER]
    plan = Plan([r.params.request for r in rules], b"k")
    start = time.monotonic()
    assert values(line * (100_000 // len(line)), plan) == []
    assert time.monotonic() - start < 60
