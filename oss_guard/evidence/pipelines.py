# SPDX-FileCopyrightText: 2026 oss-guard contributors
# SPDX-License-Identifier: Apache-2.0
"""What continuous integration runs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar, Self

from oss_guard.evidence import Evidence, Sources
from oss_guard.evidence.files import Files
from oss_guard.model.policy import Ownership
from oss_guard.model.report import NotExamined
from oss_guard.readers import NoParams
from oss_guard.readers.pipeline_step import PipelineStep, Purpose
from oss_guard.scan import Request, Sighting

PIPELINES = (
    "{.github,.gitea,.forgejo}/{workflows,actions}/**/*.{yml,yaml}",
    "{.gitlab-ci*,.gitlab/**/*}.{yml,yaml}",
    "{.circleci,.buildkite,.semaphore,.woodpecker}/**/*.{yml,yaml}",
    "{.azure-pipelines,azure-pipelines}{,/**/*,*}.{yml,yaml}",
    "{.azure,.azuredevops}/**/*.{yml,yaml}",
    "{.travis,.drone,.woodpecker,appveyor,.appveyor,bitbucket-pipelines}.{yml,yaml}",
    "{buildspec,amplify,cloudbuild,codemagic,bitrise,.cirrus,wercker}*.{yml,yaml}",
    "{,ci/,.ci/,.jenkins/}Jenkinsfile*",
)
"""Where services look for what they run."""

_STEPS = Request("pipeline-step", NoParams(), PIPELINES)


class Pipelines(Evidence, frozen=True):
    """Files of continuous integration, and those of their steps that test or audit."""

    paths: tuple[str, ...]
    steps: tuple[Sighting, ...]

    uses: ClassVar[tuple[type[Evidence], ...]] = (Files,)

    @classmethod
    def requests(cls, params: Any) -> tuple[Request, ...]:
        """Their steps."""
        del params
        return (_STEPS,)

    @classmethod
    def collect(cls, sources: Sources, params: Any) -> Self:
        """The project's own."""
        del params
        files = sources.gather(Files)
        own = [
            s
            for s in sources.sightings(_STEPS)
            if files.classes[s.location.path or ""].ownership is Ownership.OWN
        ]
        return cls(tuple(files.find(PIPELINES)), tuple(own))

    @classmethod
    def missed(cls, sources: Sources, params: Any) -> Iterable[NotExamined]:
        """What services would run."""
        del params
        return sources.gather(Files).unread_named(PIPELINES)

    @classmethod
    def unsearched(cls, sources: Sources, params: Any) -> Iterable[NotExamined]:
        """No step is a fault."""
        del sources, params
        return ()

    def of(self, purpose: Purpose) -> list[Sighting]:
        """Steps of one purpose."""
        return [
            s for s in self.steps if isinstance(s.fact, PipelineStep) and s.fact.purpose == purpose
        ]
