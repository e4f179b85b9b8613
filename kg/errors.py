"""The one exception that people are meant to read."""

from __future__ import annotations


class KgError(Exception):
    """Input that cannot be used: the message says where, what, what was expected and what to do.

    Anything else that is raised is a bug and shows its traceback.
    """
