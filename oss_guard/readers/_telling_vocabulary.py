# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Words for letting the body know: whom users tell, how they do, and how it likes to be told."""

from __future__ import annotations

EN = {
    "body-en": (
        r"(?:us\b|me\b|our (?:[\w-]+ ){0,3}?[\w-]+|the (?:(?!apps?\b|which\b|where\b|what\b|users?\b)[\w-]+ ){0,3}?"
        r"(?:team|maintainers?|authors?|developers?|publishers?|owners?|city|town|village|council|ministry|agency|department|office|bureau|prefecture|government|municipality|foundation|project|ward|board|institute|university|unit|division|section|centre|center|authority|association|committee|region|state|commission|secretariat|directorate|administration|county|district|borough|service desk|mailbox|address|body)\b"
        r"|(?-i:[A-Z])[\w-]+(?: (?-i:[A-Z])[\w-]+){0,3})"
    ),
    "tells-body-en": (
        r"(?:\b(?:tell(?:ing)?|inform(?:ing)?|notify(?:ing)?|advise|approach|ping|e-?mail(?:ing)?|write to|writing to|get in touch with|reach out to|in touch with|word to|(?:note|line|message|mail|e-?mail|notice|report|notification|postcard) to) (?&body-en)"
        r"|\b(?:mail|message|call) (?:us|me)\b|\blet (?:it be known|(?&body-en) (?:\w+ )?know)|\breport(?:ing)? (?:(?:it|this|that|such use|(?:your|their|its|the|any) \w+) )?to (?&body-en)"
        r"|\breport(?:ing)? (?:your|its|their|the|such|this|that|it|any) ?(?:use|usage|adoption|deployment)?"
        r"|\b(?:e-?mail|mail|write|message)\b[^.=]{0,12}[\w.+-]{1,40}@"
        r"|\bcontact\b(?! (?:tracing|tracer|traced|events?|details?|information|points?|lists?|persons?|pages?|forms?|names?|numbers?|address\w*|data|logs?)\b)"
        r"|\b(?:get|be) in touch\b|\breach out\b|\bsay hello\b|\bdrop (?:us|me|a (?:line|note|message|mail))\b|\bgive us a\b(?! (?:\w+ )?name)"
        r"|\bsend (?:us\b|me\b|(?:an?|your) (?:\w+ )?(?:e-?mail|mail|note|line|card|postcard|word|letter|notice|details|name)\b|the (?:\w+ ){0,2}?(?:name|details|form|particulars)\b)"
        r"|\b(?:leave|drop|post|write (?:us|me)) (?:(?:us|me) )?(?:an?|your) (?:\w+ )?(?:note|line|message|comment|word|hello|postcard|e-?mail|issue|card|name)\b"
        r"|\b(?:open|raise|file|create) an? (?:\w+ )?issue\b[^.]{0,30}\b(?:to|and|so|titled|labell?ed|saying)\b|\bshare (?:with us|your|how|it)\b)"
    ),
    "registers-en": (
        r"(?:\bsign (?:the|our) guest ?book|\b(?:requested|asked|please|kindly|must|should|shall|invited|encouraged) (?:to )?(?:\w+ )?register\b|\bregister (?:your|with|it|their|the|its|as an? (?:user|adopter))"
        r"|\b(?:adds?|adding|put(?:ting)?|list(?:ing)?|enter(?:ing)?|append) (?:yourself|yourselves|an? (?:\w+ )?(?:row|line|entry|pin|marker|record)|(?:its|your|their)(?: \w+){0,2} (?:name|organi[sz]ation|city|town|municipality|council))\b"
        r"|\badd (?:yourself|(?:your|their) (?:own )?(?:\w+ )?(?:name|organi[sz]ation|company|city|town|municipality|council|agency|department|project|site|service|team|logo|use case)\b)"
        r"|\b(?:announce|introduce) (?:yoursel(?:f|ves)|themselves|itself|your)|\bmake (?:yoursel(?:f|ves)|themselves|itself|your use) known"
        r"|\bfill (?:in|out) (?:(?:the|our|this|a|an) (?:[\w-]+ ){0,3}|\[)(?:forms?|surveys?|questionnaires?|templates?|sheets?|registrations?|issues?)\b)"
    ),
    "likes-to-know-en": (
        r"(?:\bhear(?:ing)? (?:from|about|of|that|how|if|when|where|who)"
        r"|(?:(?:we|us|I|me|team|authors?|maintainers?|city|town|council|agency|department|office)\b[^.]{0,40}|(?:nice|great|good|glad|happy|helpful|useful|interest\w+|curious|keen|like|love) to )know (?:if|that|when|how|who|where|about|which)"
        r"|\b(?:we|us|I|team|city|town|council|agency|department|office|ministry)\b[^.]{0,60}\b(?:like|love|glad|grateful|appreciate|pleased|want|wish|prefer|happy|ask)\w*\b[^.]{0,60}\bbe(?:ing)? (?:told|informed|notified|advised)\b"
        r"|\b(?:we|us|team)\b[^.]{0,40}\b(?:like|love|glad|happy|delighted|pleased|keen|curious|grateful|thrilled|interested|want|wish)\b[^.]{0,12}\bto know\b"
        r"|\b(?:use|adoption|deployment|utili[sz]ation|fact|purpose)\b[^.]{0,60}\b(?:be|is|are) (?:informed|reported|notified|communicated|made known|told)\b[^.]{0,10}\bto\b)"
    ),
}
