# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Sentences that take back, beside the licence, what it allows."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar, Self

from msgspec.structs import replace

from oss_guard.documents.mood import Mood
from oss_guard.documents.prose import LIMIT
from oss_guard.evidence import Evidence, Sources
from oss_guard.evidence.documents import PROSE_PATHS, Documents
from oss_guard.evidence.files import Files
from oss_guard.evidence.foreign_readmes import ForeignReadmes
from oss_guard.evidence.licensing import Licensing
from oss_guard.evidence.terms_places import OF_THE_LICENCE, READMES, Restriction, TermsPlaces
from oss_guard.model.outcome import Basis
from oss_guard.model.policy import Ownership
from oss_guard.model.report import NotExamined
from oss_guard.readers import Params
from oss_guard.readers.embedded_statement import Embedded
from oss_guard.readers.statement import Part, Phrase, Statement, Wording, Words
from oss_guard.scan import Request

_PROSE = (*PROSE_PATHS, *OF_THE_LICENCE)
_OF_CONTRACTORS = Part(
    Words("請け負う者の義務について述べている", "it is about what contractors have to do"),
    ("(?&of-contractors)", "(?&of-contractors-en)"),
)
_ON_ANOTHER = Part(
    Words("別のものをどうするかについて述べている", "it is about what is done to another thing"),
    ("(?&acts-on-another-en)",),
)
_ON_OTHERS = (
    Part(
        Words("制限しないと述べている", "it says that nothing is restricted"),
        ("(?&lifts)", "(?&lifts-en)"),
    ),
    Part(
        Words(
            "商標・支援・貢献などについて述べている", "it is about marks, support, contributions"
        ),
        ("(?&not-ours)", "(?&not-ours-en)"),
    ),
    Part(
        Words(
            "このソフトウェアではないものについて述べている",
            "it is about something else than the software",
        ),
        ("(?&other-things)", "(?&other-things-en)"),
        # Where something stands is not what the sentence is about.
        unless=(
            "(?&software)(?!に(?:は|も)|で|へ|から|内|上)",
            "(?&software-en)",
            "(?:利用|使用)(?:の|する)権利|利用は許諾外",
        ),
    ),
    Part(
        Words(
            "ライセンス一般や他者の条件について述べている",
            "it is about licences in general or those of others",
        ),
        ("(?&discusses)", "(?&discusses-en)"),
    ),
    _OF_CONTRACTORS,
    _ON_ANOTHER,
)
"""What keeps a sentence anywhere from being a restriction of the software."""
_SPOILT = (
    Part(
        Words("制限ではない", "it restricts nothing"),
        (
            *("(?&lifts)", "(?&lifts-en)", "(?&frees)", "(?&frees-en)"),
            *("(?&keeps)", "(?&keeps-en)"),
            *("(?&not-ours)", "(?&not-ours-en)", "(?&discusses)", "(?&discusses-en)"),
        ),
    ),
    Part(
        Words("公開する団体に勧められている記述である", "publishers are advised to say so"),
        (
            *("(?&denies-liability)", "(?&denies-liability-en)"),
            *("(?&guarantees-not)", "(?&guarantees-not-en)"),
            *("(?&advised)", "(?&advised-en)"),
        ),
    ),
    _OF_CONTRACTORS,
    _ON_ANOTHER,
    Part(
        Words("別のものについて述べている", "it is about something else"),
        ("(?&other-matter)", "(?&other-matter-en)"),
        unless=("(?&software)", "(?&software-en)"),
    ),
)
"""What keeps a sentence among terms from being a restriction of the software."""


class RestrictionParams(Params, frozen=True, kw_only=True):
    """Which sentences restrict; None where the kind of licence alone decides.

    What is the same for all restrictions (headings, moods, what spoils them) is not in ``wording``.
    ``in_terms`` restricts where terms of use are stated, so that nothing needs to be named there;
    ``listed`` restricts as an item below words that forbid. ``limited`` restricts together
    with what forbids, where a sentence is on the software. ``elsewhere`` is of another clause,
    whose rule tells it.
    """

    wording: Wording | None = None
    in_terms: tuple[Phrase, ...] = ()
    listed: tuple[Phrase, ...] = ()
    limited: tuple[Phrase, ...] = ()
    elsewhere: tuple[Part, ...] = ()


