# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Reviewed facts that go before what the sources say, each with its reason.

Every pattern is matched against the whole identifier. Forms are told by effect: copyleft reaches
what the work is combined with, semi-copyleft only the changed work itself.
"""

TABLE_6: dict[str, str] = {
    r"GPL-3\.0(\+|-only|-or-later)?": "copyleft",
    r"AGPL-3\.0(-only|-or-later)?": "copyleft",
    r"LGPL-3\.0(\+|-only|-or-later)?": "semi-copyleft",
    r"MPL-2\.0": "semi-copyleft",
    r"BSD-[234]-Clause": "non-copyleft",
    r"Apache-1\.1": "non-copyleft",
    r"Apache-2\.0": "non-copyleft",
    r"MIT": "non-copyleft",
}
"""The members of table 6 of the guideline (GPL 3, AGPL 3; LGPL 3, MPL 2.0; BSD, Apache, MIT)."""

FORMS: dict[str, tuple[str, str]] = {
    r"EUPL-1\.[012]": (
        "copyleft",
        "article 5: derivative works only under the same licence; the index is divided",
    ),
    r"OFL-1\.[01](-no-RFN|-RFN)?": (
        "semi-copyleft",
        "condition 5: changed fonts stay under the licence, what embeds them does not",
    ),
    r"RPL-1\.[15]": ("copyleft", "section 6 reaches every deployed derivative work"),
    r"CECILL-(1\.1|2\.[01])": ("copyleft", "article 5.3.2 as in the GPL; article 5.3.4"),
    r"CC0-1\.0|Unlicense|PDDL-1\.0": ("non-copyleft", "rights waived, nothing asked in return"),
    r"SISSL": ("semi-copyleft", "section 3.1: deviations from the standards must be published"),
    r"Watcom-1\.0": ("semi-copyleft", "section 2.2: source of deployed modifications"),
    r"LPPL-1\.3[ac]": ("semi-copyleft", "clause 10: works that use it may have other terms"),
    r"ALGLIB-Documentation|BSD-ask-to-endorse|WordNet|OpenMDW-1\.0|X11-no-permit-persons": (
        "non-copyleft",
        "missing from the index; a grant as in BSD or MIT with notice kept",
    ),
    r"BSD-(Mark-Modifications|2-Clause-pos-unchanged|3-Clause-Tso|Source-Code-no-disclaimer)": (
        "non-copyleft",
        "missing from the index; BSD terms",
    ),
    r"OSC-1\.0": ("non-copyleft", "missing from the index; a grant without a duty to disclose"),
    r"ESA-PL-permissive-2\.4": ("non-copyleft", "missing from the index; named so by its author"),
    r"ESA-PL-weak-copyleft-2\.4": (
        "semi-copyleft",
        "missing from the index; named so by its author",
    ),
    r"ESA-PL-strong-copyleft-2\.4": (
        "copyleft",
        "missing from the index; named so by its author",
    ),
    r"GPL-2\.0-with-bison-exception": ("semi-copyleft", "missing from the index; as its twins"),
    r"PDL-1\.0": ("non-copyleft", "credit is asked for, no form of redistribution"),
}

FREE: dict[str, tuple[bool, str]] = {
    r"JSON": (False, "the software shall be used for good, not evil: a field of use"),
    r"Aladdin": (False, "section 2(a): no distribution for payment"),
    r"CDL-1\.0|Glide|SNIA": (False, "grants narrower than the free use of a changed work"),
    r"PDL-1\.0|CC-PDM-1\.0": (True, "use for any purpose"),
    r"any-OSI(-perl-modules)?": (False, "a placeholder that names no terms"),
}

MARKS_CHANGES: dict[str, str] = {
    r"Apache-2\.0|ECL-2\.0": "section 4(b)",
    r"[AL]?GPL-.*": "GPL 1 and 2: section 2(a); GPL 3, AGPL 3: section 5(a); LGPL: 2(b) or by GPL",
    r"AGPL-1\.0.*": "section 2(a)",
    r"GFDL-.*": "section 4: history and title page",
    r"EUPL-1\.[012]": "article 5: prominent notices of modification",
    r"CC-BY-(SA-|NC-|NC-SA-)?(3|4)\.0.*": "3.0: section 3(b); 4.0: section 3(a)(1)(B)",
    r"(OSL|AFL|NPOSL)-3\.0": "section 6: attribution notice of modification",
    r"MPL-1\.[01]|NPL-1\.[01]|SPL-1\.0|CPAL-1\.0|NOSL|APL-1\.0": "section 3.3 or its like",
    r"CDDL-1\.[01]": "section 3.3",
    r"APSL-.*": "section 2: notice of the nature and date of modifications",
    r"Artistic-.*|ClArtistic": "1.0: section 3(a); 2.0: section 4",
    r"Zlib|zlib-acknowledgement|libpng-2\.0|Libpng": "altered versions plainly marked",
    r"PSF-2\.0|Python-2\.0(\.1)?|CNRI-Python": "a brief summary of the changes",
    r"W3C(-19980720|-20150513)?": "notice of changes or modifications",
    r"LPPL-1\..*": "clause on modified files",
    r"CECILL-(1\.[01]|2\.[01]|C)": "article 5.3.2: existence of modifications mentioned",
    r"RPL-1\.[15]": "section 6.5",
    r"BSD-Mark-Modifications": "modified versions marked",
}
"""Licences that demand of whoever changes a file or work a notice of the change; else false."""

KEEPS_COPYLEFT: dict[str, str] = {
    r".*-?[oO]pen(SSL|ssl)-exception|stunnel-exception|libpri-OpenH323-exception": (
        "allows one library beside it; all else stays under the copyleft"
    ),
    r"Asterisk(-linking-protocols)?-exception": "for named parties or protocols only",
    r"Linux-syscall-note": "says what is no derivative work; the work itself stays copyleft",
    r"GPL-CC-1\.0": "a promise on termination only",
    r"(Universal-FOSS|RRDtool-FLOSS|DigiRule-FOSS)-exception.*": "combination with free works only",
    r"UBDL-exception|Google-Patent-WebM|PCRE2-exception|SHL-2\.[01]": "no leave for combined works",
    r"GNOME-examples-exception|GCC-exception-2\.0-note": "concerns examples or the notice",
}
"""Exceptions that do not turn copyleft into semi-copyleft; every other one does."""

UNLISTED: dict[str, str] = {
    "PDL-1.0": "Public Data License (Version 1.0)",
}
"""Licences outside the SPDX list that public bodies use (Japan's Public Data License)."""

TOLD_BESIDE_NOTICE = frozenset({"MPL-2.0-no-copyleft-exception"})
"""Ids whose notice is that of another id; a further notice beside it tells them."""
