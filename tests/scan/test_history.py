# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Whatever a repository keeps is searched once, and what is found is named."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from oss_guard import cache
from oss_guard.model.location import Location
from oss_guard.packs.bind import load_pack
from oss_guard.packs.expand import expand
from oss_guard.readers import find
from oss_guard.readers.labelled_credential import LabelledCredential
from oss_guard.readers.secret_format import SecretFormat
from oss_guard.repository.opening import open_repository
from oss_guard.repository.port import Step
from oss_guard.repository.store import GitStore
from oss_guard.scan import Past, Request, sifting
from oss_guard.scan import plan as plan_module
from oss_guard.scan.history import scan_history
from oss_guard.scan.plan import Plan
from oss_guard.scan.run import scan

KEY = expand("ghp" + "_${fake.github}")
LINE = f"token = '{KEY}'\n".encode()
STORE = "SECRET-KEYSTORE-001"


@pytest.fixture(scope="module")
def requests() -> list[Request]:
    rules = (r for r in load_pack("secrets").rules if r.id == "SECRET-GITHUB-001")
    return [rule.params.request for rule in rules]


@pytest.fixture
def folder(make_repository: Callable[..., Path]) -> Path:
    return make_repository({"README.md": "x\n"})


@pytest.fixture
def commit(folder: Path, run_git: Callable[..., str]) -> Callable[..., str]:
    def committing(files: dict[str, bytes | None], message: str = "change") -> str:
        for name, data in files.items():
            path = folder / name
            if data is None:
                path.unlink()
                continue
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        run_git(folder, "add", "-A")
        run_git(folder, "commit", "-q", "--allow-empty", "-m", message)
        return run_git(folder, "rev-parse", "HEAD")

    return committing


def past_of(folder: Path, requests: list[Request], **options: object) -> Past:
    repository = open_repository(folder, None)
    try:
        found = scan_history(repository, Plan(requests, b"k" * 32), **options)  # type: ignore[arg-type]
    finally:
        repository.close()
    assert found is not None
    return found


def places(past: Past) -> Iterator[tuple[str, str | None]]:
    for sightings in past.sightings.values():
        for sighting in sightings:
            yield str(sighting.location), sighting.location.commit


def test_a_deleted_file_is_found_with_the_commit_that_brought_it(folder, commit, requests):
    first = commit({".env": LINE})
    commit({".env": None})
    past = past_of(folder, requests)
    assert list(places(past)) == [(".env:1:10", first)]
    assert past.refs == {first: ("refs/heads/main",)}
    assert past.complete


def test_the_name_of_a_branch_is_searched(folder, commit, requests, run_git):
    tip = commit({"a.py": b"print(1)\n"})
    run_git(folder, "branch", f"feature/{KEY}")
    (found,) = past_of(folder, requests).sightings[requests[0]]
    assert found.location == Location(commit=tip, ref=f"refs/heads/feature/{KEY}")
    assert found.excerpt is not None
    assert KEY not in str(found.excerpt)


def test_the_name_of_a_tag_stands_at_the_commit_it_leads_to(folder, commit, requests, run_git):
    tip = commit({"a.py": b"print(1)\n"})
    run_git(folder, "tag", "-a", "-m", "v1", f"v1-with-{KEY}")
    (found,) = past_of(folder, requests).sightings[requests[0]]
    assert (found.location.commit, found.location.ref) == (tip, f"refs/tags/v1-with-{KEY}")


def test_a_name_is_read_whole_too(folder, commit, run_git):
    commit({"a.py": b"print(1)\n"})
    value = expand("Kx9/${fake.base62.20}")
    run_git(folder, "branch", f"db-password={value}")
    request = Request("labelled-credential", LabelledCredential(names="password"))
    past = past_of(folder, [request])
    assert value.encode() in past.values
    assert len(past.sightings[request]) == 1


def test_what_is_seen_in_a_whole_name_hides_nothing_in_its_parts(folder, commit, run_git):
    commit({"a.py": b"print(1)\n"})
    value, key = expand("Kx9/${fake.base62.20}"), "tok_" + "a1b2c3d4" * 2
    run_git(folder, "branch", f"{key}/db-password={value}")
    format_ = SecretFormat("tok_[a-z0-9]{16}", ("tok_",), not_after="A-Za-z0-9/")
    apart = Request("secret-format", format_)
    named = Request("labelled-credential", LabelledCredential(names="password"))
    past = past_of(folder, [apart, named])
    assert {value.encode(), key.encode()} <= past.values
    assert [len(past.sightings[r]) for r in (apart, named)] == [1, 1]


