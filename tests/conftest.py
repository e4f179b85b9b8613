"""One option: ``--update-gold`` rewrites the expected answers, whose diff is then read line by line."""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-gold", action="store_true", help="rewrite the expected answers under tests/queries")
