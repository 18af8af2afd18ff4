# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What generators of projects write into the READMEs that they make.

Of each generator a mark by which its text is known, the headings that it writes, and how those of
its paragraphs begin or go that stand elsewhere.
"""

from __future__ import annotations

import re

import msgspec


class DefaultText(msgspec.Struct, frozen=True):
    """A generator's text: expressions that are searched (marks, sentences) or match all (headings).

    Case is ignored.
    """

    name: str
    mark: re.Pattern[str]
    headings: re.Pattern[str]
    sentences: re.Pattern[str]


def _text(name: str, mark: str, headings: str = "", sentences: str = "") -> DefaultText:
    flags = re.IGNORECASE
    return DefaultText(
        name,
        re.compile(mark, flags),
        re.compile(headings or r"(?!)", flags),
        re.compile(f"(?:{mark})|(?:{sentences})" if sentences else mark, flags),
    )


_SCRIPTS = r"(?:npm|yarn|pnpm|bun)(?: run)? (?:start|test|build|eject|dev)(?: fails to minify)?"

DEFAULT_TEXTS = (
    _text(
        "create-react-app",
        r"bootstrapped with Create React App",
        r"Getting Started with Create React App|Available Scripts|Learn More|Code Splitting"
        r"|Analyzing the Bundle Size|Making a Progressive Web App|Advanced Configuration"
        rf"|Deployment|{_SCRIPTS}",
        r"^In the project directory, you can run",
    ),
    _text(
        "create-next-app",
        r"bootstrapped with create-next-app",
        r"Getting Started|Learn More|Deploy on Vercel",
    ),
    _text(
        "create-vite",
        r"^React(?: \+ TypeScript)? \+ Vite$|^(?:Vue 3|Svelte|Preact|Lit|Solid|Qwik)"
        r"(?: \+ TypeScript| \+ TS)? \+ Vite$|This template provides a minimal setup to get React"
        r"|This template should help get you started developing with (?:Vue|Svelte)",
        r"React(?: \+ TypeScript)? \+ Vite|(?:Vue 3|Svelte)(?: \+ TypeScript| \+ TS)? \+ Vite"
        r"|React Compiler|Expanding the ESLint configuration|Recommended (?:IDE|Browser) Setup"
        r"|Need an official Svelte framework\?|Technical considerations"
        r"|Type Support For .{0,30}Imports in TS|Customi[sz]e configuration|Project Setup"
        r"|(?:Type-Check, )?Compiles? and (?:Hot-Reloads?|Minif(?:y|ies)) for \w+"
        r"|Run (?:Unit|End-to-End|Headed Component) Tests with .{1,60}|Lint with .{1,40}",
    ),
    _text(
        "vue-cli",
        r"^Compiles and (?:hot-reloads|minifies) for (?:development|production)$",
        r"Project setup|Compiles and (?:hot-reloads|minifies) for \w+|Lints and fixes files"
        r"|Run your (?:unit |end-to-end )?tests(?: end-to-end)?|Customi[sz]e configuration",
    ),
    _text(
        "laravel",
        r"Laravel is a web application framework with expressive, elegant syntax",
        r"About Laravel|Learning Laravel|Agentic Development|Laravel Sponsors|Premium Partners"
        r"|Contributing|Code of Conduct|Security Vulnerabilities|License",
    ),
    _text(
        "rails",
        r"This README would normally document whatever steps are necessary",
        r"README",
        r"^Things you may want to cover|^(?:Ruby version|System dependencies|Configuration"
        r"|Database (?:creation|initialization)|How to run the test suite|Deployment instructions"
        r"|Services \(job queues.{0,60})$",
    ),
    _text(
        "angular-cli",
        r"generated (?:with|using) Angular CLI",
        r"(?:Development server|Code scaffolding|Build(?:ing)?|Running unit tests"
        r"|Running end-to-end tests|Further help|Additional Resources)",
    ),
    _text(
        "flutter",
        r"^A new Flutter (?:project|application|plugin)\b"
        r"|This project is a starting point for a (?:Flutter|Dart)",
        r"Getting Started",
    ),
    _text(
        "nestjs",
        r"Nest framework TypeScript starter repository",
        r"Description|Installation|Project setup|Running the app|Compile and run the project|Tests?"
        r"|Run tests|Deployment|Resources|Support|Stay in touch|License",
        r"A progressive Node\.js framework for building efficient",
    ),
    _text(
        "expo",
        r"Welcome to your Expo app|project created with create-expo-app",
        r"Welcome to your Expo app|Get started|Get a fresh project|Learn more|Join the community"
        r"|Other setup steps",
    ),
    _text(
        "astro",
        r"^Astro Starter Kit|Welcome to your new Astro|Seasoned astronaut\?",
        r"Astro Starter Kit.{0,40}|Project Structure|Commands|Want to learn more\?|Features"
        r"|Credit|Theme|Getting Started",
    ),
    _text(
        "svelte",
        r"Everything you need to build a Svelte (?:project|library)",
        r"(?:create-svelte|sv|Svelte library)|Creating a project|Developing|Building|Publishing",
    ),
    _text(
        "nuxt",
        r"^Nuxt (?:3 )?Minimal Starter$|check out (?:the )?Nuxt\.?js docs"
        r"|Look at the Nuxt (?:3 )?documentation|^My \w+ Nuxt\.js project$",
        r"Nuxt (?:3 )?Minimal Starter|Setup|Build Setup|Development(?: Server)?|Production"
        r"|Special Directories|assets|components|layouts|middleware|pages|plugins|static|store",
    ),
    _text(
        "cookiecutter-pypackage",
        r"created with Cookiecutter and the .{0,60}project template"
        r"|contains all the boilerplate you need to create a Python package",
        r"Features|Credits",
        r"^Free software: |^Documentation: https?://|^TODO$",
    ),
    _text(
        "cookiecutter-django",
        r"Behold My Awesome Project|Built with Cookiecutter Django|^Moved to settings\.?$",
        r"Settings|Basic Commands|Setting Up Your Users|Type checks|Test coverage"
        r"|Running tests with pytest|Live reloading and Sass CSS compilation|Celery|Email Server"
        r"|Sentry|Deployment|Heroku|Docker|Custom Bootstrap Compilation",
        r"^License: ",
    ),
    _text(
        "gitlab",
        r"To make it easy for you to get started with GitLab",
        r"Getting started|Add your files|Integrate with your tools|Collaborate with your team"
        r"|Test and Deploy|Editing this README|Suggestions for a good README|Name|Badges|Visuals",
        r"^Choose a self-explaining name|^Let people know what your project can do specifically"
        r"|^Within a particular ecosystem, there may be a common way of installing"
        r"|^Use examples liberally|^Tell people where they can go to for help"
        r"|^If you have ideas for releases in the future|^State if you are open to contributions"
        r"|^For people who want to make changes to your project|^You can also document commands"
        r"|^Show your appreciation to those|^For open source projects, say how it is licensed"
        r"|^If you have run out of energy or time for your project",
    ),
    _text(
        "azure-devops",
        r"^TODO: (?:Give a short introduction of your project|Guide users through getting your code"
        r"|Describe and show how to build your code)",
        "",
        r"^(?:\d\.\s*)?(?:Installation process|Software dependencies|Latest releases"
        r"|API references)$|^If you want to learn more about creating good readme files"
        r"|^TODO: Explain how other users",
    ),
    _text(
        "aws-cdk",
        r"This is a blank project for (?:CDK development|\w+ development with CDK)"
        r"|^Welcome to your CDK \w+ project",
        r"Welcome to your CDK .{1,20}project|Useful commands",
    ),
    _text(
        "aws-sam",
        r"source code and supporting files for a serverless application that you can deploy with"
        r" the (?:AWS )?(?:SAM CLI|Serverless)",
        r"Deploy the sample application|Use the SAM CLI to build and test locally"
        r"|Add a resource to your application|Fetch, tail, and filter Lambda function logs"
        r"|Unit tests|Tests|Cleanup|Resources",
        r"^(?:\w+ - Code for the application's Lambda|events - Invocation events"
        r"|tests - Unit tests for|template\.yaml - A template that defines)",
    ),
    _text(
        "phoenix",
        r"^To start your Phoenix server",
        r"Learn more",
        r"^Run mix setup|^Start Phoenix endpoint|^Now you can visit localhost:4000"
        r"|^Ready to run in production",
    ),
    _text(
        "react-native",
        r"bootstrapped using @react-native-community/cli",
        r"Getting Started|Step \d: .{1,60}|Congratulations!.{0,10}|Now what\?|Troubleshooting"
        r"|Learn More|Android|iOS|For (?:Android|iOS)",
    ),
    _text(
        "quasar",
        r"^A Quasar Project$",
        r"Install the dependencies|Start the app in development mode.{0,60}|Lint the files"
        r"|Format the files|Build the app for production|Customi[sz]e the configuration",
    ),
    _text(
        "remix",
        r"^Welcome to (?:Remix|React Router)\b",
        r"Welcome to .{1,30}|Development|Deployment|DIY|Styling|Features|Getting Started"
        r"|Installation|Building for Production|Docker Deployment|DIY Deployment",
        r"^(?:📖 )?(?:Remix|See the Remix|React Router) docs",
    ),
    _text(
        "docusaurus",
        r"This website is built using Docusaurus",
        r"Website|Installation|Local Development|Build|Deployment",
    ),
    _text(
        "electron-vite",
        r"^An Electron application with (?:Vue|React|Svelte|Solid|Vanilla|TypeScript)\b",
        r"Recommended IDE Setup|Project Setup|Install|Development|Build",
    ),
    _text(
        "ember",
        r"This README outlines the details of collaborating on this Ember",
        r"Prerequisites|Installation|Running / Development|Code Generators|Running Tests|Linting"
        r"|Building|Deploying|Further Reading / Useful Links",
    ),
    _text(
        "create-t3-app",
        r"bootstrapped with create-t3-app",
        r"Create T3 App|What's next\? How do I make an app with this\?|Learn More"
        r"|How do I deploy this\?",
    ),
    _text(
        "readme-template",
        r"One Paragraph of (?:the )?project description goes here",
        r"Project Title|Getting Started|Prerequisites|Installing|Running the tests"
        r"|Break down into end to end tests|And coding style tests|Deployment|Built With"
        r"|Contributing|Versioning|Authors|Acknowledge?ments",
    ),
    _text(
        "best-readme-template",
        r"There are many great README templates available on GitHub"
        r"|Here's a blank template to get started",
        r"About The Project|Built With|Getting Started|Prerequisites|Installation|Usage|Roadmap"
        r"|Contributing|Top contributors:?|License|Contact|Acknowledge?ments|project_title",
        r"^project_description|An awesome README template to jumpstart your projects",
    ),
)