def test_usual_names_hold_nothing(folder, commit, run_git):
    commit({"a.py": b"print(1)\n"})
    for name in ("fix/password-reset", "api-key=rotation", "dependabot/npm/parse-passwd-1.0.0"):
        run_git(folder, "branch", name)
    wanted = [r.params.request for r in load_pack("secrets").rules]
    assert list(places(past_of(folder, wanted))) == []


def test_a_side_branch_is_searched_and_named(folder, commit, requests, run_git):
    run_git(folder, "checkout", "-q", "-b", "side")
    brought = commit({"a.py": LINE})
    run_git(folder, "checkout", "-q", "main")
    past = past_of(folder, requests)
    assert list(places(past)) == [("a.py:1:10", brought)]
    assert past.refs[brought] == ("refs/heads/side",)


def test_the_same_content_under_two_names_is_two_places(folder, commit, requests):
    first = commit({"a.py": LINE})
    second = commit({"sub/日本 語.py": LINE})
    past = past_of(folder, requests)
    assert list(places(past)) == [("a.py:1:10", first), ("sub/日本 語.py:1:10", second)]
    identities = {s.identity for found in past.sightings.values() for s in found}
    assert len(identities) == 1


def test_what_only_a_merge_holds_is_found(folder, commit, requests, run_git):
    run_git(folder, "checkout", "-q", "-b", "side")
    commit({"a.py": b"side\n"})
    run_git(folder, "checkout", "-q", "main")
    commit({"a.py": b"main\n"})
    run_git(folder, "merge", "-q", "-s", "ours", "side")
    (folder / "a.py").write_bytes(LINE)
    run_git(folder, "add", "-A")
    run_git(folder, "commit", "-q", "--amend", "-m", "merge")
    merge = run_git(folder, "rev-parse", "HEAD")
    assert list(places(past_of(folder, requests))) == [("a.py:1:10", merge)]


def test_what_no_ref_leads_to_is_not_reported(folder, commit, requests, run_git):
    commit({"a.py": LINE})
    run_git(folder, "reset", "-q", "--hard", "HEAD~1")
    past = past_of(folder, requests)
    assert list(places(past)) == []
    assert past.contents > 2


def test_refs_that_stay_here_are_not_searched_for(folder, requests, run_git):
    (folder / "README.md").write_bytes(LINE)
    run_git(folder, "stash")
    assert list(places(past_of(folder, requests))) == []


def test_messages_of_commits_tags_and_notes_are_read(folder, commit, requests, run_git):
    said = commit({}, f"fix\n\nuse {KEY} for now")
    run_git(folder, "tag", "-a", "v1", "-m", f"with {KEY}")
    run_git(folder, "notes", "add", "-m", f"see {KEY}", "HEAD")
    past = past_of(folder, requests)
    tag = run_git(folder, "rev-parse", "v1")
    note = run_git(folder, "rev-parse", "refs/notes/commits")
    assert sorted(places(past)) == sorted([(".:3:5", said), (".:1:6", tag), (f"{said}:1:5", note)])
    assert past.refs[tag] == ("refs/tags/v1",)
    assert past.refs[said] == ("refs/heads/main", "refs/tags/v1")


def test_content_that_a_tag_names_without_a_path_is_read(folder, requests, run_git):
    (folder / "loose").write_bytes(LINE)
    oid = run_git(folder, "hash-object", "-w", "loose")
    run_git(folder, "tag", "-a", "kept", oid, "-m", "content")
    past = past_of(folder, requests)
    assert list(places(past)) == [(".:1:10", oid)]
    assert past.refs[oid] == ("refs/tags/kept",)


@pytest.mark.parametrize("encoding", ["utf-16", "cp932", "euc_jp"])
def test_other_encodings_are_read(folder, commit, requests, encoding):
    commit({"設定.txt": f"認証キーは次のとおり\n鍵は「{KEY}」\n".encode(encoding)})
    assert [place for place, _ in places(past_of(folder, requests))] == ["設定.txt:2:4"]


def test_several_processes_and_the_fast_engine_see_the_same(folder, commit, requests, monkeypatch):
    for number in range(12):
        commit({f"f{number}.py": b"x\n" * number + LINE, "big.txt": b"line\n" * number})
    alone = past_of(folder, requests)
    monkeypatch.setattr(sifting, "_LARGE", 0)
    together = past_of(folder, requests, jobs=2)
    assert list(places(together)) == list(places(alone))
    assert together.sightings == alone.sightings
    assert (together.contents, together.binary) == (alone.contents, alone.binary)


