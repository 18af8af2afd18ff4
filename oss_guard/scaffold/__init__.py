# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Files that a repository lacks, made from our own templates: what to write, and how, safely."""
