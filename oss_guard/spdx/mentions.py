# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Tell a text that only names a licence from one that sets out terms."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from oss_guard.spdx.facts import ExpressionError, known, parse
from oss_guard.spdx.names import resolve, unversioned

NOTICE_WORDS = 250
"""A longer text than this is more than a notice that names a licence."""

_LOOKED_AT = 1 << 16
_ONLY, _LATER = "-only", "-or-later"
_SHORT = 60
_SHORT_TERMS = 400
_LEAST_GRANT = 20
_LEGAL_KINDS = 6
_LEGAL_SHARE = 0.04
_JAPANESE_LETTERS = 200
_JAPANESE_KINDS = 5
_LEAST_WORDS = 40

_TAG = re.compile("SPDX-License-" + r"Identifier:[ \t]*([^\s*#<>/][^\n*#<>]{0,400})")
_MANIFEST_FIELD = re.compile(
    r"""(?:^|[\s{,])["']?licen[cs]e["']?\s{0,4}[:=]\s{0,4}["']([^"'\n]{1,100})["']""", re.IGNORECASE
)
_LINKS = (
    (
        re.compile(
            r"(?:opensource|spdx)\.org/licen[cs]es?/([A-Za-z0-9.+-]+?)(?:\.html|[/.)>]*(?:\s|$))"
        ),
        "{0}",
    ),
    (re.compile(r"choosealicense\.com/licenses/([A-Za-z0-9.-]+)"), "{0}"),
    (re.compile(r"apache\.org/licenses/LICENSE-(\d\.\d)"), "Apache-{0}"),
    (re.compile(r"gnu\.org/licenses/(?:old-licenses/)?([al]?gpl-\d\.\d)"), "{0}-only"),
    (re.compile(r"creativecommons\.org/licenses/(by[a-z-]*)/(\d\.\d)"), "CC-{0}-{1}"),
    (re.compile(r"creativecommons\.org/publicdomain/zero/(\d\.\d)"), "CC0-{0}"),
    (re.compile(r"creativecommons\.org/publicdomain/mark/(\d\.\d)"), "CC-PDM-{0}"),
    (re.compile(r"mozilla\.org/MPL/(\d\.\d)"), "MPL-{0}"),
    (re.compile(r"digital\.go\.jp/\S{0,80}?public_data_license_v(\d\.\d)"), "PDL-{0}"),
)
_V = r"(?:[,\s]{0,2}(?:v|ver\.?|version)?[\s.]?\d(?:\.\d)*)"
_OR_LATER = (
    r"(?:[\s,(]+(?:or|\(at\s+your\s+option\)\s+or)[\s(]+(?:any\s+)?(?:later|newer|greater)"
    r"|(?:または|又は|もしくは)?(?:それ)?以降)?"
)
_NAME = re.compile(
    rf"(?<![A-Za-z0-9])(?:(?:GNU\s+)?(?:Affero\s+|Lesser\s+|Library\s+)?General\s+Public\s+License{_V}?\+?{_OR_LATER}"
    rf"|(?:GNU\s+)?[AL]?GPL-?{_V}?\+?{_OR_LATER}"
    rf"|(?:Apache|Mozilla\s+Public|Eclipse\s+Public|European\s+Union\s+Public|Boost\s+Software)"
    rf"(?:\s+Software)?\s+Licen[cs]e{_V}?"
    rf"|(?:Apache|MPL|EPL|EUPL)-?{_V}"
    rf"|CC0(?:{_V})?|(?:CC|Creative\s+Commons)[-\s]+(?:BY|Attribution)"
    rf"(?:[-\s]+(?:SA|NC|ND|Share-?Alike|Non-?Commercial|No-?Deriv\w*))*-?{_V}?"
    rf"|(?:BSD[-\s]+)?[0234][-\s]Clause(?:\s+BSD)?|(?:New|Modified|Simplified)\s+BSD"
    rf"|(?:MIT|ISC|BSD|zlib|Unlicense|WTFPL|Expat)(?=[\s)]*(?:Licen[cs]e|ライセンス))"
    rf"|Public\s+Data\s+License[\s(（]*{_V}|PDL[-\s]?(?:v|ver\.?|version\s)?1\.0(?![.\d])"
    rf")|公共データ利用規約[(（\s]*(?:第[\d.]+版|PDL[\d.]+)",
    re.IGNORECASE,
)
_GAP = r"[\s*#/;%-]{1,12}"
_PUBLISHED = re.compile(
    rf"((?:Affero|Lesser|Library)?){_GAP}General{_GAP}Public{_GAP}License{_GAP}"
    rf"(?:\([AL]?GPL\){_GAP})?as{_GAP}published{_GAP}by{_GAP}the{_GAP}Free{_GAP}Software{_GAP}"
    rf"Foundation[,;:]?{_GAP}(?:either{_GAP})?version{_GAP}(\d(?:\.\d)?)"
    rf"(?:{_GAP}of{_GAP}the{_GAP}License)?"
    rf"([,;]?{_GAP}or,?{_GAP}(?:\(at{_GAP}your{_GAP}option\),?{_GAP})?any{_GAP}later)?",
    re.IGNORECASE,
)
"""How a GNU licence is named within its notice, with the prefixes of comments."""
_TOLD_ALONE = frozenset({"HPND", "ISC", "MIT", "NCSA", "PostgreSQL", "Unlicense", "WTFPL", "Zlib"})
"""Of the ids that are one word those that hardly name anything but the licence. Others are rather
the program, language or format that the licence is called after, as ``JSON`` and ``Ruby``."""
_NAMES_LICENCE = re.compile(r"licen[cs]e|ライセンス", re.IGNORECASE)
_LICENCE_WORD = re.compile(
    r"licen[cs]|copying|redistribut|\b[al]?gpl\b|public domain|terms of use|copyright|all rights"
    r"|use of this software"
    r"|this software (?:is|may)"
    r"|ライセンス|許諾|著作権|利用規約|利用条件|使用条件|再配布",
    re.IGNORECASE,
)
_LEGAL = frozenset(
    "license licensed licensee licensor licenses copyright permission permitted granted grant "
    "grants hereby redistribution redistribute redistributions distribute distribution warranty "
    "warranties liability liable damages merchantability fitness notice conditions terms shall "
    "provided disclaimer sublicense modify derivative works implied express herein agreement "
    "prohibited infringement patent royalty indemnify tort consequential".split()
)
_GRANT = re.compile(
    r"permission\s+is\s+(?:hereby\s+)?granted|redistribution\s+and\s+use\s+in|hereby\s+grants?\b"
    r"|permission\s+to\s+use,?\s+copy|in\s+no\s+event\s+(?:shall|will)|terms\s+and\s+conditions\s+for",
    re.IGNORECASE,
)
_SUMMARY = re.compile(
    r"human-readable summary|not a substitute for|commons deed|人間が読める", re.IGNORECASE
)
_BAN = re.compile(
    r"prohibit|forbid|not permitted|not allowed|may not (?:be )?(?:us|cop|distrib|modif|sell)"
    r"|without (?:the )?(?:prior |express |written )+(?:permission|consent)"
    r"|confidential|proprietary"
    r"|禁止|許可なく|無断|禁じ",
    re.IGNORECASE,
)
_JAPANESE_LEGAL = re.compile(
    r"許諾|著作権|利用規約|再配布|免責|保証|禁止|複製|改変|ライセンス|同意|頒布|損害"
)


