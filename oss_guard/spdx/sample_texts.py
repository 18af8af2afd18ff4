# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
def licence_text(i: str) -> str:
    raise KeyError(i)
