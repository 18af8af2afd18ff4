# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Whether a host that a program connects to tells of an organisation's own network.

A name that every machine, every compose file or every customer of a service has tells nothing.
"""

from __future__ import annotations

import ipaddress
import re
from functools import lru_cache

from oss_guard.model.grades import Confidence
from oss_guard.readers._placeholders import is_placeholder

_LONGEST = 253
_ANYONES = re.compile(
    r"(?:^|\.)(?:localhost|localdomain|example|test|invalid|onion|docker\.internal|containers\.internal"
    r"|svc|svc\.cluster\.local|cluster\.local|google\.internal"
    r"|example\.(?:com|org|net|edu|jp|co\.jp|ne\.jp|or\.jp|go\.jp|lg\.jp)"
    r"|(?:my|your|some|our|the|foo|acme|contoso|mycorp|fabrikam|domain|company|corp|server|host|site|website|mydomain)[\w-]{0,12}"
    r"\.(?:com|org|net|local|internal|io|jp|co\.jp|lan|corp))$",
    re.IGNORECASE,
)
_INTERNAL = re.compile(
    r"\.(?:lgwan\.jp|local|internal|intra|intranet|corp|lan|private|priv|home\.arpa|ad|dc|office|naibu|chonai)$",
    re.IGNORECASE,
)
_OF_SERVICES = re.compile(
    r"\.(?:amazonaws\.com(?:\.cn)?|windows\.net|azure\.com|azure\.net|mongodb\.net|googleapis\.com|gserviceaccount\.com"
    r"|supabase\.co|neon\.tech|render\.com|herokuapp\.com|compose\.io|redislabs\.com|redns\.redis-cloud\.com|upstash\.io"
    r"|cloudamqp\.com|elephantsql\.com|planetscale\.com|psdb\.cloud|aivencloud\.com|digitalocean\.com|clever-cloud\.com"
    r"|rds\.aliyuncs\.com|snowflakecomputing\.com|cockroachlabs\.cloud|tidbcloud\.com|railway\.app|rlwy\.net|fly\.dev"
    r"|mlab\.com|cleardb\.net|oraclecloud\.com|elastic-cloud\.com|clickhouse\.cloud|forumsys\.com|zflexldap\.com)$",
    re.IGNORECASE,
)
_NAME = re.compile(r"^(?=.*[A-Za-z])[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,62}(?:\.(?!$)|$)){1,10}$")
_OF_FILE = re.compile(
    r"\.(?:js|ts|py|rb|php|java|go|rs|cs|json|ya?ml|xml|html?|txt|md|sql|db|sqlite3?|conf|cfg|ini|env|sh|host|hostname|name"
    r"|value|url|server|address|port|get|config|settings|password|user|database)$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"^(?=.*\d)(?=.*[A-Za-z]{2})[A-Za-z0-9]+(?:-[A-Za-z0-9]+)+$|^[A-Z]{2,}[A-Z0-9-]*\d+$"
)
_TOP_LEVEL = re.compile(
    r"\.(?:[a-z]{2}|com|org|net|info|biz|gov|edu|io|dev|app|cloud|city|tokyo|osaka)$", re.IGNORECASE
)
_DEFAULT_NETWORKS = tuple(
    ipaddress.ip_network(n)
    for n in (
        *(
            "127.0.0.0/8",
            "0.0.0.0/8",
            "169.254.0.0/16",
            "172.17.0.0/16",
            "172.18.0.0/16",
            "192.168.0.0/23",
        ),
        *(
            "192.0.2.0/24",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "10.0.0.0/24",
            "10.0.2.0/24",
            "192.168.99.0/24",
        ),
        *(
            "1.1.1.1/32",
            "1.2.3.4/32",
            "8.8.8.8/32",
            "192.168.56.0/24",
            "192.168.100.0/24",
            "10.10.10.0/24",
        ),
    )
)


@lru_cache(maxsize=1 << 12)
def judged(host: str) -> Confidence | None:
    """How sure it is that the name or address is private to an organisation; None where it is not.

    A host of a public service that only its customers reach, and a short name that need not mean
    anything elsewhere, are of low confidence.
    """
    name = host.rstrip(".")
    if not 0 < len(name) <= _LONGEST or is_placeholder(name):
        return None
    try:
        return _of_address(ipaddress.ip_address(name))
    except ValueError:
        pass
    if not _NAME.match(name) or _ANYONES.search(name) or _OF_FILE.search(name):
        return None
    if "." not in name:
        return Confidence.LOW if _NUMBERED.match(name) else None
    if _OF_SERVICES.search(name):
        return Confidence.LOW
    if _INTERNAL.search(name):
        return Confidence.HIGH
    if name.lower().startswith("www."):  # A site for everybody.
        return None
    return Confidence.MEDIUM if _TOP_LEVEL.search(name) else None


def _of_address(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> Confidence | None:
    if address.version != 4 or any(address in network for network in _DEFAULT_NETWORKS):  # noqa: PLR2004
        return None
    return Confidence.MEDIUM if address.is_private else Confidence.LOW
