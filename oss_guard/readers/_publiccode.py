# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The standard of publiccode.yml, version 0.7, as a JSON Schema with the keywords of ``_schema``.

Source: https://github.com/publiccodeyml/publiccode.yml (docs/standard), at its tag v0.7.0. What
needs the network or the register of Italian bodies is not looked at: whether addresses answer,
whether a host of videos supports oEmbed, and codes of Italian bodies. Where the standard's text
and the parser of its catalogue differ, what one of them accepts is accepted.
"""

from __future__ import annotations

from typing import Any

from oss_guard.readers._schema import filled, form, list_of, one_of, section, text

LATEST = "0"
"""What to write for the current version of the standard."""
CURRENT = frozenset({"0", "0.7", "0.7.0"})
OUTDATED = frozenset("0.2 0.2.0 0.2.1 0.2.2 0.3 0.3.0 0.4 0.4.0 0.5 0.5.0 0.6 0.6.0".split())

PLATFORMS = ("web", "windows", "mac", "linux", "ios", "android")
STATUSES = ("concept", "development", "beta", "stable", "obsolete")
SOFTWARE_TYPES = (
    "standalone/mobile", "standalone/iot", "standalone/desktop", "standalone/web",
    "standalone/backend", "standalone/other", "addon", "library", "configurationFiles",
)  # fmt: skip
MAINTENANCE = ("internal", "contract", "community", "none")
ALIASES = ("gdpr", "eidas", "nis2", "cra", "spid", "cie", "anpr", "pagopa", "io")
CATEGORIES = tuple(
    "accounting agile-project-management applicant-tracking application-development"
    " appointment-scheduling backup billing-and-invoicing blog budgeting business-intelligence"
    " business-process-management cad call-center-management cloud-management collaboration"
    " communications compliance-management contact-management content-management crm"
    " customer-service-and-support data-analytics data-collection data-visualization design"
    " design-system digital-asset-management digital-citizenship document-management"
    " donor-management e-commerce e-signature educational-content email-management"
    " email-marketing employee-management enterprise-project-management"
    " enterprise-social-networking erp event-management facility-management"
    " feedback-and-reviews-management financial-reporting fleet-management fundraising"
    " gamification geographic-information-systems grant-management graphic-design help-desk hr"
    " ide identity-management instant-messaging integrated-library-system inventory-management"
    " it-asset-management it-development it-management it-security it-service-management"
    " knowledge-management learning-management-system marketing mind-mapping mobile-marketing"
    " mobile-payment network-management office online-booking online-community payment-gateway"
    " payroll predictive-analysis procurement productivity-suite project-collaboration"
    " project-management property-management real-estate-management regulations-and-directives"
    " remote-support resource-management sales-management seo service-desk"
    " social-media-management survey talent-management task-management taxes-management"
    " test-management time-management time-tracking translation video-conferencing video-editing"
    " visitor-management voip warehouse-management web-collaboration web-conferencing"
    " website-builder whistleblowing workflow-management other".split()
)
SCOPES = tuple(
    "agriculture culture defence education emergency-services employment energy environment"
    " finance-and-economic-development foreign-affairs government healthcare infrastructures"
    " justice local-authorities manufacturing research science-and-technology security society"
    " sport tourism transportation welfare".split()
)

_LOGO = text(file=("svg", "svgz", "png"))
_YES_OR_NO = {"type": "boolean"}
_ORGANISATION = section({"uri": form("uri"), "name": text()}, required=("uri",))
_FUNDER = {
    "anyOf": [
        section({"uri": form("uri"), "name": filled()}, required=(one,)) for one in ("name", "uri")
    ]
}
_DEPENDENCY = section(
    {
        "name": filled(),
        "versionMin": text(),
        "versionMax": text(),
        "version": text(),
        "optional": _YES_OR_NO,
    },
    required=("name",),
)
_CONTACT = section(
    {"name": filled(), "email": form("email"), "phone": text(), "affiliation": text()},
    required=("name",),
)
_CONTRACTOR = section(
    {
        "name": filled(),
        "until": form("day"),
        "email": form("email"),
        "website": form("web-address"),
    },
    required=("name", "until"),
)
_DESCRIPTION = section(
    {
        "localisedName": text(),
        "genericName": text(longest=35) | {"retired": ""},
        "shortDescription": filled(longest=150),
        "longDescription": filled(shortest=150, longest=10_000),
        "documentation": form("web-address"),
        "apiDocumentation": form("web-address"),
        "features": list_of(text(), least=1),
        "screenshots": list_of(text(file=("png", "jpg", "jpeg"))),
        "videos": list_of(form("web-address")),
        "awards": list_of(text()),
    },
    required=("shortDescription",),
)
_ITALY = section(
    {
        "countryExtensionVersion": one_of(("0.2", "1.0")),
        "conforme": section(
            dict.fromkeys(
                ("lineeGuidaDesign", "modelloInteroperabilita", "misureMinimeSicurezza", "gdpr"),
                _YES_OR_NO,
            )
        ),
        "riuso": section({"codiceIPA": text()}),
        "piattaforme": section(dict.fromkeys(("spid", "cie", "anpr", "pagopa", "io"), _YES_OR_NO)),
    }
) | {"retired": "supports"}

SCHEMA: dict[str, Any] = section(
    {
        "publiccodeYmlVersion": {
            "type": "string",
            "version": {"current": CURRENT, "outdated": OUTDATED, "write": LATEST},
        },
        "name": filled(),
        "applicationSuite": text(),
        "url": form("address"),
        "landingURL": form("web-address"),
        "isBasedOn": {"anyOf": [form("address"), list_of(form("address"))]},
        "softwareVersion": text(),
        "releaseDate": form("day"),
        "logo": _LOGO,
        "monochromeLogo": _LOGO | {"retired": "logo"},
        "inputTypes": list_of(form("media-type")) | {"retired": ""},
        "outputTypes": list_of(form("media-type")) | {"retired": ""},
        "platforms": {"anyOf": [list_of(filled(), least=1), one_of(PLATFORMS)]},
        "categories": list_of(one_of(CATEGORIES)),
        "usedBy": list_of(text()),
        "fundedBy": list_of(_FUNDER),
        "roadmap": form("web-address"),
        "developmentStatus": one_of(STATUSES),
        "softwareType": one_of(SOFTWARE_TYPES),
        "supports": list_of(
            section({"id": form("identifier") | {"aliases": ALIASES}}, required=("id",))
        ),
        "organisation": _ORGANISATION,
        "intendedAudience": section(
            {
                "scope": list_of(one_of(SCOPES)),
                "countries": list_of(form("country") | {"upper": True}),
                "unsupportedCountries": list_of(form("country") | {"upper": True}),
            }
        ),
        "description": {
            "type": "object",
            "minProperties": 1,
            "propertyNames": form("language"),
            "additionalProperties": _DESCRIPTION,
            "somewhere": ("longDescription", "features"),
        },
        "legal": section(
            {
                "license": form("licence"),
                "mainCopyrightOwner": text(),
                "repoOwner": text() | {"retired": "organisation.name"},
                "authorsFile": text(file=()) | {"retired": ""},
            },
            required=("license",),
        ),
        "maintenance": section(
            {
                "type": one_of(MAINTENANCE),
                "contractors": list_of(_CONTRACTOR, least=1),
                "contacts": list_of(_CONTACT, least=1),
            },
            required=("type",),
        )
        | {
            "where": (
                ("type", ("contract",), "contractors", True),
                ("type", ("internal", "community"), "contacts", True),
                ("type", ("internal", "community", "none"), "contractors", False),
            )
        },
        "localisation": section(
            {
                "localisationReady": _YES_OR_NO,
                "availableLanguages": list_of(form("language"), least=1),
            },
            required=("localisationReady", "availableLanguages"),
        ),
        "dependsOn": section(
            dict.fromkeys(("open", "proprietary", "hardware"), list_of(_DEPENDENCY))
        ),
        "IT": _ITALY,
        "it": _ITALY,
    },
    required=(
        "publiccodeYmlVersion",
        "name",
        "url",
        "platforms",
        "developmentStatus",
        "softwareType",
        "description",
        "legal",
        "maintenance",
        "localisation",
    ),
) | {"apart": ("IT", "it")}
