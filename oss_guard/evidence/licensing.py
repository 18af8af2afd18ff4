# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""One picture of what the repository says about its licences, each statement with its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any, ClassVar, Self

import msgspec

from oss_guard.documents.syntaxes import CODE
from oss_guard.evidence import Evidence, Sources
from oss_guard.evidence.altered_texts import altered
from oss_guard.evidence.expressions import expression, without_parts
from oss_guard.evidence.files import Files, names_of
from oss_guard.evidence.manifests import Manifests
from oss_guard.evidence.reuse_child import ReuseResult
from oss_guard.model.location import REPOSITORY, Location
from oss_guard.model.outcome import Basis
from oss_guard.model.policy import Ownership
from oss_guard.model.report import NotExamined
from oss_guard.model.text import Text
from oss_guard.readers import NoParams
from oss_guard.readers.licence_mention import LIMIT, LicenceMention
from oss_guard.readers.licence_text import LicenceText
from oss_guard.scan import Request
from oss_guard.scan.paths import matching
from oss_guard.spdx.facts import Expression, unversioned

TEXT_NAMES = (
    "*{LICENSE,LICENCE,COPYING,UNLICENSE}*",
    "{ライセンス,使用許諾,利用許諾}*",
)
_TEXT_PATHS = (*TEXT_NAMES, *(f"**/{n}" for n in TEXT_NAMES), "**/LICENSES/**")
_ROOT_TEXTS = (*TEXT_NAMES, "{.github,docs,doc}/{LICENSE,LICENCE,COPYING}*")
OF_OTHERS = ("**/*{LIBRAR,THIRD,3RD,PARTY,DEPEND,VENDOR,BUNDLE,NOTICE,CREDIT}*",)
"""Texts so named are those of parts of others."""
_NOT_TEXT = ("**/*.{py,js,ts,rb,go,java,cs,php,c,h,sh,json,yml,yaml,css,vue,jsx,tsx}",)
_PROSE_PATHS = ("README*", "{.github,docs}/README*", *TEXT_NAMES)
REUSE_FILES = ("**/REUSE.toml", ".reuse/dep5")
"""Where licences are told of many files at once."""
_BASIS_SHOWN = 8
TEXTS = Request("licence-text", NoParams(), _TEXT_PATHS)
MENTIONS = Request("licence-mention", NoParams(), _PROSE_PATHS)


class FoundText(msgspec.Struct, frozen=True):
    """A file that looks like a licence, and what it is. ``root``: it speaks for the whole."""

    path: str
    text: LicenceText
    root: bool
    ownership: Ownership


class Stated(msgspec.Struct, frozen=True):
    """One statement of a licence for the project's own code.

    ``kind`` is ``text``, ``reference``, ``manifest``, ``readme`` or ``reuse``. ``expression`` is
    None where the words could not be read as one; ``bare`` names a family without version.
    """

    kind: str
    words: str
    location: Location
    expression: Expression | None
    bare: str = ""


class Licensing(Evidence, frozen=True):
    """Texts, statements on the own code, licences of documents and data, and REUSE's facts."""

    texts: tuple[FoundText, ...]
    stated: tuple[Stated, ...]
    content: tuple[Stated, ...]
    reuse: ReuseResult
    files: Files

    uses: ClassVar[tuple[type[Evidence], ...]] = (Files, Manifests)
    needs_reuse: ClassVar[bool] = True

    @classmethod
    def requests(cls, params: Any) -> tuple[Request, ...]:
        """Licence texts and mentions."""
        del params
        return (TEXTS, MENTIONS)

    @classmethod
    def collect(cls, sources: Sources, params: Any) -> Self:
        """Join what readers, manifests and REUSE saw; terms, also altered ones, state nothing."""
        del params
        files = sources.gather(Files)
        texts = tuple(_texts(sources, files))
        terms = {t.path for t in texts if t.text.state == "exact" or t.text.near}
        mentions = [
            (s.location, s.fact)
            for s in sources.sightings(MENTIONS)
            if isinstance(s.fact, LicenceMention) and s.location.path not in terms
        ]
        reuse = sources.reuse()
        stated = [*_from_texts(texts), *_from_manifests(sources.gather(Manifests), texts)]
        stated += _from_mentions(mentions, content=False)
        stated += _from_reuse(reuse, files)
        content = _from_mentions(mentions, content=True)
        return cls(texts, tuple(stated), tuple(content), reuse, files)

    @classmethod
    def missed(cls, sources: Sources, params: Any) -> Iterable[NotExamined]:
        """What may be the licence or name it, and SPDX tags where nothing else speaks."""
        del params
        files = sources.gather(Files)
        for item in files.unread_named((*_ROOT_TEXTS, *_PROSE_PATHS, "LICENSES/*", *REUSE_FILES)):
            if not matching((*OF_OTHERS, *_NOT_TEXT), [item.path or ""]):
                yield item
        yield from files.longer_than(LIMIT, _PROSE_PATHS)
        if not sources.gather(Licensing).any_stated:
            yield from sources.reuse().untold

    @property
    def outbound(self) -> tuple[Expression, ...]:
        """The distinct expressions that speak for the own code, the most telling first.

        Where a text or a manifest speaks for the whole, tags in single files and READMEs are not
        needed; they are judged as parts and contradictions. None where only parts are spoken for.
        """
        if self.outside:
            return ()
        for kinds in (("text", "manifest"), ("reference", "readme"), ("reuse",)):
            found = [
                s.expression
                for s in self.stated
                if s.kind in kinds and s.expression is not None and s.expression.valid
            ]
            if found:
                grants = [s.expression for s in self.stated if s.expression is not None]
                return without_parts(found, grants)
        return ()

    @property
    def unrecognised(self) -> tuple[FoundText, ...]:
        """Root texts that are licences by their looks and equal no known one."""
        return tuple(t for t in self.texts if t.root and t.text.unrecognised)

    @cached_property
    def outside(self) -> tuple[str, ...]:
        """Own programs of which nothing is told, where only folders or single files speak.

        Manifests below the root speak for their folders, SPDX tags for their files; without
        manifests they speak for the whole where most programs bear one.
        """
        spoken = {s.kind for s in self.stated}
        if self.unrecognised or not spoken or not spoken <= {"manifest", "reuse"}:
            return ()
        manifests = [s.location.path or "" for s in self.stated if s.kind == "manifest"]
        folders = {path.rpartition("/")[0] for path in manifests}
        if "" in folders:
            return ()
        inside = tuple(f"{folder}/" for folder in folders)
        tagged = {f.path for f in self.reuse.files if f.expressions}
        programs = self.files.of_syntax(CODE)
        untold = tuple(p for p in programs if not p.startswith(inside) and p not in tagged)
        return () if not folders and 2 * len(untold) <= len(programs) else untold

    def place_of(self, expression: Expression) -> Location:
        """Where an outbound expression is first stated."""
        return next((s.location for s in self.stated if s.expression == expression), REPOSITORY)

    def by_text_alone(self, expression: Expression) -> bool:
        """Whether nothing but a text tells it, which cannot tell "only" from "or later"."""
        said = {s.kind for s in self.stated if s.expression == expression}
        return said == {"text"}

    @property
    def any_stated(self) -> bool:
        """Whether anything at all speaks for the own code."""
        return bool(self.stated or self.unrecognised)


