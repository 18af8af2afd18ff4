# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The one table from a file's name (and first line) to the label of its syntax."""

from __future__ import annotations

import re

TEXT = "text"

_BY_SUFFIX: dict[str, str] = {
    suffix: syntax
    for syntax, suffixes in {
        "asciidoc": "adoc asciidoc",
        "batch": "bat cmd",
        "c": "c h",
        "cobol": "cbl cob cpy",
        "cpp": "cc cpp cxx hh hpp hxx ino",
        "csharp": "cs csx",
        "css": "css scss sass less styl",
        "csv": "csv",
        "dart": "dart",
        "data": "dat grd mtl obj pdb ply prj stl tbl xyz",
        "dockerfile": "dockerfile",
        "dotenv": "env",
        "elixir": "ex exs",
        "fme": "fmw fmx",
        "go": "go",
        "gradle": "gradle",
        "groovy": "groovy",
        "html": "html htm xhtml",
        "http": "http rest",
        "ini": "ini cfg cnf conf config inf desktop toc editorconfig",
        "java": "java",
        "javascript": "js cjs mjs jsx",
        "json": "json jsonc json5 geojson webmanifest ipynb tfstate har map czml topojson",
        "jsonl": "jsonl ndjson",
        "jsp": "jsp jspx tag",
        "kotlin": "kt kts",
        "lua": "lua",
        "markdown": "md markdown mdown mkd mdx rmd qmd",
        "objective-c": "m mm",
        "pem": "pem key crt cer ppk p8 asc_key",
        "perl": "pl pm t",
        "php": "php phtml php3 php4 php5 inc",
        "po": "po pot",
        "powershell": "ps1 psm1 psd1",
        "properties": "properties",
        "python": "py pyi pyw pyx",
        "r": "r",
        "restructuredtext": "rst rest_doc",
        "ruby": "rb rake gemspec erb",
        "rust": "rs",
        "scala": "scala sbt",
        "shell": "sh bash zsh ksh fish",
        "sql": "sql ddl dml",
        "svg": "svg",
        "swift": "swift",
        "terraform": "tf tfvars hcl",
        "text": "txt text log",
        "toml": "toml",
        "tsv": "tsv tab",
        "typescript": "ts tsx mts cts",
        "vba": "bas cls frm vb vbs",
        "vue": "vue svelte astro",
        "xml": "xml xsd xsl xslt pom wsdl csproj vbproj fsproj props targets nuspec resx xaml"
        " plist gml kml gpx",
        "yaml": "yaml yml cff",
    }.items()
    for suffix in suffixes.split()
}

_BY_NAME: dict[str, str] = {
    ".bash_history": "shell",
    ".bash_profile": "shell",
    ".bashrc": "shell",
    ".env": "dotenv",
    ".gitattributes": "text",
    ".gitconfig": "ini",
    ".gitignore": "text",
    ".gitmodules": "ini",
    ".htpasswd": "text",
    ".netrc": "text",
    ".npmrc": "properties",
    ".pypirc": "ini",
    ".zshrc": "shell",
    "cargo.lock": "toml",
    "composer.lock": "json",
    "containerfile": "dockerfile",
    "dockerfile": "dockerfile",
    "gemfile": "ruby",
    "gnumakefile": "makefile",
    "jenkinsfile": "groovy",
    "makefile": "makefile",
    "pipfile": "toml",
    "pipfile.lock": "json",
    "podfile": "ruby",
    "poetry.lock": "toml",
    "procfile": "text",
    "rakefile": "ruby",
    "uv.lock": "toml",
    "vagrantfile": "ruby",
    "yarn.lock": "text",
}

_NUMBERS = re.compile(
    r"(?:^|/)(?:group\d{1,4}-shard\d{1,4}of\d{1,4}"
    r"|polyMesh[^/]{0,20}/(?:points|faces|owner|neighbour|cells|boundary|(?:cell|face|point)Zones))$"
)
"""Files without an ending that hold numbers: pieces of models for browsers, meshes of OpenFOAM."""
_MANY_USES = "asc"
"""An ending of AsciiDoc, of grids of numbers and of what OpenPGP writes: the beginning tells."""
_GRID = re.compile(rb"\s*(?:ncols\b|[-+]?[0-9.]+[ \t,;]+[-+]?[0-9])", re.IGNORECASE)

_BY_INTERPRETER = {
    b"bash": "shell",
    b"dash": "shell",
    b"node": "javascript",
    b"perl": "perl",
    b"php": "php",
    b"python": "python",
    b"python2": "python",
    b"python3": "python",
    b"ruby": "ruby",
    b"sh": "shell",
    b"zsh": "shell",
}

PROSE = frozenset({"markdown", "restructuredtext", "asciidoc", "text"})
"""Syntaxes whose content is written for people to read."""

CODE = frozenset(
    "batch c cobol cpp csharp dart elixir fme go groovy java javascript jsp kotlin lua objective-c"
    " perl php powershell python r ruby rust scala shell sql swift typescript vba vue".split()
)
"""Syntaxes of program source."""

ALL = frozenset(_BY_SUFFIX.values()) | frozenset(_BY_NAME.values())
"""Every syntax of text."""


def known_syntax(path: str) -> str | None:
    """The syntax that a name suggests by itself; None for an ending that is not in the table."""
    name = path.rpartition("/")[2].lower()
    _, dot, suffix = name.rpartition(".")
    if dot and name not in _BY_NAME and suffix not in _BY_SUFFIX:
        return None  # Also where an ending has many uses.
    if _NUMBERS.search(path):
        return None
    return syntax_of(path)


def syntax_of(path: str, head: bytes = b"") -> str:
    """The syntax that a path suggests; for a name without suffix, its interpreter line."""
    name = path.rpartition("/")[2].lower()
    if name in _BY_NAME:
        return _BY_NAME[name]
    if name.startswith((".env.", "dockerfile.")):
        return "dotenv" if name.startswith(".env.") else "dockerfile"
    stem, dot, suffix = name.rpartition(".")
    if suffix == _MANY_USES:
        return _of_many_uses(head)
    if dot and stem:
        return _BY_SUFFIX.get(suffix, TEXT)
    if head.startswith(b"#!"):
        line = head[2:256].split(b"\n", 1)[0].replace(b"/", b" ").split()
        for word in line:
            if word in _BY_INTERPRETER:
                return _BY_INTERPRETER[word]
    return TEXT


def _of_many_uses(head: bytes) -> str:
    if head.startswith(b"-----BEGIN "):
        return "pem"
    return "data" if _GRID.match(head) else "asciidoc"
