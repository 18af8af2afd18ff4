# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Licence texts in many harmless and harmful shapes, made from a seed."""
