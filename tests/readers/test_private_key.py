# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""A key is its header with a body that decodes to one, however it is wrapped."""

from __future__ import annotations

import base64
import textwrap

import pytest

from oss_guard.documents.document import Document
from oss_guard.readers.private_key import PrivateKey
from oss_guard.scan import Request
from oss_guard.scan.plan import Plan

BEGIN, END = "-----BEGIN {}PRIVATE " + "KEY-----", "-----END {}PRIVATE " + "KEY-----"
DER = base64.b64encode(b"\x30\x82" + bytes(range(250))).decode()
OPENSSH = base64.b64encode(b"openssh-key-v1\0\0\0\0\x04none" + bytes(range(200))).decode()
LOCKED = base64.b64encode(b"openssh-key-v1\0\0\0\0\naes256-ctr" + bytes(range(200))).decode()


def pem(body: str, label: str = "", width: int = 64) -> str:
    lines = "\n".join(textwrap.wrap(body, width))
    return f"{BEGIN.format(label)}\n{lines}\n{END.format(label)}"


def read(text: str, form: str = "plain", near: str = "") -> list[str]:
    plan = Plan([Request("private-key", PrivateKey(form=form, near=near))], b"k" * 32)
    content = text.encode()
    spans = [s.fact.span for _, s in plan.read(Document("text", content), "a").sightings]
    return [content[s.start : s.end].decode() for s in spans]


@pytest.mark.parametrize(
    "text",
    [
        pem(DER),
        pem(DER, "RSA ", 20),
        pem(OPENSSH, "OPENSSH "),
        pem(DER).replace("\n", "\\n"),
        pem(DER).replace("\n", "\\r\\n"),
        pem(DER).replace("\n", "\n    "),
        pem(DER).replace("\n", "\n# "),
        pem(DER).replace("\n", '\\n" +\n  "'),
        pem(DER).replace("\n", '"\n  + "'),
        pem(DER).replace("\n", "\n\n"),
        pem(DER).replace("\n", " "),
        pem(DER).replace("\n", '\\n");\nkey.append("'),
        pem(DER).replace("\n", '" & vbCrLf & _\n    "'),
        pem(DER).replace("\n", '" + System.lineSeparator() +\n    "'),
        pem(DER, "RSA ").replace("RSA ", 'RSA " + "', 1),
    ],
)
def test_a_key_is_one_fact_from_header_to_end(text: str) -> None:
    assert read(f"x = '{text}'\n") == [text]


def test_a_key_without_an_end_counts() -> None:
    (found,) = read(f"{BEGIN.format('')}\n{DER}\n")
    assert found.startswith("-----BEGIN")


@pytest.mark.parametrize(
    "text",
    [
        BEGIN.format("RSA "),
        f"{BEGIN.format('RSA ')} … {END.format('RSA ')}",
        f"{BEGIN.format('')}\n{{{{ key }}}}\n{END.format('')}",
        f"starts with {BEGIN.format('')} and then\nwords follow, {'many of them ' * 20}",
        pem(base64.b64encode(b"not a key" * 20).decode()),
        pem(DER).replace("PRIVATE", "PUBLIC"),
        pem(DER[:30]),
    ],
)
def test_a_header_alone_is_no_key(text: str) -> None:
    assert read(text) == []


def test_encrypted_keys_are_told_apart() -> None:
    header = "Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,0011223344556677\n\n"
    first = BEGIN.format("RSA ")
    former = pem(DER, "RSA ").replace(first, f"{first}\n{header}")
    for text in (pem(DER, "ENCRYPTED "), former, pem(LOCKED, "OPENSSH ")):
        assert read(text) == []
        assert read(text, "encrypted") == [text]
    assert read(pem(DER), "encrypted") == []


def test_putty() -> None:
    head = "PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: {}\nComment: x\nPublic-Lines: 1\n"
    tail = f"{DER[:64]}\nPrivate-Lines: 1\n{DER[:64]}\nPrivate-MAC: " + "0a" * 32
    assert len(read(head.format("none") + tail)) == 1
    assert read(head.format("aes256-cbc") + tail) == []
    assert len(read(head.format("aes256-cbc") + tail, "encrypted")) == 1
    assert read(head.format("none")) == []


def test_pgp() -> None:
    body = base64.b64encode(b"\x95\x01" + bytes(range(120))).decode()
    text = pem(body, "PGP ").replace("KEY-----", "KEY BLOCK-----")
    text = text.replace("\n", "\nVersion: GnuPG v2\n\n", 1)
    assert read(text, "pgp") == [text]
    assert read(text) == []


def test_several_keys_and_what_must_stand_near() -> None:
    assert len(read(f"{pem(DER)}\n{pem(OPENSSH, 'OPENSSH ')}\n")) == 2
    assert read(pem(DER), near='"service_account"') == []
    assert len(read(f'{{"type": "service_account"}}\n{pem(DER)}', near='"service_account"')) == 1
