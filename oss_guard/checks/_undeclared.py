# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Dependencies that no manifest declares, as checks show them."""

from __future__ import annotations

from oss_guard.evidence.dependencies import Dependencies
from oss_guard.evidence.imports import Imports
from oss_guard.model.location import Location
from oss_guard.model.outcome import Basis
from oss_guard.model.text import Text
from oss_guard.readers.base_image import BaseImage
from oss_guard.readers.url_import import UrlImport

_SHOWN = 5
_MODULES = 10


def undeclared(found: Dependencies, imports: Imports) -> list[Basis]:
    """Programs copied into the tree or loaded by their addresses, modules, and base images."""
    return [*_copied(found), *_loaded(found), *_taken_in(imports), *_started_from(found)]


def _started_from(found: Dependencies) -> list[Basis]:
    """Images of others, with all that is installed in them."""
    return [
        Basis(
            "base-image",
            Text(
                f"第三者のコンテナイメージを基にしている: {s.fact.name}。"
                "更新や脆弱性の確認の方法を表明する",
                f"it starts from a container image of others: {s.fact.name};"
                " a person states how that is updated and checked",
            ),
            s.location,
        )
        for s in found.images[:_SHOWN]
        if isinstance(s.fact, BaseImage)
    ]


def _loaded(found: Dependencies) -> list[Basis]:
    """What code loads by URL: neither its version nor its faults are watched."""
    return [
        Basis(
            "loaded",
            Text(
                f"第三者のプログラムを URL から直接読み込んでいる: {s.fact.address}",
                f"a program of others is loaded by its address: {s.fact.address}",
            ),
            s.location,
        )
        for s in found.loaded[:_SHOWN]
        if isinstance(s.fact, UrlImport)
    ]


def _taken_in(imports: Imports) -> list[Basis]:
    """Modules of others that code names, of which no manifest tells the version."""
    if not imports.modules:
        return []
    names = ", ".join(name for _, name, _ in imports.modules[:_MODULES])
    names += " …" if imports.modules[_MODULES:] else ""
    count = len(imports.modules)
    text = Text(
        "依存関係を宣言したファイルはないが、コードが第三者のモジュールを読み込んでいる"
        f"（{count} 件: {names}）。更新ツールの対象にならないため、宣言するか、脆弱性の確認の方法を"
        "表明する",
        f"no manifest names a dependency, but code takes in modules of others ({count}: {names});"
        " update tools do not see them, so declare them, or a person states how they are checked",
    )
    return [Basis("manifest", text, imports.modules[0][2])]


def _copied(found: Dependencies) -> list[Basis]:
    """Libraries copied into the tree: their version is fixed, and no update tool sees them."""
    if not found.vendored:
        return []
    count = len(found.vendored)
    text = Text(
        "依存関係を宣言したファイルはないが、第三者のプログラムがそのまま取り込まれている"
        f"（{count} ファイル）。更新ツールの対象にならないため、脆弱性の確認の方法を表明する",
        f"no manifest names a dependency, but third-party programs are copied into the tree"
        f" (files: {count}); update tools do not see them, so a person states how they are checked",
    )
    part = Text("取り込まれた第三者のプログラム", "a third-party program in the tree")
    return [
        Basis("manifest", text),
        *(Basis("vendored", part, Location(p)) for p in found.vendored[:_SHOWN]),
    ]
