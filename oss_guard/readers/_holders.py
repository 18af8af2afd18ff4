# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
# ruff: noqa: E501 - a pattern broken over lines is harder to read
"""Who a line names as the holder of copyright, since when, and whether a blank is left to fill.

Notices are written as the Universal Copyright Convention has them (sign, year, name), as the
REUSE Specification 3.3 has them (tags), and in Japanese with years of eras.
"""

from __future__ import annotations

import re

import msgspec

MOST_HOLDERS = 20
_LONGEST_NAME = 100
_HALF_WIDTH = {full: full - 0xFEE0 for full in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}
_DECORATION = re.compile(
    r"^[\s/*#;%!|>\-=~.:{}\\\"'+`_]+|^\s*<!--\s*|^(?:rem|dnl)\b\s*", re.IGNORECASE
)
_MARKUP = re.compile(
    r"</?(?:a|b|br|center|div|em|footer|i|p|small|span|strong)\b[^>]*>", re.IGNORECASE
)
_YEAR = r"(?:19|20)\d\d|(?:令和|平成|昭和)\s?(?:元|\d{1,2})年"
_YEARS = re.compile(
    rf"(?:{_YEAR})(?:\s?(?:-|–|—|~|〜|から|to|,|、|/|and|&)\s?(?:{_YEAR}|\d\d\b|present|now|today|現在))*"
    r"(?:年度?)?(?:現在)?",
    re.IGNORECASE,
)
_SIGN = r"(?:\(c\)|©|Ⓒ|ⓒ|&copy;)"
_LEADS = (
    re.compile(r"^SPDX-(?:File|Snippet)CopyrightText\s?:", re.IGNORECASE),
    re.compile(
        rf"^(?:portions?\s(?:are\s)?)?copyrights?(?![a-z0-9])[\s:,=\"'_]*{_SIGN}?", re.IGNORECASE
    ),
    re.compile(rf"^{_SIGN}\s?(?:copyright\b[\s:]*)?", re.IGNORECASE),
    re.compile(r"^(?:著作権者|著作権所有者?|版権所有|著作権表示)(?:\s?:|\s)"),
    re.compile(r"^著作(?:権|者)?\s?:"),
)
_INSIDE = re.compile(rf"\bcopyright\s?{_SIGN}|{_SIGN}\s?(?={_YEAR})", re.IGNORECASE)
"""What begins a notice wherever it stands, as in attributes and footers."""
_SAID = (
    re.compile(
        r"(?:著作権|版権)(?:等)?(?:は|が)[、,\s]*(?P<who>[^。、,]{2,60}?)に(?:帰属|属|あり|ある)"
    ),
    re.compile(
        r"(?:著作権|版権)(?:等)?は[、,\s]*(?P<who>[^。、,]{2,60}?)が(?:保有|所有|有し|有する|持)"
    ),
    re.compile(
        r"(?:^|[。\s])(?P<who>[^。、,\s]{2,60}?)が(?:その)?著作権を(?:保有|所有|有し|有する|持)"
    ),
    re.compile(
        r"\bcopyrights?\b[^.]{0,60}?\b(?:is|are) (?:held|owned) by (?P<who>[^.;]{2,80})"
        r"|\bcopyrights?\b[^.]{0,60}?\bbelongs? to (?P<who2>[^.;]{2,80})",
        re.IGNORECASE,
    ),
)
_TAIL = re.compile(
    r"\s*(?:[.,;|]?\s*\ball rights? reserved\b|[.,;]\s*\ball(?: rights?)?\s*$|\blicensed under\b|\breleased under\b|\bunder the\b"
    r"|\bwith reserved font name\b|\*/|-->|https?://|\(https?://|</|無断|[.]\s+[A-Z][a-z]+ \w+ ).*$",
    re.IGNORECASE,
)
_HENCEFORTH = re.compile(r"\s*[(（]以下[^)）]*[)）]")
_MAIL = re.compile(r"[<(\[]?\s*[\w.+-]+(?:@|\s?\[at\]\s?)[\w.-]+\s*[>)\]]?")
_BLANK = re.compile(
    r"[\[<{【〔（(_]{1,2}\s?[^\[\]<>{}【】()（）]{0,40}?(?:year|yyyy|\bname|owner|holders?\b|author|organi[sz]ation"
    r"|company|団体|氏名|名称|著作権者|西暦|記入|project)[^\[\]<>{}【】()（）]{0,40}[\]>}】〕）)_]{1,2}"
    r"|\byyyy\b|\bYEAR\b|[○〇◯]{2,}|\byour (?:name|company|organi[sz]ation)\b",
    re.IGNORECASE,
)
_AND = re.compile(
    r"\s+and\s+(?:the\s+)?|\s*(?:及び|および|並びに|ならびに|、|;)\s*"
    r"|,\s*(?:and\s+)?(?!\s*(?:Inc|Ltd|LLC|L\.L\.C|LLP|Corp|Co|GmbH|S\.A|B\.V|K\.K|PLC|Incorporated|Limited"
    r"|Japan|Government of)\b)",
    re.IGNORECASE,
)
_ORGAN = (
    "Administration|Agency|Archives|Board|Bureau|Center|Centre|Commission|Council|Department"
    "|Division|Faculty|Foundation|Institute|Laborator(?:y|ies)|Library|Ministry|Museum|Office|School"
    "|Service|University"
)
_ONE_NAME = re.compile(
    rf"\b(?:{_ORGAN}) (?:of|for) (?:[A-Z][\w-]{{1,30}},? ){{1,4}}and "
    rf"(?!(?:[A-Z][\w-]{{1,30}} ){{0,3}}(?:{_ORGAN}|Inc|Ltd|Corp)\b)(?=[A-Z])"
    rf"|\bNational (?:[A-Z][\w-]{{1,30}} ){{1,3}}and (?=(?:[A-Z][\w-]{{1,30}} ){{0,3}}(?:{_ORGAN})\b)"
)
"""Words between which "and" stands within the name of one organisation."""
_WITHIN = str.maketrans({",": "\x01"})
_DOT = re.compile(r"[・･]")
_BODY = re.compile(
    r"(?:都|道|府|県|市|区|町|村|局|省|庁|課|部|室|機構|協会|財団|法人|大学|研究所|会社)$|^(?:株式|有限|合同)会社|\(株\)|㈱"
)
_EDGES = " \t.,;:、。\"'`*/#|=-–—~!<>"
_NO_HOLDER = frozenset(
    "act disclaimer header headers holder holders information infringement law laws licence license"
    " notice notices owner owners page policy section statement statements year years".split()
)
_SMALL = frozenset("and by contributors for of other others team the project authors".split())
_QUOTED = ("`", "、", "」", "』")
"""After the word or sign alone: a text that quotes it, and names nobody."""
_PROGRAM = re.compile(r"\bfunction\s?\w*\(|=>|\(\?[:=!<]|\\[wdsnrb(\[]|\bre\.[A-Z]")
"""What only programs have, such as a pattern for notices, or a table of signs."""
_OPENING = {")": "(", "]": "[", "}": "{"}
_WORD = re.compile(r"[^\W\d_]")
_NO_NAME = re.compile(r"[{}\[\]<>=;\"\\|$]|\(\)|\w:\S|^copyright\b", re.IGNORECASE)
_MADE = re.compile(r"(?:built|created|designed|generated|made|powered)\b|is$", re.IGNORECASE)
"""What follows the year in the foot of a page and names a tool, and what is left of a sentence."""
_HIRAGANA = re.compile(r"[ぁ-ん]")


