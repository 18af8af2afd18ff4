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

_SPELLINGS = {
    "acknowledgement": "acknowledgment",
    "acknowledgements": "acknowledgments",
    "analogue": "analog",
    "analyse": "analyze",
    "artefact": "artifact",
    "artefacts": "artifacts",
    "authorisation": "authorization",
    "authorised": "authorized",
    "calibre": "caliber",
    "cancelled": "canceled",
    "catalogue": "catalog",
    "categorise": "categorize",
    "centre": "center",
    "emphasised": "emphasized",
    "favour": "favor",
    "favourite": "favorite",
    "fulfil": "fulfill",
    "fulfilment": "fulfillment",
    "https": "http",
    "initialise": "initialize",
    "judgement": "judgment",
    "labelling": "labeling",
    "labour": "labor",
    "maximise": "maximize",
    "merchantibility": "merchantability",
    "modelled": "modeled",
    "modelling": "modeling",
    "offence": "offense",
    "optimise": "optimize",
    "organisation": "organization",
    "organisations": "organizations",
    "organise": "organize",
    "practise": "practice",
    "programme": "program",
    "realise": "realize",
    "recognise": "recognize",
    "signalling": "signaling",
    "utilisation": "utilization",
    "whilst": "while",
    "wilful": "willful",
    "wilfull": "willful",
}

