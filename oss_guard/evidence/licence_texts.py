# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Where licence texts stand: in files of their own, sections of READMEs, and heads of sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

import msgspec
from msgspec.structs import replace

from oss_guard.documents.syntaxes import CODE
from oss_guard.evidence import Sources
from oss_guard.evidence.files import Files
from oss_guard.evidence.texts_beside import TextsBeside
from oss_guard.model.location import Location
from oss_guard.model.policy import Ownership
from oss_guard.model.report import NotExamined
from oss_guard.readers import NoParams
from oss_guard.readers.licence_text import LicenceText
from oss_guard.scan import Request
from oss_guard.scan.paths import matching
from oss_guard.words import say

TEXT_NAMES = (
    "*{LICENSE,LICENCE,COPYING,UNLICENSE}*",
    "{ライセンス,使用許諾,利用許諾}*",
    # A text under the name of the licence alone.
    "{AGPL,GPL,LGPL,MPL,EUPL,APACHE,MIT,BSD,CC0,CC-BY,NOSA}{,[-_ .v0-9]*}.txt",
)
IN_OTHER_FORMATS = (
    "*{LICENSE,LICENCE,COPYING,ライセンス,使用許諾,利用許諾}*.{pdf,doc,docx,odt,rtf}",
    "{AGPL,GPL,LGPL,MPL,EUPL,APACHE,MIT,BSD,CC0,CC-BY,NOSA}{,[-_ .v0-9]*}.{pdf,doc,docx,odt,rtf}",
)
"""Names of licences in formats that are not read."""
_TEXT_PATHS = (
    *TEXT_NAMES,
    *(f"**/{n}" for n in TEXT_NAMES),
    "**/LICENSES/**",
    "**/*{THIRD,3RD}{,-,_, }PART*.{txt,md}",
    # Fonts come with their licence under its own name.
    "**/{OFL,UFL}*.{txt,md}",
    "**/*[-_ ]{OFL,UFL}.{txt,md}",
)
ROOT_TEXTS = (*TEXT_NAMES, "{.github,docs,doc}/{LICENSE,LICENCE,COPYING}*")
OF_OTHERS = ("**/*{LIBRAR,THIRD,3RD,PARTY,DEPEND,VENDOR,BUNDLE,NOTICE,CREDIT}*",)
"""Texts so named are those of parts of others."""
LISTS_OF_OTHERS = (
    "**/*{THIRD,3RD}{,-,_, }PART*",
    "**/*LICEN[CS]E*{LIBRAR,DEPEND,VENDOR,BUNDLE}*",
    "**/*{LIBRAR,DEPEND,VENDOR,BUNDLE}*LICEN[CS]E*",
    "**/*{ATTRIBUTION,ACKNOWLEDG}*",
    "**/*{第三者,サードパーティ}*",
)
"""Lists of the licences of others, as tools and people name them."""
OF_UPSTREAM = (
    "*{LICENSE,LICENCE,COPYING}*{ORIG,UPSTREAM}*",
    "*{ORIG,UPSTREAM}*{LICENSE,LICENCE,COPYING}*",
)
"""The text of what the work derives from, beside that of the work."""
NOT_TEXT = ("**/*.{py,js,ts,rb,go,java,cs,php,c,h,sh,json,yml,yaml,css,vue,jsx,tsx}",)
READMES = ("README*", "{.github,docs}/README*")
TEXTS = Request("licence-text", NoParams(), _TEXT_PATHS)
SECTIONS = Request("licence-section", NoParams(), READMES)
HEADS = Request("head-text", NoParams())
Kind = Literal["file", "section", "head"]


