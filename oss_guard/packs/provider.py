# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Provider files: a rule of each format, with words made of what the file says once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from oss_guard.model.text import spaced
from oss_guard.packs.schema import FormatFile, ProviderFile, RuleFile, Words
from oss_guard.words import say


def is_provider(value: Any) -> bool:
    """Whether a file's content is that of a provider file and not of a rule file."""
    return isinstance(value, dict) and "provider" in value


def rules_of(file: ProviderFile) -> Iterator[RuleFile]:
    """The rule that each format stands for, in the order of the file."""
    return (_rule(file, format) for format in file.formats)


def _rule(file: ProviderFile, format: FormatFile) -> RuleFile:
    names = {"provider": _spaced(file.provider), "name": _spaced(format.name)}
    revoke = format.revoke or file.revoke
    return RuleFile(
        id=format.id,
        severity=format.severity or file.severity,
        reader="secret-format",
        params=format.params,
        title=_words("provider.title", **names),
        reason=format.reason or file.reason,
        message={"found": _words("provider.found", **names)},
        remedy=_words("provider.remedy", revoke=revoke),
        references=file.references if format.references is None else format.references,
        examples=format.examples,
    )


def _words(id: str, **parts: Words) -> Words:
    """Words of the catalogue, filled in each language with the words of that language."""
    ja = say(id, **{name: words.ja for name, words in parts.items()}).ja
    en = say(id, **{name: words.en for name, words in parts.items()}).en
    return Words(ja=ja.strip(), en=en)


def _spaced(words: Words) -> Words:
    return Words(ja=spaced(words.ja), en=words.en)
