# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Whose software ``init`` writes for, and how later runs and the workflow are to know it."""

from __future__ import annotations

from pathlib import Path

from oss_guard.cli.survey import Survey
from oss_guard.model.errors import InputError, of_option
from oss_guard.model.policy import Organization
from oss_guard.model.text import Lang, Text
from oss_guard.packs.find import DEFAULT_PACK, shipped_names
from oss_guard.scaffold.texts import Told, usable
from oss_guard.words import say


def named(
    found: Survey, name: str | None, court: str | None, lang: Lang
) -> tuple[Organization, bool]:
    """The body, and whether only the usual pack names it.

    Raises InputError where options name one and configuration does too, or the name is none.
    """
    if name is None and court is None:
        return found.organization, not found.named
    option = "--organization" if name is not None else "--court"
    if found.configured:
        raise InputError(of_option(option, say("init.configured")))
    if name is None or not usable(name):
        raise InputError(of_option("--organization", say("init.organization-unusable")))
    where = usable(court) or say("init.placeholder", what=say("init.fill.court").get(lang)).get(
        lang
    )
    return Organization(Text(usable(name), usable(name)), Text(where, where)), False


def told(
    found: Survey, organization: Organization, pack: str | None, root: Path, lang: Lang
) -> Told | None:
    """What is to be written down of the body and the pack; None where a run finds it anyway."""
    if found.configured or (found.organization is organization and pack in {None, DEFAULT_PACK}):
        return Told(workflow=_for_workflow(pack, root, lang)) if pack else None
    if pack in shipped_names() and found.organization is organization:
        return Told((pack or "",))
    return Told((), organization, _for_workflow(pack, root, lang))


def _for_workflow(pack: str | None, root: Path, lang: Lang) -> str:
    """The folder of a pack as the workflow finds it; "" for none, and for one that is shipped."""
    if pack is None or pack in shipped_names():
        return ""
    folder, top = Path(pack).resolve(), root.resolve()
    if folder.is_relative_to(top):
        return f"./{folder.relative_to(top).as_posix()}"
    return say("init.placeholder", what=say("init.fill.pack").get(lang)).get(lang)
