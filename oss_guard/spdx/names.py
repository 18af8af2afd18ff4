# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Read everyday names of licences as they stand in manifests and README files.

Source of the names: the SPDX licence list; the shortened and the Japanese forms are folded to the
same key by the rules below.
"""

import re
import unicodedata
from collections.abc import Container, Mapping

from oss_guard.spdx.index import catalogue
from oss_guard.spdx.words import normalise

_LONGEST = 200

_JAPANESE = (
    (re.compile(r"公共データ利用規約"), " pdl "),
    (re.compile(r"クリエイティブ・?コモンズ"), " cc "),
    (re.compile(r"改変禁止"), " nd "),
    (re.compile(r"非営利"), " nc "),
    (re.compile(r"表示"), " by "),
    (re.compile(r"継承"), " sa "),
    (re.compile(r"(?:または|又は|もしくは)?(?:それ)?以降"), " or later "),
    (re.compile(r"修正版?bsd"), " bsd 3 clause "),
    (re.compile(r"([2-4二三四])条項"), r" \1 clause "),
    (re.compile(r"第([\d.]+)版|バージョン"), r" \1 "),
    (re.compile(r"ライセンス|使用許諾書?|国際|の?下"), " "),
)
_VERSION = re.compile(
    r"\b(?:version|ver|v)\.? ?(?=\d)|(?<=[a-z])-?v\.?(?=\d)|(?<=pl|dl|he|by)(?=\d)"
)
_SPOKEN = {"zero": "0", "two": "2", "three": "3", "four": "4", "二": "2", "三": "3", "四": "4"}
_PHRASES = (
    (re.compile(r"\b(?:gnu )?affero general public\b|\bgnu (?:affero gpl|agpl)\b"), "agpl"),
    (
        re.compile(r"\b(?:gnu )?(?:lesser|library) general public\b|\bgnu (?:lesser gpl|lgpl)\b"),
        "lgpl",
    ),
    (re.compile(r"\b(?:gnu )?general public\b|\bgnu gpl\b"), "gpl"),
    (re.compile(r"\bgnu free documentation\b|\bfdl\b"), "gfdl"),
    (re.compile(r"\bmozilla public\b"), "mpl"),
    (re.compile(r"\beclipse public\b"), "epl"),
    (re.compile(r"\beuropean union public\b"), "eupl"),
    (re.compile(r"\b(?:sil )?open font\b|\bsil ofl\b"), "ofl"),
    (re.compile(r"\bboost software\b|\bboost(?= 1\b)"), "bsl"),
    (re.compile(r"\bcommon development and distribution\b"), "cddl"),
    (re.compile(r"\bpublic data\b"), "pdl"),
    (re.compile(r"\bapache software\b|\basl(?= \d)|\bapache foundation\b"), "apache"),
    (re.compile(r"\bexpat\b"), "mit"),
    (re.compile(r"\bcreative commons\b"), "cc"),
    (re.compile(r"\bcc (?:zero|0)\b"), "cc0"),
    (re.compile(r"\battribution\b"), "by"),
    (re.compile(r"\bshare ?alike\b"), "sa"),
    (re.compile(r"\bnon ?commercial\b"), "nc"),
    (re.compile(r"\bno ?deriv(?:ative)?s?(?: works)?\b"), "nd"),
    (re.compile(r"\b(\d) clause bsd\b"), r"bsd \1 clause"),
    (
        re.compile(r"\b(?:new|modified|revised) bsd\b|\bbsd (?:new|modified|revised)\b"),
        "bsd 3 clause",
    ),
    (re.compile(r"\b(?:simplified|freebsd) bsd\b|\bbsd simplified\b"), "bsd 2 clause"),
    (re.compile(r"^freebsd$"), "bsd 2 clause"),
    (re.compile(r"\b(bsd 3 clause) new or revised\b|\b(bsd 2 clause) simplified\b"), r"\1\2"),
    (re.compile(r"\bbsd 0 clause\b|\bbsd zero clause\b|\b0 clause bsd\b"), "0bsd"),
    (re.compile(r"\bor (?:any |\(?at your option\)? any )?(?:later|newer|greater)\b"), "or later"),
)
_FILLERS = frozenset("the a license licenses licensed version v under terms of international "
                     "unported universal agreement software".split())  # fmt: skip
_COMMONS = "Creative Commons"
_FAMILIES = {
    "gpl": "GPL",
    "lgpl": "LGPL",
    "agpl": "AGPL",
    "gfdl": "GFDL",
    "bsd": "BSD",
    "mpl": "MPL",
    "apache": "Apache",
    "cc": _COMMONS,
    "cc by": "CC BY",
    "cc by sa": "CC BY-SA",
    "cc by nc": "CC BY-NC",
    "cc by nd": "CC BY-ND",
    "cc by nc sa": "CC BY-NC-SA",
    "cc by nc nd": "CC BY-NC-ND",
    "epl": "EPL",
    "eupl": "EUPL",
    "cddl": "CDDL",
    "ofl": "OFL",
    "osl": "OSL",
    "afl": "AFL",
    "artistic": "Artistic",
    "lppl": "LPPL",
    "pdl": "PDL",
}
_WIDE = {"BSD": ("bsd-", "0bsd"), _COMMONS: ("cc-", "cc0-")}
"""Beginnings of ids where a family's name is not followed by a version alone."""
_LATER = re.compile(r"(?<=\d)\+|\+$")


