# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""Files that name, link or announce a licence, and files that have nothing to do with one."""

from __future__ import annotations

import random
from collections.abc import Iterator

NAMES = (
    ("MIT", "MIT License", "https://opensource.org/licenses/MIT"),
    ("Apache-2.0", "Apache License 2.0", "https://www.apache.org/licenses/LICENSE-2.0"),
    ("GPL-3.0-or-later", "GNU GPL v3 or later", "https://www.gnu.org/licenses/gpl-3.0.html"),
    ("BSD-3-Clause", "3-Clause BSD License", "https://opensource.org/licenses/BSD-3-Clause"),
    ("MPL-2.0", "Mozilla Public License 2.0", "https://www.mozilla.org/MPL/2.0/"),
    ("CC-BY-4.0", "CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
    ("AGPL-3.0-only", "GNU AGPL v3", "https://www.gnu.org/licenses/agpl-3.0.html"),
    ("EUPL-1.2", "EUPL 1.2", "https://opensource.org/licenses/EUPL-1.2"),
    ("ISC", "ISC License", "https://opensource.org/licenses/ISC"),
    ("CC0-1.0", "CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
)
_TAG = "SPDX-License-" + "Identifier: {id}"
SHAPES = (
    "This project is licensed under the {name}.",
    "Licensed under the {name}. See the LICENSE file for details.",
    "# License\n\n[{name}]({url})",
    "## ライセンス\n\n本ソフトは {name} の下で公開しています。LICENSE を参照してください。",
    "{name}",
    "{url}",
    "ライセンス: {name}\n{url}\n",
    '{{\n  "name": "map",\n  "version": "1.0.0",\n  "license": "{id}"\n}}\n',
    "// " + _TAG + "\n\nfunction draw() {{}}\n",
    "[![License](https://img.shields.io/badge/license-{id}-blue.svg)]({url})",
    "Copyright (c) 2024 Tokyo Metropolitan Government\n\nReleased under the {name}.",
    "The code is available under {name}, the icons under their own terms.",
    "このリポジトリは{name}で提供されます。",
)
NOTICES = (
    (
        "Apache-2.0",
        """\
Copyright 2024 Jane Doe

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.
""",
    ),
    (
        "GPL-3.0-or-later",
        """\
This program is free software: you can redistribute it and/or modify
it under the terms of the GNU General Public License as published by
the Free Software Foundation, either version 3 of the License, or
(at your option) any later version.

This program is distributed in the hope that it will be useful,
but WITHOUT ANY WARRANTY; without even the implied warranty of
MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE.  See the
GNU General Public License for more details.

You should have received a copy of the GNU General Public License
along with this program.  If not, see <https://www.gnu.org/licenses/>.
""",
    ),
    (
        "MPL-2.0",
        """\
This Source Code Form is subject to the terms of the Mozilla Public
License, v. 2.0. If a copy of the MPL was not distributed with this
file, You can obtain one at https://mozilla.org/MPL/2.0/.
""",
    ),
    (
        "LGPL-2.1-or-later",
        """\
This library is free software; you can redistribute it and/or
modify it under the terms of the GNU Lesser General Public
License as published by the Free Software Foundation; either
version 2.1 of the License, or (at your option) any later version.
""",
    ),
    (
        "EUPL-1.2",
        """\
Licensed under the EUPL, Version 1.2 or – as soon they will be approved by the
European Commission – subsequent versions of the EUPL.
""",
    ),
    (
        "",
        """\
Use of this source code is governed by a BSD-style
license that can be found in the LICENSE file.
""",
    ),
)
PROSE = (
    "Maps of rivers and shelters are drawn from the open data of each ward.",
    "Run the tests before you send a change.",
    "河川の水位を地図に表示する道具です。",
    "インストールには Python 3.11 以上を使います。",
    "The server reads its settings from a file and writes logs to a folder.",
    "表示がおかしいときは、画面を再読み込みしてください。",
    "Each row of the table is one shelter with its address and capacity.",
    "避難所の一覧は毎朝更新されます。",
    "Results are cached for an hour; the cache is cleared at midnight.",
    "地図の色は設定画面で変えられます。",
)


def notices(chance: random.Random) -> Iterator[tuple[str, str, frozenset[str]]]:
    """Yield names, links and notices, with the ids they name where they are named clearly."""
    for shape in SHAPES:
        for id, name, url in chance.sample(NAMES, 4):
            yield f"{shape[:12]!r} {id}", shape.format(id=id, name=name, url=url), frozenset({id})
    for number, (id, notice) in enumerate(NOTICES):
        for prefix in ("", "# ", "// ", " * "):
            text = "".join(f"{prefix}{line}" for line in notice.splitlines(keepends=True))
            yield f"notice {number} {prefix.strip()}", text, frozenset({id} if id else ())


def prose(chance: random.Random) -> Iterator[tuple[str, str]]:
    """Yield texts without any licence."""
    for number in range(30):
        lines = [chance.choice(PROSE) for _ in range(chance.randint(3, 40))]
        yield f"prose {number}", "\n\n".join(lines)
