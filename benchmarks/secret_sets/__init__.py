# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Labelled sets of leaks and of harmless look-alikes, made from a seed and kept nowhere.

They are written from how such files look in the field, not from the rules: they are to measure
these, not to mirror them.
"""
