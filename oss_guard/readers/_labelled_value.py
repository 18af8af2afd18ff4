# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Whether what stands beside a password's name is one, and how sure that is.

People choose short passwords, so the name and the syntax carry the weight; what is left to the
value is to be no name, no sentence, no reference and no default. Tokens are generated and look so.
"""

from __future__ import annotations

import base64
import re
from enum import StrEnum

from oss_guard.model.grades import Confidence
from oss_guard.readers._browser_tokens import decoded, made_for_browsers
from oss_guard.readers._entropy import entropy
from oss_guard.readers._placeholders import is_placeholder, is_weak_default


class Chosen(StrEnum):
    """Who made a value: a person, or a generator."""

    BY_PERSON = "password"
    BY_MACHINE = "token"


_LEAST_PASSWORD, _STRONG_PASSWORD, _LONGEST = 4, 8, 200
_LEAST_TOKEN = 16
_TOKEN_ENTROPY = 3.0
_MANY_CLASSES = 3

_REFERENCE = re.compile(
    r"^(?:-|https?:|/|[A-Za-z_.-]+/[A-Za-z_./-]*$|\./|\.\./|~/|[A-Za-z]:\\|op:|arn:|vault:|ssm:|id_(?:rsa|dsa|ecdsa|ed25519)|secretsmanager|projects/|ENC[(\[]"
    r"|[\"'] ?[.+&] ?[$A-Za-z_]"
    r"|\{cipher\}|!vault|(?-i:Ag[A-D][A-Za-z0-9+/]{60})|(?-i:\{AQAAABAAAA[A-Za-z0-9+/=]{20,400}\}?$)|ref\+|env:|file:|urn:|data:|[$%@&*#?]?[A-Za-z_][\w.:>-]*[(\[])"
    r"|^(?:required|nullable|sometimes|string|confirmed|min:)\b.*\||://|\$\{|\bnull\b|\.(?:json|ya?ml|txt|key|pem|crt|py|js|ts|php|java|env|conf|xml|html?)$",
    re.IGNORECASE,
)
_PATH = re.compile(
    r"/?(?:[a-z][a-z_.-]{0,40}\d{0,2}/){1,8}[a-z][a-z_.-]{0,40}\d{0,2}$|[\w.-]{1,100}:latest$"
)
"""A place in a store of secrets, and one with its version."""
_IDENTIFIER = re.compile(
    r"^(?:(?:[A-Z]?[a-z]+\d?|[A-Z]+)(?:[_-](?:[A-Z]?[a-z]+\d?|[A-Z]+|\d))+"
    r"|[a-z]+(?:[_-](?:[a-z]+\d?|\d{1,2}))+|[a-z]+(?:[A-Z][a-z]+)+|(?:[A-Z][a-z]+){2,}(?:V\d{1,2})?|[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+"
    r"|\.?[A-Za-z_]\w*(?:(?:\.|->|::)[A-Za-z_]\w*)+|[$@&*:!]\w+|[\w.-]*(?:passw|passwd|secret_?name)[\w.-]*)$"
)
_COUNTED = re.compile(r"^(?=.*\d)(?=.{7})[A-Za-z]+\d*(?:[_-][A-Za-z]*\d*){1,4}$")
"""Words and a number, as names are and passwords of people too: `tsubame-8`, `Eki_mae44`."""
_PART = re.compile(
    r"(?:pass|pw|auth|cred|secret|token|key|user|usr|name|admin|login|account|id|db|sql|test|demo|dev"
    r"|prod|stg|local|host|server|client|app|api|web|ui|field|input|form|label|text|msg|message|error"
    r"|string|value|val|var|param|arg|opt|option|conf|config|setting|env|type|kind|data|item|group"
    r"|role|step|page|tab|btn|button|icon|col|row|line|section|chapter|level|version|ver|node|link"
    r"|file|path|dir|url|hash|salt|sha|md|aes|rsa|hmac|utf|base|http|oauth|saml|ldap|ssl|tls|v)\d*"
    r"(?:[_-]|$)|^(?:new|old|my|the|is|has|get|set|no|re)[_-]",
    re.IGNORECASE,
)
"""Of a name: what things in programs and settings are called by."""
_TOKEN = re.compile(r"^[A-Za-z0-9+/=_.~:-]+$")
_WORDS = re.compile(
    r"(?=[^0-9]*(?:[0-9][^0-9]*){1,2}$)[a-z0-9]{1,12}(?:[-_.][a-z0-9]{1,12}){2,9}$"
    r"|[A-Z]{2,16}(?:-[A-Z]{2,16}){1,4}-\d{1,6}$"
)
"""Words with hyphens between and hardly a digit, as clusters, images and rules are called."""
_UUID = re.compile(r"^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$", re.IGNORECASE)
_BASE32 = re.compile(r"^[A-Z2-7]{16,}$")
_WORD = re.compile(r"^[A-Za-z]+$")
_HASH = re.compile(r"^(?:\$\d\w?\$|\{\w+\}|pbkdf2|sha\d|md5|bcrypt|argon2)", re.IGNORECASE)
_VERSION = re.compile(
    r"^(?:[~^=]|[<>]=?|~>)?v?\d{1,3}(?:\.(?:\d{1,4}|[x*])){1,2}"
    r"(?:[-.+]?(?:alpha|beta|rc|pre|next|canary|dev|post|a|b)[\w.]{0,20})?$",
    re.IGNORECASE,
)
"""What package managers write beside the name of a dependency, such as ``parse-passwd``."""
_NAMED_FORM = re.compile(
    r"(?:aes|sha|rsa|wpa|wep|des|3des|hmac|md|tkip|ccmp|tls|ssl|base|n?(?:var)?char|number|utf|oauth"
    r"|pbkdf|argon|scrypt|rfc|jis|iso|ver|sql|oracle|windows|office|excel|ipv|http|unicode|saml|(?:nist-?)?sp|fips)"
    r"[-_./]?\d{1,5}(?:bits?)?(?:[-_./,(][\w.)-]{0,10}){0,3}\Z",
    re.IGNORECASE,
)
"""Ways of encrypting, types and products, of which texts about passwords speak."""
_CONTROL = re.compile(r"(?:txt|lbl|frm|inp|input|fld|btn|chk|cmb|edt|form)[A-Z_]\w*")
"""Names of the parts of screens, in designs."""
_NUMBERED = re.compile(
    r"(?:[A-Z]{1,4}[-_]){0,2}[A-Z]{1,3}[-_]?\d{1,4}[A-Za-z]?|[A-Z]\d{1,2}-\d{1,4}|\d{2,5}-\d{1,4}[A-Z]{0,2}"
)
"""Codes of messages, screens and documents."""
_NO_TEXT = frozenset({"true", "false", "null", "none", "undefined"})
_TYPE = re.compile(
    r"[\[(]{0,2}(?:string|str|int|integer|float|boolean|bool|id|number|any|bytes|char)[\])!?;,:]{1,6}$",
    re.IGNORECASE,
)
"""A type with what follows it in a signature: ``String!)``."""
_PUNCTUATION = ".,;:!?"
_LEET = str.maketrans("@4310$5!", "aaeiossi")
_SAYS_WHAT = re.compile(r"secret.*(?:token|key|password)|(?:token|key|password).*secret")
"""Of a value: words that say what is to stand there, also with digits for letters."""
_ADDRESS = re.compile(r"^0x[0-9A-Fa-f]{40}$")
"""Of an account or a contract (of a token, say) of Ethereum; private keys are longer."""
_KEYBOARD = re.compile(
    r"qwerty|poiuyt|asdfg|gfdsa|lkjhg|zxcvb|bvcxz|mnbvc",
    re.IGNORECASE,
)
"""Rows of a keyboard: people choose passwords so, generators make no tokens so."""
_SAYS_SO = re.compile(r"pass(?:word|wd|phrase)|^.{0,4}(?:pass|secret|hunter).{0,5}$|secret")
_CLASSES = tuple(re.compile(c) for c in ("[a-z]", "[A-Z]", "[0-9]", "[^A-Za-z0-9]"))


def weigh(value: str, chosen: Chosen, *, told: bool) -> Confidence | None:
    """How sure it is that ``value`` is secret; None where it is not.

    ``told``: quotes or the syntax say that it is a literal, so that a plain word may be one.
    """
    if not _LEAST_PASSWORD <= len(value) <= _LONGEST or not value.isascii() or " " in value:
        return None
    if is_placeholder(value) or _REFERENCE.search(value) or _PATH.match(value):
        return None
    if is_name(value):
        chose = told and chosen is Chosen.BY_PERSON and _COUNTED.match(value)
        return Confidence.MEDIUM if chose and not is_part(value) else None
    if value.lower().rstrip("),;]}") in _NO_TEXT or _VERSION.match(value) or _TYPE.match(value):
        return None
    if chosen is Chosen.BY_MACHINE:
        return weigh_token(value)
    if len(value) >= _LEAST_TOKEN and _hides_rows(value):
        return None
    if is_default(value) or _HASH.match(value):
        return Confidence.LOW if told else None
    return _of_password(value, told=told)


def is_name(value: str) -> bool:
    """Whether it is made as the names of variables, members and settings are."""
    return _IDENTIFIER.match(value) is not None


def is_part(value: str) -> bool:
    """Whether a name is called by what things in programs and settings are called by."""
    return _PART.search(value) is not None


def is_technical(value: str) -> bool:
    """Whether it is a way of encrypting, a type, a product or the name of a thing."""
    named = _NAMED_FORM.match(value) or _NUMBERED.fullmatch(value) or _CONTROL.fullmatch(value)
    return named is not None


def is_default(value: str) -> bool:
    """A default, also one written with signs for letters, or counted on: p4ssw0rd, pass1."""
    plain = value.lower().translate(_LEET)
    stem = value.lower().rstrip("0123456789!").rstrip("_-.")
    return is_weak_default(value) or is_weak_default(stem) or _SAYS_SO.search(plain) is not None


def weigh_token(value: str) -> Confidence | None:
    """How sure it is that ``value`` was generated; None where it does not look so."""
    letters = any(c.isalpha() for c in value)
    mixed = letters and any(c.isdigit() for c in value)
    if len(value) < _LEAST_TOKEN or not mixed or not _TOKEN.match(value):
        return None
    if entropy(value) < _TOKEN_ENTROPY or made_for_browsers(value) or _WORDS.match(value):
        return None
    plain = value.lower().translate(_LEET)
    if _ADDRESS.match(value):
        return None
    if _SAYS_WHAT.search(plain) or _KEYBOARD.search(value) or _hides_rows(value):
        return None
    return Confidence.LOW if _UUID.match(value) or _is_phrase(value) else Confidence.MEDIUM


def _is_phrase(value: str) -> bool:
    """Whether it is the base 32 of words, as seeds of one-time passwords for development are."""
    if not _BASE32.match(value):
        return False
    try:
        return base64.b32decode(value + "=" * (-len(value) % 8)).decode("ascii").isprintable()
    except ValueError:
        return False


def _hides_rows(value: str) -> bool:
    """Whether it is the base 64 of letters in their order, as documents show it."""
    try:
        return is_placeholder(decoded(value).decode("ascii"))
    except ValueError:
        return False


def _of_password(value: str, *, told: bool) -> Confidence | None:
    classes = sum(c.search(value) is not None for c in _CLASSES)
    word = value.rstrip(_PUNCTUATION)
    if _WORD.match(word) and (word.islower() or word.isupper() or word[1:].islower()):
        return Confidence.LOW if told else None
    if classes == 1:  # Digits or signs only: a date, a number, a line of dashes.
        return Confidence.LOW if told and value.isdigit() else None
    if not told and not re.search("[A-Za-z]", value):  # A range, such as 8-64.
        return None
    if classes >= _MANY_CLASSES and len(value) >= _STRONG_PASSWORD:
        return Confidence.HIGH
    return Confidence.MEDIUM if told or any(c.isdigit() for c in value) else None
