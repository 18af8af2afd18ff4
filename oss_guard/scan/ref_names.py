# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The names of branches, tags and other refs, which are published as they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from oss_guard.documents.document import Document
from oss_guard.documents.syntaxes import TEXT
from oss_guard.model.location import Location
from oss_guard.scan import Past
from oss_guard.scan.batches import batches
from oss_guard.scan.plan import Plan, Seen

_AT_ONCE = 1024 * 1024


def read_names(
    refs: Sequence[tuple[str, str]], commits: Mapping[str, str], plan: Plan, past: Past
) -> None:
    """Add to ``past`` what is seen in names, each at the commit of ``commits`` that it leads to."""
    for batch in batches(refs, lambda ref: len(ref[0]), _AT_ONCE):
        names = [name for name, _ in batch]
        whole = _seen([Document(TEXT, name.encode()) for name in names], plan)
        # Some formats do not count beside a slash.
        parts = _seen([Document(TEXT, name.replace("/", " ").encode()) for name in names], plan)
        for number in sorted({*whole, *parts}):
            name, oid = batch[number]
            location = Location(commit=commits.get(name, oid), ref=name)
            told: set[int] = set()
            for seen in (one[number] for one in (whole, parts) if number in one):
                new = [(n, s) for n, s in seen.sightings if n not in told]
                told.update(n for n, _ in new)
                past.values |= seen.values if new else frozenset()
                for request, sighting in new:
                    found = past.sightings[plan.requests[request]]
                    found.append(replace(sighting, location=location))


def _seen(texts: Sequence[Document], plan: Plan) -> dict[int, Seen]:
    """What is seen in each of those texts in which there is something, by its number."""
    concerned, whole = plan.texts().concerned(texts)
    numbers = concerned if whole else range(len(texts))
    return {number: plan.read(texts[number], "", "history") for number in numbers}
