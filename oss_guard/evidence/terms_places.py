# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Where terms of use are stated, and what a sentence counts for there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

import msgspec

from oss_guard.documents.prose import MARKS
from oss_guard.evidence import Sources
from oss_guard.evidence.documents import Documents
from oss_guard.evidence.files import Files
from oss_guard.evidence.head_terms import is_on_the_software
from oss_guard.evidence.licence_texts import LISTS_OF_OTHERS, TEXT_NAMES, FoundText
from oss_guard.evidence.licensing import Licensing
from oss_guard.evidence.pages import Title
from oss_guard.evidence.statements import meant
from oss_guard.model.grades import Confidence
from oss_guard.model.location import Location
from oss_guard.model.policy import Ownership
from oss_guard.readers._vocabulary import VOCABULARY
from oss_guard.readers.embedded_statement import EmbeddedStatement
from oss_guard.readers.statement import Made, Statement
from oss_guard.scan.paths import matching
from oss_guard.spdx.texts import Part as PartOfText

_TERMS = (
    *TEXT_NAMES,
    *("NOTICE*", "*EULA*", "*{TERMS,CONDITIONS}*{OF,AND,LICEN}*", "*利用規約*", "*利用条件*"),
    *("*使用条件*", "*使用許諾*", "*特約*", "*附帯条件*", "免責*"),
    *("*{配布,頒布,改変,利用,使用}*{基準,規程,要領,のきまり,の決まり}*",),
)
_BY_PLACE = ("{,docs/,doc/,legal/,.github/}*TERMS*", "*CONDITIONS*")
OF_THE_LICENCE = (*(f"{{,**/}}{name}" for name in _TERMS), *_BY_PLACE)
_GATHERED = ("*/{,**/}{licenses,licences}/**", "{,**/}_{licenses,licences}/**")
"""Below the root, or with pages of a site, where terms of what is used are gathered."""
READMES = ("{,**/}README*", "{,**/}{お読みください,はじめにお読み}*")
_NOT_TERMS = (
    "{,**/}{CHANGELOG,CHANGES,HISTORY,RELEASE,更新履歴,変更履歴}*{,/**}",
    "{,**/}{CONTRIBUT,HOW_TO_CONTRIBUTE,CODE_OF_CONDUCT,SECURITY,PULL_REQUEST,ISSUE_TEMPLATE}*",
    "{,**/}{貢献,コントリビュ,行動規範,セキュリティ,脆弱性}*",
    "{,**/}{adr,adrs,decisions,意思決定}/**",
)
"""Records of changes and of decisions, and rules for those who take part."""
_OF_ANOTHER_FILE = ".license"
"""What REUSE reads of a picture or data: that is no term of the whole."""
_RULES_OF_USE = (
    r"(?:プログラム|ソースコード|ソフトウェア|コード)?の?(?:ご?利用|使用|配布|再配布|頒布|改変)(?:上)?"
    r"(?:について|の(?:決まり|きまり|条件|ルール|承認|手続き?)|承認の手続き?|料(?:金)?|条件)|料金"
    r"|pricing|distribution|about this code|using (?:the|this) code|(?:利用|使用)規約"
)
_TERMS_ALONE = re.compile(
    r"^\W*(?:licen[cs](?:e|ing)|(?:licen[cs]e )?terms(?: of use| and conditions)?|copyright"
    rf"|(?:ライセンス|使用許諾|利用許諾|著作権)(?:について|条件)?|{_RULES_OF_USE})\W*$",
    re.IGNORECASE,
)
"""A heading under which a document that may be about anything states terms."""
_RULES_ALONE = re.compile(rf"^\W*(?:{_RULES_OF_USE})\W*$", re.IGNORECASE)
"""Such a heading that is none on what contributors license."""
_SAYS_LICENCE = re.compile(
    r"licen[cs]|\bCC[- ]BY|copyright|ライセンス|許諾|権利|使用権|改変|配布し|再配布|再頒布|二次配布"
    r"|商用|無断|(?:契約|許諾|規約)違反|お認めし|複製|営利|(?:利用|使用)(?:を|は)(?:禁|不可|ご?遠慮|お断り|認め)|ご?利用いただけ|お使いいただけ"
    r"|\b(?:sell|redistribut\w+|not permitted|prohibited|forbidden|confidential|proprietary)\b"
    r"|\byou (?:may|are not)\b|unauthori[sz]ed|\bconditions:|\bdo not upload\b",
    re.IGNORECASE,
)
"""What a sentence at the head of a source has if it is no rule of the subject."""
_MANIFESTS = frozenset(
    {"Cargo.toml", "composer.json", "package.json", "pubspec.yaml", "pyproject.toml", "setup.cfg"}
)
_TERMS_OF_USE = re.compile(
    r"禁止|禁ず|不可|許諾|認め(?:ませ|な)|のみ可|に限[るりっ]|専用"
    r"|\b(?:permitted|prohibited|forbidden|licen[cs]ed|closed|(?:not|no) for|no commercial)\b",
    re.IGNORECASE,
)
_FORBIDDEN = re.compile(
    r"(?:て|で)は(?:なら|なり|いけ)(?:ない|ません)|許(?:可|諾)し(?:ない|ません)"
)
_ASKED = re.compile(
    r"か[。??]?$|\b(?:us(?:e|ing)|run|copy|modify|change|share|distribute|sell|redistribute)"
    r" (?:it|this|the (?:software|code|program|tool))\b[^?]{0,100}\?$",
    re.IGNORECASE,
)
_QUESTIONS = re.compile(r"よくある|質問|問い?合わせ|\bFAQ\b|\bquestions\b", re.IGNORECASE)
_OF_LAW = re.compile(
    r"(?:法|条例|規則|要綱)(?:第[0-9一二三四五六七八九十]|に基づ|により|の規定|で定め)"
)
"""What a rule of the subject refers to."""
_NAMED_AS_TERMS = re.compile(
    r"(?:^|/)(?:licen[cs]|copying|notice|terms|conditions[_ -]of|eula"
    r"|ライセンス|使用|利用|許諾|特約|附帯)[^/]*$",
    re.IGNORECASE,
)
_OF_SOMETHING_ELSE = re.compile(
    r"licen[cs]e[-_. ](?:docs?|documentation|data|content|images|media|assets|fonts?|texts?)\b"
    r"|\b(?:choos\w+|how[-_ ]to|about|understanding)[-_ ][^/]*licen[cs]"
    r"|(?:service|web ?site|api|データ|サービス|サイト)[-_ ]?(?:の)?"
    r"(?:terms|(?:ご?利用|使用)(?:規約|条件))",
    re.IGNORECASE,
)
"""What files are named that state terms of a part, or of what runs on the software."""
_OTHER_THINGS = re.compile(
    r"^(?!.*(?:ソース|プログラム|コード|ソフト|ライセンス|code|software|licen[cs])).*"
    r"(?:ロゴ|キャラクター|商標|市章|画像|写真|イラスト|フォント|データ"
    r"|\b(?:logos?|trade ?marks?|brand|images?|photos?|pictures?|icons?|fonts?|data|datasets?)\b)",
    re.IGNORECASE,
)
"""A heading below which sentences are on something else, though they do not name it."""


