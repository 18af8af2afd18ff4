# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""One report built by hand: every verdict, Japanese, and what a hostile repository would try."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from oss_guard.model.finding import Finding, Status, fingerprint
from oss_guard.model.grades import Confidence, Force, Severity, Verdict, WaitsFor
from oss_guard.model.location import REPOSITORY, Location
from oss_guard.model.policy import Answer, Attestation, Person, Waiver
from oss_guard.model.redacted import Redacted
from oss_guard.model.report import (
    AttestationState,
    Body,
    ClauseBasis,
    ClauseResult,
    Compliance,
    Instruction,
    NotExamined,
    PackUsed,
    PathClass,
    Policy,
    PolicyEffect,
    Report,
    RuleWords,
    Run,
    StatedAttestation,
    StatedWaiver,
    Subject,
    WaiverState,
)
from oss_guard.model.text import Text

COMMIT = "0123456789abcdef0123456789abcdef01234567"
OLD_COMMIT = "89abcdef0123456789abcdef0123456789abcdef"
ESC = "\x1b"
HOSTILE_PATH = (
    f"docs/a|`b`<img src=x>[c](http://e.example)\n::error::x\r{ESC}]0;t\x07@octocat/\u202egpj.md"
)
HOSTILE_COMMAND = "::add-mask::x/##[error]y.txt"
HOSTILE_WORDS = (
    f"<script>alert(1)</script> | **x** @octocat\n::warning::y {ESC}[2J \u2028 #1 ##[group]z"
)
JAPANESE_PATH = "src/設定/接続 情報.py"
LATIN1_PATH = "docs/caf%E9 100%.txt"


def finding(rule: str, clause: str | None, location: Location, ja: str, en: str, **more) -> Finding:
    values = {
        "also_clauses": (),
        "severity": Severity.HIGH,
        "confidence": Confidence.HIGH,
        "also": (),
        "excerpt": None,
        "remedy": Text("該当する箇所を直す。", "Mend the place."),
        "fingerprint": fingerprint(rule, location.path, en, 1),
        **more,
    }
    return Finding(rule=rule, clause=clause, location=location, message=Text(ja, en), **values)


LEAK_REMEDY = Text(
    "鍵を発行元で失効させてから、履歴から取り除く。取り除くだけでは、すでに複製された鍵は使えるままになる。",
    "Revoke the key where it was issued, then remove it from history. Removal alone leaves every "
    "copy of it usable.",
)

