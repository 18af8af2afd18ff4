# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What rules can be made of: checks and readers, with their parameters."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from oss_guard import checks, readers
from oss_guard.checks import Check
from oss_guard.checks.none_found import Params as NoneFound
from oss_guard.model.text import Lang
from oss_guard.packs.kept import Written
from oss_guard.packs.read import WholePack
from oss_guard.readers import Params
from oss_guard.reports.labels import label
from oss_guard.reports.terminal import Flow, Line
from oss_guard.reports.visible import visible
from oss_guard.words import say

_USED = 3
"""Rules that are named as users of a check."""


def lines(pack: WholePack, lang: Lang) -> list[Line]:
    """Every check and reader, with rules of the pack that use it."""
    told: list[Line] = []
    for name in checks.names():
        found = checks.find(name)
        if found.params is not NoneFound:
            used = [r for r in pack.rules if r.check == name]
            told += _block("check", name, found.params, found, used, lang)
    anything_found = checks.find("none-found")
    for name in readers.names():
        used = [r for r in pack.rules if r.reader == name]
        params = readers.find(name).params
        told += _block("reader", name, params, anything_found, used, lang)
    return told[1:]


def _block(
    kind: str, name: str, params: type[Params], check: Check, used: Sequence[Written], lang: Lang
) -> list[Line]:
    """A check or reader: its parameters, those not required in brackets, and rules that use it."""
    fields = sorted(msgspec.structs.fields(params), key=lambda field: not field.required)
    names = [f.name if f.required else f"[{f.name}]" for f in fields]
    says = [
        f"{case} ({', '.join(f'{{{value}}}' for value in values)})" if values else case
        for case, values in check.says.items()
    ]
    titles = [f"{rule.id} {rule.title.get(lang)}" for rule in used[:_USED]]
    rest, comma = len(used) - _USED, "、" if lang == "ja" else ", "
    more = [say("report.and-more", n=rest).get(lang)] if rest > 0 else []
    return [
        "",
        f"{kind}: {name}",
        *_row("rules.params", names, ", ", lang),
        *_row("rules.verdicts", [label("verdict", v, lang) for v in check.gives], comma, lang),
        *_row("rules.messages", says, ", ", lang),
        *_row("rules.used", [*titles, *more], comma, lang),
    ]


def _row(id: str, values: Sequence[str], comma: str, lang: Lang) -> list[Line]:
    text = visible(comma.join(values))
    return [Flow(text, "    ", f"  {say(id).get(lang)} ")] if values else []
