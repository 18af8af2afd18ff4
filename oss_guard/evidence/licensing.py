# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""One picture of what the repository says about its licences, each statement with its place."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Any, ClassVar, Self

from oss_guard.documents.syntaxes import CODE
from oss_guard.evidence import Evidence, Sources
from oss_guard.evidence.altered_texts import altered
from oss_guard.evidence.expressions import stems, without_parts
from oss_guard.evidence.files import Files, names_of
from oss_guard.evidence.licence_texts import (
    HEADS,
    NOT_TEXT,
    OF_OTHERS,
    READMES,
    ROOT_TEXTS,
    SECTIONS,
    TEXT_NAMES,
    TEXTS,
    FoundText,
    beyond,
    found_texts,
)
from oss_guard.evidence.manifests import Manifests
from oss_guard.evidence.metadata import NamedLicences
from oss_guard.evidence.reuse_child import ReuseResult
from oss_guard.evidence.stated_licences import (
    GRANTS,
    Stated,
    from_heads,
    from_manifests,
    from_mentions,
    from_metadata,
    from_reuse,
    from_texts,
    gives_none,
)
from oss_guard.model.location import REPOSITORY, Location
from oss_guard.model.outcome import Basis
from oss_guard.model.report import NotExamined
from oss_guard.model.text import Text
from oss_guard.readers import NoParams
from oss_guard.readers.licence_mention import LIMIT, LicenceMention
from oss_guard.scan import Request
from oss_guard.scan.paths import globs, matching
from oss_guard.spdx.facts import Expression, known

_PROSE_PATHS = (*READMES, *TEXT_NAMES)
REUSE_FILES = ("**/REUSE.toml", ".reuse/dep5")
"""Where licences are told of many files at once."""
MARKS = frozenset({"CC-PDM-1.0"})
"""Ids of marks that say that nobody has rights; these are no licences, and have no text."""
_BASIS_SHOWN = 8
_FEW = 10
"""One program of so many, or fewer."""
_PROGRAMS = CODE | {"html", "css"}
_OF_FILES = frozenset({"head", "reuse"})
MENTIONS = Request("licence-mention", NoParams(), _PROSE_PATHS)


