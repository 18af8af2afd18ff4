# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Templates filled in with what is known, and unmistakable placeholders for what is not."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from functools import cache

import jinja2
import msgspec

from oss_guard.documents.mood import has_placeholder
from oss_guard.model.policy import Organization
from oss_guard.model.text import Lang
from oss_guard.words import say

CHECKOUT = "3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1"
"""The version of actions/checkout that workflows name."""

_LONGEST = 200
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u200b-\u200f\u202a-\u202e\u2066-\u2069]+")
_MAJOR = re.compile(r"v\d+")
_MARKS = re.compile(r"([\\`*_{}\[\]()#+!|~$])")
_BLANK_LINES = re.compile(r"\n{3,}")


class Told(msgspec.Struct, frozen=True):
    """What configuration and the workflow are to say: packs, or the body; a folder of a pack."""

    packs: tuple[str, ...] = ()
    organization: Organization | None = None
    workflow: str = ""

    @property
    def is_configuration(self) -> bool:
        """Whether there is something that configuration has to say."""
        return bool(self.packs) or self.organization is not None


class Values(msgspec.Struct, frozen=True):
    """What is known of a repository, as written; None or empty: a placeholder stands for it.

    ``notice`` is the copyright notice that its licence bears already, ``covered`` what REUSE.toml
    may speak for, ``updates`` the ecosystems with their folders that are to be kept up to date.
    """

    lang: Lang
    year: int
    organization: str = ""
    court: str = ""
    product: str | None = None
    licence: str | None = None
    notice: str | None = None
    covered: Sequence[str] = ("**",)
    install: str = ""
    test: str = ""
    updates: Sequence[tuple[str, str]] = ()
    told: Told = Told()

    def fill(self, what: str) -> str:
        """A placeholder that says what is to be filled in."""
        return say("init.placeholder", what=what).get(self.lang)

    def known(self, value: str | None, otherwise: str) -> str:
        """A value on one line, or the placeholder of this id where there is none to be used."""
        return usable(value) or self.fill(say(otherwise).get(self.lang))


def short(name: str) -> str:
    """What people call that which a manifest names by a path, such as a module of Go."""
    parts = [p for p in name.split("/") if p and not _MAJOR.fullmatch(p)]
    return parts[-1] if parts else name


def usable(value: str | None) -> str:
    """A value on one line; "" for none, and for one that would read as a placeholder."""
    cleaned = " ".join(_CONTROL.sub(" ", value or "").split())[:_LONGEST]
    return "" if has_placeholder(cleaned) else cleaned


def render(template: str, values: Values, **more: object) -> str:
    """A template in the language of the values, filled in; ends with one line end."""
    organization = values.known(values.organization, "init.fill.organization")
    product = values.known(values.product, "init.fill.product")
    text = (
        _environment()
        .get_template(f"{values.lang}/{template}.j2")
        .render(
            fill=values.fill,
            organization=markdown(organization),
            court=markdown(values.known(values.court, "init.fill.court")),
            product=markdown(product),
            gap=" " if product[-1:].isascii() else "",
            owner=organization,
            name=product,
            licence=values.licence,
            year=values.year,
            notice=usable(values.notice),
            covered=values.covered,
            install=values.install,
            test=values.test,
            updates=values.updates,
            told=values.told,
            checkout=CHECKOUT,
            **more,
        )
    )
    return _BLANK_LINES.sub("\n\n", text).strip("\n") + "\n"


def markdown(text: str) -> str:
    """Text that Markdown shows as it is, whatever it holds."""
    return _MARKS.sub(r"\\\1", text.replace("&", "&amp;").replace("<", "&lt;"))


def quoted(text: str) -> str:
    """A string of YAML, TOML and JSON: what the three have in common."""
    return json.dumps(text, ensure_ascii=False)


@cache
def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("oss_guard.scaffold"),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,  # noqa: S701 - no HTML; each value is escaped for where it stands
    )
    environment.filters["quoted"] = quoted
    return environment
