# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Packs of rules: YAML files of one origin, loaded with the place of every node."""
