# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Facts that issuers build into their values: check digits, checksums, structure. By name.

A validator sees the value and the whole text that was recognised, and says whether the value can
be real. Sources: GitHub and npm publish the checksum of their token formats (CRC-32 of the random
part in base 62); Grafana's service account tokens end in a CRC-32 in hexadecimal (its source);
Luhn's formula is ISO/IEC 7812-1 annex B; JWT structure is RFC 7515 section 7.1; the basic scheme
is RFC 7617.
"""

from __future__ import annotations

import re
import string
import zlib
from collections.abc import Callable

from oss_guard.readers._browser_tokens import decoded, made_for_browsers, token_of
from oss_guard.readers._entropy import entropy
from oss_guard.readers._labelled_value import Chosen, is_default, is_name, is_technical, weigh
from oss_guard.readers._placeholders import is_placeholder, is_weak_default

_BASE62 = string.digits + string.ascii_uppercase + string.ascii_lowercase
_CHECKSUM = 6
_SNOWFLAKE = range(17, 21)
_NINE, _TEN = 9, 10

_URL = re.compile(r"://([^:/@\s]*):[^@\s]*@\[?([^\s/:?#,\]'\"<>]*)")
_NO_HOST = re.compile(
    r"^(?:localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|host\.docker\.internal|"
    r"(?:.+\.)?(?:example|test|invalid|localhost)(?:\.(?:com|org|net|edu|jp|co\.jp|go\.jp))?|"
    r"(?:my|your|some)?-?(?:host|server|hostname|domain|address|url|proxy|database)(?:\.\w+)?|"
    r"(?:.+\.)?(?:my|your)?(?:company|domain|corp|organization|organisation)\.(?:com|org|net))$",
    re.IGNORECASE,
)
_ROUTER_HASH = re.compile(r"^(?:\$\d{1,2}\$[./A-Za-z0-9$]{20,130}|[0-9A-F]{10,80})$")
_DATABASE_HASH = re.compile(
    r"^(?:\*[0-9A-F]{40}|md5[0-9a-f]{32}|SCRAM-SHA-256\$[^\s]{60,140}|S:[0-9A-F]{60}|\$A\$005\$.{20,90})$"
)
_VARIED = 2.5
_COMPOUND = re.compile(r"^[A-Za-z]+(?:[_-][A-Za-z]+)+$|^(?:[A-Z][a-z]+|[A-Z]{2,}[a-z]*){2,}$")
"""Words put together, as names are: of a user and a password so made up, both are a form's."""
_NAMES_PART = re.compile(r"(?:[Tt]oken|[Kk]ey|[Pp]assword|[Ss]ecret|[Pp]asswd)$")
_PAIR_USER = re.compile(r"[A-Za-z0-9_.@+-]{1,64}$")
_NOBODY = re.compile(
    r"^(?:(?:my|your|the)?[_-]?(?:user(?:[_-]?(?:name|id))?|usr|uid|login|email|mail|account|name|id|key"
    r"|api[_-]?(?:key|token|user)?|token|client(?:[_-]?id)?|access[_-]?key|foo|bar|me|test|demo))$",
    re.IGNORECASE,
)
"""Users of forms to be filled in."""
_TO_WRITE = re.compile(
    r"token|key|cred|passw|pass$|pwd|value|string|blank|empty|group|here|phrase|hash|code",
    re.IGNORECASE,
)
_NOTED = re.compile(
    r"(?=.*[A-Za-z])(?=.*\d.*\d|.*\d.*[^A-Za-z0-9]|.*[^A-Za-z0-9].*\d"
    r"|(?=.*[a-z])(?=.*[A-Z])(?=.*\d).{8}).{6}"
)
_NOTED_USER = re.compile(r"[A-Za-z0-9_.@-]{1,60}")
_MACHINE = re.compile(
    r"[a-z]+(?:-[a-z]+)*-?\d{1,3}|[A-Z]+(?:-[A-Z]+)*-?\d{1,3}|v?\d+(?:[.-]\d+)+[\w.-]*|\d+[A-Za-z]{1,3}"
    r"|(?:[A-Z]?[a-z]{2,}){1,3}\d"
)
_NAME = re.compile(r"^(?:[A-Z_]+|[A-Za-z_]\w*(?:\.[A-Za-z_]\w*){1,4})$")
_NEXT = re.compile(r",(?=[A-Za-z_][\w ]{0,40}=|$)")
"""Where the next assignment begins, in code as in a string of options."""


def base62_crc32(value: str, whole: str) -> bool:
    """The last six characters are the CRC-32, in base 62, of what stands after the prefix."""
    del whole
    body = value.rpartition("_")[2]
    number = zlib.crc32(body[:-_CHECKSUM].encode())
    digits = ""
    for _ in range(_CHECKSUM):
        number, digit = divmod(number, len(_BASE62))
        digits = _BASE62[digit] + digits
    return body.endswith(digits)


def hex_crc32(value: str, whole: str) -> bool:
    """The last part is the CRC-32, in hexadecimal, low byte first, of all before it."""
    del whole
    body, _, checksum = value.rpartition("_")
    return zlib.crc32(body.encode()).to_bytes(4, "little").hex() == checksum.lower()


def aws_key_id(value: str, whole: str) -> bool:
    """Of the prefix that is a word too, a value without any digit is taken for more words."""
    del whole
    return not value.startswith("ASIA") or any(c.isdigit() for c in value)


