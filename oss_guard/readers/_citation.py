# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The Citation File Format, version 1.2.0, in essentials: a JSON Schema as ``_schema`` says.

Source: https://github.com/citation-file-format/citation-file-format (schema.json). Of references
to other works only type, title and authors are looked at. Licences are those of today's SPDX list.
"""

from __future__ import annotations

from typing import Any

from oss_guard.readers._schema import filled, form, list_of, one_of, section

_VERSION = {"anyOf": [filled(), {"type": "number"}]}
_PLACE = {
    key: filled() for key in ("address", "alias", "city", "fax", "post-code", "region", "tel")
} | {
    "country": form("country"),
    "email": form("email"),
    "orcid": form("orcid"),
    "website": form("address"),
}
_NAMES = ("affiliation", "family-names", "given-names", "name-particle", "name-suffix")
_PERSON = section(_PLACE | {key: filled() for key in _NAMES})
_ENTITY = section(
    _PLACE
    | {"name": filled(), "location": filled(), "date-start": form("day"), "date-end": form("day")},
    required=("name",),
)
_SOMEBODY = {"anyOf": [_PERSON, _ENTITY]}
_IDENTIFIER = {
    "anyOf": [
        section(
            {"type": one_of((kind,)), "value": value, "description": filled()},
            required=("type", "value"),
        )
        for kind, value in (
            ("doi", form("doi")),
            ("url", form("address")),
            ("swh", form("swh")),
            ("other", filled()),
        )
    ]
}
_WORK = section(
    {"type": filled(), "title": filled(), "authors": list_of(_SOMEBODY, least=1)},
    required=("type", "title", "authors"),
    others=True,
)

SCHEMA: dict[str, Any] = section(
    {
        "cff-version": {
            "type": "string",
            "version": {
                "current": frozenset({"1.2.0"}),
                "outdated": frozenset("1.0.0 1.0.1 1.0.2 1.0.3 1.1.0".split()),
                "write": "1.2.0",
            },
        },
        "message": filled(),
        "title": filled(),
        "authors": list_of(_SOMEBODY, least=1),
        "abstract": filled(),
        "commit": filled(),
        "contact": list_of(_SOMEBODY, least=1),
        "date-released": form("day"),
        "doi": form("doi"),
        "identifiers": list_of(_IDENTIFIER, least=1),
        "keywords": list_of(filled(), least=1),
        "license": {"anyOf": [form("licence-id"), list_of(form("licence-id"), least=1)]},
        "license-url": form("address"),
        "preferred-citation": _WORK,
        "references": list_of(_WORK, least=1),
        "repository": form("address"),
        "repository-artifact": form("address"),
        "repository-code": form("address"),
        "type": one_of(("software", "dataset")),
        "url": form("address"),
        "version": _VERSION,
    },
    required=("cff-version", "message", "title", "authors"),
)
