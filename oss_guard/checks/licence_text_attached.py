# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The full text of every licence used is in the repository."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from oss_guard.checks import FAIL, NOT_APPLICABLE, PASS, UNKNOWN, check
from oss_guard.checks._contradictions import contradictions
from oss_guard.evidence.altered_texts import altered, violation
from oss_guard.evidence.licence_texts import FoundText
from oss_guard.evidence.licensing import MARKS, Licensing, evidence_of, only_marked
from oss_guard.evidence.parts import Parts
from oss_guard.model.grades import Confidence, WaitsFor
from oss_guard.model.location import Location
from oss_guard.model.outcome import (
    Basis,
    Outcome,
    Violation,
    failed,
    not_applicable,
    passed,
    unknown,
)
from oss_guard.model.text import Text
from oss_guard.readers import NoParams
from oss_guard.spdx.facts import form, stem

_SHOWN = 8


@check(
    needs=Parts,
    params=NoParams,
    says={
        "altered": ("path", "near"),
        "cut": ("path", "near"),
        "differs": ("path", "near", "count", "known", "read"),
        "missing": ("licence",),
        "none": (),
    },
    gives=(PASS, FAIL, UNKNOWN, NOT_APPLICABLE),
    lacks=("missing", "none"),
    searched=(PASS, NOT_APPLICABLE),
)
def licence_text_attached(parts: Parts, params: NoParams) -> Outcome:
    """A notice, a summary or a link is no text; a text with a word changed is not the licence's.

    Of parts of others a text that breaks off is told, but not one that differs: many have their
    own wording.

    Where statements contradict each other, it is open which of them needs a text; that they do is
    told by the check on that.

    Nothing is missing for sure where a part of others does not say what licence it is under, or
    where an id that SPDX does not have names one: what is meant has a text, or has none.
    """
    del params
    licensing = parts.licensing
    if not licensing.any_stated:
        return not_applicable(*evidence_of(licensing))
    exact = {stem(i) for t in licensing.texts for i in t.text.exact_ids}
    violations = [
        violation(t.path, t.text)
        for t in licensing.texts
        if (_is_altered(t, exact=bool(exact)) and (t.root or t.path.startswith("LICENSES/")))
        or (t.text.state == "truncated" and t.kind == "file")
    ]
    near = {stem(i) for t in licensing.unrecognised for i in t.text.near}
    against = {v.location for v in contradictions(licensing)}
    used = {id: at for id, at in _used(licensing) if at not in against}
    violations += [
        Violation("missing", location, {"licence": id}, key=id)
        for id, location in sorted(used.items())
        if stem(id) not in exact | near
    ]
    violations += _of_parts(parts, exact | near | {stem(id) for id in used})
    if violations:
        return failed(violations, *evidence_of(licensing))
    if not exact and not only_marked(licensing):
        return failed([Violation("none")], *evidence_of(licensing))
    open_ = tuple(_open(parts, [at for _, at in _used(licensing) if at in against]))
    if open_:
        return unknown(WaitsFor.SCOPE, *open_)
    packages = tuple(f"{(p.location.path or '').rpartition('/')[0]}/" for p in parts.packaged)
    if unlicensed := [p for p in parts.unlicensed if not p.startswith(packages)]:
        whose = Text(
            "第三者のものとみられる部品のライセンスが分からず、その全文があるかを確かめられない",
            "the licence of what seems to be a third-party part is not known, nor whether its text"
            " is here",
        )
        places = [Basis("vendored", whose, Location(p)) for p in unlicensed[:_SHOWN]]
        return unknown((WaitsFor.ATTESTATION, WaitsFor.SCOPE), *places, *_texts(licensing))
    return passed(*(_texts(licensing) or evidence_of(licensing)))


def _is_altered(found: FoundText, *, exact: bool) -> bool:
    """Whether it is no known text; terms that are like none may go with a text that is there."""
    return found.text.unrecognised and (bool(found.text.near or found.text.parts) or not exact)


def _used(licensing: Licensing) -> Iterator[tuple[str, Location]]:
    """The ids that statements name, those that SPDX does not have apart, with the last place."""
    for stated in licensing.telling:
        expression = stated.expression
        if expression is not None and not stated.bare:
            aside = {*expression.unknown, *MARKS}
            yield from ((i, stated.location) for i in expression.ids if i not in aside)


def _open(parts: Parts, contradicting: Sequence[Location]) -> Iterator[Basis]:
    """Why it is not known whose text is needed, and what is known; none where it is."""
    licensing = parts.licensing
    beside = [b for t in licensing.unrecognised for b in altered(t.path, t.text)]
    against = [_contradicted(at) for at in dict.fromkeys(contradicting)]
    if beside or against:
        yield from (*beside, *against, *_texts(licensing))
    elif mistaken := tuple(_mistaken(licensing)):
        yield from (*mistaken, *evidence_of(licensing))
    elif parts.unclear:
        yield from (*parts.uncompared, *evidence_of(licensing))


def _contradicted(at: Location) -> Basis:
    text = Text(
        "ライセンスの記載が食い違い、どの全文が要るか分からない",
        "statements of the licence disagree, so it is not known whose text is needed",
    )
    return Basis("licence-conflict", text, at)


def _mistaken(licensing: Licensing) -> Iterator[Basis]:
    mistaken = (s for s in licensing.telling if s.expression and s.expression.unknown)
    for one in islice(mistaken, _SHOWN):
        name = one.words[:80]
        text = Text(
            f"「{name}」は SPDX の識別子ではなく、どのライセンスの全文が要るか分からない",
            f"“{name}” is no id of SPDX, so it is not known whose text is needed",
        )
        yield Basis("licence", text, one.location)


def _of_parts(parts: Parts, told: set[str]) -> list[Violation]:
    """Licences that heads or tags of files grant or name, of which the tree has no text, once each.

    What may not be here at all, copyleft under another outbound licence, is a breach of its own.
    """
    places: dict[str, list[Location]] = {}
    for part in (*parts.granted, *parts.tagged, *parts.packaged):
        wanted = part.expression
        if form(wanted) == "copyleft" and parts.licensing.outbound:
            continue
        if " OR " not in wanted.text and not told.issuperset(map(stem, wanted.ids)):
            name = " AND ".join(wanted.ids)
            places.setdefault(name, []).append(part.location)
    for head in parts.headed:
        for id in head.ids:
            if stem(id) not in told:
                places.setdefault(id, []).append(head.location)
    return [
        Violation(
            "missing",
            at[0],
            {"licence": id},
            Confidence.MEDIUM,
            key=id,
            also=tuple(at[1 : _SHOWN + 1]),
        )
        for id, at in sorted(places.items())
    ]


def _texts(licensing: Licensing) -> list[Basis]:
    texts = [t for t in licensing.texts if t.text.state == "exact"]
    # Of heads of sources one tells as much as all.
    texts = [t for t in texts if t.kind != "head"] or texts[:1]
    return [
        Basis(
            "licence-text",
            Text(
                f"{', '.join(t.text.ids)} の全文と一致",
                f"matches the text of {', '.join(t.text.ids)}",
            ),
            Location(t.path) if t.kind == "file" else t.place,
        )
        for t in texts[:_SHOWN]
    ]
