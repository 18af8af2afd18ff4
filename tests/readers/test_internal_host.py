# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What connects to a host tells which it is; names that everyone uses tell nothing."""

from __future__ import annotations

import time

import pytest

from oss_guard.documents.document import document
from oss_guard.model.grades import Confidence
from oss_guard.readers import Secret
from oss_guard.readers._host import judged
from oss_guard.readers.internal_host import InternalHost
from oss_guard.scan import Request
from oss_guard.scan.plan import Plan

HOST = "db1.jumin.tosei.lg.jp"
PLAN = Plan([Request("internal-host", InternalHost())], b"k")


def values(text: str, syntax: str = "text") -> list[str]:
    content = document(text.encode(), syntax)
    facts = [s.fact for _, s in PLAN.read(content, "a").sightings]
    sure = [f for f in facts if isinstance(f, Secret) and f.confidence.gates]
    return [content.content[f.span.start : f.span.end].decode() for f in sure]


@pytest.mark.parametrize(
    ("host", "confidence"),
    [
        (HOST, Confidence.MEDIUM),
        ("ora1.tosei.local", Confidence.HIGH),
        ("jumin.lgwan.jp", Confidence.HIGH),
        ("10.20.30.40", Confidence.MEDIUM),
        ("172.20.1.2", Confidence.MEDIUM),
        ("SVDB01", Confidence.LOW),
        ("jumin-db-01", Confidence.LOW),
        ("a.b.ap-northeast-1.rds.amazonaws.com", Confidence.LOW),
        ("a.database.windows.net", Confidence.LOW),
        *((name, None) for name in ("db", "postgres", "redis", "app-db", "localhost", "DB_HOST")),
        *((name, None) for name in ("127.0.0.1", "192.168.0.10", "192.0.2.1", "172.17.0.1")),
        *((name, None) for name in ("db.example.com", "db.example.lg.jp", "your-db-host.com")),
        *((name, None) for name in ("config.database.host", "settings.py", "a.svc.cluster.local")),
        *(
            (name, None)
            for name in ("2.5", "host.docker.internal", "mydb.mycompany.com", "a..b", "")
        ),
    ],
)
def test_a_name_tells_of_an_own_network_or_of_none(
    host: str, confidence: Confidence | None
) -> None:
    assert judged(host) is confidence


@pytest.mark.parametrize(
    "text",
    [
        "jdbc:mysql://{}:3306/app?useSSL=true",
        "jdbc:oracle:thin:@{}:1521:ORCL",
        "jdbc:oracle:thin:@//{}:1521/ORCL",
        "jdbc:sqlserver://{};databaseName=app",
        "postgresql+psycopg2://app:pw@{}/app",
        "mongodb+srv://{}/app",
        "rediss://:pw@{}:6379/0",
        "ldaps://{}:636/dc=tosei",
        "Driver={{ODBC Driver 17}};Server={},1433;Database=app;",
        "Data Source=tcp:{};Initial Catalog=app;",
        "host={} dbname=app user=app",
        "(HOST = {})(PORT = 1521))(CONNECT_DATA = (SID = app))",
        "DB_HOST={}",
        "db.host: {}",
        "define('DB_HOST', '{}');",
        '"mysqlHost": "{}",',
        "production:\n  adapter: mysql2\n  host: {}\n",
        "  host: '{}',\n  port: 5432,\n",
        "database:\n  hostname: {}\n",
    ],
)
def test_the_host_of_a_connection(text: str) -> None:
    assert values(text.format(HOST)) == [HOST]


@pytest.mark.parametrize(
    "text",
    [
        "https://{}/app",
        "host: {}\nport: 443\n",
        "server={} is up",
        "DB_HOST={}.${{DOMAIN}}",
        "db_host = {}()",
        "Server: {}",
    ],
)
def test_the_host_of_something_else(text: str) -> None:
    assert values(text.format(HOST)) == []


@pytest.mark.parametrize(
    "text",
    [
        "# The URL of the directory (ex. ldap://10.20.30.40)",
        "url = None  # e.g. postgresql://{}/app",
        "# 例：jdbc:mysql://{}/app",
        "-- such as DB_HOST={}",
    ],
)
def test_the_host_of_an_example(text: str) -> None:
    assert values(text.format(HOST)) == []


def test_the_host_after_words_that_only_look_alike() -> None:
    assert values(f"complex: ldap://{HOST}\nextra ldap://{HOST}/a\n") == [HOST, HOST]


def test_in_a_document_only_names_of_inner_networks_are_sure() -> None:
    assert values(f"Set `DB_HOST={HOST}`.\n", "markdown") == []
    assert values("Set `DB_HOST=db1.tosei.local`.\n", "markdown") == ["db1.tosei.local"]


@pytest.mark.parametrize("unit", ["jdbc:", "host: a\n", "server=", "a.", "db_host=", "sql://a:@"])
def test_hostile_lines_are_read_in_time(unit: str) -> None:
    began = time.monotonic()
    values("jdbc:" + unit * (100_000 // len(unit)))
    assert time.monotonic() - began < 60


def test_a_line_of_many_hosts_takes_no_longer_for_each() -> None:
    name = "db1.shiyakusho.lan"
    assert set(values(f"host: {name}, " * 20_000 + "port: 5432")) == {name}
