# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What a generator wrote is told from what people wrote around it."""

from __future__ import annotations

import pytest

from oss_guard.documents.document import Document
from oss_guard.readers import NoParams
from oss_guard.readers._default_texts import DEFAULT_TEXTS
from oss_guard.readers.default_text import DefaultPart, default_text

MARKS = {
    "create-react-app": "This project was bootstrapped with [Create React App](https://x.example).",
    "create-next-app": "This is a project bootstrapped with [`create-next-app`](https://x.example).",
    "create-vite": "This template should help get you started developing with Vue 3 in Vite.",
    "vue-cli": "### Compiles and minifies for production",
    "laravel": "Laravel is a web application framework with expressive, elegant syntax.",
    "rails": "This README would normally document whatever steps are necessary to run it.",
    "angular-cli": "This was generated using [Angular CLI](https://x.example) version 19.",
    "flutter": "A new Flutter project.",
    "nestjs": "[Nest](https://x.example) framework TypeScript starter repository.",
    "expo": "# Welcome to your Expo app 👋",
    "astro": "# Astro Starter Kit: Basics",
    "svelte": "Everything you need to build a Svelte project, powered by [`sv`](https://x.example).",
    "nuxt": "Look at the [Nuxt documentation](https://x.example) to learn more.",
    "cookiecutter-pypackage": "Created with [Cookiecutter](a) and the [x/y](b) project template.",
    "cookiecutter-django": "Behold My Awesome Project!",
    "gitlab": "To make it easy for you to get started with GitLab, here are next steps.",
    "azure-devops": "TODO: Give a short introduction of your project.",
    "aws-cdk": "This is a blank project for CDK development with TypeScript.",
    "aws-sam": "It has source code and supporting files for a serverless application that you can "
    "deploy with the SAM CLI.",
    "phoenix": "To start your Phoenix server:",
    "react-native": "A project, bootstrapped using [`@react-native-community/cli`](https://x.example).",
    "quasar": "A Quasar Project",
    "remix": "# Welcome to Remix!",
    "docusaurus": "This website is built using [Docusaurus](https://x.example), a generator.",
    "electron-vite": "An Electron application with Vue and TypeScript",
    "ember": "This README outlines the details of collaborating on this Ember application.",
    "create-t3-app": "This is a project bootstrapped with `create-t3-app`.",
    "readme-template": "One Paragraph of project description goes here",
    "best-readme-template": "There are many great README templates available on GitHub.",
}


def parts(text: str) -> list[DefaultPart]:
    facts = default_text.read(Document("markdown", text.encode()), (), NoParams())
    return [f for f in facts if isinstance(f, DefaultPart)]


def words(text: str) -> str:
    data = text.encode()
    return "\n".join(data[p.span.start : p.span.end].decode() for p in parts(text))


@pytest.mark.parametrize("name", [d.name for d in DEFAULT_TEXTS])
def test_each_generator_is_known_by_its_mark(name: str) -> None:
    found = parts(f"# Map\n\n{MARKS[name]}\n")
    assert [(p.generator, p.marked) for p in found] == [(name, True)]


def test_sections_of_the_generator_and_no_others() -> None:
    text = (
        "# Map\n\nThis project was generated using [Angular CLI](https://x.example) version 19.\n\n"
        "## Development server\n\nTo start a server, run:\n\n```bash\nng serve\n```\n\n"
        "## Shelters\n\nEvery shelter has a row.\n\n"
        "## Building\n\nRun `ng build`.\n\n避難所の一覧を置いてから実行します。\n"
    )
    found = words(text)
    assert "Angular CLI" in found
    assert "ng serve" in found
    assert "ng build" in found
    assert "Shelters" not in found
    assert "Every shelter" not in found
    assert "避難所" not in found


def test_headings_alone_are_nobodys() -> None:
    assert parts("# Map\n\n## Getting Started\n\nRun it.\n\n## Learn More\n\nRead it.\n") == []


def test_a_part_counts_its_lines_in_the_file() -> None:
    text = (
        "# Getting Started with Create React App\n\n"
        "This project was bootstrapped with [Create React App](https://x.example).\n\n"
        "### `npm start`\n\nRuns the app.\\\nOpen it\nto view it.\n"
    )
    assert [p.lines for p in parts(text)] == [1, 1, 1, 3]


def test_headings_with_pictures() -> None:
    text = "# Astro Starter Kit: Basics\n\n## 🚀 Project Structure\n\nInside of your project.\n"
    assert "Inside of your project" in words(text)