_CJK = re.compile(r"([\u3005-\u30ff\u3400-\u9fff\uac00-\ud7af])")
_WHITE = re.compile(r"\s+")
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
    r"\b(non|sub|per)[-\u2010-\u2015]? ?(commercial|infringement|licens\w+|licenc\w+|cent)\b"
)
_OWNER = re.compile(r"\bcopyright(\s+)owner(s?)\b")
_FSF_ADDRESS = re.compile(
    r"(?:(?:,? inc\.?,?)? |^)(?:59 temple|51 franklin|675 mass)\b"
    r"(?:[ ,.-]*\b(?:ave|avenue|place|street|st|fifth|floor|suite|330|boston|cambridge|ma|"
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
_BROKEN_REFERENCE = re.compile(r"(?<=\d)(\([a-z0-9]{1,4}\))\s+(?=\([a-z0-9]{1,4}\))")
_BROKEN_FIELD = re.compile(r"<([^<>\n]{1,60})\n[ \t]*([^<>\n]{1,60})>")
_BROKEN_NOTICE = re.compile(r"\bcopyright\s+\(c\)\s+(?:(<year>)\s+)?(?=[<\w])")
_SHORT_ORDINAL = r"(?:\d{1,2}|[a-z]|[ivx]{1,5})"
_LINE_MARKER = re.compile(
    rf"^[\W_]*(?:{_SHORT_ORDINAL}[.)\]](?=[\W_]|$)|\d{{1,2}}[.)](?=[^\W\d_])"
    r"|\d{1,2}(?:\.\d{1,2})+\.(?=[\W_]|$))"
)
_SECTION_NUMBER = re.compile(r"^[\W_]*\d{1,2}(?:\.\d{1,2})+(?=\s)")
_CLOSED_MARKER = re.compile(rf"^[\W_]*{_SHORT_ORDINAL}\)(?=\s|$)")
_BRACKET_MARKER = re.compile(rf"(\w+[,;:.]?)?(\s+|^)\({_SHORT_ORDINAL}\)(?=[\s,;]|$)")
_RUN_ON_MARKER = re.compile(
    rf"(?<=[;:.])((?: and| or)?) (?:{_SHORT_ORDINAL}\)|\d{{1,2}}\.)(?= )"
    rf"|(?<=,)( and| or) {_SHORT_ORDINAL}\)(?= )"
)
_REFERS = frozenset(
    "section sections clause clauses paragraph paragraphs subsection subsections article "
    "articles item items exhibit part parts condition conditions through version".split()
)
_LIST_BREAK = re.compile(
    r"""(?:(?<!\bv)\.|[;:,!?)"'*_\u2019\u201d\u00bb\u3002]|[;,]\s{1,9}(?:and|or))\s*$"""
)
_LAST_WORD = re.compile(r"([^\W_]+)[\W_]*$")
_COMMENT = re.compile(r"^[ \t]*(//+|#+|\*|;+|--|%+|>|\||rem\b|dnl\b)", re.MULTILINE)
_COMMON = 0.8

_COPYRIGHT = re.compile(
    r"^[\W_]*(?:spdx-filecopyrighttext\s*:|(?:portions\s+(?:are\s+)?)?"
    r"(?:copyright|\(c\))[\s:,]*(?=[\W_]*(?:\(c\)|by\b|\d{4}|year|yyyy|[\[<{(])))"
)
_BARE_HOLDER = re.compile(r"^[\W_]*copyright[\s:,]+(?:[^\W_][^\s;:!?]*[ \t]*){1,8}$")
_NO_HOLDER = frozenset("notice notices and holder holders license law policy statement".split())
_RESERVED = re.compile(r"^[\W_]*all rights? reserved[\W_]*$")
_ADDRESS = re.compile(r"^[\W_]*https?://[^\s<>]+[\W_]*$")
_ABBREVIATION = re.compile(
    r"\b(?:inc|ltd|co|corp|llc|gmbh|s\.a|b\.v|et al|jr|sr|dr|prof|e\.v|st|no|[a-z])\."
)
_HOLDER_WORDS = 25
_SENTENCE = re.compile(r"[.;!?]\s+")

STEERING = frozenset(
    "not no nor non only except must shall may might can cannot should will prohibited forbidden "
    "forbid forbids without unless if when where commercial noncommercial nonprofit personal "
    "permission permitted permit permits restrict restricted restriction restrictions require "
    "requires required use used uses using solely evaluation internal consent licensed license "
    "subject condition conditions agree agreed agreement fee fees pay paid payment modify "
    "modified modification modifications redistribute redistribution distribute distributed sell "
    "sold grant granted grants provided notwithstanding confidential proprietary revoke expires "
    "copy copies derivative derivatives please refuse disclaim disclaims waive never none neither "
    "released freely hereby terms term domain freeware".split()
)
"""Words that may change what is allowed; a name of a holder does not hold them."""


def _is_copyright(line: str) -> bool:
    start = _COPYRIGHT.match(line)
    if start is None:
        return bool(_RESERVED.match(line))
    plain = _ABBREVIATION.sub(" ", line[start.end() :])
    for number, sentence in enumerate(_SENTENCE.split(plain)):
        other = number and sentence.strip() and not _RESERVED.match(sentence)
        if other and not _COPYRIGHT.match(sentence):
            return False
        words = _WORD.findall(sentence)
        if len(words) > _HOLDER_WORDS or not STEERING.isdisjoint(words):
            return False
    return True


def _is_bare_holder(line: str) -> bool:
    """Tell a copyright line without year or sign, as it stands in a paragraph of its own."""
    words = set(_WORD.findall(line))
    return bool(_BARE_HOLDER.match(line)) and words.isdisjoint(STEERING | _NO_HOLDER)


def _unmark(match: re.Match[str]) -> str:
    before = match[1] or ""
    return match[0] if before.rstrip(",;:.") in _REFERS else before + match[2]


def _mend(match: re.Match[str]) -> str:
    return f"copyright (c) {match[1]} " if match[1] else "copyright (c) "


def _clean(text: str) -> str:
    text = html.unescape(text) if "&" in text else text
    text = _INVISIBLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n"))
    if "<" in text:
        text = _INLINE_TAG.sub("", _BLOCK_TAG.sub("\n\n", text))
    text = text.replace("\u00a9", "(c)").replace("\u24d2", "(c)").replace("&", " and ")
    text = unicodedata.normalize("NFKC", text).casefold()
    # Emphasis stands where a list marker would be looked for: **(a)**.
    return _MARKDOWN_LINK.sub(r"\1", text).replace("**", "")


def _body(line: str, before: str | None) -> str:
    """Return the line without its list marker; `before` is the line it may go on from."""
    if before is None:
        line = _SECTION_NUMBER.sub("", line, count=1)
    if before is None or _LIST_BREAK.search(before):
        return _LINE_MARKER.sub("", line, count=1)
    if _CLOSED_MARKER.match(line):
        last = _LAST_WORD.search(before)
        if last is None or last[1] not in _REFERS:
            return _CLOSED_MARKER.sub("", line, count=1)
    return line


def _unmarked(text: str) -> str:
    """Return running text without the list markers within it."""
    if "(" in text:
        text = _BRACKET_MARKER.sub(_unmark, text)
    return _RUN_ON_MARKER.sub(lambda match: match[1] or match[2] or "", text)


def _uncommented(text: str) -> str:
    filled = sum(1 for line in text.split("\n") if line.strip())
    prefixes = Counter(match[1][:1] for match in _COMMENT.finditer(text))
    if not prefixes:
        return text
    prefix, count = prefixes.most_common(1)[0]
    if count < _COMMON * filled:
        return text
    return _COMMENT.sub(lambda match: "" if match[1].startswith(prefix) else match[0], text)


def normalise(text: str, *, continues: bool = False) -> tuple[str, ...]:
    """Return the words of `text` that count, in the form in which they are compared.

    `continues` says that the text goes on in the middle of a line (used for parts of a template):
    its first line is then neither a list item nor a copyright line. Two texts with equal words
    say the same under the SPDX matching guidelines; different words mean a different text.
    """
    text = _clean(text)
    text = _uncommented(text)
    text = _BROKEN_NOTICE.sub(_mend, text)
    text = _BROKEN_REFERENCE.sub(r"\1", text)
    text = _BROKEN_FIELD.sub(r"<\1 \2>", _BROKEN_ADDRESS.sub(r"\n\1 ", text))
    lines = _RUN_ON.sub("\n", text).split("\n")
    kept: list[str] = []
    before = "-" if continues else None
    first, notice = continues, False
    for line, after in zip(lines, [*lines[1:], ""], strict=True):
        if not line.strip():
            before, first = None, False
            continue
        alone = before is None and not _WORD.search(after) and _is_bare_holder(line)
        notice = not first and (
            alone or _is_copyright(line) or (notice and bool(_ADDRESS.match(line)))
        )
        if not notice:
            kept.append(_body(line, before))
        before, first = (line if _WORD.search(line) else None), False
    joined = _unmarked(_WHITE.sub(" ", " ".join(kept)))
    joined = _FSF_ADDRESS.sub(" ", _OWNER.sub(r"copyright\1holder\2", joined))
    joined = _CJK.sub(r" \1 ", _COMPOUND.sub(r"\1\2", joined))
    joined = joined.replace("licenc", "licens")
    return tuple(_SPELLINGS.get(word, word) for word in _WORD.findall(joined))
