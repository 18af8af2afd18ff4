# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What stands one to a module of a package, found by the module's name with hyphens."""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module
from typing import TypeVar

T = TypeVar("T")


@cache
def names_in(package: str) -> tuple[str, ...]:
    """Their names, without importing them; modules that begin with an underscore are others."""
    modules = (m.name for m in pkgutil.iter_modules(import_module(package).__path__))
    return tuple(sorted(name.replace("_", "-") for name in modules if name[0] != "_"))


def find_in(package: str, name: str, kind: type[T]) -> T:
    """The one of that name and kind. KeyError where there is none."""
    if name not in names_in(package):
        raise KeyError(name)
    module = import_module(f"{package}.{name.replace('-', '_')}")
    return next(value for value in vars(module).values() if isinstance(value, kind))
