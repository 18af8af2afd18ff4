# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Rules and facts to a report. Nothing here knows a file format or a command line."""