def luhn(value: str, whole: str) -> bool:
    """The last digit is the check digit of Luhn's formula over the digits before it."""
    del whole
    digits = [int(c) for c in reversed(value) if c.isdecimal()]
    doubled = [d if i % 2 == 0 else d * 2 for i, d in enumerate(digits)]
    return bool(digits) and sum(d - _NINE if d > _NINE else d for d in doubled) % _TEN == 0


def jwt(value: str, whole: str) -> bool:
    """Three parts, of which the first decodes to a JSON header naming a signing algorithm."""
    del whole
    token = token_of(value)
    if token is None or made_for_browsers(value):
        return False
    algorithm = token[0].get("alg")
    return isinstance(algorithm, str) and algorithm.lower() not in {"", "none"}


def discord_bot(value: str, whole: str) -> bool:
    """The part before the first dot is the bot's numeric id in base 64."""
    del whole
    try:
        account = decoded(value.partition(".")[0])
    except ValueError:
        return False
    return account.isdigit() and len(account) in _SNOWFLAKE


def basic_credentials(value: str, whole: str) -> bool:
    """It decodes to a user and a password that are neither a placeholder nor a default."""
    del whole
    try:
        text = decoded(value).decode()
    except ValueError:
        return False
    user, colon, password = text.partition(":")
    if not (colon and password and user and text.isprintable()):
        return False
    return not (password == user or is_placeholder(password) or is_weak_default(password))


def url_password(value: str, whole: str) -> bool:
    """A password in a URL whose host is not this machine or an example, and that is no default."""
    found = _URL.search(whole)
    if found is None:
        return False
    user, host = found[1], found[2]
    if _NO_HOST.match(host) or is_placeholder(user) or is_placeholder(host):
        return False
    if value.lower() == user.lower() or value.startswith("$") or is_default(value):
        return False
    return not (_COMPOUND.match(value) and (_COMPOUND.match(user) or _NAMES_PART.search(value)))


def word_of_user(value: str, whole: str) -> bool:
    """A word behind a user and a colon that is neither a default nor what is to be written there.

    Only where nothing but a password stands so, for any word may be one.
    """
    user = _PAIR_USER.search(whole.partition(f":{value}")[0])
    if user is None or _NOBODY.match(user[0]) or value.lower() == user[0].lower():
        return False
    named = _NAMES_PART.search(value) or _TO_WRITE.search(value)
    return not (named or value.isupper() or is_default(value) or is_placeholder(user[0]))


def mixed(value: str, whole: str) -> bool:
    """It has digits and letters of both cases, as generated values have and names rarely do."""
    del whole
    return any(c.isdigit() for c in value) and value.lower() != value and value.upper() != value


def real_password(value: str, whole: str) -> bool:
    """A password that is neither a default nor the name of a variable or of a member."""
    del whole
    own = _NEXT.split(value, maxsplit=1)[0]
    return not (is_weak_default(own) or _NAME.match(own) or own.startswith(("$", "%")))


def chosen_password(value: str, whole: str) -> bool:
    """A password as the syntax gives one: no plain word, name, reference or default."""
    del whole
    return _surely(value, Chosen.BY_PERSON)


def given_password(value: str, whole: str) -> bool:
    """A password where nothing else can stand, so that words with a number are one."""
    del whole
    confidence = weigh(value, Chosen.BY_PERSON, told=True)
    return confidence is not None and confidence.gates


def noted_password(value: str, whole: str) -> bool:
    """A password that a person noted behind a user and a slash.

    Versions, ways of encrypting, codes and names of machines stand so too, and users of one kind.
    """
    if is_technical(value) or _MACHINE.fullmatch(value) or not _NOTED.match(value):
        return False
    user = _NOTED_USER.match(whole)
    alike = user is not None and user[0].rstrip(string.digits) == value.rstrip(string.digits)
    return not alike and given_password(value, whole)


def router_secret(value: str, whole: str) -> bool:
    """A password, or its hash or hidden form as configurations of routers have them."""
    if _ROUTER_HASH.match(value) and entropy(value) >= _VARIED:
        return True
    return chosen_password(value, whole)


def database_password(value: str, whole: str) -> bool:
    """What SQL gives a user: a password, or its hash."""
    return _DATABASE_HASH.match(value) is not None or chosen_password(value, whole)


def generated(value: str, whole: str) -> bool:
    """A value that looks generated."""
    del whole
    return _surely(value, Chosen.BY_MACHINE)


def _surely(value: str, chosen: Chosen) -> bool:
    # Without quotes a name with a number is likelier a name.
    confidence = None if is_name(value) else weigh(value, chosen, told=True)
    return confidence is not None and confidence.gates


VALIDATORS: dict[str, Callable[[str, str], bool]] = {
    "aws-key-id": aws_key_id,
    "base62-crc32": base62_crc32,
    "basic-credentials": basic_credentials,
    "chosen-password": chosen_password,
    "database-password": database_password,
    "discord-bot": discord_bot,
    "generated": generated,
    "given-password": given_password,
    "hex-crc32": hex_crc32,
    "jwt": jwt,
    "luhn": luhn,
    "mixed": mixed,
    "noted-password": noted_password,
    "real-password": real_password,
    "router-secret": router_secret,
    "url-password": url_password,
    "word-of-user": word_of_user,
}
