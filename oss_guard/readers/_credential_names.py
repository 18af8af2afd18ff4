# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Which names are those of passwords, keys and tokens, and which only hold such a word."""

from __future__ import annotations

import re

PASSWORDS = (
    "password",
    "passwd",
    "passphrase",
    "pass_phrase",
    "pass-phrase",
    "passcode",
    "pswd",
    "pwd",
    "pass",
)
_OF_KEYS = (
    *("access", "account", "admin", "aes", "api", "auth", "cipher", "crypt", "cryption", "hmac"),
    *("jwt", "license", "master", "private", "salt", "service", "shared", "signing", "storage"),
    "validation",
)
TOKENS = (
    *("secret", "token", "credential", "key_base", "secret_salt"),
    *("passwordsalt", "password_salt", "hash_salt", "security_salt", "security.salt"),
    *("auth_salt", "nonce_salt", "logged_in_salt"),
    *(f"{word}{joined}key" for word in _OF_KEYS for joined in ("", "_", "-", ".")),
)
BEFORE = re.compile(rb"[A-Za-z0-9_.-]{0,60}\Z")
_SUFFIX = re.compile(rb"[A-Za-z0-9_-]{0,40}")
_ALLOWED = re.compile(
    r"^(?:[_-]?(?:\d{1,4}|v\d|value|string|str|plain|text|raw|prod\w{0,8}|dev\w{0,8}|stg|staging"
    r"|local|default|db|admin|root|user|main|key|base|primary|secondary|master|live)){0,3}$",
    re.IGNORECASE,
)
_OTHER_NAMES = re.compile(
    r"(?:^|[_.-])(?:fake|dummy|mock|sample|example)(?![a-z])|(?:^|[a-z_.-])(?:Fake|Dummy|Mock)[A-Z_]?"
    r"|(?:^|_)PUBLIC_|(?:csrf|xsrf|authenticity|verification|antiforgery|continuation|cancel"
    r"|cancellation|page|public|public_?[kK]ey|publishable|mapbox|existing|invalid|expected|confirm|forgot)[_.-]?$"
    r"|(?<![A-Za-z0-9])(?:[Oo]ne|ONE|1)[_-]?$"
    r"|(?<![A-Za-z])(?:next|site|no|bad|wrong|type|reset|show|hide|has|is|min|max|num|total"
    r"|lbl|label|btn|button|render|draw|shadow|depth|compute|offscreen|translucent|shader|blur)[_.-]?$"
    r"|(?:^|_)(?:ERR|ERROR|ERRCODE|SQLSTATE|INVALID|WRONG|MISSING|BAD|EXPIRED)_(?:[A-Z0-9]{1,20}_){0,3}$"
    r"|(?:Cancellation|Cancel|Next|Page|Continuation|Csrf|Public|PublicKey|Type|Is|Has|Show|Hide|Reset)$"
)
_WITHIN_PAIR = re.compile(rb"[A-Za-z0-9]:\Z")
KEYWORDS = re.compile(
    "|".join(sorted((*PASSWORDS, *TOKENS), key=len, reverse=True)).encode(), re.IGNORECASE
)
_SHORT = frozenset({b"pass", b"pwd"})
OF_SERVICE = re.compile(
    r"(?<![a-z])(?:db|sql|mysql|pg|ora|redis|smtp|imap|pop3?|mail|ftp|sftp|ssh|ldap|proxy|wifi|mqtt"
    r"|vpn|root|admin|user|sudo|login)$",
    re.IGNORECASE,
)
"""Before a short word for a password that is joined to it: `$dbpass`, `SMTPPASS`."""


def end_of_name(content: bytes, word: re.Match[bytes]) -> int | None:
    """Where the name ends that the word is part of; None where that names something else."""
    suffix = _SUFFIX.match(content, word.end())
    end = suffix.end() if suffix else word.end()
    before = BEFORE.search(content, max(0, word.start() - 60), word.start())
    head = before[0].decode("ascii") if before else ""
    start = word.start() - len(head)
    if content[start - 3 : start] == b"://":
        return None  # A part of an address that shows what to write: `voipms://password:email`.
    if content[start - 2 : start] == b"${":
        return None  # What follows is a default or a complaint: `${DB_PASSWORD:?not given}`.
    within = _WITHIN_PAIR.search(content, max(0, word.start() - 3), word.start())
    if within and content[end : end + 1] == b":" and not content[end + 1 : end + 2].isspace():
        return None  # A password itself: `user:pass:123@localhost`.
    if word[0] in {b"signingkey", b"signing.key"} and head in {"", "user."}:
        return None  # The identifier of a key, in the settings of git.
    if head.endswith("hashed_") and word[0] == b"secret":
        return None  # What a scanner of secrets keeps of those it has found.
    if _OTHER_NAMES.search(head) or not _ALLOWED.match(content[word.end() : end].decode("ascii")):
        return None
    joined = head[-1:].isalpha() and not (word[0][:1].isupper() and head[-1:].islower())
    if joined and word[0].lower() in _SHORT and not OF_SERVICE.search(head):
        return None
    return end
