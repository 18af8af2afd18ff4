# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Which of the two languages a run speaks."""

from __future__ import annotations

import locale
import os
from collections.abc import Mapping, Sequence

from oss_guard.model.text import LANGS, Lang

VARIABLE = "OSS_GUARD_LANG"


def choose(arguments: Sequence[str], environment: Mapping[str, str]) -> Lang:
    """``--lang``, else OSS_GUARD_LANG, else the locale; Japanese for any other.

    Looked up in the raw arguments, because help and errors of the command line itself are to be
    in the right language before it is parsed; a wrong value is refused by the parser later.
    """
    for asked in (_argument(arguments), environment.get(VARIABLE, "")):
        if asked in LANGS:
            return asked
    return "en" if _locale(environment).lower().startswith("en") else "ja"


def _argument(arguments: Sequence[str]) -> str:
    for number, argument in enumerate(arguments):
        if argument == "--":
            break
        if argument.startswith("--lang="):
            return argument.removeprefix("--lang=")
        if argument == "--lang" and number + 1 < len(arguments):
            return arguments[number + 1]
    return ""


def _locale(environment: Mapping[str, str]) -> str:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environment.get(name):
            return environment[name]
    if os.name == "nt":
        return locale.getlocale()[0] or ""
    return ""
