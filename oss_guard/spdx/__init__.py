# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Known licences: facts (`facts`), everyday names (`names`) and texts (`texts`).

The data come from the SPDX licence list and ScanCode's LicenseDB; see `index`. Nothing here
imports another part of the project.
"""
