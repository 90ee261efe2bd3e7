"""The workflows ask for little, trust only what is pinned, and run commands that there are."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import Any

import pytest
import yaml
from edition.cli import build_parser
from places import ROOT

FOLDER = ROOT / ".github" / "workflows"
WORKFLOWS = {p.stem: p.read_text("utf-8") for p in sorted(FOLDER.glob("*.yml"))}
PINNED = re.compile(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
# Only the step that publishes may write, and only what publishing needs.
WRITES = {("deploy", "deploy"): {"pages": "write", "id-token": "write"}}


def jobs(name: str) -> dict[str, Any]:
    made: dict[str, Any] = yaml.safe_load(WORKFLOWS[name])["jobs"]
    return made


def commands(name: str) -> list[str]:
    steps = [s for job in jobs(name).values() for s in job["steps"]]
    return [line for s in steps for line in s.get("run", "").splitlines()]


def test_there_are_three() -> None:
    assert sorted(WORKFLOWS) == ["check", "deploy", "properdocs"]


@pytest.mark.parametrize("name", WORKFLOWS)
def test_token_may_only_read(name: str) -> None:
    assert yaml.safe_load(WORKFLOWS[name])["permissions"] == {"contents": "read"}
    asked = {(name, k): job["permissions"] for k, job in jobs(name).items() if "permissions" in job}
    assert asked == {k: v for k, v in WRITES.items() if k[0] == name}


@pytest.mark.parametrize("name", WORKFLOWS)
def test_no_secret_is_used_and_no_stranger_gets_the_base_branch(name: str) -> None:
    assert "secrets." not in WORKFLOWS[name]
    assert "pull_request_target" not in WORKFLOWS[name]
    assert "workflow_run" not in WORKFLOWS[name]


@pytest.mark.parametrize("name", WORKFLOWS)
def test_every_action_is_pinned_by_its_hash(name: str) -> None:
    used = re.findall(r"uses: (.+)", WORKFLOWS[name])
    assert used
    assert [action for action in used if not PINNED.fullmatch(action)] == []
    checkouts = WORKFLOWS[name].count("actions/checkout@")
    assert WORKFLOWS[name].count("persist-credentials: false") == checkouts


@pytest.mark.parametrize("name", WORKFLOWS)
def test_nothing_from_a_pull_request_is_put_into_a_shell(name: str) -> None:
    assert [line for line in commands(name) if "${{" in line] == []


@pytest.mark.parametrize("name", WORKFLOWS)
def test_every_command_is_there(name: str) -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.M))
    for line in commands(name):
        program, *rest = shlex.split(line)
        if program == "make":
            assert set(rest) <= targets, line
        elif program == ".venv/bin/edition":
            build_parser().parse_args(rest)
        elif program == ".venv/bin/pytest":
            assert [p for p in rest if p.endswith(".py") and not Path(ROOT, p).is_file()] == []
        else:
            assert program == "sudo", line


@pytest.mark.parametrize("name", WORKFLOWS)
def test_every_job_ends(name: str) -> None:
    assert all(job["timeout-minutes"] <= 30 for job in jobs(name).values())
