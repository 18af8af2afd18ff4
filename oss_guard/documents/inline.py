# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Inline markup to plain characters that know where they stood.

Every character of a rendered text carries the offset of the character it came from, so that a
match in normalised prose leads back to the exact place in the file.
"""

from __future__ import annotations

import html
import re
import unicodedata
from array import array
from collections.abc import Iterable, Sequence

import msgspec

Fragment = tuple[int, str]
"""A piece of a line and the offset of its first character."""

HTML_ELEMENTS = frozenset(
    "a abbr address area article aside audio b base bdi bdo big blockquote body br button canvas"
    " caption center cite code col colgroup data datalist dd del details dfn dialog div dl dt em"
    " embed fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i"
    " iframe img input ins kbd label legend li link main map mark menu meta meter nav noscript"
    " object ol optgroup option output p param picture pre progress q rp rt ruby s samp script"
    " section select slot small source span strike strong style sub summary sup svg table tbody"
    " td template textarea tfoot th thead time title tr tt u ul var video wbr".split()
)
_CJK = re.compile("[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uffee]")
_CLUSTER = re.compile("[^\x00-\x7f][\u3099\u309a\uff9e\uff9f]?")
_WORDS_OF_LINK = re.compile(
    r"([^<]{0,300}+(?:<(?!/a\b)[^<>]{0,300}+>[^<]{0,300}+){0,5})</a\s{0,9}>", re.IGNORECASE
)
"""What stands between the tags of a link, at the end of the first."""
_TAGS = re.compile(r"<[^<>]{0,300}+>")
_ATTRIBUTE = re.compile(r"""(?<=\s)(?:href|src)\s*=\s*["']?([^"'\s<>]{1,2000})""", re.IGNORECASE)

_URL = r"https?://[^\s<>()\[\]\"'`|、。，．）」』】]{1,2000}(?<![.,;:!?*_~])"
"""As GitHub's Markdown has it, what ends a sentence or an emphasis is no part of an address."""
_TAG = r"<(?P<close>/?)(?P<tag>[A-Za-z][A-Za-z0-9-]{0,20})(?P<attributes>(?:[\s/][^<>]{0,2000})?)>"


def _target(name: str) -> str:
    return (
        r"\(\s{0,9}(?:<(?P<" + name + r"a>[^<>\n]{0,2000})>"
        r"|(?P<" + name + r"b>[^()\s<>]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,500})?))"
        r"(?:\s{1,9}(?:\"[^\"]{0,500}\"|'[^']{0,500}'))?\s{0,9}\)"
    )


_MARKDOWN = re.compile(
    r"\\(?P<escape>[!-/:-@\[-`{-~])"
    r"|(?P<ticks>`{1,9})(?P<code>[^`]{1,2000}+)(?P=ticks)"
    r"|~~(?P<struck>[^~]{1,2000}+)~~"
    r"|!\[(?P<alt>[^\[\]]{0,1000}+)\]"
    + _target("i")
    + r"|\[(?P<label>(?:[^\[\]]++|\[[^\[\]]{0,500}+\](?:\([^()]{0,2000}+\))?){0,20}+)\]"
    + _target("l")
    + r"|\[(?P<shown>[^\[\]]{1,500}+)\]\[(?P<ref>[^\[\]]{0,200}+)\]"
    r"|<(?P<auto>(?:https?://|mailto:)[^<>\s]{1,2000}|[\w.+-]{1,64}@[\w.-]{1,200})>"
    r"|" + _TAG + r"|(?P<entity>&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,31});)"
    r"|(?P<url>" + _URL + r")"
    r"|(?P<mark>\*{1,3}(?!\s)|(?<!\s)\*{1,3}|(?<!\w)_{1,3}(?=\S)|(?<=\S)_{1,3}(?!\w))"
)
_RST = re.compile(
    r"\\(?P<escape>[!-/:-@\[-`{-~])"
    r"|``(?P<code>[^`]{1,2000}+)``"
    r"|(?::[A-Za-z:+-]{1,40}:)?`(?P<label>[^`<>]{0,1000}+)<(?P<la>[^<>`]{1,2000}+)>`_{0,2}"
    r"|:(?P<role>doc|download|ref):`(?P<lb>[^`<>]{1,1000}+)`"
    r"|(?::[A-Za-z:+-]{1,40}:)?`(?P<shown>[^`]{1,1000}+)`_{0,2}"
    r"|(?P<url>" + _URL + r")|(?P<mark>\*{1,2}(?!\s)|(?<!\s)\*{1,2}|(?<=\w)_(?=[\s.,。、]|$))"
)
_ASCIIDOC = re.compile(
    r"(?P<ticks>`{1,2})(?P<code>[^`]{1,2000}+)(?P=ticks)"
    r"|image::?(?P<ib>[^\s\[\]]{1,1000}+)\[(?P<alt>[^\]]{0,500}+)\]"
    r"|(?:link:|xref:|mailto:)(?P<lb>[^\s\[\]]{1,2000}+)\[(?P<label>[^\]]{0,1000}+)\]"
    r"|(?P<la>" + _URL + r")\[(?P<text>[^\]]{0,1000}+)\]"
    r"|<<(?P<shown>[^<>]{1,500}+)>>"
    r"|(?P<url>" + _URL + r")|(?P<mark>\*{1,2}(?!\s)|(?<!\s)\*{1,2}|(?<!\w)_{1,2}(?=\S)"
    r"|(?<=\S)_{1,2}(?!\w)|#{1,2}(?=\w)|(?<=\w)#{1,2})"
)
_TEXT = re.compile(r"(?P<url>" + _URL + r")")
_PATTERNS = {"markdown": _MARKDOWN, "restructuredtext": _RST, "asciidoc": _ASCIIDOC}


class Link(msgspec.Struct, frozen=True):
    """A link or image: its target as written, the words it stands on, and where it begins."""

    target: str
    text: str
    offset: int
    image: bool = False


class Rendered(msgspec.Struct, frozen=True):
    """Normalised characters and, for each, the offset of its origin."""

    text: str
    origins: array[int]
    links: tuple[Link, ...] = ()


def cjk(character: str) -> bool:
    """Whether a character belongs to writing without blanks between words."""
    return _CJK.match(character) is not None


def joined(fragments: Iterable[Fragment]) -> tuple[str, list[int]]:
    """Lines as one text: a blank between words of Latin script, nothing beside Japanese."""
    parts: list[str] = []
    origins: list[int] = []
    last = ""
    for offset, line in fragments:
        stripped = line.strip(" \t\u3000")
        if not stripped:
            continue
        start = offset + line.index(stripped)
        if last and not cjk(last) and not cjk(stripped[0]):
            parts.append(" ")
            origins.append(start)
        parts.append(stripped)
        origins.extend(range(start, start + len(stripped)))
        last = stripped[-1]
    return "".join(parts), origins


def render(fragments: Sequence[Fragment], syntax: str, references: dict[str, str]) -> Rendered:
    """Take the markup out of a block's lines; ``references`` are named link targets."""
    text, origins = joined(fragments)
    page = _Page(text, origins, references)
    page.take(_PATTERNS.get(syntax, _TEXT), 0, len(text))
    return normalised("".join(page.out), page.origins, tuple(page.links))


def normalised(text: str, origins: Sequence[int], links: tuple[Link, ...] = ()) -> Rendered:
    """NFKC, and no blank beside a Japanese character; places stay those of the origin."""
    if text.isascii():
        return Rendered(text, array("I", origins), links)
    out: list[str] = []
    places = array("I")
    at = 0
    for match in _CLUSTER.finditer(text):
        out.append(text[at : match.start()])
        places.extend(origins[at : match.start()])
        new = unicodedata.normalize("NFKC", match[0])
        out.append(new)
        places.extend([origins[match.start()]] * len(new))
        at = match.end()
    out.append(text[at:])
    places.extend(origins[at:])
    return _without_blanks("".join(out), places, links)


_LETTER = "[\u3040-\u30ff\u3400-\u9fff、。]"
_BLANK = re.compile(f"(?<={_LETTER})[ \t]{{1,9}}|[ \t]{{1,9}}(?={_LETTER})")


def _without_blanks(text: str, origins: array[int], links: tuple[Link, ...]) -> Rendered:
    kept = array("I")
    at = 0
    for match in _BLANK.finditer(text):
        kept.extend(origins[at : match.start()])
        at = match.end()
    if not at:
        return Rendered(text, origins, links)
    kept.extend(origins[at:])
    return Rendered(_BLANK.sub("", text), kept, links)


class _Page:
    """Output of one rendering; link labels are rendered in their turn, twice deep at most."""

    def __init__(self, text: str, origins: Sequence[int], references: dict[str, str]) -> None:
        self.text = text
        self.source = origins
        self.references = references
        self.out: list[str] = []
        self.origins: list[int] = []
        self.links: list[Link] = []

    def take(self, pattern: re.Pattern[str], start: int, end: int, depth: int = 0) -> None:
        """Render a stretch of the source."""
        at = start
        for match in pattern.finditer(self.text, start, end):
            self._keep(at, match.start())
            self._token(pattern, match, depth)
            at = match.end()
        self._keep(at, end)

    def _keep(self, start: int, end: int) -> None:
        self.out.append(self.text[start:end])
        self.origins.extend(self.source[start:end])

    def _put(self, text: str, at: int) -> None:
        self.out.append(text)
        self.origins.extend([self.source[at]] * len(text))

    def _link(self, target: str, text: str, at: int, *, image: bool = False) -> None:
        if target:
            self.links.append(Link(target, text[:200], self.source[at], image))

    def _token(self, pattern: re.Pattern[str], match: re.Match[str], depth: int) -> None:
        found = {k: v for k, v in match.groupdict().items() if v is not None}
        at = match.start()
        if "mark" in found or "struck" in found:
            return
        if "alt" in found:
            self._link(found.get("ia") or found.get("ib", ""), found["alt"], at, image=True)
        elif "la" in found or "lb" in found:
            self._linked(pattern, match, found, depth)
        elif "shown" in found:
            target = self.references.get((found.get("ref") or found["shown"]).strip().lower(), "")
            self._link(target, found["shown"], at)
            self._keep(match.start("shown"), match.end("shown"))
        elif "auto" in found:
            mail = "" if ":" in found["auto"] else "mailto:"
            self._link(mail + found["auto"], found["auto"], at)
            self._keep(match.start("auto"), match.end("auto"))
        elif "url" in found:
            self._link(found["url"], found["url"], at)
            self._keep(at, match.end())
        elif "tag" in found:
            self._html(match, found)
        elif "entity" in found:
            self._put(html.unescape(found["entity"]), at)
        else:
            name = "code" if "code" in found else "escape"
            self._keep(match.start(name), match.end(name))

    def _linked(
        self, pattern: re.Pattern[str], match: re.Match[str], found: dict[str, str], depth: int
    ) -> None:
        name = next((n for n in ("label", "text") if n in found), "lb")
        self._link(found.get("la") or found.get("lb", ""), found[name], match.start())
        start, end = match.span(name)
        if depth < 1:
            self.take(pattern, start, end, depth + 1)
        else:
            self._keep(start, end)

    def _html(self, match: re.Match[str], found: dict[str, str]) -> None:
        name = found["tag"].lower()
        if name not in HTML_ELEMENTS:
            # Not an element: a placeholder such as <organisation>, which people must see.
            self._keep(match.start(), match.end())
        elif not found["close"]:
            target = _ATTRIBUTE.search(found["attributes"])
            if target is not None and name in {"a", "img"}:
                inside = _WORDS_OF_LINK.match(self.text, match.end()) if name == "a" else None
                words = html.unescape(_TAGS.sub("", inside[1])).strip() if inside else ""
                self._link(html.unescape(target[1]), words, match.start(), image=name == "img")
            if name == "br" and not (self.out and cjk(self.out[-1][-1:])):
                self._put(" ", match.start())
