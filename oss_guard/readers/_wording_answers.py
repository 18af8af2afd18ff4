# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Questions of a document that state something of a wording together with their answer."""

from __future__ import annotations

from collections.abc import Iterator

from oss_guard.documents.answers import answered
from oss_guard.documents.blocks import Kind
from oss_guard.documents.mood import mood_of
from oss_guard.documents.prose import Prose
from oss_guard.readers._wording_context import mood_by_place
from oss_guard.readers._wording_units import Compiled, Unit


def answers(page: Prose, wording: Compiled) -> Iterator[Unit]:
    """A unit for each question whose statement has something of the wording."""
    among = set(page.headed(wording.headings)) if wording.headed else None
    for said in answered(page):
        if (among is not None and said.block not in among) or not wording.found_in(said.states):
            continue
        place = mood_by_place(page, said.block, page.blocks[said.block])
        mood = place or mood_of(Kind.PARAGRAPH, said.states, wording.moods)
        yield Unit(
            said.block,
            said.number,
            said.sentence,
            wording.met(said.states),
            wording.about(said.states),
            free=False,
            back=False,
            why=mood.value if mood else wording.refusal(said.states),
            short=None,
            candidate=False,
        )
