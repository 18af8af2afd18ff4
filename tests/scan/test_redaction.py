# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Texts that are no document lose their values, and nothing else."""

from __future__ import annotations

from enum import Enum
from importlib import import_module
from pkgutil import iter_modules

import msgspec
import pytest

from oss_guard import model
from oss_guard.model.finding import Status
from oss_guard.model.location import Location
from oss_guard.model.report import Subject
from oss_guard.readers.secret_format import SecretFormat
from oss_guard.scan import Request, redaction
from oss_guard.scan.plan import Plan
from oss_guard.scan.redaction import Redaction

VALUE = "tok_" + "a1b2c3d4" * 2
SHOWN = "tok_…(20)"
FORMAT = SecretFormat("tok_[a-z0-9]{16}", ("tok_",), not_before="a-z/", not_after="a-z0-9/")
REDACTION = Redaction(Plan([Request("secret-format", FORMAT)], b"k"))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (VALUE, SHOWN),
        (f"鍵 {VALUE} と {VALUE}。", f"鍵 {SHOWN} と {SHOWN}。"),
        (f"refs/heads/{VALUE}", f"refs/heads/{SHOWN}"),
        (f"a\n{VALUE}\nb", f"a\n{SHOWN}\nb"),
        (f"\udcff{VALUE}\ud800", f"\udcff{SHOWN}\ud800"),
        (f"x{VALUE}", f"x{VALUE}"),
        ("", ""),
    ],
)
def test_a_value_shows_what_an_excerpt_does(text: str, shown: str) -> None:
    assert REDACTION.texts(["before", text, text, VALUE]) == ["before", shown, shown, SHOWN]


def test_any_number_of_texts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(redaction, "_AT_ONCE", 50)
    texts = [f"{n} {VALUE}" if n % 3 == 0 else f"{n} tok_" for n in range(40)]
    assert REDACTION.texts(texts) == [text.replace(VALUE, SHOWN) for text in texts]


def test_parts_of_any_value_at_any_depth_and_nothing_is_copied_in_vain() -> None:
    clean = Location("a/b", 1)
    value = (Subject("git", VALUE, None, None, None, ((f"refs/{VALUE}", "1"),)), clean, Status.OPEN)
    subject, place, status = REDACTION.quoted(value)
    assert subject.name == SHOWN
    assert subject.refs == ((f"refs/{SHOWN}", "1"),)
    assert place is clean
    assert status is Status.OPEN


def test_a_request_for_some_files_only_is_left_out() -> None:
    limited = Redaction(Plan([Request("secret-format", FORMAT, ("*.env",))], b"k"))
    assert limited.texts([VALUE]) == [VALUE]


@pytest.mark.parametrize("name", sorted(m.name for m in iter_modules(model.__path__)))
def test_values_of_the_model_are_what_redaction_goes_through(name: str) -> None:
    module = import_module(f"oss_guard.model.{name}")
    classes = [c for c in vars(module).values() if isinstance(c, type)]
    for kind in (c for c in classes if c.__module__ == module.__name__):
        assert issubclass(kind, msgspec.Struct | Enum | tuple | Exception)
