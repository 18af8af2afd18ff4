# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""oss-guard: is a public body's repository fit to be published as open source?"""

__version__ = "0.1.0"