class Notice(msgspec.Struct, frozen=True):
    """A notice: holders as written and in order, years as written, and whether it is a blank."""

    holders: tuple[str, ...]
    years: str = ""
    blank: bool = False


def notice(line: str) -> Notice | None:
    """What one line says of copyright; None where it names nobody.

    Bounded by the length of the line, which the caller keeps short.
    """
    plain = _undecorated(_MARKUP.sub(" ", line))
    width = plain.translate(_HALF_WIDTH)
    rest = _after_lead(width)
    if rest is None:
        return _said(plain, width)
    if rest.startswith(_QUOTED):
        return None
    start = len(width) - len(rest)
    if _BLANK.search(rest):
        return Notice((), "", blank=True)
    written = plain[start:]
    years, names = _years(rest, written)
    holders = _holders(names)
    sure = years or _tagged(width) or "©" in width or all(map(_is_name, holders))
    return Notice(holders, years) if holders and sure else None


def _undecorated(line: str) -> str:
    while (found := _DECORATION.match(line)) and found.end():
        line = line[found.end() :]
    return line.strip()


def _after_lead(width: str) -> str | None:
    rest, led = width, False
    while found := next((m for lead in _LEADS if (m := lead.match(rest)) and m.end()), None):
        rest, led = rest[found.end() :].lstrip(" :,=\"'"), True
    if led:
        return rest
    found = _INSIDE.search(width)
    return width[found.end() :].lstrip(" :,") if found else None


