# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Which packs a run uses, and whose software it judges by them."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from oss_guard.model.policy import Organization
from oss_guard.model.text import Text
from oss_guard.packs.bind import load_pack
from oss_guard.packs.find import DEFAULT_PACK
from oss_guard.packs.pack import Pack

_NOBODY = Organization(Text("", ""), Text("", ""))


def in_use(
    asked: Sequence[str], configured: Sequence[str], only: Collection[str] | None = None
) -> tuple[list[str], list[Pack]]:
    """The packs by name: those asked for, else the usual one and those of configuration.

    One that extends the usual pack stands for it. ``only``: these rules alone, where none other is
    wanted.
    """
    names = list(dict.fromkeys(asked or configured))
    loaded = [load_pack(name, only=only) for name in names]
    if asked or any(used.name == DEFAULT_PACK for pack in loaded for used in pack.used):
        return names, loaded
    return [DEFAULT_PACK, *names], [load_pack(DEFAULT_PACK, only=only), *loaded]


def organization_of(configured: Organization | None, packs: Sequence[Pack]) -> Organization:
    """The body that configuration names, else the first that a pack does, else nobody."""
    if configured is not None:
        return configured
    return next((p.organization for p in packs if p.organization is not None), _NOBODY)
