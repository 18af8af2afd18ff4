# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""A file with labelled leaks, and where invented values come from."""

from __future__ import annotations

import base64
import random
import string
import zlib
from collections.abc import Callable
from dataclasses import dataclass

OPEN, CLOSE = "⟦", "⟧"
"""They mark a leak in a template and do not stand in the file."""

HEX = "0123456789abcdef"
B32 = string.ascii_uppercase + "234567"
B36 = string.ascii_lowercase + string.digits
B62 = string.ascii_letters + string.digits
B64 = B62 + "+/"
URL = B62 + "-_"
UP36 = string.ascii_uppercase + string.digits

_STEMS = (
    "sakura tokyo midori kensetsu jumin kaigo bosai suido zeimu soumu fuji hanako kasumi tsubame"
    " winter dragon monkey silver harbor falcon copper garden orange summit"
).split()


@dataclass(frozen=True)
class Leak:
    """The lines, from 1, over which one secret stretches."""

    first: int
    last: int


@dataclass(frozen=True)
class Sample:
    """One file. ``kind`` is what the figures are grouped by, ``name`` what a miss is called."""

    set: str
    kind: str
    name: str
    path: str
    data: bytes
    leaks: tuple[Leak, ...]


def sample(
    set: str, kind: str, name: str, path: str, text: str, *, encoding: str = "utf-8"
) -> Sample:
    """A sample of a template in which leaks stand between marks."""
    plain: list[str] = []
    leaks: list[Leak] = []
    for number, piece in enumerate(text.split(OPEN)):
        if number == 0:
            plain.append(piece)
            continue
        value, _, rest = piece.partition(CLOSE)
        first = "".join(plain).count("\n") + 1
        leaks.append(Leak(first, first + value.count("\n")))
        plain += [value, rest]
    return Sample(set, kind, name, path, "".join(plain).encode(encoding), tuple(leaks))


def marked(value: str) -> str:
    """A value as a leak in a template."""
    return f"{OPEN}{value}{CLOSE}"


class Values:
    """Invented values, the same for the same seed."""

    def __init__(self, seed: str) -> None:
        self.random = random.Random(seed)

    def chars(self, alphabet: str, length: int) -> str:
        """So many characters."""
        return "".join(self.random.choices(alphabet, k=length))

    def hex(self, length: int) -> str:
        """Hexadecimal digits."""
        return self.chars(HEX, length)

    def base64(self, size: int) -> str:
        """So many bytes, encoded."""
        return base64.b64encode(self.random.randbytes(size)).decode()

    def uuid(self) -> str:
        """A random UUID."""
        digits = self.hex(32)
        parts = digits[:8], digits[8:12], "4" + digits[13:16], "a" + digits[17:20], digits[20:]
        return "-".join(parts)

    def checked(self, prefix: str, length: int = 30) -> str:
        """A token that ends in the check sum of GitHub and npm."""
        alphabet = string.digits + string.ascii_uppercase + string.ascii_lowercase
        body, number, check = self.chars(alphabet, length), 0, ""
        number = zlib.crc32(body.encode())
        while number:
            number, digit = divmod(number, 62)
            check = alphabet[digit] + check
        return prefix + body + check.rjust(6, "0")

    def password(self) -> str:
        """A password as a person or a generator makes them; nobody's default."""
        stem, pick = self.random.choice(_STEMS), self.random.randrange(6)
        digits = self.chars(string.digits, self.random.randint(2, 4))
        human = (
            f"{stem.capitalize()}{self.random.choice('@#!_-')}{digits}",
            f"{stem}{digits}{self.random.choice('!?#')}",
            f"{stem[:3].upper()}{digits}{self.random.choice(_STEMS)}",
        )
        if pick < len(human):
            return human[pick]
        return self.chars(string.ascii_letters, 1) + self.mixed(self.random.randint(9, 17))

    def mixed(self, length: int) -> str:
        """Letters and at least two digits, as generators give."""
        body = [*self.chars(B62, length - 2), *self.chars(string.digits, 2)]
        self.random.shuffle(body)
        return "".join(body)

    def pick(self, *choices: str) -> str:
        """One of them."""
        return self.random.choice(choices)

    def pem(self, kind: str, lines: int = 12) -> str:
        """An armoured private key; its body begins as such keys do."""
        start = {"OPENSSH": "b3BlbnNzaC1rZXktdjEAAAAA", "EC": "MHcCAQEEI"}.get(
            kind, "MIIEpAIBAAKCAQEA"
        )
        body = start + self.chars(B64, 64 * lines - len(start) - 2) + "=="
        rows = [body[n : n + 64] for n in range(0, len(body), 64)]
        label = f"{kind} PRIVATE" if kind else "PRIVATE"
        return "\n".join((f"-----BEGIN {label} KEY-----", *rows, f"-----END {label} KEY-----"))


Make = Callable[[Values], str]
