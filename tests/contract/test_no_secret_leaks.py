# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""No byte of any output holds a secret that a repository holds."""

from __future__ import annotations

import sys
from base64 import b64encode
from pathlib import Path

import pytest

from oss_guard.packs.expand import expand

GITHUB = expand("ghp" + "_${fake.github}")
AWS = expand("AKIA" + "${fake.base32.16}")
SLACK = expand("xox" + "b-${fake.digits.12}-${fake.digits.13}-${fake.base62.24}")
PASSWORD = expand("${fake.base62.18}")
PEM_BODY = "\n".join(expand(f"${{fake.base64.{64 - n % 2}}}") for n in range(12))
PEM = "-----BEGIN RSA PRIVATE " + f"KEY-----\n{PEM_BODY}\n-----END RSA PRIVATE " + "KEY-----\n"
VALUES = (GITHUB, AWS, SLACK, PASSWORD)
FORMATS = ("text", "json", "sarif", "markdown", "github")

FILES: dict[str, bytes] = {
    "a.py": f"token = '{GITHUB}'\nurl = 'https://user:{PASSWORD}@db.internal.example/x'\n".encode(),
    "設定.env": f"鍵 = 値\nAWS_ACCESS_KEY_ID={AWS}\n".encode("cp932"),
    "接続.txt": f"接続情報: {SLACK}\n".encode("utf-16"),
    "メモ.md": f"# メモ\n\nトークンは {GITHUB} です。\n".encode("euc_jp"),
    "bom.json": f'{{"token": "{GITHUB}"}}\n'.encode("utf-8-sig"),
    "deploy.pem": PEM.encode(),
    "minified.js": (f"var a='{GITHUB}';" + "x=1;" * 3000 + f"b='{AWS}'").encode(),
    "LICENSE": f"Copyright {GITHUB}\n".encode(),
    "README.md": f"# x\n\nLicense: {AWS}\n".encode(),
}


def forms(value: str) -> list[bytes]:
    """How a value could stand in an output; of long ones also any quarter of it."""
    plain = value.encode()
    pieces = [plain[n : n + 12] for n in range(4, len(plain) - 11, 8)]
    encoded = [b64encode(plain), plain.hex().encode(), value.encode("utf-16-le")]
    return [plain, *pieces, *encoded]


def assert_clean(data: bytes, where: str, values: tuple[str, ...] = VALUES) -> None:
    for value in values:
        for form in forms(value):
            assert form not in data, where
    for line in PEM_BODY.split("\n"):
        assert line.encode()[:20] not in data, where


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_no_output_and_no_temporary_file_holds_a_value(
    oss_guard, make_repository, tmp_path: Path, lang: str
) -> None:
    folder = make_repository(FILES)
    reports = tmp_path / "reports"
    reports.mkdir()
    targets = [f"--format={name}={reports / name}" for name in FORMATS]
    for name in FORMATS:
        done = oss_guard("check", str(folder), *targets, "--format", name, "--lang", lang, code=1)
        assert_clean(done.out.encode(), f"standard output as {name}")
        assert_clean(done.err.encode(), f"standard error with {name}")
    text = (reports / "text").read_text(encoding="utf-8")
    assert "ghp_…(40)" in text
    for place in ("a.py:1:", "設定.env:2:", "接続.txt:1:", "メモ.md:3:", "bom.json:1:"):
        assert place in text, place
    assert "deploy.pem" in text
    for path in [*reports.iterdir(), *(p for p in oss_guard.temporary.rglob("*") if p.is_file())]:
        assert_clean(path.read_bytes(), str(path))
    assert oss_guard.left() == []


def test_an_error_log_holds_no_value(oss_guard, make_repository, monkeypatch) -> None:
    """Something of ours breaks while a document with a secret is read."""
    code = (
        "import sys\n"
        "from oss_guard.scan.plan import Plan\n"
        "def broken(self, document, path):\n"
        "    raise RuntimeError(document.text)\n"
        "Plan.read = broken\n"
        "from oss_guard.cli import main\n"
        "main()\n"
    )
    monkeypatch.setattr(
        type(oss_guard), "command", lambda _self, *a: [sys.executable, "-c", code, *a]
    )
    folder = make_repository({"a.py": f"token = '{GITHUB}'\n"})
    done = oss_guard("check", str(folder), code=70)
    assert_clean(done.err.encode() + done.out.encode(), "standard error")
    assert done.err.count("\n") == 1
    (log,) = oss_guard.left()
    data = Path(log).read_bytes()
    assert_clean(data, log)
    assert b"RuntimeError" in data
    assert b"scan" in data


QUOTED = {
    "an SPDX tag": {"src/x.c": ("// SPDX-" + f"License-Identifier: {GITHUB}\n").encode()},
    "a project's name": {"pyproject.toml": f'[project]\nname = "{GITHUB}"\n'.encode()},
}


UNSEARCHED = pytest.mark.xfail(strict=True, reason="the REUSE tool's words are not yet searched")


@pytest.mark.parametrize(
    "where", [pytest.param("an SPDX tag", marks=UNSEARCHED), "a project's name"]
)
def test_a_value_that_is_quoted_as_something_else_is_redacted_too(
    inside, make_repository, where: str
) -> None:
    files = {"a.py": f"token = '{GITHUB}'\n".encode(), **QUOTED[where]}
    done = inside("check", str(make_repository(files)), "--format", "json", code=1)
    assert_clean(done.out.encode(), where)
