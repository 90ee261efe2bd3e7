"""Tests that need the five articles' texts skip without them, but never where CI promises them."""

from __future__ import annotations

from pathlib import Path

import pytest
from places import ROOT, refuse_without_texts, texts_folder


def test_missing_texts_skip_a_test(tmp_path: Path, monkeypatch):
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setenv("EDITION_TEXTS", str(tmp_path))
    with pytest.raises(pytest.skip.Exception):
        refuse_without_texts(texts_folder())


def test_missing_texts_fail_a_test_where_ci_promises_them(tmp_path: Path, monkeypatch):
    monkeypatch.setenv("CI", "true")
    monkeypatch.setenv("EDITION_TEXTS", str(tmp_path / "nowhere"))
    with pytest.raises(pytest.fail.Exception, match="nowhere"):
        refuse_without_texts(texts_folder())


def test_missing_texts_skip_where_ci_has_none(monkeypatch, tmp_path: Path):
    monkeypatch.setenv("CI", "true")
    monkeypatch.delenv("EDITION_TEXTS", raising=False)
    with pytest.raises(pytest.skip.Exception):
        refuse_without_texts(tmp_path)


def test_texts_at_hand_let_a_test_run(tmp_path: Path, monkeypatch):
    (tmp_path / "lee.txt").write_text("Rivers", "utf-8")
    monkeypatch.setenv("CI", "true")
    monkeypatch.setenv("EDITION_TEXTS", str(tmp_path))
    refuse_without_texts(texts_folder())


def test_texts_are_sought_in_the_repository_by_default(monkeypatch):
    monkeypatch.delenv("EDITION_TEXTS", raising=False)
    assert texts_folder() == ROOT / "texts"
