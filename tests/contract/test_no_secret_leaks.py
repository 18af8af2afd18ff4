# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""No byte of any output holds a secret that a repository holds."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
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
        "def broken(self, document, *_, **__):\n"
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


TAG = "SPDX-" + "License-Identifier: "
HOLDER = "SPDX-" + "FileCopyrightText: 2024 "
QUOTED: dict[str, dict[str, bytes]] = {
    "an SPDX tag": {"src/x.c": f"// {TAG}{GITHUB}\n// {TAG}MIT AND ({AWS}\n".encode()},
    "an SPDX id": {
        "src/x.c": f"// {TAG}LicenseRef-{AWS}\n".encode(),
        f"LICENSES/LicenseRef-{SLACK}.txt": b"x\n",
        "src/x.png": b"\0",
        "src/x.png.license": f"{TAG}LicenseRef-{GITHUB}\n".encode(),
    },
    "a holder": {"src/x.c": f"// {HOLDER}{AWS}\n// {TAG}MIT\n".encode()},
    "REUSE.toml": {
        "REUSE.toml": f'version = 1\n[[annotations]]\npath = "**"\n{TAG[:-2]} = "{AWS}"\n'.encode()
    },
    "a broken REUSE.toml": {"REUSE.toml": f'version = 1\n"{AWS}" = {GITHUB}\n'.encode()},
    "a project's name": {"pyproject.toml": f'[project]\nname = "{GITHUB}"\n'.encode()},
    "a heading that is cut": {"README.md": f"# {'語' * 285}{AWS}\n".encode()},
    "a link that leads nowhere": {"README.md": f"# x\n\n[x]({'a' * 60}/{GITHUB})\n".encode()},
    "a CODEOWNERS line": {"CODEOWNERS": f"* @{'a' * 60}/{GITHUB}\n".encode()},
    "a test command": {
        "package.json": (
            f'{{"scripts": {{"test": "TOKEN={GITHUB} {"x" * 40} {AWS} jest"}}}}'.encode()
        )
    },
    "a path": {f"src/{GITHUB}/{AWS}.py": b"x = 1\n", f"{AWS}/LICENSE": b"x", f"{SLACK}.md": b"# x"},
    "a path that is not read": {f"{GITHUB}.bin": b"\0\1", f"vendor/{AWS}/x.c": b"int x;\n"},
    "the reason of an exclusion": {
        ".oss-guard.yml": (
            f"paths: {{exclude: [{{paths: ['{AWS}/**'], reason: {GITHUB}}}]}}\n".encode()
        )
    },
    "the organization": {
        ".oss-guard.yml": (
            f"organization: {{name: {{ja: {GITHUB}, en: {AWS}}}, court: {{ja: x, en: {SLACK}}}}}\n"
        ).encode()
    },
}


@pytest.mark.parametrize("where", list(QUOTED))
def test_a_value_that_is_quoted_as_something_else_is_redacted_too(
    inside, make_repository, tmp_path: Path, where: str
) -> None:
    files = {"a.py": f"token = '{GITHUB}'\n".encode(), **QUOTED[where]}
    assert_no_report_holds_a_value(inside, make_repository(files), tmp_path, where)


def unnamed(text: str) -> str:
    """The text with a value that nothing about itself tells to be one."""
    for value in (GITHUB, AWS, SLACK):
        text = text.replace(value, PASSWORD)
    return text


@pytest.mark.parametrize("where", list(QUOTED))
def test_a_value_that_only_its_name_elsewhere_tells_is_redacted_too(
    inside, make_repository, tmp_path: Path, where: str
) -> None:
    files = {unnamed(p): unnamed(data.decode("latin-1")) for p, data in QUOTED[where].items()}
    encoded = {path: data.encode("latin-1") for path, data in files.items()}
    named = f'api_key = "{PASSWORD}"\n'.encode()
    folder = make_repository({"a.py": named + encoded.pop("a.py", b""), **encoded})
    assert_no_report_holds_a_value(inside, folder, tmp_path, where)
    findings = json.loads((tmp_path / "json").read_text(encoding="utf-8"))["body"]["findings"]
    assert "a.py" in {f["location"]["path"] for f in findings if f["excerpt"]}


def test_a_value_that_only_history_names_is_redacted_too(
    inside, make_repository, run_git, tmp_path: Path
) -> None:
    folder = make_repository({"a.py": f'api_key = "{PASSWORD}"\n'.encode()})
    (folder / "a.py").unlink()
    (folder / "README.md").write_text(f"# {PASSWORD}\n\nx\n", encoding="utf-8")
    run_git(folder, "add", "-A")
    run_git(folder, "commit", "-q", "-m", f"Merge pull request #2 from a/{PASSWORD}")
    run_git(folder, "branch", f"x/{PASSWORD}")
    assert_no_report_holds_a_value(inside, folder, tmp_path, "history")