LEAK = finding(
    "SECRET-AWS-001",
    "4-3-(1)-6",
    Location(JAPANESE_PATH, 12, 8),
    "AWS のアクセスキーが書かれている",
    "An AWS access key is written here",
    severity=Severity.CRITICAL,
    excerpt=Redacted("AKIA", 20),
    remedy=LEAK_REMEDY,
    fingerprint=None,
    also=(
        Location("src/a.py", 3, 1, OLD_COMMIT),
        Location("src/b.py", 4, 1, OLD_COMMIT),
        Location("src/c.py", 5, 1, OLD_COMMIT),
        Location("src/d.py", 6, 1, OLD_COMMIT),
    ),
)
OLD_LEAK = finding(
    "SECRET-LABEL-001",
    "4-3-(1)-6",
    Location(LATIN1_PATH, 1, 1, OLD_COMMIT),
    "パスワードらしい値が書かれている",
    "What looks like a password is written here",
    confidence=Confidence.MEDIUM,
    excerpt=Redacted("", 9),
    remedy=LEAK_REMEDY,
)
WEAK_LEAK = finding(
    "SECRET-LABEL-001",
    "4-3-(1)-6",
    Location("compose.yaml", 9, 5),
    "手元で動かすための既定のパスワードらしい",
    "Probably a default password for local development",
    severity=Severity.CRITICAL,
    confidence=Confidence.LOW,
    remedy=LEAK_REMEDY,
)
NO_LICENCE = finding(
    "TKY-LIC-001",
    "2-1-(1)",
    REPOSITORY,
    "ライセンスの全文がどこにもない",
    "No licence text was found in any usual place",
    also_clauses=("5-2-(4)",),
    remedy=Text(
        "`LICENSE` に採用したライセンスの全文を置く。",
        "Put the full text of the chosen licence in `LICENSE`.",
    ),
)
HOSTILE = [
    finding(
        "TKY-DOC-007",
        "6-0-a",
        Location(path, 2, 3),
        f"README に無い: {HOSTILE_WORDS}",
        f"README lacks: {HOSTILE_WORDS}",
        severity=Severity.MEDIUM,
    )
    for path in (HOSTILE_PATH, HOSTILE_COMMAND)
]
MANY = [
    finding(
        "TKY-DOC-009",
        "6-0-a",
        Location(f"docs/page-{number:02}.md", number, 1),
        "参照先の文書がない",
        "It refers to a document that does not exist",
        severity=Severity.LOW,
    )
    for number in range(1, 13)
]
WAIVED = finding(
    "TKY-LIC-014",
    "5-4-c",
    Location("third_party/old/LICENSE", 1, 1),
    "著作権表示が書き換えられている",
    "The copyright line was replaced",
    status=Status.WAIVED,
)
BASELINED = finding(
    "TKY-MNT-003",
    "4-4-b",
    Location("README.md", 1, 1),
    "更新の頻度が示されていない",
    "No cadence of releases is stated",
    severity=Severity.MEDIUM,
    status=Status.BASELINED,
)
UNREUSED = finding(
    "REUSE-001",
    None,
    Location("src/a.py", 1, 1),
    "ライセンスと著作権者の表示がない",
    "Licence and copyright are not stated",
    severity=Severity.LOW,
)


def clause(id: str, force: Force, verdict: Verdict, ja: str, en: str, **more) -> ClauseResult:
    values = {
        "actor": "owner-bureau",
        "summary": Text(ja + "。", en + "."),
        "reference": Text("第４ 3 (1)", "Chapter 4, 3 (1)"),
        "confidence": Confidence.HIGH,
        **more,
    }
    return ClauseResult(id=id, force=force, verdict=verdict, title=Text(ja, en), **values)


def basis(kind: str, ja: str, en: str, location: Location = REPOSITORY, *prints) -> ClauseBasis:
    return ClauseBasis(kind, None, location, Text(ja, en), prints)


