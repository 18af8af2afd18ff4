# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The report for people at a terminal. Always coloured; the command line strips it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Sequence

import msgspec

from oss_guard.model.finding import Status
from oss_guard.model.grades import Force, Verdict
from oss_guard.model.report import (
    Body,
    ClauseResult,
    Instruction,
    NotExamined,
    PathClass,
    PolicyEffect,
    Report,
    Scope,
    Subject,
)
from oss_guard.model.text import Lang
from oss_guard.reports.labels import label, organization, scope, without_commit
from oss_guard.reports.ordering import (
    clauses_worst_first,
    effects_told,
    findings_by_clause,
    unread_by_reason,
)
from oss_guard.reports.places import effect_place
from oss_guard.reports.terminal import (
    COLUMNS,
    Flow,
    Line,
    Style,
    finished,
    pad,
    paint,
    prose,
    width,
)
from oss_guard.reports.text_clauses import SYMBOLS, clause_blocks
from oss_guard.reports.visible import visible
from oss_guard.words import say

_ROWS = 10
_EXAMPLES = 3
_COMMIT = 12
_HIDING = frozenset(
    {"path-excluded", "not-read", "no-match", "rule-off", "rule-replaced", "waiver"}
)
"""Effects of a configuration that may keep something from being found."""


def _explain(clause: str) -> str:
    return f"oss-guard explain {clause}"


class Commands(msgspec.Struct, frozen=True):
    """What to type next, unescaped.

    ``explain`` gives the command that explains a clause by its number; ``init`` is the one that
    writes missing documents, where some are.
    """

    explain: Callable[[str], str] = _explain
    init: str = ""


_COMMANDS = Commands()


def render(
    report: Report,
    lang: Lang,
    columns: int = COLUMNS,
    only: Collection[str] | None = None,
    commands: Commands = _COMMANDS,
) -> bytes:
    """The whole report, worst first, ending with what to do next.

    ``only`` names the clauses (and rules without clause) to show; what is left out then, but for
    what the configuration changed, is counted instead.
    """
    body = report.body
    found = findings_by_clause(body)
    lines = [*_header(body, lang)]
    # Of an addition there is nothing to say but what was found, and not read.
    whole = body.subject.scope is Scope.WHOLE
    shown = only is None or not whole
    for name, content in (
        ("clauses", clause_blocks(_chosen(body.clauses, only), found, lang)),
        ("recommendations", clause_blocks(_chosen(body.recommendations, only), found, lang)),
        ("removal", _removal(body.removal, lang)),
        ("path-classes", _path_classes(body.path_classes, lang) if only is None else []),
        ("not-examined", _not_examined(body.not_examined, lang) if shown else []),
        ("hidden", _hidden(body, only, lang) if only is not None and whole else []),
        ("policy", _effects([e for e in body.policy.effects if whole or e.kind in _HIDING], lang)),
        ("summary", _summary(body, commands, lang) if whole else _found(body, lang)),
    ):
        if content:
            heading = say(f"report.section.{name}").get(lang)
            lines += ["", paint(Style.HEADING, heading), "", *content]
    return finished(lines, columns)


def _chosen(
    clauses: Sequence[ClauseResult], only: Collection[str] | None
) -> Sequence[ClauseResult]:
    return clauses if only is None else [clause for clause in clauses if clause.id in only]


def _hidden(body: Body, only: Collection[str], lang: Lang) -> list[Line]:
    """What a shortened report does not show, counted, so that nobody takes it for the whole."""
    comma = "、" if lang == "ja" else ", "
    counts = Counter(clause.verdict for clause in body.clauses if clause.id not in only)
    clauses = [f"{label('verdict', v, lang)} {counts[v]:,}" for v in Verdict if counts[v]]
    rules = sum(rule.id not in only for rule in body.recommendations)
    rows = [
        ("clauses", comma.join(clauses)),
        ("recommendations", f"{rules:,}" if rules else ""),
        ("path-classes", f"{len(body.path_classes):,}" if body.path_classes else ""),
        ("not-examined", f"{len(body.not_examined):,}" if body.not_examined else ""),
    ]
    told = [f"{say(f'report.section.{name}').get(lang)}: {value}" for name, value in rows if value]
    if not told:
        return []
    counted: list[Line] = [Flow(line, "    ", "  - ") for line in told]
    return [Flow(say("report.hidden").get(lang), "  "), *counted]


def _header(body: Body, lang: Lang) -> list[Line]:
    policy = body.policy
    packs = ", ".join(prose(f"{pack.name} {pack.version}") for pack in policy.packs)
    rows = [
        ("subject", _subject(body.subject, lang)),
        *([("scope", limits)] if (limits := scope(body.subject, lang)) else []),
        ("files", f"{body.subject.files:,}"),
        ("date", prose(policy.date)),
        ("packs", packs),
        ("organization", prose(organization(policy, lang))),
    ]
    title = say("report.title", version=prose(body.tool_version)).get(lang)
    named = [(say(f"report.header.{key}").get(lang), value) for key, value in rows]
    return [Flow(paint(Style.HEADING, title), ""), "", *_table(named)]


def _subject(subject: Subject, lang: Lang) -> str:
    parts = [visible(subject.name)] if subject.name is not None else []
    if subject.commit is None:
        parts.append(without_commit(subject, lang))
    else:
        commit = visible(subject.commit[:_COMMIT])
        parts.append(say("report.header.commit", commit=commit).get(lang))
    if subject.uncommitted:
        changes = len(subject.uncommitted)
        parts.append(say("report.header.uncommitted", n=f"{changes:,}").get(lang))
    if subject.shallow:
        parts.append(say("report.header.shallow").get(lang))
    return ("、" if lang == "ja" else ", ").join(parts)


