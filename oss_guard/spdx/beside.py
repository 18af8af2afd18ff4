# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Tell whether what stands beside a licence text may change what the text allows.

What says which licence applies, to what, and where it is from is passed over; of the rest a
single word that may steer what is allowed is enough. A sentence that is not understood is never
taken for harmless.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from oss_guard.spdx.copyright_lines import JAPANESE_STEERING, STEERING
from oss_guard.spdx.words import running

_HARMLESS = frozenset(
    "license licensed terms term conditions condition copy copies provided grant used distribute "
    "distributed released".split()
)
_MORE = frozenset(
    "adapted altered amended changed differs instead overrides replaced supersedes "
    "academic addition additional allowed approval asked asks attribution ban banned before "
    "charge charged contact contracts cost denied disallowed discouraged donate donation "
    "educational employees exclude excluded excludes excluding exclusive exclusively expire "
    "expired governments however identifier inform military must need needs nonprofits notice "
    "notify obtain obtained ok okay organisations prior private profit profits provision "
    "purchase purpose purposes register registered registration report request requested "
    "research reserve reserved reserves revocable revoked royalty schools sublicense "
    "subscription terminate terminated trial unlawful unmodified usage want wish written".split()
)
_STEERING = (STEERING - _HARMLESS) | _MORE
_TITLE = "\u00a4"
_SUBJECT = (
    r"(?:(?:this|the|these|all|all of|our|following|entire|whole|original|source|open source|"
    r"software|code|project|program|package|library|repository|repo|work|works|file|files|"
    r"module|plugin|tool|application|product|distribution|codebase|data|documentation|content|"
    r"contents|it|everything|unless otherwise (?:noted|stated|specified|indicated)) ){1,12}"
)
_UNDER = (
    r"(?:(?:is|are|was|were|be|been|has|have|being|hereby|also|made|now|freely) ){0,4}"
    r"(?:licensed|released|distributed|published|provided|available|offered|covered|governed|"
    r"shared|open sourced|redistributed|used)(?: to you| by us)? "
    r"(?:under|with|by|according to|on|subject to|in accordance with|as) "
    r"(?:(?:the|a|an|terms|term|conditions|and|of|following|above|below|same|standard|free|open|"
    r"source|permissive|license|licenses|licensed|software|version|v|or|described|given|set out|"
    r"out|set|in|file|this|\d+|\u00a4) ?){1,16}"
)
_PASSED_OVER = re.compile(
    rf"(?<!\w)(?:(?:{_SUBJECT})?{_UNDER}"
    r"|(?:except|unless) (?:where |as )?(?:explicitly |otherwise ){1,2}(?:noted|stated|specified|"
    r"indicated)(?: otherwise)?"
    r"|do not (?:edit|modify this file)(?: by hand| manually)?"
    r"|you (?:can|may) (?:obtain|find) (?:a copy|it)(?: of (?:the )?(?:license|\u00a4))? at"
    r"(?= http)"
    r"|unless otherwise (?:noted|stated|specified|indicated)"
    r"|except (?:where|as) (?:otherwise )?(?:noted|stated|documented|specified|indicated)"
    r"(?: (?:below|above))?"
    r"|(?:please )?(?:see|read|refer to|consult|found (?:in|at)|listed (?:in|at)) "
    r"(?:(?:the|this|that|file|files|license|licenses|copying|readme|notice|below|above|for|more|"
    r"full|complete|entire|details|detail|information|text|terms|of|and|in|conditions|md|txt|"
    r"\u00a4) ?){1,12}"
    r"|(?:the )?(?:full|complete|entire|original|official|following|above) (?:license )?"
    r"(?:text|license|terms|wording)(?: of the \u00a4(?: license)?)? "
    r"(?:is|are|follows|applies|appears|below|reads)"
    r"|(?:the )?(?:following|above) (?:license|terms|text|notice) (?:applies|apply|is|are)"
    r"|(?:copyright|license|permission) notices?"
    r"|(?:a )?copy of (?:the|this) (?:license|\u00a4)"
    rf"|spdx (?:license|{_TITLE}) identifier {_TITLE}"
    r"|all rights reserved"
    r"|creative commons may be contacted at creativecommons org"
    r"|may be (?:found|obtained) (?:at|from|in)|can be found (?:at|in)"
    r"|end of (?:the )?(?:license|terms|terms and conditions|file|text))(?!\w)"
)
_JAPANESE_PASSED_OVER = re.compile(
    r"(?:(?:のもと|の元|の下|もと|下|に基づ(?:き|いて)|に従(?:い|って)|に準拠して|に則り|により|によって|で|にて|を適用(?:し|して)|"
    r"に同意の上)[、\s]*)"
    r"(?:公開|提供|配布|頒布|許諾|ライセンス|リリース|利用許諾)"
    r"(?:(?:さ|し|が|を|て|い|お|り|れ|いた|行わ|なさ)|ています|ます|です|でいる|ている|する|した|され|できます|できる)*"
    r"|(?:使用|利用)(?:する|している|した|の)?(?:ライセンス|ライブラリ|オープンソース)"
    r"|(?:ご)?(?:参照|確認|一読|覧)(?:して|の程|を)?(?:くだ|下)さい"
    r"|(?:使用|利用)?許諾(?:書|条項|契約書|条件)?(?:の)?(?:全文|原文|本文|は(?:以下|次))"
    r"|(?:使用|利用|ライセンス)(?:条件|条項|規約|許諾)(?:の)?(?:全文|原文|本文)?(?:は|を)?(?:以下|次|下記|上記)?"
    r"|(?:ライセンス|使用許諾|利用許諾|著作権)(?:者|表示|表記|情報|について)?"
    r"|(?:とおり|通り)(?:です|である|とします|となります)?"
    r"|(?:以下|次|下記|上記|本文|原文|英文|全文)(?:に)?(?:示|掲|記載)(?:す|げ|しま|され|して)?"
)
_FOREIGN = re.compile(r"[^\x00-\u024f\u2000-\u206f\u3000-\u9fff\uff00-\uffef\u00a4]")


def harmless(words: Sequence[str], titles: Iterable[tuple[str, ...]]) -> bool:
    """Tell whether words beside a text, in which `titles` name it, leave its meaning alone."""
    text = f" {' '.join(words)} "
    if _FOREIGN.search(text):
        return False
    for title in sorted(titles, key=len, reverse=True):
        if title:
            text = text.replace(f" {' '.join(title)} ", f" {_TITLE} ")
    text = f" {running(text.split())} "
    text = _PASSED_OVER.sub(" ", text)
    if not _STEERING.isdisjoint(text.split()):
        return False
    return not JAPANESE_STEERING.search(_JAPANESE_PASSED_OVER.sub("", text))
