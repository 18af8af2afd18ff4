# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Bound packs: rules tied to checks, ready for the engine."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import msgspec

from oss_guard.model.grades import Force, Severity
from oss_guard.model.policy import Organization, WaiverLimits
from oss_guard.model.report import PackUsed, PolicyEffect
from oss_guard.model.text import Text
from oss_guard.packs.schema import Example, WaiverLimitsFile, Words

if TYPE_CHECKING:
    # Who only reads what rules say sees no check.
    from oss_guard.checks import Check
    from oss_guard.readers import Params


class Rule(msgspec.Struct, frozen=True):
    """One rule with its check and parameters.

    ``source`` and ``place`` (line, column) are where it is written.
    """

    id: str
    clauses: tuple[str, ...]
    severity: Severity
    check: Check
    params: Params
    title: Text
    reason: Text
    remedy: Text
    message: Mapping[str, Text]
    references: tuple[str, ...]
    examples: Sequence[Example]
    source: str
    place: tuple[int, int] = (1, 1)
    category: str = ""


class Attested(msgspec.Struct, frozen=True):
    """The statement a clause needs: question, possible answers, what record supports it."""

    question: Text
    answers: tuple[str, ...]
    evidence: Text


class Clause(msgspec.Struct, frozen=True):
    """A clause of a guideline. At most one of ``attested`` and ``nothing_to_judge`` is set."""

    id: str
    force: Force
    actor: str
    title: Text
    summary: Text
    reference: Text
    attested: Attested | None = None
    nothing_to_judge: Text | None = None


class Pack(msgspec.Struct, frozen=True):
    """A pack with everything it extends and includes.

    ``gates``: its failed rules without a clause fail the run, as those of a pack for leaks should.
    ``effects``: in what it differs from the pack that it extends.
    """

    used: tuple[PackUsed, ...]
    title: Text
    organization: Organization | None
    clauses: tuple[Clause, ...]
    rules: tuple[Rule, ...]
    gates: bool = False
    waivers: WaiverLimits = msgspec.field(default_factory=WaiverLimits)
    effects: tuple[PolicyEffect, ...] = ()


def text_of(words: Words | str) -> Text:
    """Words of a file as a text; those in one language stand for both."""
    if isinstance(words, str):
        return Text(words, words)
    return Text(words.ja, words.en)


def limits_of(file: WaiverLimitsFile) -> WaiverLimits:
    """Limits of waivers as a file writes them, the usual ones where it does not."""
    usual = WaiverLimits()
    days = usual.days if file.days is None else file.days
    return WaiverLimits(days, usual.findings if file.findings is None else file.findings)


def folded(id: str) -> str:
    """A clause's number or a rule's id as people type it.

    Brackets and quotes are a nuisance in a shell; full-width digits come from a Japanese keyboard.
    """
    plain = unicodedata.normalize("NFKC", id).strip().lower()
    return plain.translate(dict.fromkeys(map(ord, "()'\"")))
