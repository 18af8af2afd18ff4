# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Copy the wordings of the six README rules into the rule that asks for any one of them.

A rule stands alone, so 6-0-a repeats the others' wordings. A test compares them; after a change of
one of the six, run this from the project's folder.
"""

from __future__ import annotations

import re
from pathlib import Path

FOLDER = Path("rules/tokyo/readme")
SIX = {
    "privacy": "name: {ja: プライバシーに関する責任, en: responsibility for privacy}",
    "withdrawal": "name: {ja: 公開停止の可能性, en: that publication may end}",
    "damages": "name: {ja: 損害の免責, en: no liability for damage}",
    "vulnerabilities": "name: {ja: 脆弱性に関する免責, en: no liability for vulnerabilities}",
    "jurisdiction": "name: {ja: 管轄裁判所と準拠法, en: court and governing law}",
    "use-told": "name: {ja: 利用の連絡のお願い, en: the request to tell of the use}",
}
BEGIN, END = "  statements:\n", "title:"


def main() -> None:
    """Rewrite ``statements`` of the rule."""
    out = []
    for stem, name in SIX.items():
        text = (FOLDER / f"{stem}.yaml").read_text(encoding="utf-8")
        wording = re.search(r"^  wording:\n((?:    .*\n)+)", text, re.MULTILINE)
        if wording is None:
            raise SystemExit(f"{stem}: no wording")
        body = "".join(f"    {line}\n" for line in wording[1].splitlines())
        out.append(f"    - {name}\n      wording:\n{body}")
    path = FOLDER / "readme.yaml"
    text = path.read_text(encoding="utf-8")
    start = text.index(BEGIN) + len(BEGIN)
    path.write_text(
        text[:start] + "".join(out) + text[text.index("\n" + END, start - 1) + 1 :],
        encoding="utf-8",
    )


if __name__ == "__main__":
    main()
