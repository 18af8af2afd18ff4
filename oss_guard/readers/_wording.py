# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""How a rule says what a statement is made of."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

import msgspec

from oss_guard.documents.mood import Mood
from oss_guard.model.errors import UnfitError
from oss_guard.readers import Params
from oss_guard.words import say

Phrase = Annotated[str, msgspec.Meta(extra_json_schema={"format": "wording"})]
"""An expression that may name words of the vocabulary, as ``(?&user)``."""


class Words(Params, frozen=True):
    """A name in both languages."""

    ja: str
    en: str


class Part(Params, frozen=True):
    """One part of a statement and the wordings of it.

    ``unless``: what keeps one that spoils a statement from doing so where both are met.
    ``telling``: whether it is half of a statement where the other parts are missing.
    """

    name: Words
    any_of: tuple[Phrase, ...]
    unless: tuple[Phrase, ...] = ()
    telling: bool = True


class Wording(Params, frozen=True):
    r"""What a statement is made of.

    Expressions ignore case, and ``\b``, ``\w``, ``\d`` know ASCII only, so that a Latin word has
    its bounds beside Japanese. They meet text that is normalised (NFKC, no blanks beside Japanese).
    ``topic`` must be met in a sentence with a part, in a heading above it
    (there as ``headings`` say, where they are given), in the words that lead a list, or in the
    sentence before one that names no matter of its own. A sentence of ``rejected`` counts only by
    a clause of it that has all parts and nothing rejected; ``short`` is wording that is often taken
    for the statement and is not; ``candidates`` is wording that may be one and can only be judged
    by a person. ``product`` finds, as group ``name``, which software a sentence speaks of.
    ``reach`` is how many blocks apart the parts may stand; ``within`` a ``document`` they may stand
    anywhere, each a statement by itself. ``moods`` are those that do not spoil this statement: a
    request to write something is an example elsewhere, and the statement itself where it asks for
    a mark of origin. ``headed``: nothing counts but below a heading of ``headings``. ``titled``:
    the title of the document names the software and the topic too, as that of a README does.
    ``answers``: what a question and its answer forbid or demand together counts. ``for_users``: it
    is made to those who use the software, so that documents on how a project is run make it not.
    """

    parts: tuple[Part, ...]
    topic: tuple[Phrase, ...] = ()
    headings: tuple[Phrase, ...] = ()
    rejected: tuple[Part, ...] = ()
    short: tuple[Part, ...] = ()
    candidates: tuple[Phrase, ...] = ()
    product: tuple[Phrase, ...] = ()
    reach: int = 1
    within: Literal["passage", "document"] = "passage"
    moods: tuple[Mood, ...] = ()
    headed: bool = False
    titled: bool = False
    answers: bool = False
    for_users: bool = False

    def verify(self) -> None:
        """Refuse what could never be found."""
        if not self.parts:
            raise UnfitError(say("params.statement"))


class Made(StrEnum):
    """How far a statement is made, in the order in which a document's findings count."""

    WHOLE = "whole"
    CANDIDATE = "candidate"
    HALF = "half"
    NEAR = "near"
