# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Check digits and structure, on values whose answer is known."""

from __future__ import annotations

import base64
import json

import pytest

from oss_guard.packs.expand import expand
from oss_guard.readers._validators import VALIDATORS, entropy

PW = "Kx7w4mQ2"


def holds(name: str, value: str, whole: str = "") -> bool:
    return VALIDATORS[name](value, whole or value)


def encoded(value: object) -> str:
    return base64.urlsafe_b64encode(json.dumps(value).encode()).decode().rstrip("=")


def test_entropy() -> None:
    assert entropy("") == 0
    assert entropy("aaaa") == 0
    assert entropy("abcd") == pytest.approx(2)


def test_checksums() -> None:
    # Published beside the description of the format; the last six characters follow from the rest.
    body, checksum = "zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ", "0mLq17"
    assert holds("base62-crc32", f"ghp_{body}{checksum}")
    assert not holds("base62-crc32", f"ghp_{body}{checksum[::-1]}")
    assert holds("base62-crc32", expand("npm_${fake.github}"))
    assert holds("hex-crc32", expand("glsa_${fake.grafana}"))
    assert holds("hex-crc32", "glsa_yscW25imSKJIuav8zF37RZmnbiDvB05G" + "_fcaaf58a")
    assert not holds("hex-crc32", expand("glsa_${fake.base62.32}_00000000"))


def test_words_that_begin_like_a_key() -> None:
    assert not holds("aws-key-id", "ASIANMIDORIFESTIVALX")
    assert holds("aws-key-id", "ASIANMIDORIFESTIVAL7")
    assert holds("aws-key-id", "AKIANMIDORIFESTIVALX")


def test_luhn() -> None:
    assert holds("luhn", "4111 1111 1111 1111")
    assert not holds("luhn", "4111 1111 1111 1112")
    assert not holds("luhn", "")


def test_jwt() -> None:
    payload = encoded({"sub": "x"})
    assert holds("jwt", f"{encoded({'alg': 'HS256'})}.{payload}.c2ln")
    for header in ({"alg": "none"}, {"typ": "JWT"}, ["alg"], {"alg": 1}):
        assert not holds("jwt", f"{encoded(header)}.{payload}.c2ln")
    for claims in ({"jti": "a", "id": 1, "iat": 2}, {"iss": "supabase", "role": "anon"}):
        assert not holds("jwt", f"{encoded({'alg': 'HS256'})}.{encoded(claims)}.c2ln")
    assert not holds("jwt", f"!!!.{payload}.c2ln")
    assert not holds("jwt", f"{encoded({'alg': 'HS256'})}.{payload}")
    assert not holds("jwt", f"{encoded({'alg': 'HS256'})}.{encoded([1])}.c2ln")


def test_basic_credentials() -> None:
    def pair(text: str) -> str:
        return base64.b64encode(text.encode()).decode()

    assert holds("basic-credentials", pair(f"tosei:{PW}"))
    for text in (
        "tosei",
        "tosei:",
        f":{PW}",
        "tosei:tosei",
        "user:password",
        "u:${PW}",
        "\0:\1x",
    ):
        assert not holds("basic-credentials", pair(text))
    assert not holds("basic-credentials", "!!!!")


@pytest.mark.parametrize(
    ("url", "real"),
    [
        ("postgres://app:{PW}@db1.tosei.lg.jp/x", True),
        ("redis://:{PW}@10.1.2.3:6379", True),
        ("mysql://app:{PW}@db/x", True),
        ("postgres://app:{PW}@localhost/x", False),
        ("postgres://app:{PW}@127.0.0.1/x", False),
        ("https://app:{PW}@www.example.com/", False),
        ("https://app:{PW}@host/", False),
        ("https://<user>:{PW}@db1.tosei.lg.jp/", False),
        ("amqp://{PW}:{PW}@mq.tosei.lg.jp", False),
        ("no url", False),
    ],
)
def test_url_password(url: str, real: bool) -> None:
    assert holds("url-password", PW, url.format(PW=PW)) is real


def test_passwords_that_are_defaults_or_names() -> None:
    assert holds("real-password", PW)
    for value in ("password", "DB_PASSWORD", "config.password", "$PASSWORD", "%PW%"):
        assert not holds("real-password", value)
    assert not holds("url-password", "postgres", "postgres://app:postgres@db1.tosei.lg.jp/x")
    assert not holds("mixed", "entriesOfTheWholeList")
