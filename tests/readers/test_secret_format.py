# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Values of a documented format are seen whole, once, and only where they are real."""

from __future__ import annotations

import pytest

from oss_guard.documents.document import Document
from oss_guard.model.errors import UnfitError
from oss_guard.readers import Secret
from oss_guard.readers.secret_format import SecretFormat
from oss_guard.scan import Request, Sighting
from oss_guard.scan.plan import Plan

KEY = "k3y_"
BODY = "q8Zr2Lw0Xt7Bn5Vd"
PLAIN = SecretFormat(pattern="k3y_[A-Za-z0-9]{16}", literals=(KEY,))
LABELLED = SecretFormat(
    label="tosei[_ (-]?secret", pattern="[A-Za-z0-9]{16}", literals=("tosei",), ignore_case=True
)


def read(params: SecretFormat, text: str, syntax: str = "text") -> list[Sighting]:
    plan = Plan([Request("secret-format", params)], b"k" * 32)
    return [s for _, s in plan.read(Document(syntax, text.encode()), "a.txt").sightings]


def values(params: SecretFormat, text: str) -> list[str]:
    content = text.encode()
    spans = [s.fact.span for s in read(params, text)]
    return [content[s.start : s.end].decode() for s in spans]


@pytest.mark.parametrize(
    "text",
    [
        f"a = {KEY}{BODY}",
        f'"{KEY}{BODY}"',
        f"「{KEY}{BODY}」です。",
        f"line one\\n{KEY}{BODY}",
        f"?next=%3D{KEY}{BODY}&x=1",
        f"({KEY}{BODY})\r",
    ],
)
def test_a_value_is_the_span(text: str) -> None:
    assert values(PLAIN, text) == [KEY + BODY]


@pytest.mark.parametrize(
    "text",
    [
        f"x{KEY}{BODY}",
        f"{KEY}{BODY}0",
        f"{KEY}{BODY[:-1]}",
        f"{KEY.upper()}{BODY}",
        f"{KEY}{'x' * 16}",
        f"{KEY}{'abcdefgh' * 2}",
        f"{KEY}yourApiKey{BODY[:6]}",
    ],
)
def test_what_only_resembles_a_value_is_none(text: str) -> None:
    assert values(PLAIN, text) == []


@pytest.mark.parametrize(
    "text",
    [
        f"TOSEI_SECRET={BODY}",
        f'"toseiSecret": "{BODY}"',
        f"config['tosei_secret'] = '{BODY}'",
        f"tosei_secret => {BODY}",
        f"tosei_secret := `{BODY}`",
        f"const toseiSecret: string = '{BODY}'",
        f'getenv("TOSEI_SECRET", "{BODY}")',
        f'setSecret(tosei_secret="{BODY}")',
        f'<add key="tosei_secret" value="{BODY}" />',
        f"<toseiSecret>{BODY}</toseiSecret>",
        f'{{\\"tosei_secret\\": \\"{BODY}\\"}}',
        f"TOSEI_SECRET：{BODY}",
        f"tosei_secret は {BODY} です",
        f"TOSEI_SECRET_PROD={BODY}",
        f'tosei_secret = b"{BODY}"',
        f"tosei secretは「{BODY}」です",
        f'var toseiSecret string = "{BODY}"',
        f"${{TOSEI_SECRET:-{BODY}}}",
        f'tosei_secret ||= "{BODY}"',
        f'if tosei_secret == "{BODY}":',
        f'tosei_secret = "Bearer {BODY}"',
        f"deploy --tosei-secret {BODY}",
        f"ENV TOSEI_SECRET {BODY}",
        f"The tosei secret is {BODY}.",
        f"The tosei secret is: `{BODY}`",
        f"| TOSEI_SECRET | `{BODY}` |",
        f'{{"name": "TOSEI_SECRET", "value": "{BODY}"}}',
        f'Tosei(secret="{BODY}")',
        f"tosei_secret_old tosei_secret={BODY}",
    ],
)
def test_a_value_by_its_name(text: str) -> None:
    assert values(LABELLED, text) == [BODY]


@pytest.mark.parametrize(
    "text",
    [
        f"other_secret={BODY}",
        f"tosei_secret: see {BODY}",
        f"tosei_secret\n={BODY}",
        "tosei_secret=${TOSEI_SECRET}",
        "tosei_secret=ここに入力してください",
        f"tosei_secret={BODY}{BODY}",
    ],
)
def test_a_value_of_another_name_is_none(text: str) -> None:
    assert values(LABELLED, text) == []


