# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What SQL puts into a column of passwords, wherever the column's name stands."""

from __future__ import annotations

import time

import pytest

from oss_guard.documents.document import document
from oss_guard.packs.expand import expand
from oss_guard.readers.inserted_credential import InsertedCredential
from oss_guard.scan import Request
from oss_guard.scan.plan import Plan

STRONG = expand("Kx9${fake.base62.9}")
HASH = expand("$2y$10$${fake.base62.53}")
PLAN = Plan([Request("inserted-credential", InsertedCredential())], b"k")


INSERT = "INSERT INTO {} VALUES (1, '{}');"


def values(text: str) -> list[str]:
    content = document(text.encode(), "text")
    facts = [s.fact for _, s in PLAN.read(content, "a").sightings]
    return [content.content[f.span.start : f.span.end].decode() for f in facts]


@pytest.mark.parametrize(
    "text",
    [
        "INSERT INTO users (id, password) VALUES (1, '{}');",
        "insert into `users`(`password`,`id`) values('{}',1),('changeme',2);",
        "REPLACE INTO [dbo].[users] ([note], [pwd]) VALUES ('a, (b) ''c''', N'{}');",
        "INSERT IGNORE INTO users (note, password) VALUES (CONCAT('a', 'b'), MD5('{}'));",
        'INSERT INTO "Users" ("パスワード") VALUES (\'{}\');',
        (
            "CREATE TABLE IF NOT EXISTS `u` (\n `a` int,\n `passwd` text,\n KEY `b` (`a`)\n);\n"
            "INSERT INTO `u` VALUES (1,'{}');"
        ),
        "COPY u (a, password, b) FROM stdin;\n1\t{}\tx\n\\.\nb\tsakuranbo\tc\n",
    ],
)
def test_the_value_of_the_column(text: str) -> None:
    assert values(text.format(STRONG)) == [STRONG]


@pytest.mark.parametrize(
    "text",
    [
        "INSERT INTO users (password, id) VALUES (1, '{}');",
        "INSERT INTO users VALUES (1, '{}');",
        "INSERT INTO users (id, password) SELECT 1, '{}';",
        "INSERT INTO users (id, password) VALUES (1, :pw);\nUPDATE x SET a = '{}';",
        "COPY u (a, b) FROM stdin;\n1\t{}\n\\.\n",
    ],
)
def test_other_columns(text: str) -> None:
    assert values(text.format(STRONG)) == []


def test_a_hash_is_known_by_itself_only_where_no_column_is() -> None:
    assert values(INSERT.format("users", HASH)) == [HASH]
    assert values(INSERT.format("notes (id, text)", HASH)) == []


@pytest.mark.parametrize(
    "unit",
    [
        *(
            "insert into a values (",
            "insert into a (b) values ('",
            "insert into a ",
            "create table a (\n",
        ),
        *("insert into a values (1,'", ") from stdin", "copy a (b) from stdin;\n1\t", "('x',"),
    ],
)
def test_hostile_statements_are_read_in_time(unit: str) -> None:
    began = time.monotonic()
    values(unit * (200_000 // len(unit)))
    values("insert into a values (" + unit * (200_000 // len(unit)))
    assert time.monotonic() - began < 60
