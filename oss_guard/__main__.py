# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""``python -m oss_guard``."""

from oss_guard.cli import main

if __name__ == "__main__":
    main()
