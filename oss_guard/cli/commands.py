# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""The commands, each imported when it is called, with help in the language of the run."""

from __future__ import annotations

import shutil
from importlib import import_module
from typing import Any, cast

import click

from oss_guard import __version__
from oss_guard.cli.output import put
from oss_guard.model.text import Lang
from oss_guard.words import say

_COMMANDS = {
    "check": "oss_guard.cli.check",
    "init": "oss_guard.cli.init",
    "rules": "oss_guard.cli.rules",
    "explain": "oss_guard.cli.explain",
    "licence": "oss_guard.cli.licence",
    "attest": "oss_guard.cli.attest",
    "waive": "oss_guard.cli.waive",
}
_CONTEXT = {"help_option_names": ["-h", "--help"]}


class Context(click.Context):
    """A context whose help pages know how wide Japanese is."""

    def make_formatter(self) -> click.HelpFormatter:
        """A formatter as wide as the terminal, within bounds."""
        from oss_guard.cli.help import Formatter  # noqa: PLC0415 - only where help is shown
        from oss_guard.cli.screen import within_bounds  # noqa: PLC0415 - likewise

        return Formatter(width=within_bounds(shutil.get_terminal_size().columns))


class Command(click.Command):
    """A command whose help headings and complaints are in the language of the run."""

    context_class = Context
    allow_extra_args = True

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Refuse what is left over in both languages; the parser would do so in English."""
        from oss_guard.model.errors import InputError  # noqa: PLC0415 - rarely needed

        try:
            rest = super().parse_args(ctx, args)
        except click.BadOptionUsage as error:
            error.ctx = error.ctx or ctx  # Tells what the option would take.
            raise
        if rest and not isinstance(self, click.Group):
            raise InputError(say("usage.extra", arguments=" ".join(rest)[:200]))
        return rest

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Usage line."""
        pieces = [
            p.replace("[OPTIONS]", said(ctx, "help.options-meta"))
            for p in self.collect_usage_pieces(ctx)
        ]
        formatter.write_usage(ctx.command_path, " ".join(pieces), said(ctx, "help.usage") + " ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Options, and for groups their commands."""
        options = [p for p in self.get_params(ctx) if isinstance(p, click.Option)]
        rows = [r for p in options if (r := p.get_help_record(ctx)) is not None]
        if rows:
            with formatter.section(said(ctx, "help.options")):
                formatter.write_dl(rows)
        if isinstance(self, click.Group):
            self.format_commands(ctx, formatter)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The help option, explained in the language of the run."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = said(ctx, "help.help")
            option.callback = _help
        return option


class Option(click.Option):
    """An option whose help is ours alone: the parser would write ``[1<=x<=64]`` beside it."""

    def get_help_extra(self, ctx: click.Context) -> Any:
        """Nothing."""
        del ctx
        return {}


class Group(Command, click.Group):
    """A group that imports its commands when they are asked for."""

    lazy: dict[str, str]

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names, in the order a newcomer needs them."""
        del ctx
        return [*self.lazy, *self.commands]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import and build one command."""
        if cmd_name not in self.lazy:
            return super().get_command(ctx, cmd_name)
        module = import_module(self.lazy[cmd_name])
        return cast("click.Command", module.command(language(ctx)))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Refuse an unknown command in both languages."""
        from oss_guard.model.errors import InputError  # noqa: PLC0415 - rarely needed
        from oss_guard.packs.validate import suggestion  # noqa: PLC0415 - likewise

        name = args[0]
        if not name.startswith("-") and name not in self.list_commands(ctx):
            near = suggestion(name, self.list_commands(ctx))
            raise InputError(say("usage.no-such-command", name=name).plus(near))
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Commands with one line each, without importing them."""
        rows = [(name, said(ctx, f"help.command.{name}")) for name in self.list_commands(ctx)]
        with formatter.section(said(ctx, "help.commands")):
            formatter.write_dl(rows)


def _help(ctx: click.Context, option: click.Parameter, value: bool) -> None:
    """Print the help. The parser's own way would not survive a closed standard output."""
    del option
    if value and not ctx.resilient_parsing:
        put(ctx.get_help(), color=ctx.color)
        ctx.exit()


def program(lang: Lang) -> Group:
    """The whole command line, speaking one language."""
    group = Group(
        "oss-guard",
        help=say("help.program").get(lang),
        context_settings={**_CONTEXT, "obj": lang},
        params=[
            lang_option(lang),
            click.Option(["--version"], is_flag=True, help=say("help.version").get(lang)),
            click.Option(["--verbose"], is_flag=True, help=say("help.verbose").get(lang)),
        ],
        callback=_root,
        invoke_without_command=True,
        no_args_is_help=True,
    )
    group.lazy = _COMMANDS
    return group


def _root(lang: str | None, version: bool, verbose: bool) -> None:
    del lang
    ctx = click.get_current_context()
    if not version:
        if ctx.invoked_subcommand is None:
            put(ctx.get_help())
        return
    put(f"oss-guard {__version__}")
    if verbose:
        from oss_guard.cli.versions import lines  # noqa: PLC0415 - asks git and packages

        put("\n".join(lines()))
    ctx.exit(0)


def lang_option(lang: Lang) -> click.Option:
    """``--lang``; every command has it, so that it may stand anywhere."""
    return click.Option(
        ["--lang"], type=click.Choice(["ja", "en"]), help=say("help.lang").get(lang)
    )


def language(ctx: click.Context) -> Lang:
    """The language of the run."""
    return cast("Lang", ctx.find_root().obj)


def said(ctx: click.Context, id: str, **values: Any) -> str:
    """A text of the catalogue in the language of the run."""
    return say(id, **values).get(language(ctx))
