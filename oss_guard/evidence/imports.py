# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What code takes in from others, where no manifest of its language names a dependency."""

from __future__ import annotations

import sys
from typing import Any, ClassVar, Self

from oss_guard.evidence import Evidence, Sources
from oss_guard.evidence.files import Files
from oss_guard.evidence.manifests import Manifests
from oss_guard.model.location import Location
from oss_guard.readers import NoParams
from oss_guard.readers._manifest_fields import BASE
from oss_guard.readers.import_line import ImportLine
from oss_guard.scan import Request

_PATHS = ("**/*.{py,pyw,pyx,R,r,Rmd,rmd,qmd,ipynb,rb,rake,pl,pm}",)
_REQUEST = Request("import-line", NoParams(), _PATHS)
_WITH_PYTHON = sys.stdlib_module_names | frozenset(
    # Those of other versions, so that what is found does not depend on the one that runs here,
    # and what is installed with them.
    "BaseHTTPServer ConfigParser Cookie HTMLParser Queue SimpleHTTPServer SocketServer StringIO"
    " Tkinter __builtin__ aifc annotationlib asynchat asyncore audioop binhex cPickle cStringIO"
    " cgi cgitb chunk commands compression cookielib copy_reg crypt distutils formatter"
    " htmlentitydefs httplib imghdr imp itertools lib2to3 mailcap md5 msilib nis nntplib"
    " ossaudiodev parser pipes pkg_resources robotparser sets setuptools sha smtpd sndhdr spwd"
    " string sunau symbol telnetlib thread tkFileDialog tkMessageBox tomllib urllib2 urlparse uu"
    " xdrlib xmlrpclib".split()
)
_WITH_RUBY = frozenset(
    "English abbrev base64 benchmark bigdecimal bundler cgi continuation coverage csv date dbm"
    " debug delegate did_you_mean digest drb erb etc expect fcntl fiddle fileutils find"
    " forwardable gdbm getoptlong io ipaddr irb json kconv logger matrix minitest mkmf monitor"
    " mutex_m net nkf objspace observer open-uri open3 openssl optparse ostruct pathname pp"
    " prettyprint prime profile pstore psych pty racc rake rbconfig rdoc readline reline resolv"
    " rexml rinda ripper rss rubygems scanf sdbm securerandom set shellwords singleton socket"
    " stringio strscan syslog tempfile test thread thwait time timeout tmpdir tracer tsort un"
    " uri weakref webrick win32ole yaml zlib".split()
)
_WITH_PERL = frozenset(
    "Archive Attribute AutoLoader B Benchmark CPAN Carp Class Compress Config Cwd DB_File"
    " Data Devel Digest DirHandle Encode English Env Errno Exporter ExtUtils Fcntl File"
    " FileCache FileHandle Filter FindBin Getopt HTTP Hash I18N IO IPC List Locale MIME Math"
    " Memoize Module Net Opcode POSIX Params Parse Perl PerlIO Pod SDBM_File Safe Scalar"
    " Search SelectSaver SelfLoader Socket Storable Symbol Sys Term Test Text Thread Tie Time"
    " UNIVERSAL Unicode User Win32".split()
)
"""The first names under which modules come with Perl; others under these are not told apart."""
_OWN_OF: dict[str, frozenset[str]] = {
    "python": _WITH_PYTHON,
    "r": BASE,
    "ruby": _WITH_RUBY,
    "perl": _WITH_PERL,
}
_SERVED_BY = {
    "python": frozenset({"python", "conda"}),
    "r": frozenset({"r", "conda"}),
    "ruby": frozenset({"ruby"}),
    "perl": frozenset[str](),
}


class Imports(Evidence, frozen=True):
    """Ecosystem and name of each module of others, where it is first taken in; in order."""

    modules: tuple[tuple[str, str, Location], ...]

    uses: ClassVar[tuple[type[Evidence], ...]] = (Files, Manifests)

    @classmethod
    def requests(cls, params: Any) -> tuple[Request, ...]:
        """Statements that take something in."""
        del params
        return (_REQUEST,)

    @classmethod
    def collect(cls, sources: Sources, params: Any) -> Self:
        """Names that no file or folder here bears, and that do not come with the language."""
        del params
        files, manifests = sources.gather(Files), sources.gather(Manifests)
        served = {m.ecosystem for m in manifests.own if m.has_dependencies or m.fault}
        own = frozenset(files.paths())
        here = {part.partition(".")[0] for e in files.entries for part in e.path.split("/")}
        found: dict[tuple[str, str], Location] = {}
        for sighting in sources.sightings(_REQUEST):
            fact, at = sighting.fact, sighting.location
            if not isinstance(fact, ImportLine) or at.path not in own:
                continue
            first, _, rest = fact.name.partition("::")
            if first in _OWN_OF[fact.ecosystem] or served & _SERVED_BY[fact.ecosystem]:
                continue
            if fact.ecosystem == "r" or (rest.rpartition("::")[2] or first) not in here:
                key = (fact.ecosystem, fact.name)
                found[key] = min(found.get(key, at), at, key=lambda place: place.order)
        return cls(tuple((*key, found[key]) for key in sorted(found)))
