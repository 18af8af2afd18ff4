# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Small repositories made by a seed, with the verdicts of clauses on licences."""