class Restrictions(Evidence, frozen=True):
    """Licences, and the restricting sentences found outside their own texts."""

    licensing: Licensing
    found: tuple[Restriction, ...]
    foreign: tuple[Basis, ...] = ()

    uses: ClassVar[tuple[type[Evidence], ...]] = (Licensing, Files, Documents, ForeignReadmes)
    per_rule: ClassVar[bool] = True

    @classmethod
    def requests(cls, params: Any) -> tuple[Request, ...]:
        """The rule's wording, in prose and in whatever else may hold a sentence."""
        return tuple(_requests(params))

    @classmethod
    def collect(cls, sources: Sources, params: Any) -> Self:
        """Drop what licences say in their own words, and what files of others say."""
        licensing = sources.gather(Licensing)
        if params.wording is None:
            return cls(licensing, ())
        places = TermsPlaces(sources, licensing)
        found: dict[tuple[str | None, int | None], Restriction] = {}
        for request, wide in _requests(params).items():
            for sighting in sources.sightings(request):
                if not isinstance(sighting.fact, Statement):
                    continue
                judged = places.judged(sighting.location, sighting.fact, wide=wide)
                place = (sighting.location.path, sighting.location.line)
                if judged is not None and not (place in found and found[place].clear):
                    found[place] = judged
        ordered = tuple(sorted(found.values(), key=lambda r: r.location.order))
        return cls(licensing, ordered, tuple(sources.gather(ForeignReadmes).basis))

    @classmethod
    def unsearched(cls, sources: Sources, params: Any) -> Iterable[NotExamined]:
        """Prose and heads of sources, terms and READMEs too long or in another language."""
        if params.wording is not None:
            files = sources.gather(Files)
            yield from sources.gather(ForeignReadmes).may_limit()
            yield from files.unread_sources(Ownership.OWN)
            yield from files.longer_than(LIMIT, (*OF_THE_LICENCE, *READMES))


def _completed(wording: Wording, elsewhere: tuple[Part, ...]) -> Wording:
    """A rule's wording with what all restrictions have."""
    return replace(
        wording,
        rejected=(*_ON_OTHERS, *elsewhere, *wording.rejected),
        headings=("(?&terms-heading)",),
        product=("(?P<name>(?&own)|(?&made-for-use)|(?&software-en))",),
        moods=(Mood.LICENCE, Mood.REPORTED, Mood.PLACEHOLDER),
        reach=0,
        titled=True,
        answers=True,
    )


def _forbidden(limited: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """Sentences that have one of the phrases and words that forbid, in whatever order."""
    forbids = "(?&forbids)|(?&forbids-en)"
    return tuple(f"(?s:^(?=.*(?:{phrase}))(?=.*(?:{forbids})))" for phrase in limited)


def _in_terms(params: RestrictionParams, wording: Wording) -> dict[Request, bool]:
    """The wider wording: where terms are stated, and in sentences on rights or the software."""
    forbidden = _forbidden(params.limited)
    alone = replace(
        wording,
        parts=(replace(wording.parts[0], any_of=(*params.in_terms, *forbidden)),),
        topic=(),
        headings=(),
        candidates=(),
        rejected=(*_SPOILT, *params.elsewhere),
        titled=False,
    )
    titled = replace(alone, moods=(*wording.moods, Mood.HEADING))
    headed = replace(alone, headed=True, headings=("(?&terms-section)",))
    # Heads of sources are mostly on their subject: what a rule knows of it counts there too.
    source = replace(alone, rejected=(*(params.wording or wording).rejected, *alone.rejected))
    requests = {
        Request("statement", titled, OF_THE_LICENCE): True,
        Request("statement", headed, _PROSE): True,
        Request("embedded-statement", Embedded(source, heads=True)): True,
    }
    framed = replace(
        alone,
        topic=("(?&of-rights)", "(?&of-rights-en)"),
        rejected=(*wording.rejected, *_SPOILT),
    )
    requests[Request("statement", framed, _PROSE)] = False
    if forbidden:
        named = replace(
            framed,
            parts=(replace(wording.parts[0], any_of=forbidden),),
            topic=("(?&own)", "(?&made-for-use)", "(?&own-en)"),
            titled=True,
            answers=False,
        )
        requests[Request("statement", named, _PROSE)] = False
    return requests


def _requests(params: RestrictionParams) -> dict[Request, bool]:
    """What is looked for, and whether only a place for terms makes it a restriction."""
    if params.wording is None:
        return {}
    wording = _completed(params.wording, params.elsewhere)
    requests = {
        Request("statement", wording, _PROSE): False,
        Request("embedded-statement", Embedded(wording)): False,
    }
    if params.in_terms:
        requests |= _in_terms(params, wording)
    if params.listed:
        parts = (replace(wording.parts[0], any_of=params.listed),)
        led = replace(
            wording,
            parts=parts,
            topic=("(?&forbids-these)",),
            headings=("(?&forbidding-heading)",),
            candidates=(),
            titled=False,
        )
        requests[Request("statement", led, _PROSE)] = True
    return requests