class Restriction(msgspec.Struct, frozen=True):
    """A sentence at its place. ``clear`` is False where a person has to judge it."""

    location: Location
    words: str
    clear: bool
    confidence: Confidence


class TermsPlaces:
    """What a sentence counts for, by where it stands."""

    def __init__(self, sources: Sources, licensing: Licensing) -> None:
        self._classes = sources.gather(Files).classes
        self._documents = sources.gather(Documents)
        self._texts = {text.path: text for text in licensing.texts}
        paths = [path for path, kind in self._classes.items() if kind.ownership is Ownership.OWN]
        others = (t.path for t in licensing.texts if t.describes == "components")
        self._lists = {*matching((*LISTS_OF_OTHERS, *_GATHERED), paths), *others}
        self._terms = set(matching(OF_THE_LICENCE, paths))
        self._readmes = set(matching(READMES, paths))
        self._not_terms = set(matching(_NOT_TERMS, paths))

    def judged(self, location: Location, fact: Statement, *, wide: bool) -> Restriction | None:
        """A restriction, or None where the sentence is none of the project's own terms.

        ``wide``: the wording is that of a place for terms.
        """
        path = location.path or ""
        if self._is_aside(path):
            return None
        text = self._texts.get(path)
        if text is not None and _own_words(location, fact, text):
            return None
        if isinstance(fact, EmbeddedStatement):
            if path in self._not_terms:
                return None
            return _embedded(location, fact, wide=wide)
        return self._in_prose(path, location, fact, wide=wide)

    def _is_aside(self, path: str) -> bool:
        """A file of others, of a part, or on other rules than terms of the software."""
        return (
            self._classes[path].ownership is not Ownership.OWN
            or path.endswith(_OF_ANOTHER_FILE)
            or _OF_SOMETHING_ELSE.search(path) is not None
        )

    def _in_prose(
        self, path: str, location: Location, fact: Statement, *, wide: bool
    ) -> Restriction | None:
        page = self._documents.page(path) or self._documents.others.get(path)
        titles = page.titles if page is not None else ()
        if path in self._not_terms and not _headed(_RULES_ALONE, location, titles):
            return None
        if titles and _OF_SOMETHING_ELSE.search(titles[0].text) and not fact.names:
            return None
        # Documents may be named after a licence that they only discuss.
        terms = path in self._terms and (not wide or _NAMED_AS_TERMS.search(path) is not None)
        readme = path in self._readmes
        near = terms or readme or path in self._lists or _headed(_TERMS_ALONE, location, titles)
        asked = _ASKED.search(fact.words) is not None
        near = near or (asked and _headed(_QUESTIONS, location, titles))
        if wide and readme and not _is_in_a_section(location, fact, titles):
            return None
        if not fact.names and _is_on_other_things(location, titles):
            return None
        # A README is named after the software, any other document after its matter.
        named = set(fact.names) - {title.text.strip() for title in titles if not readme}
        made = fact.made if near else meant(fact, page, self._documents).made
        # Terms of others: what is clear there concerns a part, for a person to judge.
        clear = made is Made.WHOLE and path not in self._lists
        if made not in {Made.WHOLE, Made.CANDIDATE} or not (near or (clear and named)):
            return None
        high = terms or (readme and _headed(_terms_section(), location, titles))
        return Restriction(
            location, fact.words, clear, Confidence.HIGH if high else Confidence.MEDIUM
        )