MUST, SHOULD, MAY, INFO = Force.MUST, Force.SHOULD, Force.MAY, Force.INFO
CLAUSES = (
    clause(
        "1-3-a",
        INFO,
        Verdict.NOT_APPLICABLE,
        "ソースコードを公共の財産として分かち合う",
        "Source code shared as public property",
        basis=(basis("reason", "判定する事柄がない", "nothing to judge"),),
    ),
    clause(
        "2-1-(1)", MUST, Verdict.FAIL, "誰でも自由に再配布できること", "Anyone may redistribute"
    ),
    clause(
        "2-1-(4)-b",
        MAY,
        Verdict.NEEDS_ATTESTATION,
        "派生したことの表示を利用者に求めること",
        "Those who derive are asked to say so",
    ),
    clause(
        "2-2-(1)-a",
        MUST,
        Verdict.NEEDS_ATTESTATION,
        "案件の発足時にOSS化を検討すること",
        "Publication considered when the project starts",
    ),
    clause(
        "3-1-b",
        MUST,
        Verdict.UNKNOWN,
        "公開前のレビューと公開後の変更の手続きを、ホスティングサービスの設定で守らせること",
        "Review before publication, and of every change after it, enforced by settings",
        waits_for=(WaitsFor.FORGE, WaitsFor.ATTESTATION),
        basis=(
            basis(
                "forge",
                "ホスティングサービスの設定は、このクローンからは見えない",
                "Settings of the hosting service cannot be seen from this clone",
            ),
            basis(
                "file",
                "CODEOWNERS はあるが、守らせる設定があるかは分からない",
                "CODEOWNERS exists; whether it is enforced is not known",
                Location(".github/CODEOWNERS", 1),
            ),
        ),
    ),
    clause(
        "4-1-b",
        MUST,
        Verdict.PASS,
        "変更を他の人が確かめること",
        "Changes reviewed by another person",
        confidence=Confidence.LOW,
        basis=(basis("history", "100 件中 63 件が統合", "63 of 100 are merges"),),
    ),
    clause(
        "4-3-(1)-6",
        MUST,
        Verdict.FAIL,
        "公開してはならない情報を含めないこと",
        "Nothing confidential in the public repository",
    ),
    clause(
        "4-4-a",
        MUST,
        Verdict.ATTESTED,
        "問い合わせ先を示すこと",
        "A contact is stated",
        basis=(
            basis(
                "attestation",
                "担当者が「はい」と答えた（2026-01-10、情報企画課）",
                "A person answered yes (2026-01-10, planning section)",
                Location(".oss-guard/attestations.yml", 4),
            ),
        ),
    ),
    clause("4-4-b", SHOULD, Verdict.FAIL, "定期的に更新すること", "Regular releases"),
    clause(
        "5-1-a",
        MUST,
        Verdict.PASS,
        "ライセンスの形が分かること",
        "The form of each licence is known",
        basis=(basis("file", "MIT と一致", "matches MIT", Location("README.md", 3)),),
    ),
    clause(
        "5-2-(4)", MUST, Verdict.FAIL, "ライセンスの全文を添えること", "Full text of each licence"
    ),
    clause("5-4-a", SHOULD, Verdict.PASS, "ライセンスが両立すること", "Licences are compatible"),
    clause(
        "5-4-c",
        SHOULD,
        Verdict.WAIVED,
        "元の著作権表示を残すこと",
        "Upstream copyright lines kept",
        basis=(
            basis(
                "waiver",
                "権利者の書面による同意がある（2026-12-31 まで、法務課）",
                "The holder agreed in writing (until 2026-12-31, legal section)",
                Location(".oss-guard/waivers.yml", 7),
                str(WAIVED.fingerprint),
            ),
        ),
    ),
    clause(
        "6-0-a", SHOULD, Verdict.FAIL, "READMEに必要な事項を書くこと", "README says what it must"
    ),
    clause("6-D-dco", MAY, Verdict.NOT_APPLICABLE, "貢献者の同意", "Contributors' consent"),
)
RECOMMENDATIONS = (
    clause(
        "REUSE-001",
        Force.RECOMMENDED,
        Verdict.FAIL,
        "各ファイルにライセンスと著作権者を書く",
        "Each file states licence and copyright",
    ),
    clause("TEST-001", Force.RECOMMENDED, Verdict.PASS, "テストがある", "Tests exist"),
)
FINDINGS = (
    NO_LICENCE, OLD_LEAK, LEAK, WEAK_LEAK, BASELINED, WAIVED, *HOSTILE, *MANY, UNREUSED
)  # fmt: skip


def rule(id: str, *clauses: str, severity: Severity = Severity.HIGH) -> RuleWords:
    return RuleWords(
        id,
        clauses,
        severity,
        Text(f"{id} の題", f"Title of {id}"),
        Text("公開したものは取り戻せない。", "What was published cannot be taken back."),
        Text("該当する箇所を直す。", "Mend the place."),
    )