def _fold(name: str) -> str:
    text = unicodedata.normalize("NFKC", name).lower()
    for pattern, replacement in _JAPANESE:
        text = pattern.sub(replacement, text)
    text = _VERSION.sub(" ", _LATER.sub(" or later", text))
    words = [_SPOKEN.get(word, word) for word in normalise(text, continues=True)]
    folded = " ".join(word for word in words if word not in _FILLERS)
    for pattern, replacement in _PHRASES:
        folded = pattern.sub(replacement, folded)
    return re.sub(r"(?<=\d) 0\b(?! \d)", "", folded)


def folded_names(licences: Mapping[str, tuple[str, str, str]]) -> dict[str, str]:
    """The folded form of every id and name that stands for one licence alone, to its id.

    Folding them takes as long as judging a small repository, so it is done when the data file
    is built.
    """
    current = {key for key, row in licences.items() if row[2][1] == "0"}
    table: dict[str, str] = {}
    ambiguous: set[str] = set()
    for identifier in sorted(licences, key=lambda one: (one not in current, one)):
        table.setdefault(_fold(identifier), _replaced(identifier, licences))
    taken = set(table)
    for identifier in sorted(current):
        key = _fold(licences[identifier][0])
        if key in taken:
            continue
        if table.setdefault(key, identifier) != identifier:
            ambiguous.add(key)
    table.setdefault("cc0", "CC0-1.0")
    return {key: one for key, one in table.items() if key not in ambiguous and key}


def _replaced(identifier: str, licences: Container[str]) -> str:
    """Return the id that took the place of a deprecated one, where SPDX renamed it."""
    stem = identifier.removesuffix("+")
    renamed = f"{stem}-or-later" if stem != identifier else f"{stem}-only"
    return renamed if renamed in licences else identifier


def _tries(name: str) -> list[str]:
    name = name.rsplit("::", 1)[-1].strip()
    outside = re.sub(r"[(\[（][^()（）\[\]]*[)\]）]", " ", name).strip()
    inside = re.findall(r"[(（]([^()（）]+)[)）]", name)
    return [name, *([outside] if outside and outside != name else []), *inside]


def resolve(name: str) -> str | None:
    """Return the canonical SPDX id an everyday name stands for, or None where it is not clear.

    `GPLv3` without "or later" gives GPL-3.0-only, which is what SPDX takes the bare version for.
    """
    if len(name) > _LONGEST:
        return None
    table = catalogue().names
    for attempt in _tries(name):
        found = table.get(_fold(attempt))
        if found is not None:
            return found
    return None


def unversioned(name: str) -> str | None:
    """Return the family that a name without its needed version belongs to, as in "GPL" or "BSD".

    A name with a version, or of a licence that has only one, gives None.
    """
    if len(name) > _LONGEST or resolve(name) is not None:
        return None
    for attempt in _tries(name):
        folded = _fold(attempt).removesuffix("or later").strip()
        if folded in _FAMILIES:
            return _FAMILIES[folded]
    return None


def is_of(family: str, id: str) -> bool:
    """Whether a licence is of a family as `unversioned` names it, and of no narrower one."""
    folded = id.casefold()
    if family in _WIDE:
        return folded.startswith(_WIDE[family])
    begin = f"{family.casefold().replace(' ', '-')}-"
    return folded.startswith(begin) and folded[len(begin) : len(begin) + 1].isdigit()


def same_family(one: str, other: str) -> bool:
    """Whether two families are one, or one of them is the wider."""
    if one == other:
        return True
    narrower = {one, other} - {_COMMONS}
    return len(narrower) == 1 and all(f.startswith("CC ") for f in narrower)