def test_what_was_read_before_is_read_by_its_name_alone(folder, commit, requests, monkeypatch):
    monkeypatch.setattr(sifting, "_LARGE", 0)
    files: dict[str, bytes] = {}
    monkeypatch.setattr(cache, "recall", lambda _, name: files.get(name))
    monkeypatch.setattr(cache, "keep", lambda _, name, data: files.update({name: data}))
    asked: list[str] = []
    read = GitStore.read
    monkeypatch.setattr(GitStore, "read", lambda *told: asked.extend(told[1]) or read(*told))
    commit({"a.py": LINE, "b.txt": b"b\n", "c.bin": b"\0\1\2"})
    first = past_of(folder, requests)
    held = asked.pop()  # Read once more, by its name.
    assert len(asked) == len(set(asked)) == first.contents
    asked.clear()
    assert past_of(folder, requests) == first
    assert asked == [held]
    assert KEY.encode() not in b"".join(files.values())
    commit({"d.py": LINE, "b.txt": b"c\n"})
    third = past_of(folder, requests)
    assert [place for place, _ in places(third)] == ["a.py:1:10", "d.py:1:10"]
    assert (third.contents, third.binary) == (first.contents + 2, 1)


def test_what_cannot_be_read_is_listed(folder, commit, requests, monkeypatch):
    commit({"large.txt": b"x" * 5000, "b.bin": b"\0\1\2"})
    monkeypatch.setattr(sifting, "LIMIT", 4000)
    past = past_of(folder, requests)
    assert [(n.path, n.what, n.reason, n.bytes) for n in past.not_examined] == [
        ("large.txt", "history", "too-large", 5000)
    ]
    assert past.binary == 1


def test_a_missing_content_is_listed(folder, commit, requests, run_git):
    commit({"gone.txt": b"gone\n"})
    commit({"gone.txt": None})
    oid = run_git(folder, "rev-parse", "HEAD~1:gone.txt")
    (folder / ".git" / "objects" / oid[:2] / oid[2:]).unlink()
    past = past_of(folder, requests)
    assert [(n.path, n.reason) for n in past.not_examined] == [("gone.txt", "missing")]


def test_a_missing_commit_makes_history_incomplete(folder, commit, requests):
    gone = commit({"a.txt": b"1\n"})
    commit({"a.txt": b"2\n"})
    (folder / ".git" / "objects" / gone[:2] / gone[2:]).unlink()
    assert not past_of(folder, requests).complete


def test_excluded_paths_are_left_out_here_too(folder, commit, requests):
    commit({"data/a.py": LINE, "b.py": LINE})
    past = past_of(folder, requests, excluded=("data/**",))
    assert [place for place, _ in places(past)] == ["b.py:1:10"]


def test_progress_counts_bytes(folder, commit, requests):
    commit({"a.py": LINE})
    told: list[tuple[int, int]] = []
    past_of(folder, requests, progress=lambda done, total: told.append((done, total)))
    assert told
    assert told[-1][0] == told[-1][1] > 0


def test_equal_values_have_one_identity_in_tree_and_history(folder, commit, requests):
    commit({"a.py": LINE})
    repository = open_repository(folder, None)
    try:
        past = scan_history(repository, Plan(requests, b"k" * 32))
        tree = scan(repository, Plan(requests, b"k" * 32))
    finally:
        repository.close()
    assert past is not None
    (then,) = past.sightings[requests[0]]
    (now,) = tree.sightings[requests[0]]
    assert then.identity == now.identity != b""


def test_a_folder_has_no_history_to_search(tmp_path, requests):
    (tmp_path / "a.py").write_bytes(LINE)
    repository = open_repository(tmp_path, None)
    assert scan_history(repository, Plan(requests, b"k" * 32)) is None


def test_sha256_repositories_are_searched(tmp_path, requests, run_git):
    (tmp_path / "r").mkdir()
    run_git(tmp_path / "r", "init", "-q", "--object-format=sha256")
    (tmp_path / "r" / "a.py").write_bytes(LINE)
    run_git(tmp_path / "r", "add", "-A")
    run_git(tmp_path / "r", "commit", "-q", "-m", "x")
    assert [place for place, _ in places(past_of(tmp_path / "r", requests))] == ["a.py:1:10"]


def test_a_damaged_content_is_listed_and_hides_no_other(folder, commit, requests, run_git):
    commit({"a.txt": b"damaged\n"})
    commit({"a.txt": None, "b.py": LINE})
    oid = run_git(folder, "rev-parse", "HEAD~1:a.txt")
    loose = folder / ".git" / "objects" / oid[:2] / oid[2:]
    loose.chmod(0o644)
    loose.write_bytes(loose.read_bytes()[:-6] + b"\0\0\0\0\0\0")
    past = past_of(folder, requests)
    assert [place for place, _ in places(past)] == ["b.py:1:10"]
    assert [n.path for n in past.not_examined] == ["a.txt"]


