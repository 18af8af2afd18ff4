# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Report to bytes. A renderer judges nothing and needs no option but the language."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

from oss_guard.model.text import Lang

if TYPE_CHECKING:
    # Help pages and complaints use what lies in this package and see no report.
    from oss_guard.model.report import Report

FORMATS: dict[str, str] = {
    "text": "text",
    "json": "json_v1",
    "sarif": "sarif",
    "markdown": "markdown",
    "github": "github",
}
"""Format name on the command line to the module of this package that renders it."""


class Renderer(Protocol):
    """Every module named in FORMATS has a function of this shape, called ``render``."""

    def __call__(self, report: Report, lang: Lang) -> bytes:
        """The whole report in UTF-8, ending in a newline; the same bytes for the same report."""
        ...


def renderer(name: str) -> Renderer:
    """The renderer of a format. KeyError for an unknown one. Imports only that module."""
    return cast("Renderer", import_module(f"oss_guard.reports.{FORMATS[name]}").render)