class Licensing(Evidence, frozen=True):
    """Texts, statements on the own code, licences of documents and data, and REUSE's facts.

    ``headed`` are the own programs whose heads grant a licence, ``uncompared`` texts that were not
    compared to their end: they are as good as not read.
    """

    texts: tuple[FoundText, ...]
    stated: tuple[Stated, ...]
    content: tuple[Stated, ...]
    reuse: ReuseResult
    files: Files
    headed: frozenset[str] = frozenset()
    uncompared: tuple[FoundText, ...] = ()

    uses: ClassVar[tuple[type[Evidence], ...]] = (Files, Manifests, NamedLicences)
    needs_reuse: ClassVar[bool] = True

    @classmethod
    def requests(cls, params: Any) -> tuple[Request, ...]:
        """Licence texts, mentions, and grants in heads."""
        del params
        return (TEXTS, SECTIONS, HEADS, MENTIONS, GRANTS)

    @classmethod
    def collect(cls, sources: Sources, params: Any) -> Self:
        """Join what readers, manifests and REUSE saw; terms, also altered ones, state nothing."""
        del params
        files = sources.gather(Files)
        every = found_texts(sources, files)
        texts = tuple(t for t in every if t.text.whole)
        uncompared = tuple(t for t in every if not t.text.whole)
        mentions = [
            (s.location, s.fact)
            for s in sources.sightings(MENTIONS)
            if isinstance(s.fact, LicenceMention) and not any(t.holds(s.location) for t in every)
        ]
        reuse = sources.reuse()
        stated = [*from_texts(texts), *from_manifests(sources.gather(Manifests), texts)]
        stated += from_metadata(sources.gather(NamedLicences))
        stated += from_mentions(mentions, content=False)
        stated += from_reuse(reuse, files)
        stated += from_heads(sources, files, stated)
        content = list(from_mentions(mentions, content=True))
        headed = frozenset(s.location.path or "" for s in sources.sightings(GRANTS))
        if not stated and not files.of_syntax(_PROGRAMS):
            stated = (
                content  # Where nothing but documents or data is published, they are the whole.
            )
        if {s.kind for s in stated} == {"head"} and _are_few(headed, files):
            stated = []
        return cls(texts, tuple(stated), tuple(content), reuse, files, headed, uncompared)

    @classmethod
    def missed(cls, sources: Sources, params: Any) -> Iterable[NotExamined]:
        """What may be the licence or name it, and SPDX tags where nothing else speaks."""
        del params
        files = sources.gather(Files)
        aside = globs((*OF_OTHERS, *NOT_TEXT))
        for item in files.unread_named((*ROOT_TEXTS, *_PROSE_PATHS, "LICENSES/*", *REUSE_FILES)):
            if not aside.match(item.path or ""):
                yield item
        yield from files.longer_than(LIMIT, _PROSE_PATHS)
        licensing = sources.gather(Licensing)
        yield from (t.not_compared for t in licensing.uncompared if t.root)
        many = {n.path or "": n for n in beyond(sources)}
        yield from (many[p] for p in matching((*ROOT_TEXTS, "LICENSES/*"), many))
        if not licensing.any_stated:
            yield from sources.reuse().untold

    @property
    def outbound(self) -> tuple[Expression, ...]:
        """The distinct expressions that speak for the own code, the most telling first.

        Where a text or a manifest speaks for the whole, tags in single files and READMEs are not
        needed; they are judged as parts and contradictions. None where only parts are spoken for.
        """
        if self.outside:
            return ()
        for kinds in (
            ("text", "manifest", "metadata"),
            ("reference", "readme"),
            ("reuse",),
            ("head",),
        ):
            found = [
                s.expression
                for s in self.stated
                if s.kind in kinds and s.expression is not None and _known(s.expression)
            ]
            if found:
                whole = frozenset(one for e in found for one in stems(e))
                grants = [
                    s.expression
                    for s in self.stated
                    if s.expression is not None
                    # A tag or head gives a licence beside that of the whole to its file alone.
                    and (s.kind not in _OF_FILES or stems(s.expression) <= whole)
                ]
                return without_parts(found, grants)
        return ()

    @property
    def unrecognised(self) -> tuple[FoundText, ...]:
        """Root texts that are licences by their looks and equal no known one."""
        return tuple(t for t in self.texts if t.root and t.text.unrecognised)

    @cached_property
    def outside(self) -> tuple[str, ...]:
        """Own programs of which nothing is told, where only folders or single files speak.

        Manifests below the root speak for their folders, SPDX tags and heads for their files;
        without manifests they speak for the whole where most programs bear one.
        """
        spoken = {s.kind for s in self.stated}
        if self.unrecognised or not spoken or not spoken <= {"manifest", "reuse", "head"}:
            return ()
        manifests = [s.location.path or "" for s in self.stated if s.kind == "manifest"]
        folders = {path.rpartition("/")[0] for path in manifests}
        if "" in folders:
            return ()
        inside = tuple(f"{folder}/" for folder in folders)
        tagged = self.headed.union(f.path for f in self.reuse.files if f.expressions)
        programs = self.files.of_syntax(CODE)
        untold = tuple(p for p in programs if not p.startswith(inside) and p not in tagged)
        return () if not folders and 2 * len(untold) <= len(programs) else untold

    def place_of(self, expression: Expression) -> Location:
        """Where an outbound expression is first stated."""
        return next((s.location for s in self.stated if s.expression == expression), REPOSITORY)

    @property
    def refusals(self) -> tuple[Stated, ...]:
        """Manifests that give no licence, where nothing else does.

        They refuse one, or point to a file that is not there.
        """
        if self.unrecognised or not all(s.kind == "manifest" for s in self.stated):
            return ()
        empty = tuple(s for s in self.stated if not _readable(s) and gives_none(s.words))
        return empty if len(empty) == len(self.stated) else ()

    @property
    def telling(self) -> tuple[Stated, ...]:
        """What is stated, without words that give no licence where something else gives one.

        That the two disagree is told by the check on that.
        """
        if self.refusals:
            return self.stated
        return tuple(s for s in self.stated if _readable(s) or not gives_none(s.words))

    def by_text_alone(self, expression: Expression) -> bool:
        """Whether nothing but a text tells it, which cannot tell "only" from "or later"."""
        said = {s.kind for s in self.stated if s.expression == expression}
        return said == {"text"}

    @property
    def any_stated(self) -> bool:
        """Whether anything at all speaks for the own code."""
        return bool(self.stated or self.unrecognised)


def only_marked(licensing: Licensing) -> bool:
    """Whether all that is stated are marks, which need no text."""
    ids = [i for e in licensing.outbound for i in e.ids]
    return bool(ids) and MARKS.issuperset(ids)


def _are_few(headed: frozenset[str], files: Files) -> bool:
    """Whether so few programs bear heads that they came with these from elsewhere."""
    programs = files.of_syntax(CODE)
    return len(headed.intersection(programs)) * _FEW <= len(programs)


def _known(expression: Expression) -> bool:
    """Whether each of its ids is on SPDX's list or otherwise known."""
    return expression.valid or all(map(known, expression.ids))


def _readable(stated: Stated) -> bool:
    return stated.expression is not None and stated.expression.valid


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
        shown = names_of(ROOT_TEXTS)
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
        "metadata": Text(f"{path} に {stated.words}", f"{path} says {stated.words}"),
        "readme": Text(f"{path} に {stated.words}", f"{path} says {stated.words}"),
        "head": Text(f"ソースの先頭に {stated.words}", f"heads of sources say {stated.words}"),
        "reuse": Text(f"SPDX タグに {stated.words}", f"SPDX tag says {stated.words}"),
    }
    return Basis(f"licence-{stated.kind}", kinds[stated.kind], stated.location)
