# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Licence texts within other files: sections of READMEs, heads of sources."""

from __future__ import annotations

import pytest

from oss_guard.documents.document import Document
from oss_guard.model.location import Span
from oss_guard.readers import Candidate, NoParams
from oss_guard.readers.head_text import head_text
from oss_guard.readers.licence_section import in_sections, licence_section
from oss_guard.readers.licence_text import LicenceText
from oss_guard.spdx.sample_texts import licence_text

MIT = licence_text("MIT")
ANYWHERE = Candidate(0, Span(0, 0), Span(0, 0))


def of_readme(text: str) -> LicenceText | None:
    found = list(licence_section.read(Document("markdown", text.encode()), (), NoParams()))
    return found[0] if found and isinstance(found[0], LicenceText) else None


def of_source(text: str, syntax: str = "python") -> LicenceText | None:
    document = Document(syntax, text.encode())
    found = list(head_text.read(document, (ANYWHERE,), NoParams()))
    return found[0] if found and isinstance(found[0], LicenceText) else None


@pytest.mark.parametrize("heading", ["## License", "## ライセンス", "License\n-------"])
def test_a_section_and_what_stands_elsewhere(heading: str) -> None:
    found = of_readme(f"# x\n\nUse is prohibited.\n\n{heading}\n\n{MIT}\n## Contact\n\nNobody.\n")
    assert found is not None
    assert (found.state, found.ids) == ("exact", ("MIT",))
    assert found.parts[0].lines[0] > 5


def test_a_text_in_a_block_of_code() -> None:
    found = of_readme(f"# x\n\n## License\n\n```\n{MIT}```\n")
    assert found is not None
    assert found.state == "exact"


def test_a_section_with_a_changed_text() -> None:
    changed = MIT.replace("sublicense, ", "")
    found = in_sections(f"# x\n\n## License\n\n{changed}")
    assert found is not None
    assert found.state == "modified"
    lines = f"# x\n\n## License\n\n{changed}".split("\n")
    assert found.parts[0].differences[0].line <= len(lines)


@pytest.mark.parametrize(
    "text",
    [
        f"# x\n\n## Code of others\n\n{MIT}",
        "# x\n\n## License\n\nMIT\n",
        "# x\n\n## License\n\n" + "The MIT licence applies to all of it, as LICENSE says. " * 20,
        f"# x\n\n```\n## License\n```\n\n{MIT}",
    ],
)
def test_no_text_in_a_section(text: str) -> None:
    assert of_readme(text) is None


def commented(mark: str) -> str:
    return "".join(f"{mark} {line}".rstrip() + "\n" for line in MIT.splitlines())


@pytest.mark.parametrize(
    ("syntax", "head"),
    [
        ("python", commented("#")),
        ("python", f'"""\n{MIT}"""\n'),
        ("go", commented("//")),
        ("c", f"/*\n{MIT} */\n"),
        ("c", "/*\n" + commented(" *") + " */\n"),
        ("python", "#!/usr/bin/env python\n" + commented("#")),
    ],
)
def test_a_whole_text_in_a_head(syntax: str, head: str) -> None:
    found = of_source(f"{head}\nx = not_for_commercial_use()\n", syntax)
    assert found is not None
    assert (found.state, found.ids) == ("exact", ("MIT",))


@pytest.mark.parametrize(
    "head",
    [
        "# Permission is hereby granted to nobody.\n",
        "# SPDX-License-" + "Identifier: MIT\n",
        "import os\n" + commented("#"),
        "# Licensed under the MIT License. It is provided as is.\n",
    ],
)
def test_no_text_in_a_head(head: str) -> None:
    assert of_source(f"{head}\nx = 1\n") is None


def test_a_head_that_breaks_off() -> None:
    lines = commented("#").splitlines(keepends=True)
    found = of_source("".join(lines[: len(lines) // 2]) + "\nx = 1\n")
    assert found is not None
    assert found.state == "truncated"
