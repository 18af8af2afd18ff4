# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""How languages and formats give a value to a name: the signs between, and the literals."""

from __future__ import annotations

import re

_FIELD = rb"(?:[.](?:text|value|val|fill|send_?keys))?"
"""Of a form's field that a name stands for: `txtPass.Text = "…"`, `$("#password").val("…")`."""
_CLOSED = rb"\\?[\"'`]?[\])}]{0,2}(?:\[[0-9]{0,4}\])?"
"""What ends a name: its quote, a bracket around it, the brackets of an array."""
NAME_END = rb"[A-Za-z0-9_-]{0,24}" + _CLOSED + _FIELD + rb"\*{0,2}(?:[ \t]|\xe3\x80\x80){0,8}"
SIGN = (
    rb"(?:!=|=|:|>|@?\"|\xef\xbc[\x9a\x9d]|[(,][ \t]?[bru]?[\"'`]"
    rb"|<-|</name>|(?:constant|n?(?:var)?char2?)[ (]|,?[ \t][\"']?(?:value|default|type=)"
    rb"|\|[| ]|\?\?|or[ \t]|\{\"|\{[ \t]?get;|as[ \t])"
)
NAMED = rb"(?:name|key)[\"']?[ \t]{0,4}[:=][ \t]{0,4}[\"']?[A-Za-z0-9_.-]{0,40}"
"""A name that is itself a value, as in ``{"key": "password", "value": …}``."""