class Mention(NamedTuple):
    """Where in a text a licence is named; `id` is None where its version is missing.

    `sure` tells that the id stands there as such, in a tag.
    """

    start: int
    end: int
    id: str | None
    sure: bool = False


def _from_tags(text: str) -> Iterator[Mention]:
    for match in (*_TAG.finditer(text), *_MANIFEST_FIELD.finditer(text)):
        try:
            for one in parse(match[1].strip().rstrip("-").strip()).ids:
                if known(one):
                    yield Mention(match.start(), match.end(), one, sure=True)
        except ExpressionError:
            continue


def _from_links(text: str) -> Iterator[Mention]:
    for pattern, shape in _LINKS:
        for match in pattern.finditer(text):
            facts = known(shape.format(*match.groups()))
            if facts is not None:
                yield Mention(match.start(), match.end(), facts.id)


def _from_names(text: str) -> Iterator[Mention]:
    for match in _PUBLISHED.finditer(text):
        later = " or later" if match[3] else ""
        name = f"GNU {match[1]} General Public License {match[2]}{later}"
        yield Mention(match.start(), match.end(), resolve(name))
    whole = text.strip()
    start = text.find(whole)
    names = [(start, start + len(whole))] if 0 < len(whole) <= _SHORT else []
    names += [match.span() for match in _NAME.finditer(text)]
    read: dict[str, tuple[str | None, bool]] = {}
    for start, end in names:
        name = text[start:end]
        if name not in read:
            identifier = resolve(name)
            if identifier is not None and identifier.isalnum() and identifier not in _TOLD_ALONE:
                identifier = identifier if _NAMES_LICENCE.search(text) else None
            read[name] = identifier, identifier is not None or unversioned(name) is not None
        if read[name][1]:
            yield Mention(start, end, read[name][0])


def mentions(text: str) -> list[Mention]:
    """Return where tags, links or names in `text` name a licence, tags first, then links.

    Only the first 65,536 characters are looked at. A version of a GNU licence is taken for that
    one alone unless it is said elsewhere that later ones apply too.
    """
    text = text[:_LOOKED_AT]
    found = [*_from_tags(text), *_from_links(text), *_from_names(text)]
    later = {one.id.removesuffix(_LATER) for one in found if one.id and one.id.endswith(_LATER)}
    return [
        one
        for one in found
        if one.sure
        or not one.id
        or one.id.removesuffix(_ONLY) == one.id
        or one.id.removesuffix(_ONLY) not in later
    ]


def mentioned(text: str) -> tuple[tuple[str, ...], bool]:
    """Return the ids that tags, links or names in `text` clearly name, and whether any name stood.

    A name without its version counts as a name.
    """
    found = mentions(text)
    return tuple(dict.fromkeys(one.id for one in found if one.id is not None)), bool(found)


def first_licence_word(text: str) -> int | None:
    """Return where `text` first speaks of licences, copyright or conditions of use, if at all."""
    match = _LICENCE_WORD.search(text)
    return match.start() if match else None


def has_licence_words(text: str) -> bool:
    """Tell whether `text` speaks of licences, copyright or conditions of use at all."""
    return bool(_LICENCE_WORD.search(text))


def looks_like_terms(text: str, words: Sequence[str]) -> bool:
    """Tell whether `text` reads as the terms of a licence rather than as a notice or prose."""
    _, named = mentioned(text)
    if named and (len(words) <= NOTICE_WORDS or _SUMMARY.search(text)):
        return bool(_GRANT.search(text)) and len(words) >= _LEAST_GRANT
    if not named and has_licence_words(text) and len(words) <= _SHORT_TERMS and _BAN.search(text):
        return True
    legal = [word for word in words if word in _LEGAL]
    dense = len(legal) >= _LEGAL_SHARE * len(words)
    if len(words) >= _LEAST_WORDS and len(set(legal)) >= _LEGAL_KINDS and dense:
        return True
    kinds = len(set(_JAPANESE_LEGAL.findall(text)))
    return len(text) >= _JAPANESE_LETTERS and kinds >= _JAPANESE_KINDS