class FoundText(msgspec.Struct, frozen=True):
    """What looks like a licence, and what it is. ``root``: it speaks for the whole.

    ``describes`` is ``components`` for the licences of what is depended on, ``content`` for that
    of documents or data, else ``software``.
    """

    path: str
    text: LicenceText
    root: bool
    ownership: Ownership
    kind: Kind = "file"
    describes: Literal["software", "components", "content"] = "software"

    @property
    def place(self) -> Location:
        """Where it begins."""
        line = self.text.parts[0].lines[0] if self.kind != "file" and self.text.parts else 1
        return Location(self.path, line, 1)

    @property
    def not_compared(self) -> NotExamined:
        """Says that it was not compared to its end."""
        return NotExamined(self.path, "file", "too-large", say("not-examined.long-licence"))

    def holds(self, place: Location) -> bool:
        """Whether a place lies in it."""
        if place.path != self.path or self.kind == "head":
            return False
        if self.kind == "file":
            return self.text.state == "exact" or bool(self.text.near) or not self.text.whole
        line = place.line or 0
        return any(part.lines[0] <= line <= part.lines[1] for part in self.text.parts)


def beyond(sources: Sources) -> Iterator[NotExamined]:
    """Files of the tree that may be texts, and were too many to be compared with known ones."""
    return (n for n in sources.not_examined if n.reason == "too-many" and n.what == "file")


def found_texts(sources: Sources, files: Files) -> tuple[FoundText, ...]:
    """All of them; where no file is a text for the whole, a README's section is.

    Where neither is, and most of the own programs bear one, these are.
    """
    found = list(_of_files(sources, files))
    if not any(t.root and (t.text.state == "exact" or t.text.unrecognised) for t in found):
        sections = list(_of(sources, files, SECTIONS, "section", root=True))
    else:
        sections = list(_of(sources, files, SECTIONS, "section", root=False))
    found += sections
    heads = list(_of(sources, files, HEADS, "head", root=False))
    if heads and not any(t.root for t in found):
        heads = _for_the_whole(heads, files)
    return (*found, *heads)


def _for_the_whole(heads: list[FoundText], files: Files) -> list[FoundText]:
    own = {t.path for t in heads if t.ownership is Ownership.OWN}
    programs = files.of_syntax(CODE)
    if 2 * len(own.intersection(programs)) <= len(programs):
        return heads
    return [replace(t, root=t.path in own) for t in heads]


def _of_files(sources: Sources, files: Files) -> Iterator[FoundText]:
    sightings = [
        (s.location.path or "", s.fact)
        for s in sources.sightings(TEXTS)
        if isinstance(s.fact, LicenceText)
    ]
    paths = [p for p, _ in sightings]
    code = set(matching(NOT_TEXT, paths))
    root = set(matching((*ROOT_TEXTS, "LICENSES/*"), paths)) - set(matching(OF_OTHERS, paths))
    upstream = set(matching(OF_UPSTREAM, root))
    if root - code - upstream:
        root -= upstream
    if any("/" not in path for path in root - code):
        # Where the root has one, what lies in a folder of documents is theirs.
        root = {path for path in root if "/" not in path or path.startswith("LICENSES/")}
    lists = set(matching((*OF_OTHERS, *LISTS_OF_OTHERS), paths))
    beside = TextsBeside(files, paths)
    for path, fact in sightings:
        ownership = files.classes[path].ownership
        if path in code:
            continue
        own = ownership is Ownership.OWN
        found = FoundText(path, fact, own and path in root, ownership)
        if path in lists or (not found.root and beside.describes_components(path)):
            found = replace(found, describes="components")
        elif own and not found.root and beside.is_of_content(path, fact.ids):
            found = replace(found, describes="content")
        yield found


def _of(
    sources: Sources, files: Files, request: Request, kind: Kind, *, root: bool
) -> Iterable[FoundText]:
    for sighting in sources.sightings(request):
        path, fact = sighting.location.path or "", sighting.fact
        ownership = files.ownership(path)
        if isinstance(fact, LicenceText) and ownership is not Ownership.TEST_DATA:
            yield FoundText(path, fact, root and ownership is Ownership.OWN, ownership, kind)