RULES = (
    rule("REUSE-001", severity=Severity.LOW),
    rule("SECRET-AWS-001", "4-3-(1)-6", severity=Severity.CRITICAL),
    rule("SECRET-LABEL-001", "4-3-(1)-6"),
    rule("TKY-DOC-007", "6-0-a", severity=Severity.MEDIUM),
    rule("TKY-DOC-009", "6-0-a", severity=Severity.LOW),
    rule("TKY-LIC-001", "2-1-(1)", "5-2-(4)"),
    rule("TKY-LIC-014", "5-4-c"),
    rule("TKY-MNT-003", "4-4-b", severity=Severity.MEDIUM),
)
NOT_EXAMINED = (
    *(
        NotExamined(
            f"assets/{name}.psd",
            "file",
            "lfs-pointer",
            Text(
                "Git LFS のポインタ。実体はここにない", "a Git LFS pointer: the content is not here"
            ),
            4_000_000,
        )
        for name in ("表紙", "b", "c", "d\x07", "e")
    ),
    NotExamined(
        "assets/古い.psd",
        "history",
        "lfs-pointer",
        Text("Git LFS のポインタ。実体はここにない", "a Git LFS pointer: the content is not here"),
    ),
    NotExamined(
        None,
        "history",
        "shallow",
        Text("履歴が途中で切れている", "history is cut short"),
    ),
)
REPORT = Report(
    Body(
        subject=Subject(
            kind="git",
            name=f"見本{ESC}[31m",
            commit=COMMIT,
            tree="ef" * 20,
            object_format="sha1",
            refs=(("refs/heads/main", COMMIT), ("refs/tags/\u202ev1", OLD_COMMIT)),
            left_out_refs=("refs/stash",),
            shallow=True,
            uncommitted=("README.md", HOSTILE_PATH),
            files=1234,
        ),
        policy=Policy(
            packs=(PackUsed("tokyo", "1.0", "ab" * 32),),
            date="2026-01-15",
            organization=Text("東京都", "Tokyo Metropolitan Government"),
            effects=(
                PolicyEffect(
                    "waiver",
                    ".oss-guard/waivers.yml",
                    Text("指摘 1 件を免除した", "one finding was waived"),
                    ".oss-guard/waivers.yml",
                    7,
                ),
            ),
            attestations=(
                StatedAttestation(
                    Attestation(
                        "4-4-a",
                        Answer.YES,
                        Text(f"窓口がある{ESC}[31m", f"There is a desk{ESC}[31m"),
                        Person("課長", "情報企画課"),
                        date(2026, 1, 10),
                        date(2026, 12, 31),
                        "第123号",
                        ".oss-guard/attestations.yml",
                        4,
                    ),
                    "4-4-a",
                    AttestationState.EFFECTIVE,
                ),
            ),
            waivers=(
                StatedWaiver(
                    Waiver(
                        str(WAIVED.fingerprint),
                        "TKY-LIC-014",
                        (),
                        Text("同意がある", "The holder agreed"),
                        Person("課長", "法務課", "例示 花子"),
                        date(2026, 1, 10),
                        date(2026, 12, 31),
                        ".oss-guard/waivers.yml",
                        7,
                    ),
                    WaiverState.EFFECTIVE,
                    Text("指摘 1 件を免除した", "one finding was waived"),
                    (str(WAIVED.fingerprint),),
                ),
            ),
        ),
        clauses=CLAUSES,
        recommendations=RECOMMENDATIONS,
        findings=FINDINGS,
        not_examined=NOT_EXAMINED,
        path_classes=(
            PathClass(
                "third_party/",
                "vendored",
                Text(
                    "フォルダーの名前が第三者のコードを示す", "the folder's name says third-party"
                ),
                212,
            ),
        ),
        rules=RULES,
        counts={v: sum(c.verdict is v for c in CLAUSES) for v in Verdict},
        compliance=Compliance(met=4, judged=9),
        tool_version="0.1.0",
        reuse_version="6.2.0",
        removal=(
            Instruction(
                Text(
                    f"まず無効にする。場所: {HOSTILE_PATH}", f"First revoke. Places: {HOSTILE_PATH}"
                )
            ),
            Instruction(
                Text("写しから取り除く。", "Take it out of the copy."),
                (
                    "git clone --mirror --no-local . ../rewritten.git",
                    f"git -C ../rewritten.git filter-repo --invert-paths --path {HOSTILE_PATH}",
                ),
            ),
        ),
    ),
    Run("2026-01-15T09:00:00Z", 1.5, "3.11.7", "2.44.0", "portable", "linux"),
)


def with_body(**changes) -> Report:
    """The sample with other values in its body."""
    return replace(REPORT, body=replace(REPORT.body, **changes))