def _tagged(width: str) -> bool:
    return width.upper().startswith("SPDX-") or width.startswith(("著作", "版権"))


def _is_name(text: str) -> bool:
    """Whether words after "Copyright" without a year are a name: prose on it begins alike."""
    words = text.split()
    return words[0].lower() not in _NO_HOLDER and all(
        word.lower() in _SMALL or not word.isascii() or word != word.lower() for word in words
    )


def _years(rest: str, written: str) -> tuple[str, str]:
    """The years, and what is left of the text as it was written."""
    found = _YEARS.search(rest)
    if not found:
        return "", written
    years = rest[found.start() : found.end()].strip()
    before, after = written[: found.start()], written[found.end() :]
    return years, f"{before.strip(_EDGES)} {after}" if before.strip(_EDGES) else after


def _holders(names: str) -> tuple[str, ...]:
    text = re.sub(r"^[\s,.:\-–]*(?:by\s+)?", "", _MAIL.sub(" ", names), flags=re.IGNORECASE)
    text = re.sub(rf"^{_SIGN}\s?", "", text, flags=re.IGNORECASE)
    text = _TAIL.sub("", _HENCEFORTH.sub("", text))
    if _PROGRAM.search(text):
        return ()
    found: list[str] = []
    kept = _ONE_NAME.sub(lambda m: f"{m[0][:-4].translate(_WITHIN)}\x02", text)
    for part in _AND.split(kept):
        for name in _apart(part.replace("\x01", ",").replace("\x02", "and ")):
            if name and name not in found:
                found.append(name)
    return tuple(found[:MOST_HOLDERS])


def _apart(part: str) -> list[str]:
    """Organisations with a dot between them; one between names of a person joins these."""
    pieces = [_clean(piece) for piece in _DOT.split(part)]
    if len(pieces) > 1 and all(map(_BODY.search, filter(None, pieces))):
        return pieces
    return [_clean(part)]


def _clean(name: str) -> str:
    name = " ".join(name.split()).strip(_EDGES)
    while name[-1:] in {")", "]", "}"} and name.count(name[-1]) > name.count(_OPENING[name[-1]]):
        name = name[:-1].strip(_EDGES)
    if re.search(r"\b(?:Inc|Ltd|Co|Corp|S\.A|B\.V|K\.K)$", name):
        name += "."
    # A particle begins the rest of a sentence, but so does さいたま市.
    particle = _HIRAGANA.match(name) and not _BODY.search(name)
    odd = particle or _MADE.match(name) or _NO_NAME.search(name) or len(name) > _LONGEST_NAME
    broken = "。" in name or not _closed(name.translate(_HALF_WIDTH))
    return name if _WORD.search(name) and not odd and not broken else ""


def _closed(name: str) -> bool:
    """Whether each bracket in a name has its other half."""
    return all(name.count(opening) == name.count(end) for end, opening in _OPENING.items())


def _said(plain: str, width: str) -> Notice | None:
    """A sentence that says who holds it."""
    for form in _SAID:
        found = form.search(width)
        if found is None:
            continue
        group = "who" if found.group("who") else "who2"
        start, end = found.span(group)
        holders = _holders(plain[start:end])
        if _BLANK.search(width[start:end]):
            return Notice((), "", blank=True)
        if holders:
            return Notice(holders)
    return None
