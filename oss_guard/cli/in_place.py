# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Files that are there whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


def put_in_place(file: Path, data: bytes, mode: int | None = None) -> None:
    """Write beside the file, then rename, so that nobody ever sees half of it.

    A link is replaced, not followed. ``mode`` are its permissions, those of a new file for None.
    Raises OSError.
    """
    handle, name = tempfile.mkstemp(dir=file.absolute().parent, prefix=f".{file.name}.")
    try:
        with os.fdopen(handle, "wb") as temporary:
            temporary.write(data)
        Path(name).chmod(0o666 & ~_umask() if mode is None else mode)
        Path(name).replace(file)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
