# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What is known of a licence, and what that makes of an SPDX expression.

Sources: the SPDX licence list (ids, OSI approval), the categories of ScanCode's LicenseDB by way
of license-expression, and a reviewed table; all three go into the data file at build time.
"""

import re
from functools import cache, lru_cache
from typing import Any, Literal

import msgspec

from oss_guard.spdx.index import catalogue
from oss_guard.spdx.names import resolve, unversioned

__all__ = [
    "FORMS",
    "Expression",
    "ExpressionError",
    "Form",
    "LicenceFacts",
    "Term",
    "form",
    "known",
    "osi_approved",
    "parse",
    "resolve",
    "stem",
    "unversioned",
]

Form = Literal["non-copyleft", "semi-copyleft", "copyleft", "proprietary-or-unknown"]

_STRENGTH: dict[str, int] = {
    "non-copyleft": 0,
    "semi-copyleft": 1,
    "copyleft": 2,
    "proprietary-or-unknown": 3,
}
FORMS: tuple[Form, ...] = ("non-copyleft", "semi-copyleft", "copyleft", "proprietary-or-unknown")
"""The milder first."""
_LONGEST = 2_000
_DEEPEST = 20
_SLASH = re.compile(r"\s*/\s*")
_REFERENCE = re.compile(r"(?:DocumentRef-[A-Za-z0-9.-]+:)?LicenseRef-[A-Za-z0-9.-]+", re.IGNORECASE)
_SYMBOLS = re.compile(r"[A-Za-z0-9.+:()\s/-]+")


class LicenceFacts(msgspec.Struct, frozen=True):
    """A licence of the SPDX list, or one of the few beside it (`listed` false).

    `form` tells by effect how far the duty to disclose source reaches; `in_table_6` whether the
    guideline's table names the licence itself. `marks_changes`: the licence demands that changed
    files or works say so. `free`: it gives the freedoms to use, study, change and share, also
    where the OSI has not approved it.
    """

    id: str
    name: str
    osi_approved: bool
    deprecated: bool
    form: Form
    in_table_6: bool
    marks_changes: bool
    free: bool
    listed: bool


class ExpressionError(ValueError):
    """An expression that cannot be read; the message says why."""


class Term(msgspec.Struct, frozen=True):
    """A node of an expression: one licence, perhaps with an exception, or AND/OR of others."""

    kind: Literal["licence", "AND", "OR"]
    id: str = ""
    exception: str = ""
    parts: tuple["Term", ...] = ()


class Expression(msgspec.Struct, frozen=True):
    """An expression that was read: its tree, the ids it names and what is wrong with them."""

    text: str
    tree: Term
    ids: tuple[str, ...]
    exceptions: tuple[str, ...]
    unknown: tuple[str, ...]
    references: tuple[str, ...]
    deprecated: tuple[str, ...]

    @property
    def valid(self) -> bool:
        """Tell whether every id is on the SPDX list or is a `LicenseRef-`."""
        return not self.unknown


def known(id: str) -> LicenceFacts | None:
    """Return the facts of a licence under its canonical id, whatever the case of `id`."""
    data = catalogue()
    canonical = data.canonical.get(id.casefold())
    if canonical is None or canonical not in data.licences:
        return None
    name, effect, flags = data.licences[canonical]
    osi, deprecated, table, marks, free = (flag == "1" for flag in flags)
    return LicenceFacts(
        canonical,
        name,
        osi,
        deprecated,
        FORMS[_STRENGTH[effect]],
        table,
        marks,
        free,
        canonical not in data.unlisted,
    )


def _facts(id: str) -> LicenceFacts | None:
    return known(id) or (known(id[:-1]) if id.endswith("+") else None)


def _canonical(id: str) -> str:
    facts = _facts(id)
    if facts is None:
        return catalogue().canonical.get(id.casefold(), id)
    return facts.id + ("+" if id.endswith("+") and not facts.id.endswith("+") else "")


@cache
def _licensing() -> Any:
    # Imported here because most runs that need facts alone never parse.
    from license_expression import Licensing  # noqa: PLC0415

    return Licensing()


def _check(text: str) -> str:
    if len(text) > _LONGEST:
        raise ExpressionError(f"longer than {_LONGEST} characters")
    if not text.strip():
        raise ExpressionError("empty")
    if not _SYMBOLS.fullmatch(text):
        raise ExpressionError("holds characters that no expression has")
    depth = deepest = 0
    for letter in text:
        depth += (letter == "(") - (letter == ")")
        deepest = max(deepest, depth)
    if deepest > _DEEPEST:
        raise ExpressionError(f"nested deeper than {_DEEPEST}")
    return " ".join(_SLASH.sub(" OR ", text).split())


def _tree(node: Any) -> Term:
    operator = getattr(node, "operator", "").strip()
    if operator == "AND":
        return Term("AND", parts=tuple(_tree(part) for part in node.args))
    if operator == "OR":
        return Term("OR", parts=tuple(_tree(part) for part in node.args))
    exception = getattr(node, "exception_symbol", None)
    if exception is not None:
        base = _canonical(node.license_symbol.key)
        return Term("licence", base, _canonical(exception.key))
    return Term("licence", _canonical(node.key))


def _leaves(term: Term) -> list[Term]:
    if term.kind == "licence":
        return [term]
    return [leaf for part in term.parts for leaf in _leaves(part)]


def _written(term: Term, inside: bool = False) -> str:
    if term.kind == "licence":
        return f"{term.id} WITH {term.exception}" if term.exception else term.id
    text = f" {term.kind} ".join(_written(part, True) for part in term.parts)
    return f"({text})" if inside else text


@lru_cache(maxsize=4096)
def parse(expression: str) -> Expression:
    """Read an SPDX licence expression; the old form `MIT/Apache-2.0` is read as OR.

    Unknown ids do not raise, they are listed. Raises `ExpressionError` for what is no expression.
    """
    text = _check(expression)
    try:
        node = _licensing().parse(text)
        tree = _tree(node)
    except Exception as error:  # its parser also raises AttributeError, TypeError and others
        reason = str(error).splitlines()
        raise ExpressionError(reason[0] if reason else "unreadable") from error
    leaves = _leaves(tree)
    if spaced := next((one.id for one in leaves if " " in one.id + one.exception), None):
        raise ExpressionError(f"no operator within {spaced!r}")
    ids = tuple(dict.fromkeys(leaf.id for leaf in leaves))
    exceptions = tuple(dict.fromkeys(leaf.exception for leaf in leaves if leaf.exception))
    references = tuple(one for one in ids if _REFERENCE.fullmatch(one))
    facts = {one: _facts(one) for one in ids}
    unknown = [one for one, fact in facts.items() if one not in references and fact is None]
    unknown += [one for one, fact in facts.items() if fact is not None and not fact.listed]
    unknown += [one for one in exceptions if one not in catalogue().exceptions]
    deprecated = [one for one, fact in facts.items() if fact is not None and fact.deprecated]
    deprecated += [one for one in exceptions if catalogue().exceptions.get(one, (False,))[0]]
    return Expression(
        _written(tree), tree, ids, exceptions, tuple(unknown), references, tuple(deprecated)
    )


def _term(expression: Expression | Term | str) -> Term:
    if isinstance(expression, str):
        expression = parse(expression)
    return expression.tree if isinstance(expression, Expression) else expression


def osi_approved(expression: Expression | Term | str) -> bool:
    """Tell whether a recipient can have the work under OSI-approved terms.

    OR: one branch is enough; AND: all must be; WITH: the base licence counts.
    """
    term = _term(expression)
    if term.kind == "licence":
        facts = _facts(term.id)
        return facts is not None and facts.osi_approved
    judged = [osi_approved(part) for part in term.parts]
    return any(judged) if term.kind == "OR" else all(judged)


def _weakened(term: Term, effect: Form) -> Form:
    weakens = catalogue().exceptions.get(term.exception, (False, False))[1]
    return "semi-copyleft" if weakens and effect == "copyleft" else effect


def form(expression: Expression | Term | str) -> Form:
    """Return the form of an expression by effect.

    OR: the weakest branch, which a recipient may choose; AND: the strongest. An exception turns
    copyleft into semi-copyleft unless the reviewed table says that it does not.
    """
    term = _term(expression)
    if term.kind == "licence":
        facts = _facts(term.id)
        return _weakened(term, facts.form) if facts is not None else "proprietary-or-unknown"
    judged = [_STRENGTH[form(part)] for part in term.parts]
    return FORMS[min(judged) if term.kind == "OR" else max(judged)]


def stem(id: str) -> str:
    """Return the id with "only" and "or later" taken as one."""
    return id.removesuffix("-only").removesuffix("-or-later").removesuffix("+")