def _table(rows: Sequence[tuple[str, str]], *commands: tuple[str, str]) -> list[Line]:
    """Names in one column, values, wrapped, in the other; commands whole, to be copied."""
    column = max(width(name) for name, _ in (*rows, *commands)) + 2
    lines: list[Line] = []
    for name, value in rows:
        first = "  " + paint(Style.DIM, pad(name, column))
        lines.append(Flow(value, " " * (2 + column), first))
    lines += ["  " + paint(Style.DIM, pad(name, column)) + command for name, command in commands]
    return lines


def _removal(steps: Sequence[Instruction], lang: Lang) -> list[Line]:
    """Numbered steps. Commands are not broken into lines, so that they can be copied."""
    lines: list[Line] = []
    for number, step in enumerate(steps, 1):
        lines.append(Flow(prose(step.text.get(lang)), "     ", f"  {number}. "))
        lines += [f"       {visible(command)}" for command in step.commands[:_ROWS]]
        lines += _more(len(step.commands) - _ROWS, lang)
    return lines


def _path_classes(classes: tuple[PathClass, ...], lang: Lang) -> list[Line]:
    lines: list[Line] = []
    for item in classes[:_ROWS]:
        kind = prose(label("path-class", item.kind, lang))
        files = say("report.files", n=f"{item.files:,}").get(lang)
        first = f"  {paint(Style.PATH, visible(item.path))}  "
        lines.append(Flow(f"{kind}  {files}", "    ", first))
        lines.append(Flow(prose(item.reason.get(lang)), "    "))
    return lines + _more(len(classes) - _ROWS, lang)


def _not_examined(items: tuple[NotExamined, ...], lang: Lang) -> list[Line]:
    lines: list[Line] = []
    for why, group in unread_by_reason(items):
        count = say("report.clause-count", n=f"{len(group):,}").get(lang)
        first = f"  {paint(Style.YELLOW, count)}  "
        lines.append(Flow(prose(why.get(lang)), "      ", first))
        paths = [item.path for item in group if item.path is not None]
        lines += [f"      {paint(Style.DIM, visible(path))}" for path in paths[:_EXAMPLES]]
        rest = len(paths) - _EXAMPLES
        if rest > 0:
            more = say("report.and-more", n=f"{rest:,}").get(lang)
            lines.append(f"      {paint(Style.DIM, more)}")
    return lines


def _effects(effects: Sequence[PolicyEffect], lang: Lang) -> list[Line]:
    lines: list[Line] = []
    for effect in effects_told(effects):
        first = f"  {paint(Style.PATH, visible(effect_place(effect)))}  "
        lines.append(Flow(prose(effect.text.get(lang)), "    ", first))
    return lines


def _summary(body: Body, commands: Commands, lang: Lang) -> list[Line]:
    words = {verdict: label("verdict", verdict, lang) for verdict in Verdict}
    column = max(map(width, words.values())) + 2
    lines: list[Line] = []
    for verdict in Verdict:
        count = body.counts.get(verdict, 0)
        if count:
            symbol, style = SYMBOLS[verdict]
            name = paint(style, f"{symbol} {pad(words[verdict], column)}")
            first = f"  {name}{count:>4,}   "
            lines.append(Flow(_forces(body, verdict, lang), " " * 8, first))
    return [*lines, "", *_compliance(body, commands, lang)]


def _found(body: Body, lang: Lang) -> list[Line]:
    """How many secrets an addition holds."""
    standing = [finding for finding in body.findings if finding.status is not Status.WAIVED]
    gating = sum(finding.confidence.gates for finding in standing)
    low = len(standing) - gating
    found = "report.part.found" if gating else "report.part.nothing"
    lines: list[Line] = [Flow(say(found, n=f"{gating:,}").get(lang), "  ")]
    if low:
        lines.append(Flow(say("report.part.low", n=f"{low:,}").get(lang), "  "))
    return lines


def _forces(body: Body, verdict: Verdict, lang: Lang) -> str:
    """How many of the clauses with a verdict are of which force, where that tells something."""
    if verdict.rank > Verdict.NEEDS_ATTESTATION.rank:
        return ""
    counts = Counter(clause.force for clause in body.clauses if clause.verdict is verdict)
    parts = [f"{label('force', force, lang)} {counts[force]}" for force in Force if counts[force]]
    return paint(Style.DIM, ("、" if lang == "ja" else ", ").join(parts))


def _compliance(body: Body, commands: Commands, lang: Lang) -> list[Line]:
    figure = body.compliance
    formula = say("report.compliance.none").get(lang)
    meaning = ""
    if figure.percent is not None:
        formula = say(
            "report.compliance.formula",
            percent=figure.percent,
            met=figure.met,
            judged=figure.judged,
        ).get(lang)
        meaning = say("report.compliance.meaning").get(lang)
    rows = [(say("report.compliance").get(lang), formula)]
    if meaning:
        rows.append(("", meaning))
    worst = clauses_worst_first(body.clauses, findings_by_clause(body))
    if worst and worst[0].verdict.rank <= Verdict.NEEDS_ATTESTATION.rank:
        # Without brackets, which a shell would take for its own.
        clause = worst[0].id.translate(dict.fromkeys(map(ord, "()")))
        following = [(say("report.next").get(lang), visible(commands.explain(clause)))]
        if commands.init:
            following.append((say("report.init").get(lang), visible(commands.init)))
        return _table(rows, *following)
    return _table(rows)


def _more(rest: int, lang: Lang) -> list[Line]:
    if rest <= 0:
        return []
    return ["  " + paint(Style.DIM, say("report.more-entries", n=f"{rest:,}").get(lang))]
