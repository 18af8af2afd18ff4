# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Reduce a text to the words that count when licences are compared.

Source: the SPDX licence list matching guidelines (annex B of the SPDX specification). Case,
white space, punctuation, quotes, dashes, list markers, comment prefixes, HTML tags, copyright
lines and the spellings SPDX holds equal do not count. Every other word does.
"""

import html
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

import msgspec

from oss_guard.spdx.copyright_lines import REST, is_bare_holder, is_copyright
from oss_guard.spdx.spellings import SPELLINGS

_CJK = re.compile(r"([\u3005-\u30ff\u3400-\u9fff\uac00-\ud7af])")
_BETWEEN_CJK = re.compile(r"(?<=[\u3005-\u30ff\u3400-\u9fff]) (?=[\u3005-\u30ff\u3400-\u9fff])")
_WORD = re.compile(r"[^\W_]+")
_INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_ATTRIBUTES = r"""(?:\s+[\w:-]+\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[^\s"'<>]+))*"""
_BLOCK_TAG = re.compile(
    r"</?(?:p|br|hr|div|h[1-6]|ul|ol|li|dl|dt|dd|pre|html|head|body|title|table|tr|td|blockquote)"
    + _ATTRIBUTES
    + r"\s*/?>",
    re.IGNORECASE,
)
_INLINE_TAG = re.compile(
    r"</?(?:a|b|i|u|em|strong|span|code|tt|small|sup|sub|font|var|cite)" + _ATTRIBUTES + r"\s*/?>",
    re.IGNORECASE,
)
_MARKDOWN_LINK = re.compile(r"\[([^\[\]\n]{1,200})\]\([^()\s]{1,300}\)")
_COMPOUND = re.compile(
    r"\b(non|sub|per)[-\u2010-\u2015]?\s?(commercial|infringement|licens\w+|licenc\w+|cent)\b"
)
_OWNER = re.compile(r"\bcopyright(\s+)owner(s?)\b")
_FSF_STREETS = ("temple", "franklin", "675")
_FSF_ADDRESS = re.compile(
    r"(?:(?:,?\sinc\.?,?)?\s|^)(?:59\stemple|51\sfranklin|675\smass)\b"
    r"(?:[\s,.-]*\b(?:ave|avenue|place|street|st|fifth|floor|suite|330|boston|cambridge|ma|"
    r"02111|02110|02139|1307|1301|3309|usa)\b)*"
)

# What follows a copyright line often runs on from it once a text is rewrapped.
_RUN_ON = re.compile(
    r"[ \t](?=everyone\s+is\s+permitted\s+to\s+copy\s+and|permission\s+is\s+hereby\s+granted|"
    r"permission\s+to\s+use,\s+copy|redistribution\s+and\s+use\s+in\s+source|"
    r"copyright\s+\(c\)\s+(?:<|year\b)|this\s+"
    r"(?:program|library)\s+(?:is\s+free\s+software|comes\s+with))"
)
_BROKEN_ADDRESS = re.compile(r"\s(51|59|675)\s+(?=franklin\b|temple\b|mass\b)")
_BROKEN_REFERENCE = re.compile(r"(?<=\d)(\([a-z0-9]{1,4}\))\s+(\([a-z0-9]{1,4}\)\S{0,4})")
_BROKEN_FIELD = re.compile(r"<([^<>\n]{1,60})\n[ \t]*([^<>\n]{1,60})>")
_FIELD = re.compile(r"<one\s+line\s+to\s+give\s[^<>]{1,160}>")
"""A place to be filled in, which editions of one text describe in other words."""
_EARLY_NAME = re.compile(r"\bgnu\s+library(?=\s+general\s+public\s+licen[cs]e\s+instead\b)")
"""What version 2 of the GPL calls the LGPL in its edition of 1991."""
_OF_1991 = re.compile(r"\bgnu\s+general\s+public\s+license\s+version\s+2,\s+june\s+1991\b")
_BROKEN_NOTICE = re.compile(r"\bcopyright\s+\(c\)\s+(?:(<year>)\s+)?(?=[<\w])")
_SHORT_ORDINAL = r"(?:\d{1,2}|[a-z]|[ivx]{1,5})"
_LINE_MARKER = re.compile(
    rf"^[\W_]*(?:{_SHORT_ORDINAL}[.)\]](?=[\W_]|$)|\d{{1,2}}[.)](?=[^\W\d_])"
    r"|\d{1,2}(?:\.\d{1,2})+\.(?=[\W_]|$))"
)
_SECTION_NUMBER = re.compile(r"^[\W_]*\d{1,2}(?:\.\d{1,2})+(?=\s)")
_CLOSED_MARKER = re.compile(rf"^[\W_]*{_SHORT_ORDINAL}\)(?=\s|$)")
_BRACKET_MARKER = re.compile(rf"(?:(?<=\s)|^)\({_SHORT_ORDINAL}\)(?=[\s,;]|$)")
_WORD_BEFORE = re.compile(r"(\w+)[,;:.]?$")
_LOOKED_BACK = 40
_RUN_ON_MARKER = re.compile(
    rf"(?<=[;:.])((?:\sand|\sor)?),?\s(?:{_SHORT_ORDINAL}\)|(?:\d{{1,2}}|[a-z]|[ivx]{{2,5}})\.)"
    r"(?=\s)"
    rf"|(?<=,)(\sand|\sor)\s{_SHORT_ORDINAL}\)(?=\s)"
)
_REFERS = frozenset(
    "section sections clause clauses paragraph paragraphs subsection subsections article "
    "articles item items exhibit part parts condition conditions through version".split()
)
_LIST_BREAK = re.compile(
    r"""(?:(?<!\bv)\.|[;:,!?)"'*_\u2019\u201d\u00bb\u3002]|[;,]\s{1,9}(?:and|or))\s*$"""
)
_TITLE = re.compile(r"^\W*(?:[^\W\d_]+ ){1,4}[^\W\d_]+\W*$")
_NUMBERED = re.compile(r"^\W*\d{1,2}\.\s+[^\W\d_]")
_LAST_WORD = re.compile(r"([^\W_]+)[\W_]*$")
_COMMENT = re.compile(r"^[ \t]*(//+|#+|\*|;+|--|%+|>|\||rem\b|dnl\b)", re.MULTILINE)
_END = "\x1d"
"""Stands at the end of each line of the original, so that breaks put in by us are not counted."""
_BORDER = re.compile(rf"[ \t][|*#][ \t]*(?={_END}?$)", re.MULTILINE)
"""The right edge of a box."""
_COMMON = 0.8


class Reading(msgspec.Struct, frozen=True):
    """The words of a text that count, each with the line (from 1) on which it stands."""

    words: tuple[str, ...]
    lines: tuple[int, ...]


def _keeping(mark: str, replace: Callable[[re.Match[str]], str]) -> Callable[[re.Match[str]], str]:
    """Return `replace` so that it also keeps the line ends within what it replaces."""
    return lambda match: replace(match) + mark * (match[0].count(mark))


def _unmark(match: re.Match[str]) -> str:
    start = match.start()
    before = _WORD_BEFORE.search(match.string[max(0, start - _LOOKED_BACK) : start].rstrip())
    return match[0] if before is not None and before[1] in _REFERS else ""


def _unmark_run_on(match: re.Match[str]) -> str:
    kept = match[1] or match[2] or ""
    return kept + "\n" * (match[0].count("\n") - kept.count("\n"))


def _bare(match: re.Match[str]) -> str:
    return "\n" * match[0].count("\n")


def _mend(match: re.Match[str]) -> str:
    return f"copyright (c) {match[1]} " if match[1] else "copyright (c) "


def _clean(text: str) -> str:
    text = (
        text.replace(_END, " ").replace("\r\n", "\n").replace("\r", "\n").replace("\n", f"{_END}\n")
    )
    text = html.unescape(text).replace("\r", "\n") if "&" in text else text
    text = _INVISIBLE.sub("", text.replace("\f", "\n"))
    if "<" in text:
        text = _BLOCK_TAG.sub(_keeping(_END, lambda _: "\n\n"), text)
        text = _INLINE_TAG.sub(_keeping(_END, lambda _: ""), text)
    text = text.replace("\u00a9", "(c)").replace("\u24d2", "(c)")
    text = text.lower() if text.isascii() else unicodedata.normalize("NFKC", text).casefold()
    text = text.replace("&", " and ")
    # Emphasis stands where a list marker would be looked for: **(a)**.
    return _MARKDOWN_LINK.sub(r"\1", text).replace("**", "")


def _body(line: str, before: str | None, *, titled: bool = False) -> str:
    """Return the line without its list marker; `before` is the line it may go on from.

    `titled` tells that this is a paragraph's first one and may be a title.
    """
    if titled and before is not None and _TITLE.match(before) and _NUMBERED.match(line):
        last = _LAST_WORD.search(before)
        refers = last is not None and last[1] in _REFERS and not last[1].startswith("condition")
        before = before if refers else None
    if before is None:
        line = _SECTION_NUMBER.sub("", line, count=1)
    if before is None or _LIST_BREAK.search(before):
        return _LINE_MARKER.sub("", line, count=1)
    if _CLOSED_MARKER.match(line):
        last = _LAST_WORD.search(before)
        if last is None or last[1] not in _REFERS:
            return _CLOSED_MARKER.sub("", line, count=1)
    return line


def _uncommented(text: str) -> str:
    filled = sum(1 for line in text.split("\n") if line.strip())
    prefixes = Counter(match[1][:1] for match in _COMMENT.finditer(text))
    if not prefixes:
        return text
    prefix, count = prefixes.most_common(1)[0]
    if count < _COMMON * filled:
        return text
    if len(_BORDER.findall(text)) >= _COMMON * filled:
        text = _BORDER.sub("", text)
    return _COMMENT.sub(lambda match: "" if match[1].startswith(prefix) else match[0], text)


def _broken(text: str) -> list[tuple[int, str]]:
    """Return the lines to be judged one by one, each with the number of the original's line."""
    if _OF_1991.search(text):
        text = _EARLY_NAME.sub(_keeping(_END, lambda _: "gnu lesser"), text)
    text = _BROKEN_NOTICE.sub(_keeping(_END, _mend), _FIELD.sub(_keeping(_END, _bare), text))
    text = _BROKEN_REFERENCE.sub(_keeping(_END, lambda match: match[1] + match[2]), text)
    text = _BROKEN_ADDRESS.sub(_keeping(_END, lambda match: f"\n{match[1]} "), text)
    text = _RUN_ON.sub("\n", _BROKEN_FIELD.sub(r"<\1 \2>", text))
    number, lines = 1, []
    for line in text.split("\n"):
        ends = line.count(_END)
        lines.append((number, line.replace(_END, " ") if ends else line))
        number += ends
    return lines


def _bodies(lines: list[tuple[int, str]], *, continues: bool) -> Iterator[tuple[int, str]]:
    """Yield the lines that hold terms: no copyright line, without list markers."""
    before = "-" if continues else None
    first, notice, titled = continues, False, False
    for place, (number, line) in enumerate(lines):
        if not line.strip():
            before, first = None, False
            continue
        after = lines[place + 1][1] if place + 1 < len(lines) else ""
        alone = before is None and not _WORD.search(after) and is_bare_holder(line)
        notice = not first and (alone or is_copyright(line) or (notice and bool(REST.match(line))))
        if not notice:
            yield number, " ".join(_body(line, before, titled=titled).split())
        titled = before is None
        before, first = (line if _WORD.search(line) else None), False


def read_words(text: str, *, continues: bool = False) -> Reading:
    """Return the words of `text` that count, in the form in which they are compared.

    `continues` says that the text goes on in the middle of a line (used for parts of a template):
    its first line is then neither a list item nor a copyright line. Two texts with equal words
    say the same under the SPDX matching guidelines; different words mean a different text.
    """
    kept = list(_bodies(_broken(_uncommented(_clean(text))), continues=continues))
    if not kept:
        return Reading((), ())
    joined = "\n".join(line for _, line in kept)
    if "(" in joined:
        joined = _BRACKET_MARKER.sub(_unmark, joined)
    joined = _OWNER.sub(r"copyright\1holder\2", _RUN_ON_MARKER.sub(_unmark_run_on, joined))
    if any(street in joined for street in _FSF_STREETS):
        joined = _FSF_ADDRESS.sub(_keeping("\n", lambda _: " "), joined)
    joined = _COMPOUND.sub(_keeping("\n", lambda match: match[1] + match[2]), joined)
    if not joined.isascii():
        joined = _CJK.sub(r" \1 ", joined)
    words: list[str] = []
    lines: list[int] = []
    for (number, _), line in zip(kept, joined.replace("licenc", "licens").split("\n"), strict=True):
        found = [SPELLINGS.get(word, word) for word in _WORD.findall(line)]
        words += found
        lines += [number] * len(found)
    return Reading(tuple(words), tuple(lines))


def running(words: Iterable[str]) -> str:
    """Return words as people write them: with spaces, but for Japanese, which counts by letters."""
    return _BETWEEN_CJK.sub("", " ".join(words))


def normalise(text: str, *, continues: bool = False) -> tuple[str, ...]:
    """Return the words of `read_words` without their lines."""
    return read_words(text, continues=continues).words
