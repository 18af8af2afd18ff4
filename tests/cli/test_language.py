# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Which language a run speaks, in help, reports and errors."""

from __future__ import annotations

import re

import pytest

from oss_guard.cli.language import choose
from oss_guard.reports.terminal import width

JAPANESE = re.compile("[\u3040-\u30ff\u3400-\u9fff]")


@pytest.mark.parametrize(
    ("arguments", "environment", "lang"),
    [
        ([], {}, "ja"),
        ([], {"LANG": "C"}, "ja"),
        ([], {"LANG": "de_DE.UTF-8"}, "ja"),
        ([], {"LANG": "en_GB.UTF-8"}, "en"),
        ([], {"LANG": "en_US", "LC_MESSAGES": "ja_JP.UTF-8"}, "ja"),
        ([], {"LANG": "ja_JP", "LC_ALL": "en_US"}, "en"),
        ([], {"LANG": "ja_JP", "LC_ALL": ""}, "ja"),
        ([], {"LANG": "ja_JP", "OSS_GUARD_LANG": "en"}, "en"),
        ([], {"LANG": "en_US", "OSS_GUARD_LANG": "fr"}, "en"),
        (["--lang", "ja"], {"OSS_GUARD_LANG": "en"}, "ja"),
        (["check", "--lang=en"], {"OSS_GUARD_LANG": "ja"}, "en"),
        (["check", "--", "--lang=en"], {}, "ja"),
        (["--lang"], {}, "ja"),
        (["--lang", "xx"], {"LANG": "en_US"}, "en"),
    ],
)
def test_the_language(arguments: list[str], environment: dict[str, str], lang: str) -> None:
    assert choose(arguments, environment) == lang


@pytest.mark.parametrize(
    "arguments",
    [
        ("--help",),
        ("check", "--help"),
        ("rules", "--help"),
        ("rules", "list", "-h"),
        ("rules", "show", "-h"),
        ("rules", "test", "-h"),
        ("rules", "schema", "-h"),
        ("explain", "--help"),
        ("rules",),
        (),
    ],
)
def test_help_is_whole_in_one_language(inside, arguments: tuple[str, ...]) -> None:
    english, japanese = inside(*arguments), inside(*arguments, lang="ja")
    said = (english.out + english.err, japanese.out + japanese.err)
    assert not JAPANESE.search(said[0])
    assert JAPANESE.search(said[1])
    for word in ("Usage", "Options", "Show this", "Commands"):
        assert word not in said[1]
    assert english.code == japanese.code


def test_lang_may_stand_before_and_after_the_command(oss_guard) -> None:
    before = oss_guard("--lang", "ja", "explain", "5-4-d", code=0)
    after = oss_guard("explain", "5-4-d", "--lang", "ja", code=0)
    assert before == after
    assert JAPANESE.search(after.out)


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("columns", [60, 80, 120])
@pytest.mark.parametrize(
    "command",
    [
        "",
        "check",
        "explain",
        "rules",
        *(f"rules {c}" for c in ("list", "show", "test", "checks", "schema")),
    ],
)
def test_help_keeps_to_the_terminal(inside, monkeypatch, command, columns, lang) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    lines = inside(*command.split(), "--help", lang=lang, code=0).out.splitlines()
    # A usage line, which the parser writes, is never broken inside a word.
    assert max(map(width, lines[2:])) <= columns
    assert not [line for line in lines if line.strip()[:1] in tuple("、。）」")]


def test_exit_codes_stand_one_on_a_line(inside) -> None:
    lines = inside("check", "--help", code=0).out.splitlines()
    codes = [line.split()[0] for line in lines if re.match(r"    \d+  \S", line)]
    assert codes == ["0", "1", "2", "3", "4", "70", "130"]