def test_files_known_by_name_are_read_under_every_name_they_had(
    folder: Path, commit: Callable[..., str]
) -> None:
    rules = [r for r in load_pack("secrets").rules if r.id in {"SECRET-PGPASS-001", STORE}]
    requests = [rule.params.request for rule in rules]
    line = expand("db1:5432:jumin:app:${fake.base62.12}\n").encode()
    store = b"\xfe\xed\xfe\xed" + b"\0\0\0\2" + b"\0\0\0\1" * 2 + b"\0\5tosei" + bytes(range(99))
    first = commit({"ports.txt": line, "a/.pgpass": line, "a/app.jks": store, "a/x.bin": store})
    commit({"a/.pgpass": None, "a/app.jks": None})
    past = past_of(folder, requests)
    found = {(s.location.path, s.location.commit) for of in past.sightings.values() for s in of}
    assert found == {("a/.pgpass", first), ("a/app.jks", first)}


def lose(folder: Path, oid: str) -> None:
    """Take an object out of a repository that has not been packed."""
    (folder / ".git" / "objects" / oid[:2] / oid[2:]).unlink()


APART = "could not be compared with its parents"
HELD = "holds something to be found, but no commit that could be read brings it"


def texts_of(past: Past) -> list[str]:
    return [n.text.en for n in past.not_examined]


def test_what_a_ref_named_and_is_gone_hides_nothing_else(folder, commit, requests, run_git):
    first = commit({"a.py": LINE})
    commit({"a.py": None})
    gone = "12" * 20
    run_git(folder, "tag", "v1", first)
    for ref in ("refs/heads/gone", "refs/tags/gone"):
        (folder / ".git" / ref).write_text(gone + "\n", encoding="ascii")
    past = past_of(folder, requests)
    assert list(places(past)) == [("a.py:1:10", first)]
    assert past.refs[first] == ("refs/heads/main", "refs/tags/v1")
    assert not past.complete
    assert texts_of(past) == [f"commit {gone} is missing or damaged"]


def test_what_a_missing_commit_leads_to_is_searched_beside_it(folder, commit, requests, run_git):
    early = commit({"early.py": LINE})
    gone = commit({"early.py": None})
    late = commit({"late.py": LINE})
    run_git(folder, "checkout", "-q", "-b", "side", early)
    commit({"side.txt": b"1\n"})
    run_git(folder, "checkout", "-q", "main")
    run_git(folder, "merge", "-q", "--no-edit", "side")
    merge = run_git(folder, "rev-parse", "HEAD")
    commit({"late.py": None})
    lose(folder, gone)
    past = past_of(folder, requests)
    found = list(places(past))
    assert [at for at in found if at[1] == early] == [("early.py:1:10", early)]
    assert {at[1] for at in found if at[0] == "late.py:1:10"} == {late}
    assert set(past.refs[late]) == {"refs/heads/main"}
    assert texts_of(past) == [f"commit {gone} is missing or damaged"]
    lose(folder, run_git(folder, "rev-parse", "side"))
    past = past_of(folder, requests)
    assert {at[1] for at in places(past)} == {late}
    assert set(past.refs[late]) == {"refs/heads/main"}
    assert len(texts_of(past)) == 2
    assert merge in {step.commit for step in steps_of(folder)}


def test_a_missing_folder_hides_no_later_commit(folder, commit, requests, run_git):
    commit({"a/x.txt": b"1\n"})
    broken = commit({"a/y.py": LINE, "b.py": LINE})
    later = commit({"c.py": LINE + b"\n"})
    last = commit({"a/z.txt": b"2\n"})
    lose(folder, run_git(folder, "rev-parse", f"{broken}:a"))
    past = past_of(folder, requests)
    assert list(places(past)) == [("c.py:1:10", later)]
    unnamed = run_git(folder, "rev-parse", f"{broken}:b.py")
    assert sorted(texts_of(past)) == [
        *(f"commit {oid} {APART}" for oid in sorted((broken, last))),
        f"content {unnamed} {HELD}",
    ]
    assert [step.commit for step in steps_of(folder)].count(later) == 1


def test_what_only_a_push_adds_is_known_beside_what_is_missing(folder, commit):
    gone = commit({"a.txt": b"1\n"})
    base = commit({"a.txt": b"2\n"})
    added = commit({"a.txt": b"3\n"})
    lose(folder, gone)
    repository = open_repository(folder, None)
    try:
        steps = repository.since(base).steps()  # type: ignore[union-attr]
        assert [step.commit for step in steps] == [added]
    finally:
        repository.close()