def assert_no_report_holds_a_value(inside, folder: Path, tmp_path: Path, where: str) -> None:
    targets = [f"--format={name}={tmp_path / name}" for name in FORMATS]
    done = inside("check", str(folder), *targets)
    assert done.code in {0, 1}
    assert_clean(done.out.encode() + done.err.encode(), where)
    for name in FORMATS:
        data = (tmp_path / name).read_bytes()
        assert len(data) > 100
        assert_clean(data, f"{where}, {name}")


def test_names_and_subjects_of_history_are_read_too(
    inside, make_repository, run_git, tmp_path: Path
) -> None:
    folder = make_repository({"a.py": b"x = 1\n"})
    for name in ("-b", "--orphan"):
        run_git(folder, "checkout", "-q", name, f"{name.strip('-')}/{GITHUB}")
        run_git(folder, "add", "-A")
        run_git(folder, "commit", "-q", "--allow-empty", "-m", f"Merge pull request #1 of {AWS}")
    subject = f"Merge pull request #2 from a/{'b' * 45}/{GITHUB}"
    run_git(folder, "commit", "-q", "--allow-empty", "-m", subject, "--author", f"{AWS} <{AWS}@x>")
    run_git(folder, "tag", f"v1.0.0-{'x' * 20}-{SLACK}")
    run_git(folder, "tag", f"build-{'x' * 30}-{GITHUB}")
    run_git(folder, "update-ref", f"refs/stash/{SLACK}", "HEAD")
    assert_no_report_holds_a_value(inside, folder, tmp_path, "history")
    assert "ghp_…(40)" in (tmp_path / "json").read_text(encoding="utf-8")


def test_a_path_with_a_value_still_says_which_file_it_is(
    inside, make_repository, tmp_path: Path
) -> None:
    name = f"deploy/{GITHUB}/設定 {AWS}.env"
    folder = make_repository({name: f"AWS_ACCESS_KEY_ID={AWS}\n".encode()})
    inside("check", str(folder), f"--format=json={tmp_path / 'json'}", "--format=text", code=1)
    assert "deploy/ghp_…(40)/設定 AKIA…(20).env" in (tmp_path / "json").read_text(encoding="utf-8")


def test_a_complaint_about_the_repository_holds_no_value(inside, make_repository) -> None:
    files = {".oss-guard.yml": f"'{AWS}': 1\npacks: [{GITHUB}]\n".encode()}
    done = inside("check", str(make_repository(files)), code=3)
    assert_clean(done.out.encode() + done.err.encode(), "standard error")
    assert ".oss-guard.yml:1:" in done.err


def test_packs_without_rules_for_secrets_quote_none(
    inside, make_repository, tmp_path: Path
) -> None:
    pack = tmp_path / "pack"
    pack.mkdir()
    (pack / "pack.yaml").write_text("name: x\nversion: 1.0.0\ntitle: {ja: x, en: x}\n")
    folder = make_repository({"package.json": f'{{"name": "{GITHUB}"}}\n'.encode()})
    done = inside("check", str(folder), "--pack", str(pack), "--format", "json", code=0)
    assert_clean(done.out.encode(), "standard output")
    assert '"name": "ghp_…(40)"' in done.out


SLOW = """\
import time
from oss_guard.scan.plan import Plan
read = Plan.read
def slowly(self, document, path, **how):
    seen = read(self, document, path, **how)
    if path == "z.txt":
        time.sleep(60)
    return seen
Plan.read = slowly
from oss_guard.cli import main
main()
"""


@pytest.mark.skipif(os.name == "nt", reason="POSIX signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGKILL])
def test_an_interrupted_run_leaves_no_value(
    oss_guard, make_repository, tmp_path: Path, number: signal.Signals
) -> None:
    """Not even one that could not clean up after itself."""
    tagged = {f"{n}.c": f"// {HOLDER}{AWS} {GITHUB}\n".encode() for n in range(3)}
    folder = make_repository({**FILES, **QUOTED["REUSE.toml"], **tagged, "z.txt": b"z\n"})
    script = tmp_path / "slow.py"
    script.write_text(SLOW, encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, str(script), "check", str(folder), "--jobs", "1"],
        env=oss_guard.environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    until = time.monotonic() + 60
    while time.monotonic() < until and not list(oss_guard.temporary.rglob("2.c")):
        time.sleep(0.05)
    process.send_signal(number)
    out, err = process.communicate(timeout=60)
    assert process.returncode in {130, -number}
    assert_clean(out + err, "what was said")
    left = [p for p in oss_guard.temporary.rglob("*") if p.is_file()]
    assert bool(left) is (number is signal.SIGKILL)
    for path in left:
        assert_clean(path.read_bytes(), str(path))
