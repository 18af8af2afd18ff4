# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The repository is published under the official account of the public body."""

from __future__ import annotations

from oss_guard.checks import FAIL, PASS, UNKNOWN, check
from oss_guard.evidence.hosting import Hosting
from oss_guard.model.grades import Confidence, WaitsFor
from oss_guard.model.outcome import Basis, Outcome, Violation, failed, passed, unknown
from oss_guard.model.text import Text
from oss_guard.readers import NoParams


@check(
    needs=Hosting,
    params=NoParams,
    says={
        "other-account": ("account", "wanted"),
        "other-profile": ("account", "name", "wanted"),
    },
    gives=(PASS, FAIL, UNKNOWN),
)
def official_account(hosting: Hosting, params: NoParams) -> Outcome:
    """Accounts are compared whatever the case of their letters, as forges do.

    The profile must show the body's name in one of its languages. Its icon cannot be judged by a
    tool; the basis says so.
    """
    del params
    forge, wanted = hosting.forge, hosting.organization.account
    if forge.account is None:
        text = Text(
            "公開先のアカウントを確かめられない（ホスティングサービスの情報がない）。"
            f"公式アカウント: {wanted or '未設定'}",
            "the account it is published under is not known (no facts from the hosting service);"
            f" official account: {wanted or 'not configured'}",
        )
        return unknown(WaitsFor.FORGE, Basis("forge", text), *_told(hosting))
    if not wanted:
        text = Text(
            f"公開先は {forge.account}。"
            "比べるべき公式アカウントが設定されていない（organization.account）",
            f"published under {forge.account}; no official account is configured to compare with"
            " (organization.account)",
        )
        return unknown(WaitsFor.SCOPE, Basis("forge", text))
    if forge.account.casefold() != wanted.casefold():
        values = {"account": forge.account, "wanted": wanted}
        return failed([Violation("other-account", values=values)], _account(forge.account))
    return _by_profile(forge.account, forge.profile_name, hosting.organization.name)


def _told(hosting: Hosting) -> list[Basis]:
    """What publiccode.yml says, which is no proof of where it is published."""
    if hosting.told is None:
        return []
    account, place = hosting.told
    wanted = hosting.organization.account.casefold()
    ja, en = ("と同じ", "the official one") if account == wanted else ("と異なる", "another one")
    text = Text(
        f"書かれている公開先のアカウント: {account}（{f'公式アカウント{ja}。' if wanted else ''}"
        "書かれているだけで、確かめてはいない）",
        f"the account that it names: {account} ({f'{en}; ' if wanted else ''}written there, not"
        " confirmed)",
    )
    return [Basis("metadata", text, place)]


def _by_profile(account: str, name: str | None, official: Text) -> Outcome:
    if name is None:
        text = Text(
            "プロフィールの表示名を確かめられない", "the name that the profile shows is not known"
        )
        return passed(_account(account), Basis("forge", text), confidence=Confidence.LOW)
    if name.strip().casefold() in {official.ja.casefold(), official.en.casefold()}:
        icon = Text("アイコンは目で確かめる", "the icon is for people to look at")
        return passed(_account(f"{account} ({name})"), Basis("forge", icon))
    values = {"account": account, "name": name, "wanted": f"{official.en}, {official.ja}"}
    return failed([Violation("other-profile", values=values)], _account(account))


def _account(shown: str) -> Basis:
    return Basis("forge", Text(f"公開先のアカウント: {shown}", f"published under: {shown}"))
