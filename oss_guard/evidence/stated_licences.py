# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What speaks for the project's own code, each statement with its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from oss_guard.documents.syntaxes import CODE
from oss_guard.evidence import Sources
from oss_guard.evidence.expressions import expression, readable, stems
from oss_guard.evidence.files import Files
from oss_guard.evidence.licence_texts import LISTS_OF_OTHERS, FoundText
from oss_guard.evidence.manifests import Manifests
from oss_guard.evidence.metadata import NamedLicences
from oss_guard.evidence.reuse_child import ReuseFile, ReuseResult
from oss_guard.model.location import Location
from oss_guard.model.policy import Ownership
from oss_guard.readers import NoParams
from oss_guard.readers.header_grant import HeaderGrant
from oss_guard.readers.licence_mention import LicenceMention
from oss_guard.readers.licence_text import LicenceText
from oss_guard.scan import Request
from oss_guard.scan.paths import matching
from oss_guard.spdx.facts import Expression, unversioned
from oss_guard.spdx.names import is_of

GRANTS = Request("header-grant", NoParams())
_SEE = "SEE LICENSE IN"
_REFUSED = frozenset({"UNLICENSED", "PROPRIETARY", "OTHER/PROPRIETARY LICENSE"})
"""Words of manifests that give no licence, in capitals."""


class Stated(msgspec.Struct, frozen=True):
    """One statement of a licence for the project's own code.

    ``kind`` is ``text``, ``reference``, ``manifest``, ``metadata``, ``readme``, ``reuse`` or
    ``head``. ``expression`` is None where the words could not be read as one; ``bare`` names a
    family without version.
    """

    kind: str
    words: str
    location: Location
    expression: Expression | None
    bare: str = ""


def from_texts(texts: Iterable[FoundText]) -> Iterator[Stated]:
    """Texts and references at the root, one for each text; of heads each text once."""
    heads: set[str] = set()
    for found in texts:
        if not found.root or found.text.unrecognised or found.path.startswith("LICENSES/"):
            continue
        kind = "text" if found.text.state == "exact" else "reference"
        for words in _texts_in(found.text):
            if found.kind == "head" and words in heads:
                continue
            heads.add(words)
            yield Stated(kind, words, found.place, expression(words))


def _texts_in(text: LicenceText) -> tuple[str, ...]:
    """One id for each text of a file: of those that share it the shortest.

    That is the ``-only`` spelling, and the licence without a special clause; a text cannot tell
    more, that is for the grant to say.
    """
    if not text.parts:
        return text.ids
    named = (part.ids for part in text.parts if part.ids)
    return tuple(min(ids, key=lambda i: (len(i), i)) for ids in named)


def from_manifests(manifests: Manifests, texts: tuple[FoundText, ...]) -> Iterator[Stated]:
    """Licences that manifests declare, save where they point to a text that is there."""
    for manifest in manifests.own:
        words = manifest.declared.licence
        if words and not _points_to(words, manifest.folder, texts):
            yield _named("manifest", words, manifest.location)
        if (other := manifest.declared.classified) and _differs(words, other):
            yield _named("manifest", other, manifest.location)


def _named(kind: str, words: str, location: Location) -> Stated:
    """A statement that is a name or an expression; a bare family is no licence of its own."""
    bare = unversioned(words) or ""
    return Stated(kind, words, location, None if bare else expression(words), bare)


def _differs(words: str, classified: str) -> bool:
    """Whether classifiers name another licence than the field; they know no versions."""
    field, other = readable(words), readable(classified)
    if field is None:
        return False
    if other is not None:
        return not stems(field) & stems(other)
    family = unversioned(classified)
    return family is not None and not any(is_of(family, id) for id in stems(field))


def _points_to(words: str, folder: str, texts: tuple[FoundText, ...]) -> bool:
    """Whether they name a file beside the manifest or at the root that is there."""
    if not words.upper().startswith(_SEE):
        return False
    name = words[len(_SEE) :].strip(" <>\"'").removeprefix("./")
    beside = f"{folder}/{name}" if folder else name
    return any(t.path in {name, beside} for t in texts)


def gives_none(words: str) -> bool:
    """Whether words of a manifest refuse a licence, or point to a file."""
    return words.upper() in _REFUSED or words.upper().startswith(_SEE)


def from_metadata(named: NamedLicences) -> Iterator[Stated]:
    """Licences in files that describe the software."""
    for licence in named.licences:
        yield _named("metadata", licence.words, licence.location)


def from_mentions(
    mentions: Iterable[tuple[Location, LicenceMention]], *, content: bool
) -> Iterator[Stated]:
    """What READMEs and the like say of the own code, or of ``content``."""
    seen: set[tuple[str | None, str]] = set()
    for location, mention in mentions:
        if mention.content is not content:
            continue
        for words in (*mention.ids, *mention.bare):
            if (location.path, words) in seen:
                continue
            seen.add((location.path, words))
            bare = words if words in mention.bare else ""
            yield Stated("readme", words, location, None if bare else expression(words), bare)


def from_reuse(reuse: ReuseResult, files: Files) -> Iterator[Stated]:
    """SPDX tags of own programs; of all own files where no program bears one.

    Tags of documents, data and configuration speak for these, and those in lists of the licences of
    others for what is listed.
    """
    aside = set(matching(LISTS_OF_OTHERS, (f.path for f in reuse.files)))
    own = [f for f in reuse.files if _speaks(f, files) and f.path not in aside]
    programs = frozenset(files.of_syntax(CODE))
    of_programs = [f for f in own if f.path in programs]
    seen: set[str] = set()
    for file in of_programs or own:
        for words in (*file.expressions, *file.invalid):
            if words not in seen:
                seen.add(words)
                yield _named("reuse", words, Location(file.path))


def _speaks(file: ReuseFile, files: Files) -> bool:
    own = files.ownership(file.path) is Ownership.OWN
    told = bool(file.expressions or file.invalid) and file.path in files.classes
    return told and own and not file.path.startswith("LICENSES/")


def from_heads(sources: Sources, files: Files, stated: Iterable[Stated]) -> Iterator[Stated]:
    """Grants in heads of own programs that say more fully what a statement says.

    Such tell "only" from "or later"; heads that name another licence are those of parts. Where
    nothing else speaks, heads do.
    """
    said = [stems(s.expression) for s in stated if s.expression is not None]
    seen: set[str] = set()
    for sighting in sources.sightings(GRANTS):
        fact, path = sighting.fact, sighting.location.path or ""
        if not isinstance(fact, HeaderGrant) or files.ownership(path) is not Ownership.OWN:
            continue
        read = readable(fact.expression) if fact.expression else None
        if read is None or read.text in seen or (said and stems(read) not in said):
            continue
        seen.add(read.text)
        yield Stated("head", read.text, sighting.location, read)
