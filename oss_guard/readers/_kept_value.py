# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Whether what stands where a tool keeps a credential is one, and how sure that is.

The tool itself says that the value is a credential, so it need not look like one: it is only to be
no placeholder, no reference to another store and no default.
"""

from __future__ import annotations

import base64
import binascii
import re
from typing import Literal

from oss_guard.model.grades import Confidence
from oss_guard.readers._entropy import entropy
from oss_guard.readers._labelled_value import weigh_token
from oss_guard.readers._placeholders import is_placeholder, is_weak_default
from oss_guard.readers._validators import basic_credentials

Form = Literal["password", "token", "hash", "base64", "pair", "hidden", "random"]
"""How a tool writes a credential down.

``password``: as a person chose it; ``token``: generated; ``hash``: only to compare with; in
``base64``, also together with its user (``pair``); ``hidden``: so that anyone who knows the tool
can undo it; ``random``: any characters that can be printed, generated once.
"""

_SHORTEST_PASSWORD, _MOST_SPACES = 4, 1
_SHORTEST_RANDOM, _RANDOM_ENTROPY = 32, 4.0
_HIDDEN_ENTROPY = 2.0
_REFERENCE = re.compile(
    r"^(?:\$|%[A-Za-z(]|!|`|op:|arn:|vault:|env:|file:|keyring|ENC[(\[]|\{cipher\}|\{\w+\}$|[x*.!-]+$"
    r"|/run/secrets|~?/[\w./-]+$|(?:os\.|process\.|System\.)|null$|none$|undefined$)",
    re.IGNORECASE,
)
_SCHEME = re.compile(r"^(?:\{[\w.-]{2,20}\}|\$[\w-]{1,20}\$)")
_TO_BE_FILLED = re.compile(r"unique phrase|your|change|here", re.IGNORECASE)
_ALIKE = re.compile(r"^(.)\1*$", re.DOTALL)


def judged(value: str, form: Form) -> Confidence | None:
    """How sure it is that ``value``, written in ``form``, is secret; None where it is not."""
    match form:
        case "password":
            return _password(value)
        case "token":
            return None if is_placeholder(value) else weigh_token(value)
        case "base64":
            plain = decoded(value)
            return _password(plain) if plain is not None else None
        case "pair":
            return Confidence.HIGH if basic_credentials(value, value) else None
        case "random":
            long = len(value) >= _SHORTEST_RANDOM and not _TO_BE_FILLED.search(value)
            return Confidence.HIGH if long and entropy(value) >= _RANDOM_ENTROPY else None
        case "hash" | "hidden":
            # What stands before is the scheme, which looks like a variable: $6$…, {SSHA}….
            own = _SCHEME.sub("", value)
            varied = entropy(own) >= _HIDDEN_ENTROPY and not is_placeholder(own)
            return Confidence.HIGH if varied else None


def decoded(value: str) -> str | None:
    """The printable text that ``value`` is the base 64 of; None where it is none."""
    try:
        text = base64.b64decode(value + "=" * (-len(value) % 4), validate=True).decode()
    except (binascii.Error, ValueError):
        return None
    plain = text.rstrip("\r\n")
    return plain if plain and plain.isprintable() else None


def _password(value: str) -> Confidence | None:
    if is_placeholder(value) or _REFERENCE.search(value) or _ALIKE.match(value):
        return None
    if value.count(" ") > _MOST_SPACES:
        return None
    if is_weak_default(value) or len(value) < _SHORTEST_PASSWORD:
        return Confidence.LOW
    return Confidence.HIGH
