# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The reserved forms of examples."""

from __future__ import annotations

import pytest

from oss_guard.packs.expand import expand


def test_invented_keys_are_the_same_at_every_run_and_of_the_length_asked_for() -> None:
    one = expand("${fake.base62.40}")
    assert one == expand("${fake.base62.40}")
    assert len(one) == 40
    assert one.isalnum()
    assert expand("${fake.hex.8}${fake.hex.8}")[:8] == expand("${fake.hex.8}")


def test_licence_texts_are_put_in() -> None:
    assert "Permission is hereby granted" in expand("x ${text.MIT} y")


@pytest.mark.parametrize("text", ["${HOME}", "${{ secrets.X }}", "$fake.hex.8", "${other.hex.8}"])
def test_other_forms_are_literal(text: str) -> None:
    assert expand(text) == text


@pytest.mark.parametrize(
    "text",
    ["${fake.hex}", "${fake.nope.8}", "${fake.hex.0}", "${fake.hex.99999}", "${text.NOPE-1}"],
)
def test_a_form_that_cannot_be_filled_is_refused(text: str) -> None:
    with pytest.raises((ValueError, LookupError)):
        expand(text)