def _texts(sources: Sources, files: Files) -> Iterator[FoundText]:
    sightings = [
        (s.location.path or "", s.fact)
        for s in sources.sightings(TEXTS)
        if isinstance(s.fact, LicenceText)
    ]
    paths = [p for p, _ in sightings]
    code = set(matching(_NOT_TEXT, paths))
    root = set(matching((*_ROOT_TEXTS, "LICENSES/*"), paths)) - set(matching(OF_OTHERS, paths))
    for path, fact in sightings:
        ownership = files.classes[path].ownership
        if path not in code:
            own = ownership is Ownership.OWN
            yield FoundText(path, fact, own and path in root, ownership)


def _from_texts(texts: Iterable[FoundText]) -> Iterator[Stated]:
    for found in texts:
        if not found.root or found.text.unrecognised or found.path.startswith("LICENSES/"):
            continue
        kind = "text" if found.text.state == "exact" else "reference"
        for words in _texts_in(found.text):
            yield Stated(kind, words, Location(found.path, 1, 1), expression(words))


def _texts_in(text: LicenceText) -> tuple[str, ...]:
    """One id for each text of a file: of those that share it the shortest.

    That is the ``-only`` spelling, and the licence without a special clause; a text cannot tell
    more, that is for the grant to say.
    """
    if not text.parts:
        return text.ids
    return tuple(min(part.ids, key=lambda i: (len(i), i)) for part in text.parts)


def _from_manifests(manifests: Manifests, texts: tuple[FoundText, ...]) -> Iterator[Stated]:
    for manifest in manifests.own:
        words = manifest.declared.licence
        points_to_text = words.upper().startswith("SEE LICENSE IN") and any(t.root for t in texts)
        if words and not points_to_text:
            bare = unversioned(words) or ""
            yield Stated("manifest", words, manifest.location, expression(words), bare)


def _from_mentions(
    mentions: Iterable[tuple[Location, LicenceMention]], *, content: bool
) -> Iterator[Stated]:
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


def _from_reuse(reuse: ReuseResult, files: Files) -> Iterator[Stated]:
    seen: set[str] = set()
    for file in reuse.files:
        if file.path not in files.classes or file.path.startswith("LICENSES/"):
            continue
        if files.classes[file.path].ownership is not Ownership.OWN:
            continue
        for words in (*file.expressions, *file.invalid):
            if words not in seen:
                seen.add(words)
                bare = unversioned(words) or ""
                yield Stated("reuse", words, Location(file.path), expression(words), bare)


def evidence_of(licensing: Licensing) -> tuple[Basis, ...]:
    """What speaks for the own code, for verdicts to cite; what was searched where nothing does."""
    basis = [_statement(s) for s in licensing.stated[:_BASIS_SHOWN]]
    if outside := licensing.outside:
        text = Text(
            f"ほかのプログラム {len(outside)} ファイルのライセンスが分からない",
            f"the licence of {len(outside)} other program files is not known",
        )
        basis.append(Basis("licence-part", text, Location(outside[0])))
    for found in licensing.unrecognised:
        basis += altered(found.path, found.text)
    if not basis:
        shown = names_of(_ROOT_TEXTS)
        text = Text(
            f"探したもの: {shown}、パッケージの定義、README、SPDX タグ",
            f"searched for: {shown}, package manifests, README, SPDX tags",
        )
        basis.append(Basis("searched", text))
    return tuple(basis)


def _statement(stated: Stated) -> Basis:
    path = stated.location.path
    kinds = {
        "text": Text(f"{stated.words} の全文", f"the full text of {stated.words}"),
        "reference": Text(f"{stated.words} への言及（全文ではない）", f"names {stated.words}"),
        "manifest": Text(f"パッケージの定義に {stated.words}", f"manifest says {stated.words}"),
        "readme": Text(f"{path} に {stated.words}", f"{path} says {stated.words}"),
        "reuse": Text(f"SPDX タグに {stated.words}", f"SPDX tag says {stated.words}"),
    }
    return Basis(f"licence-{stated.kind}", kinds[stated.kind], stated.location)
