# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Where packs are: beside the source in a checkout, inside the wheel otherwise."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import oss_guard
from oss_guard.model.errors import InputError
from oss_guard.packs.validate import suggestion
from oss_guard.words import say, why

_PACKAGE = Path(oss_guard.__file__).resolve().parent
PACK_FILE = "pack.yaml"
DEFAULT_PACK = "tokyo"
"""The pack where none is named."""


@cache
def shipped() -> Path:
    """The folder of the packs that come with oss-guard.

    The source tree is preferred: an editable install leaves a copy in the package that would
    not follow edits.
    """
    source = _PACKAGE.parent / "rules"
    if (_PACKAGE.parent / "pyproject.toml").is_file() and source.is_dir():
        return source
    return _PACKAGE / "_rules"


def shipped_names() -> list[str]:
    """Names of the shipped packs."""
    return sorted(p.parent.name for p in shipped().glob(f"*/{PACK_FILE}"))


def pack_folder(name: str) -> Path:
    """The folder of a pack given by name or, if it contains a separator, by path.

    Raises InputError where there is no such pack.
    """
    if name in shipped_names():
        return shipped() / name
    folder = Path(name)
    try:
        if (folder / PACK_FILE).is_file():
            return folder
        is_place = "/" in name or "\\" in name or folder.is_dir()
    except OSError as error:
        raise InputError(say("file.unreadable", path=name[:200], reason=why(error))) from None
    if is_place:
        raise InputError(say("pack.no-file", path=name, file=PACK_FILE))
    raise _unknown(name)


def extended_folder(folder: Path, name: str) -> Path:
    """The folder of the pack that the one in ``folder`` extends: shipped, or beside it.

    Raises InputError where there is no such pack.
    """
    if name.startswith(("./", "../")):
        return pack_folder((folder / name).as_posix())
    if name in shipped_names():
        return shipped() / name
    raise _unknown(name)


def _unknown(name: str) -> InputError:
    return InputError(say("pack.unknown", name=name).plus(suggestion(name, shipped_names())))
