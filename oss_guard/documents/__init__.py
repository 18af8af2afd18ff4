# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Content to document: one syntax, UTF-8 bytes with LF line ends, and exact places."""
