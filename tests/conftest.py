"""One option: ``--update-gold`` rewrites the expected answers, whose diff is then read line by line. And empty stores."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.store import Store


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-gold", action="store_true", help="rewrite the expected answers under tests/queries")


@pytest.fixture(scope="session")
def empty_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("people") / "store"
    Store.open(folder, create=True).close()
    return folder


@pytest.fixture
def fresh_store(empty_store: Path, tmp_path: Path) -> Iterator[Store]:
    with Store.open(empty_store) as opened:
        opened.backup(tmp_path / "store")
    with Store.open(tmp_path / "store") as fresh:
        yield fresh