def _embedded(location: Location, fact: EmbeddedStatement, *, wide: bool) -> Restriction | None:
    """A head speaks of its file; a text elsewhere may be anybody's and is only listed."""
    described = fact.described and _tells_terms(location.path or "", fact.words)
    licensing = fact.given or described or (fact.head and _SAYS_LICENCE.search(fact.words))
    named = fact.names and (not wide or _FORBIDDEN.search(fact.words))
    if fact.made is not Made.WHOLE or not (licensing or named):
        return None
    if wide and _OF_LAW.search(fact.words):
        return None
    if fact.head and not is_on_the_software(fact.words, named=bool(fact.names)):
        return None
    sure = fact.head or fact.given or described
    confidence = Confidence.HIGH if sure else Confidence.LOW
    return Restriction(location, fact.words, clear=True, confidence=confidence)


def _tells_terms(path: str, words: str) -> bool:
    """Whether what a manifest says of the software is on what may be done with it."""
    return path.rpartition("/")[2] in _MANIFESTS and _TERMS_OF_USE.search(words) is not None


def _own_words(location: Location, fact: Statement, text: FoundText) -> bool:
    """Whether a sentence stands in a licence's text as that licence has it."""
    first = location.line or 0
    last = first + fact.lines - 1
    return any(_is_within(first, last, part) for part in text.text.parts)


def _is_within(first: int, last: int, part: PartOfText) -> bool:
    # A mention of a licence is no text of it.
    if part.state == "reference" or not part.lines[0] <= first <= part.lines[1]:
        return False
    return not any(d.found and first <= d.line <= last for d in part.differences)


def _headed(words: re.Pattern[str], location: Location, titles: Sequence[Title]) -> bool:
    """Whether a heading above a place has the words."""
    return any(words.search(title.text) for title in _above(location, titles))


def _is_in_a_section(location: Location, fact: Statement, titles: Sequence[Title]) -> bool:
    """Whether a section on terms holds a place, and not only a document named after licences."""
    first = min((t.location.line or 0 for t in titles if t.level == 1), default=0)
    above = (t.text for t in _above(location, titles) if (t.location.line or 0) > first)
    return fact.words[:1] in MARKS or any(map(_terms_section().search, above))


def _is_on_other_things(location: Location, titles: Sequence[Title]) -> bool:
    """Whether the nearest heading names marks, pictures or data, and no software."""
    nearest = next(_above(location, titles), None)
    return nearest is not None and _OTHER_THINGS.search(nearest.text) is not None


@cache
def _terms_section() -> re.Pattern[str]:
    return re.compile(
        VOCABULARY.expanded("(?&terms-section)|(?&forbidding-heading)"), re.IGNORECASE | re.ASCII
    )


def _above(location: Location, titles: Sequence[Title]) -> Iterator[Title]:
    level = 99
    line = location.line or 0
    for title in sorted(titles, key=lambda t: t.location.order, reverse=True):
        if (title.location.line or 0) <= line and title.level < level:
            level = title.level
            yield title
