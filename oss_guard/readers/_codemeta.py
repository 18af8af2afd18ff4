# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""CodeMeta, versions 2.0 and 3.0, in essentials: a JSON Schema as ``_schema`` says.

Source: https://codemeta.github.io/terms/. A file is JSON-LD, so other keys may stand in it; what
is looked at is that it says what it is and by which vocabulary, and what the others rely on.
"""

from __future__ import annotations

from typing import Any

from oss_guard.readers._schema import filled, form, list_of, one_of, section

CONTEXTS = (
    "https://w3id.org/codemeta/3.1",
    "https://w3id.org/codemeta/3.0",
    "https://w3id.org/codemeta/v3.0",
    "https://doi.org/10.5063/schema/codemeta-2.0",
    "http://doi.org/10.5063/schema/codemeta-2.0",
    "https://doi.org/doi:10.5063/schema/codemeta-2.0",
    "https://w3id.org/codemeta/2.0",
    "https://raw.githubusercontent.com/codemeta/codemeta/2.0/codemeta.jsonld",
    "https://raw.githubusercontent.com/codemeta/codemeta/3.0/codemeta.jsonld",
)
TYPES = ("SoftwareSourceCode", "SoftwareApplication")
_TYPE = {"anyOf": [one_of(TYPES), {"type": "array", "contains": one_of(TYPES)}]}
_THING = section({}, others=True)
_LICENCE = {"anyOf": [form("licence-or-address"), _THING]}

SCHEMA: dict[str, Any] = section(
    {
        "@context": {
            "anyOf": [one_of(CONTEXTS), {"type": "array", "contains": one_of(CONTEXTS)}, _THING]
        },
        "@type": _TYPE,
        "type": _TYPE,
        "name": filled(),
        "license": {"anyOf": [_LICENCE, list_of(_LICENCE)]},
        "codeRepository": form("address"),
        "dateCreated": form("moment"),
        "dateModified": form("moment"),
        "datePublished": form("moment"),
        "version": {"anyOf": [filled(), {"type": "number"}]},
    },
    required=("@context", "name"),
    others=True,
) | {"either": ("@type", "type")}