_TYPE = (
    rb"[ \t]?(?:&(?:'[a-z]{1,10} )?)?[A-Za-z][A-Za-z<>\[\]]{0,20}\??"
    rb"(?:[ ]?\|[ ]?(?:None|null|undefined))?[ \t]?"
)
_AS_BYTES = (
    rb"(?:(?:\[\]byte|bytes(?:\.from(?:hex|Hex))?|bytearray\.fromhex|(?:base64\.)?b64decode"
    rb"|Buffer\.from|(?:[A-Za-z.]{1,30}\.)?(?:UTF8|ASCII|Unicode|Default)\.GetBytes"
    rb"|Convert\.FromBase64String|Secret(?:Str)?|QString|String::from)\()?"
)
"""Calls that make a text another type of the same value."""
ASSIGNED = re.compile(
    _CLOSED + rb"(?i:" + _FIELD + rb")\*{0,2}(?:[ \t]|\xe3\x80\x80){0,8}"
    rb"(?:=>|:=|\?=|<-(?=[ \t]?[\"'])|(?<![ \t])::(?=[ \t])"
    rb"|:" + _TYPE + rb"=(?!=)|=(?![=~>])|:(?![:=])|>"
    rb"|[!=]={1,2}(?=[ \t]?[\"'])|[|](?=[ ]+[\w`])"
    rb"|(?i:as)[ \t]+[A-Za-z]{1,20}[ \t]*="
    rb"|(?i:constant[ \t]{1,8})?(?i:n?(?:var)?char2?)(?:\([0-9]{1,5}[ a-zA-Z]{0,5}\))?[ \t]{0,8}:="
    rb"|\xef\xbc[\x9a\x9d]|\{(?=\")|\{[ \t]?get;[a-z; \t]{0,40}\}[ \t]?="
    rb"|(?:\|\||\?\?)=?|or(?=[ \t])"
    rb"|(?:,?[ \t]+|,)(?:type=\w{1,12},[ \t])?[\"']?(?i:(?:parameter)?value|default)[\"']?"
    rb"[ \t]?[=:]"
    rb"|[(,](?=[ \t]?[bru]?[\"'`]))"
    rb"(?:\*\*(?=[ \t]))?(?:[ \t]|\xe3\x80\x80){0,8}" + _AS_BYTES
)
"""From the end of a name up to its value."""
NEXT_LINE = re.compile(
    rb"[\"']?(?:,?\r?\n[ \t]{0,40}[\"']?(?i:(?:parameter)?value)[\"']?[ \t]?[:=]"
    rb"|>(?:\r?\n)?[ \t]{0,40}<value>|</name>\s{0,60}<value>)[ \t]{0,8}"
)
HELD = re.compile(rb"[\"'][ \t]?:[ \t]?\{\s{0,60}[\"']value[\"'][ \t]?:[ \t]{0,8}")
"""An object that holds nothing but a value, as parameters of Azure are given."""
BESIDE = re.compile(rb"[ \t]{1,20}@?(?=\"[^\"\n]{4,100}\"[ \t\r]*(?:$|\n|//|/\*|#|\)))")
"""A value with nothing but blanks between it and its name."""
LINE_BEGUN = re.compile(
    rb"[ \t]{0,40}@?(?:#[ \t]{0,8}define[ \t]+|set[ \t]+"
    rb"|\((?:setq|setf|setopt|defvar|defconst|define|def)[ \t]+)?"
    rb"[A-Za-z0-9_.-]{0,40}"
)
DEFAULTED = re.compile(
    rb"[\w$.:?>\[-]{0,60}(?i:env|config|propert|setting|option|param)[\w.:!]{0,24}"
    rb"(?:[(\[][ ]?[\"']?[\w.-]{0,60}[\"']?[)\]])?"
    rb"(?:[ \t]{0,2}(?:\|\||\?\?|\?:|\bor\b)[ \t]{0,2}|\.(?:unwrap_or|orElse|getOrElse|or_else)\()"
)
"""A look-up of settings, after which stands what to take where they give nothing."""
WRAPPED = re.compile(rb"\r?\n[ \t]{0,60}(?=[\"'`])")
"""A literal on the line below, where formatters put long ones."""
QUOTED = re.compile(
    rb"(?:[A-Za-z@]{0,2})(?:\"(?=\\\"))?(?P<q>\"{3}|'{3}|\\?[\"'`])"
    rb"(?P<value>(?:(?!(?P=q)|[\n\\])[ -~]|\\[^\n\"']){1,200}?)(?P=q)"
)
BARE = re.compile(
    rb"(?P<value>[!-~]{1,200}?)(?P<rest>[ \t]*(?:$|[\n;])|[ \t]+#|(?=[\s,|<\"'`&\x80-\xff]))"
)
ELEMENT = re.compile(
    rb"<(?:property|entry|param|setting|string|prop|item|env|variable|constant)[ \t]"
    rb"(?:[^<>\n]{0,100}[ \t])?(?:name|key)=[\"'][A-Za-z0-9_.-]{0,80}\Z"
)
"""Before a name that an element has as its attribute, and its value as its text."""
AFTER_USER = re.compile(rb"\b(?:user|username|login)[ \t]{1,8}\"?[^\s\"]{1,60}\"?[ \t]{1,8}\Z")
"""Before a name that follows its user without signs: ``username "m" password "…"``."""
IN_LIST = re.compile(
    rb"\([^\n\"]{0,60}(?:\"[^\n\"]{0,60}\"[^\n\"]{0,40}){0,4}[ \t]:[A-Za-z-]{0,40}\Z"
)
"""Before a name that is a keyword within a list of Lisp: ``(connect :user "…" :password "…")``."""
IN_FORM = re.compile(rb"[A-Za-z0-9_]=[^\s=&\"'<>]{0,64}&[A-Za-z0-9_.-]{0,40}\Z")
"""Before a name in what a form sends, as recorded requests have it within texts."""
IN_NOTE = re.compile(
    rb"(?:^|[\s;{}>])(?://|#|/\*|\*|--)[^\n]{0,120}(?:user|usr|uid|id|login|account)[:=][ ]?"
    rb"[^\s:=,\"']{1,64}[ ,/]{1,3}\Z",
    re.IGNORECASE | re.MULTILINE,
)
"""Before a name in a comment that notes a user with it."""
IN_RECORD = re.compile(
    rb"(?i:user|usr|uid|login|host|server|id)[A-Za-z_]{0,12}=[^\s=]{1,64}[ ,;&][ ]{0,2}\Z"
)
"""Before a name in a record of a log, such as ``user=… pass=…``."""
