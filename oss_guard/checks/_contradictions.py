# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Where a repository says two things of its licence; each pair is one fault, told once."""

from __future__ import annotations

import re
from collections.abc import Iterator

from oss_guard.documents.syntaxes import CODE
from oss_guard.evidence.expressions import stems, stems_of
from oss_guard.evidence.licence_texts import FoundText
from oss_guard.evidence.licensing import Licensing
from oss_guard.evidence.stated_licences import Stated
from oss_guard.model.grades import Confidence
from oss_guard.model.location import Location
from oss_guard.model.outcome import Violation
from oss_guard.model.policy import Ownership
from oss_guard.spdx.names import is_of, same_family

_OF_THE_WHOLE = re.compile(
    r"(?:LICEN[CS]E|COPYING|UNLICENSE)(?:\.(?:txt|md|rst|adoc|ja|en))*", re.IGNORECASE
)


def contradictions(licensing: Licensing) -> list[Violation]:
    """Statements that name another licence than the texts at the root do.

    Without texts it is what manifests name, without manifests what publiccode.yml and the like do.

    A part whose folder holds the text of another licence stands under that one, and manifests in
    it, and a README that names it beside that of the whole, say so rightly. Two texts that each
    claim to be that of the whole must be told of together somewhere; SPDX tags must agree where
    most of the own programs bear them.
    """
    readable = _readable(licensing)
    texts = _of_kind(readable, "text")
    manifests = [] if texts else list(_of_manifests(licensing))
    voices = texts or _of_kind(readable, "manifest") or _of_kind(readable, "metadata")
    reference = _ids(voices)
    if near := [] if texts else list(_of_near(licensing, readable)):
        return near[:1]
    conflicts = [
        _conflict(voices[0], s)
        for s in readable
        if voices
        and s not in voices
        and not _ids([s]) & (reference | _of_parts(licensing, s, readable))
    ]
    conflicts += [*_of_names(licensing, texts, reference), *_of_tags(licensing, voices, reference)]
    return [*conflicts, *_of_families(licensing, voices, readable), *manifests]


def names_any(licensing: Licensing) -> bool:
    """Whether anything but a tag names a licence."""
    return bool(_readable(licensing))


def _readable(licensing: Licensing) -> list[Stated]:
    """The statements that name licences; tags speak for their files alone."""
    return [
        s for s in licensing.stated if s.expression is not None and s.kind != "reuse" and not s.bare
    ]


def _manifests(licensing: Licensing) -> list[Stated]:
    """Those that name a licence, or a family of them."""
    return [s for s in licensing.stated if s.kind == "manifest" and (s.bare or _ids([s]))]


def _of_near(licensing: Licensing, readable: list[Stated]) -> Iterator[Violation]:
    """Manifests that name none of the licences that an altered text is likest to."""
    near = {i for t in licensing.unrecognised for i in t.text.near}
    for stated in readable:
        if near and stated.kind == "manifest" and not _ids([stated]) & near:
            path = licensing.unrecognised[0].path
            values = {"one": min(near, key=len), "other": stated.words, "where": path}
            yield Violation(
                "conflict", stated.location, values, Confidence.MEDIUM, key=stated.words
            )


def _of_names(licensing: Licensing, texts: list[Stated], reference: set[str]) -> list[Violation]:
    """Texts of different licences, each in a file named as that of the whole is."""
    together = any(
        len(stems(s.expression) & reference) > 1 for s in licensing.stated if s.expression
    )
    named = [s for s in texts if _OF_THE_WHOLE.fullmatch(s.location.path or "")]
    first = next((s for s in named if not _ids(named[:1]) & _ids([s])), None)
    if first is None or together or _readme_names(licensing, _ids([named[0], first])):
        return []
    return [_conflict(named[0], first)]


def _readme_names(licensing: Licensing, ids: set[str]) -> bool:
    told = [s for s in licensing.stated if s.kind == "readme"]
    return ids <= _ids(told)


def _of_tags(licensing: Licensing, voices: list[Stated], reference: set[str]) -> list[Violation]:
    """Tags of another licence in most of the own programs; in a few they are those of parts."""
    if not voices:
        return []
    programs = licensing.files.of_syntax(CODE)
    tagged = {f.path: stems_of(f.expressions) for f in licensing.reuse.files if f.expressions}
    other = [p for p in programs if p in tagged and tagged[p] and not tagged[p] & reference]
    if 2 * len(other) <= len(programs):
        return []
    words = ", ".join(sorted(tagged[other[0]]))
    where = str(voices[0].location)
    values = {"one": voices[0].words, "other": words, "where": where}
    return [Violation("conflict", Location(other[0]), values, Confidence.MEDIUM, key=words)]


def _of_manifests(licensing: Licensing) -> Iterator[Violation]:
    """Manifests of one folder that name different licences, where no text tells which it is.

    Those that name a version go first: two versions may be of the family that another names.
    """
    first: dict[str, Stated] = {}
    for stated in sorted(_manifests(licensing), key=lambda s: bool(s.bare)):
        voice = first.setdefault((stated.location.path or "").rpartition("/")[0], stated)
        if not _agree(voice, stated):
            yield _conflict(voice, stated)


def _agree(one: Stated, other: Stated) -> bool:
    """Whether two statements may be of one licence; the second may be a bare family alone."""
    if other.bare:
        if one.bare:
            return same_family(one.bare, other.bare)
        return any(is_of(other.bare, id) for id in _ids([one]))
    return bool(_ids([one]) & _ids([other]))


def _of_families(
    licensing: Licensing, voices: list[Stated], readable: list[Stated]
) -> list[Violation]:
    """Families without version that none of the voices is of; manifests may speak for a part."""
    reference = _ids(voices)
    bare = [s for s in licensing.stated if s.bare and s.kind in {"manifest", "metadata"}]
    return [
        _conflict(voices[0], s)
        for s in bare
        # Manifests of one folder are held against each other where no text speaks.
        if voices
        and (s.kind, voices[0].kind) != ("manifest", "manifest")
        and not any(is_of(s.bare, i) for i in reference | _of_parts(licensing, s, readable))
    ]


def _of_parts(licensing: Licensing, stated: Stated, others: list[Stated]) -> frozenset[str]:
    """Ids of the texts that stand where a statement speaks of: a part, or all the parts."""
    path = stated.location.path or ""
    folders = {t.path.rpartition("/")[0]: t.text.ids for t in licensing.texts if _of_a_part(t)}
    told: list[tuple[str, ...]] = []
    if stated.kind == "readme":
        named = _ids([s for s in others if s.location.path == path])
        whole = _ids([s for s in others if s.kind == "text"])
        told = list(folders.values()) if named & whole else []
    elif stated.kind == "manifest":
        told = [ids for folder, ids in folders.items() if path.startswith(f"{folder}/")]
    return stems_of(id for ids in told for id in ids)


def _of_a_part(found: FoundText) -> bool:
    exact = found.text.state == "exact" and found.ownership is Ownership.OWN
    return exact and not found.root and "/" in found.path


def _of_kind(stated: list[Stated], kind: str) -> list[Stated]:
    return [s for s in stated if s.kind == kind]


def _ids(stated: list[Stated]) -> set[str]:
    return {i for s in stated if s.expression is not None for i in stems(s.expression)}


def _conflict(voice: Stated, other: Stated) -> Violation:
    return Violation(
        "conflict",
        other.location,
        {"one": voice.words, "other": other.words, "where": str(voice.location)},
        Confidence.HIGH if other.kind in {"manifest", "metadata"} else Confidence.MEDIUM,
        key=f"{other.kind}:{other.words}",
    )
