# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The repository is published under the official account of the public body."""

from __future__ import annotations

from oss_guard.checks import FAIL, PASS, UNKNOWN, check
from oss_guard.evidence.hosting import Hosting
from oss_guard.model.grades import Confidence, WaitsFor
from oss_guard.model.outcome import Basis, Outcome, Violation, failed, passed, unknown
from oss_guard.model.text import Text
from oss_guard.readers import Params as Base


class Params(Base, frozen=True):
    """Names that the account's profile must show; empty where any will do."""

    profile_names: tuple[str, ...] = ()


@check(
    needs=Hosting,
    params=Params,
    says={
        "other-account": ("account", "wanted"),
        "other-profile": ("account", "name", "wanted"),
    },
    gives=(PASS, FAIL, UNKNOWN),
)
def official_account(hosting: Hosting, params: Params) -> Outcome:
    """Accounts are compared whatever the case of their letters, as forges do.

    The profile's icon cannot be judged by a tool; the basis says so.
    """
    forge, wanted = hosting.forge, hosting.organization.account
    if forge.account is None:
        text = Text(
            f"公開先のアカウントを確かめられない(ホスティングサービスの情報がない)。公式アカウント: {wanted or '未設定'}",
            "the account it is published under is not known (no facts from the hosting service);"
            f" official account: {wanted or 'not configured'}",
        )
        return unknown(WaitsFor.FORGE, Basis("forge", text))
    if not wanted:
        text = Text(
            f"公開先は {forge.account}。比べるべき公式アカウントが設定されていない(organization.account)",
            f"published under {forge.account}; no official account is configured to compare with"
            " (organization.account)",
        )
        return unknown(WaitsFor.SCOPE, Basis("forge", text))
    if forge.account.casefold() != wanted.casefold():
        values = {"account": forge.account, "wanted": wanted}
        return failed([Violation("other-account", values=values)], _account(forge.account))
    return _by_profile(forge.account, forge.profile_name, params)


def _by_profile(account: str, name: str | None, params: Params) -> Outcome:
    if not params.profile_names or (name is not None and name in params.profile_names):
        shown = "" if name is None else f" ({name})"
        icon = Text("アイコンは目で確かめる", "the icon is for people to look at")
        return passed(_account(account + shown), Basis("forge", icon))
    if name is None:
        text = Text(
            "プロフィールの表示名を確かめられない", "the name that the profile shows is not known"
        )
        return passed(_account(account), Basis("forge", text), confidence=Confidence.LOW)
    values = {"account": account, "name": name, "wanted": ", ".join(params.profile_names)}
    return failed([Violation("other-profile", values=values)], _account(account))


def _account(shown: str) -> Basis:
    return Basis("forge", Text(f"公開先のアカウント: {shown}", f"published under: {shown}"))
