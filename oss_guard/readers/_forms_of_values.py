# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Forms that standards of metadata ask of values: dates, addresses, languages, licences.

Whether an address answers is not looked at; nothing here opens a connection.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from datetime import date
from functools import cache
from importlib.resources import files
from urllib.parse import urlsplit

from oss_guard.spdx.facts import ExpressionError, known, parse

_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_MOMENT = re.compile(r"(?:T[\d:.]{2,20}(?:Z|[+-]\d\d:?\d\d)?)?", re.ASCII)
_URN = re.compile(r"urn:[a-z0-9][a-z0-9-]{0,31}:[!-~]+", re.IGNORECASE)
_EMAIL = re.compile(r"[^\s@]{1,200}@[^\s@.]{1,100}(?:\.[^\s@.]{1,100}){1,20}")
_MEDIA_TYPE = re.compile(
    r" *[a-z0-9][\w!#$&^-]{0,126}/[a-z0-9][\w!#$&^.+-]{0,126} *", re.IGNORECASE | re.ASCII
)
_DOI = re.compile(r"10\.\d{4,9}(?:\.\d{1,20})?/[\w:/;.()\[\]\\-]+", re.ASCII)
_ORCID = re.compile(r"https://orcid\.org/\d{4}-\d{4}-\d{4}-\d{3}[\dX]", re.ASCII)
_SOFTWARE_HERITAGE = re.compile(r"swh:1:(?:snp|rel|rev|dir|cnt):[0-9a-f]{40}", re.IGNORECASE)
_VARIANT = re.compile(r"[a-z0-9]{5,8}|[0-9][a-z0-9]{3}")
_JOINER = "\u200d"
_EXTENDS = re.compile("[\u200c\uff9e\uff9f\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]")
"""What is no mark and is shown with what stands before: half-width voicing, tones, letters of flags
of regions, the sign that parts letters."""
_LONGEST = 2_000

COUNTRIES = frozenset(
    "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR"
    " BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ"
    " EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW"
    " GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY"
    " KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV"
    " MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY"
    " QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG"
    " TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM"
    " ZW".split()
)
"""ISO 3166-1 alpha-2."""


def _is_day(value: str) -> bool:
    if not _DAY.fullmatch(value):
        return False
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True


def _is_moment(value: str) -> bool:
    return _is_day(value[:10]) and _MOMENT.fullmatch(value[10:]) is not None


def _has_host(value: str) -> bool:
    """An address with a scheme and a host and nothing that may not stand in one."""
    if len(value) > _LONGEST or re.search(r"[\s<>\"{}|\\^`]", value):
        return False
    try:
        parts = urlsplit(value)
        return bool(parts.scheme and parts.hostname)
    except ValueError:
        return False


def _is_web_address(value: str) -> bool:
    return value[:8].lower().startswith(("http://", "https://")) and _has_host(value)


def _is_uri(value: str) -> bool:
    return _has_host(value) or _URN.fullmatch(value) is not None


def _is_country(value: str) -> bool:
    """Upper or lower case, not mixed."""
    return value in COUNTRIES or (value.islower() and value.upper() in COUNTRIES)


@cache
def _subtags() -> dict[str, frozenset[str]]:
    text = files("oss_guard.readers").joinpath("_language_subtags.txt").read_text("ascii")
    found: dict[str, set[str]] = {}
    kind = ""
    for line in text.splitlines():
        if line.endswith(":"):
            kind = line[:-1]
        elif not line.startswith("#"):
            found.setdefault(kind, set()).update(line.split())
    return {kind: frozenset(words) for kind, words in found.items()}


def _is_language(value: str) -> bool:
    """A tag of BCP 47 of registered subtags; extensions and forms for private use are none."""
    known_ones = _subtags()
    language, *rest = value.lower().split("-")
    if language not in known_ones["language"]:
        return False
    if rest and len(rest[0]) == 3 and rest[0] in known_ones["language"]:  # noqa: PLR2004 - extlang
        rest = rest[1:]
    if rest and rest[0] in known_ones["script"]:
        rest = rest[1:]
    if rest and rest[0] in known_ones["region"]:
        rest = rest[1:]
    return all(_VARIANT.fullmatch(one) for one in rest)


def _is_licence(value: str) -> bool:
    """An SPDX expression; the old form with a slash is none."""
    try:
        return "/" not in value and parse(value).valid
    except ExpressionError:
        return False


def _is_licence_id(value: str) -> bool:
    facts = known(value)
    return facts is not None and facts.listed


FORMS: dict[str, Callable[[str], bool]] = {
    "address": _has_host,
    "country": _is_country,
    "day": _is_day,
    "doi": lambda v: _DOI.fullmatch(v) is not None,
    "email": lambda v: _EMAIL.fullmatch(v) is not None,
    "identifier": lambda v: v.startswith("alias:") or _is_uri(v),
    "language": _is_language,
    "licence": _is_licence,
    "licence-id": _is_licence_id,
    "licence-or-address": lambda v: _has_host(v) or _is_licence(v),
    "media-type": lambda v: _MEDIA_TYPE.fullmatch(v) is not None,
    "moment": _is_moment,
    "orcid": lambda v: _ORCID.fullmatch(v) is not None,
    "swh": lambda v: _SOFTWARE_HERITAGE.fullmatch(v) is not None,
    "uri": _is_uri,
    "web-address": _is_web_address,
}
"""What a value must be, by the word for it; each is told whether a text is one."""


def characters(text: str) -> int:
    """How many characters people see: marks, joined emoji and flags are one with what they are at.

    An approximation of Unicode's grapheme clusters that the standard library allows. Syllables of
    Indic scripts that several letters make count as these.
    """
    count = 0
    joined = flag = False
    for one in unicodedata.normalize("NFC", text):
        regional = "\U0001f1e6" <= one <= "\U0001f1ff"
        marks = unicodedata.category(one) in {"Mn", "Me", "Mc"}
        extends = marks or _EXTENDS.match(one) is not None
        if one == _JOINER:
            joined = True
            continue
        if not (extends or joined or (regional and flag)):
            count += 1
        flag = regional and not flag
        joined = False
    return count