def test_the_same_place_is_given_once_in_overlapping_cells() -> None:
    text = "a," * 2500 + f" {KEY}{BODY} " + "b," * 2500
    assert values(PLAIN, text) == [KEY + BODY]


@pytest.mark.parametrize("pad", range(4060, 4110))
def test_no_cut_of_a_long_line_makes_or_hides_a_value(pad: int) -> None:
    whole, longer = f" {KEY}{BODY} ", f" {KEY}{BODY}{BODY} "
    assert values(PLAIN, "," * pad + whole + "," * 6000) == [KEY + BODY]
    assert values(PLAIN, "," * pad + longer + "," * 6000) == []


def test_a_tail_goes_on_beyond_the_anchor() -> None:
    params = SecretFormat(
        pattern="k3y_[a-z]{4,900}", literals=(KEY,), tail="[a-z]{0,5000}[.][a-z]{1,9}"
    )
    value = KEY + "qwzm" * 700 + ".end"
    assert values(params, f"{value} {KEY}none") == [value]


def test_the_value_may_be_a_group_and_need_a_neighbour() -> None:
    params = SecretFormat(
        pattern="pw=([^ ;]{4,20})", literals=("pw=",), group=1, near="host=", not_before=""
    )
    assert values(params, f"host=db1;pw={BODY};") == [BODY]
    assert values(params, f"pw={BODY};\nhost=db1") == []


def test_entropy_and_validator_decide() -> None:
    dull = SecretFormat(pattern="k3y_[a-z]{16}", literals=(KEY,), min_entropy=3.5)
    assert values(dull, KEY + "ababcdcdababcdcd") == []
    mixed = SecretFormat(pattern="[A-Za-z]{3}-k3y_[A-Za-z0-9]{8}", literals=("k3y_",))
    checked = SecretFormat(
        pattern="k3y_[A-Za-z0-9]{8}", literals=("k3y_",), validator="mixed", not_before=""
    )
    assert values(mixed, "abc-k3y_qwrtzpsd") == ["abc-k3y_qwrtzpsd"]
    assert values(checked, "abc-k3y_qwrtzpsd") == []


def test_binary_content_is_left_out() -> None:
    assert read(PLAIN, f"{KEY}{BODY}", "binary") == []


def test_nothing_of_a_value_is_kept_but_its_beginning() -> None:
    (sighting,) = read(PLAIN, f"{KEY}{BODY}")
    assert isinstance(sighting.fact, Secret)
    assert BODY not in repr(sighting)
    assert str(sighting.excerpt) == "k3y_…(20)"


@pytest.mark.parametrize(
    ("params", "reason"),
    [
        ({"pattern": "k3y_("}, "invalid pattern"),
        ({"pattern": "k3y_[a-z]+"}, "more than 1024"),
        ({"pattern": "k3y_[a-z]{2000}"}, "more than 1024"),
        ({"pattern": "k3y_[a-z]{4}$"}, "assertion"),
        ({"pattern": r"\bk3y_[a-z]{4}"}, "assertion"),
        ({"pattern": "k3y_(?=a)[a-z]"}, "assertion"),
        ({"pattern": r"(k3y_)\1"}, "back-reference"),
        ({"pattern": "k3y_\n"}, "newline"),
        ({"pattern": "k3y_.{4}"}, "dot"),
        ({"pattern": "k3y_[鍵]"}, "not ASCII"),
        ({"pattern": "(?:k3y_)?[a-z]{4}"}, "without any of its literals"),
        ({"pattern": "k3y_[a-z]{4}|other"}, "without any of its literals"),
        ({"pattern": "K3Y_[a-z]{4}"}, "without any of its literals"),
        ({"literals": ()}, "needs a literal"),
        ({"literals": ("k",)}, "two bytes"),
        ({"literals": ("K3Y_",), "ignore_case": True}, "lower case"),
        ({"group": 1}, "no group 1"),
        ({"label": "(a)"}, "groups"),
        ({"validator": "none"}, "no validator"),
        ({"min_entropy": 9.0}, "min_entropy"),
        ({"specificity": -1}, "specificity"),
        ({"near": "("}, "surrounds"),
        ({"not_after": "z-a"}, "surrounds"),
        ({"tail": "[a-z]*"}, "tail"),
        ({"tail": "a", "pattern": "k3y_([a-z])", "group": 1}, "tail"),
    ],
)
def test_params_that_cannot_work_are_refused(params: dict[str, object], reason: str) -> None:
    given = {"pattern": "k3y_[a-z]{4}", "literals": (KEY,), **params}
    with pytest.raises(UnfitError, match=reason):
        SecretFormat(**given).verify()