def steps_of(folder: Path) -> list[Step]:
    repository = open_repository(folder, None)
    try:
        return list(repository.steps())
    finally:
        repository.close()


def test_a_commit_that_is_none_hides_no_other(folder, commit, requests, run_git):
    first = commit({"a.py": LINE})
    last = commit({"a.py": None})
    for name, tree in (("commit", f"tree {first}\n"), ("none", "")):
        body = f"{tree}parent {last}\nauthor A <a@x> 1 +0000\ncommitter A <a@x> 1 +0000\n\nx\n"
        place = folder / ".git" / name
        place.write_text(body, encoding="ascii")
        oid = run_git(folder, "hash-object", "-t", "commit", "--literally", "-w", str(place))
        (folder / ".git/refs/heads" / name).write_text(oid + "\n", encoding="ascii")
    past = past_of(folder, requests)
    assert list(places(past)) == [("a.py:1:10", first)]
    assert len(texts_of(past)) == 2
    assert not past.complete


def test_many_missing_trees_hide_no_commit_between_them(folder, commit, requests, run_git):
    for number in range(120):
        commit({f"d{number}/x.txt": b"%d\n" % number})
    trees = run_git(folder, "log", "--format=%T", "-n", "119").split()
    commit({"b.txt": b"b\n"})
    found = commit({"a.py": LINE})
    for tree in trees:
        lose(folder, tree)
    past = past_of(folder, requests)
    assert list(places(past)) == [("a.py:1:10", found)]


def test_values_that_nobody_names_are_known_all_the_same(folder, commit, requests, run_git):
    broken = commit({"a/y.txt": b"x\n", "b.py": LINE})
    commit({"b.py": None, "a/z.txt": b"z\n"})
    lose(folder, run_git(folder, "rev-parse", f"{broken}:a"))
    past = past_of(folder, requests)
    assert list(places(past)) == []
    assert past.values == {KEY.encode()}


def test_only_what_is_dense_itself_is_left_unread(folder, commit, monkeypatch):
    monkeypatch.setattr(plan_module, "find", lambda name: replace(find(name), most=10))
    requests = [Request("labelled-credential", LabelledCredential("password"))]
    value = "Xk9vQ2mLp7Zt4Wb"
    dense = "".join(f"password: x{n}\n" for n in range(50)).encode()
    brought = commit({"a.env": f"password={value}\n".encode(), "b.txt": b"b\n", "dense.txt": dense})
    past = past_of(folder, requests)
    assert list(places(past)) == [("a.env:1:10", brought)]
    assert [(n.path, n.reason) for n in past.not_examined] == [("dense.txt", "too-dense")]


def test_messages_that_cannot_be_read_are_listed(folder, commit, requests, run_git, monkeypatch):
    commit({"a.txt": b"a\n"}, "x" * 3000)
    run_git(folder, "tag", "-a", "-m", "y" * 4000, "v1")
    monkeypatch.setattr(sifting, "LIMIT", 2000)
    past = past_of(folder, requests)
    sizes = {int(run_git(folder, "cat-file", "-s", name)) for name in ("HEAD", "v1")}
    assert {(n.path, n.reason, n.bytes) for n in past.not_examined} == {
        (None, "too-large", size) for size in sizes
    }


def test_many_missing_folders_hide_no_commit_between_them(folder, commit, requests, run_git):
    monday = commit({"a/b/x.txt": b"1\n"})
    for number in range(30):
        commit({"a/b/x.txt": b"%d\n" % number})
    between = commit({"c.py": LINE})
    run_git(folder, "checkout", "-q", "-b", "side", "HEAD~1")
    commit({"a/b/y.txt": b"y\n"})
    run_git(folder, "merge", "-q", "-m", "merge", "main")
    merged = commit({"a/b/z.py": b"z\n" + LINE})
    damaged = run_git(folder, "rev-parse", f"{monday}:a/b")
    (folder / ".git/objects" / damaged[:2] / damaged[2:]).chmod(0o600)
    (folder / ".git/objects" / damaged[:2] / damaged[2:]).write_bytes(b"garbage")
    for number in range(2, 30):
        lose(folder, run_git(folder, "rev-parse", f"{between}~{number}:a/b"))
    past = past_of(folder, requests)
    assert sorted(places(past)) == [("a/b/z.py:2:10", merged), ("c.py:1:10", between)]
    assert not past.complete
