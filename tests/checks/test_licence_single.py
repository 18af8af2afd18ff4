# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Licences of the past are compared with that of today, on every branch."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from oss_guard.packs.expand import expand

MIT, APACHE = expand("${text.MIT}"), expand("${text.Apache-2.0}")


def judged(inside: Callable[..., Any], folder: Path, *arguments: str) -> dict[str, Any]:
    done = inside("check", str(folder), "--format", "json", "--fail-on", "never", *arguments)
    body = json.loads(done.out)["body"]
    clause: dict[str, Any] = next(c for c in body["clauses"] if c["id"] == "5-4-b")
    clause["findings"] = [f for f in body["findings"] if f["clause"] == "5-4-b"]
    return clause


def changed(
    make_repository: Callable[..., Path], run_git: Callable[..., str], files: dict[str, str]
) -> Path:
    """A repository that was under one licence and is under another."""
    folder = make_repository({"LICENSE": MIT, "a.py": "x = 1\n"})
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    run_git(folder, "add", "-A")
    run_git(folder, "commit", "-q", "-m", "another licence")
    return folder


def test_another_licence_before_is_found_with_its_commit(
    inside: Callable[..., Any], make_repository: Callable[..., Path], run_git: Callable[..., str]
) -> None:
    folder = changed(make_repository, run_git, {"LICENSE": APACHE})
    clause = judged(inside, folder)
    assert clause["verdict"] == "fail"
    (finding,) = clause["findings"]
    assert finding["message"]["en"] == (
        "the licence was MIT before and is Apache-2.0 now; no document says why it changed"
    )
    assert finding["location"]["commit"] == run_git(folder, "rev-list", "--max-parents=0", "HEAD")


def test_terms_of_no_known_licence_before_are_not_named_after_one(
    inside: Callable[..., Any], make_repository: Callable[..., Path], run_git: Callable[..., str]
) -> None:
    terms = (
        "Copyright (c) 2020 Midori\n\nPermission is granted to copy and modify this software for"
        " the tests of your own town only. You must not redistribute copies to others. THE SOFTWARE"
        ' IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND; in no event shall the copyright'
        " holders be liable for any claim or damages.\n"
    )
    folder = changed(make_repository, run_git, {"LICENSE": terms})
    (folder / "LICENSE").write_text(MIT, encoding="utf-8")
    run_git(folder, "commit", "-q", "-am", "back")
    clause = judged(inside, folder)
    assert clause["verdict"] == "unknown"
    assert "terms-before" in {b["kind"] for b in clause["basis"]}


def test_a_reason_in_a_document_settles_it(
    inside: Callable[..., Any], make_repository: Callable[..., Path], run_git: Callable[..., str]
) -> None:
    told = "# x\n\n2.0 から、特許の許諾を明らかにするため、ライセンスを Apache-2.0 に変更した。\n"
    folder = changed(make_repository, run_git, {"LICENSE": APACHE, "README.md": told})
    clause = judged(inside, folder)
    assert clause["verdict"] == "pass"
    assert ("reason", "README.md", 3) in {
        (b["kind"], b["path"], b["line"]) for b in clause["basis"]
    }


def test_the_same_licence_in_other_words_is_no_change(
    inside: Callable[..., Any], make_repository: Callable[..., Path], run_git: Callable[..., str]
) -> None:
    folder = changed(make_repository, run_git, {"LICENSE": MIT.replace("<year>", "2026")})
    assert judged(inside, folder)["verdict"] == "pass"


def test_without_history_nothing_is_known(
    inside: Callable[..., Any], make_repository: Callable[..., Path], run_git: Callable[..., str]
) -> None:
    folder = changed(make_repository, run_git, {"LICENSE": APACHE})
    clause = judged(inside, folder, "--no-history")
    assert (clause["verdict"], clause["waits_for"]) == ("unknown", ["scope"])
    shallow = folder.parent / "shallow"
    run_git(folder.parent, "clone", "-q", "--depth", "1", folder.as_uri(), str(shallow))
    clause = judged(inside, shallow)
    assert (clause["verdict"], clause["waits_for"]) == ("unknown", ["evidence"])


def test_licences_of_parts_are_no_former_ones(
    inside: Callable[..., Any], make_repository: Callable[..., Path], run_git: Callable[..., str]
) -> None:
    folder = make_repository({"LICENSE": MIT, "LICENSE-3RD-PARTY.txt": APACHE, "a.py": "x = 1\n"})
    run_git(folder, "rm", "-q", "LICENSE-3RD-PARTY.txt")
    run_git(folder, "commit", "-q", "-m", "without parts")
    assert judged(inside, folder)["verdict"] == "pass"
