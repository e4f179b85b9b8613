"""The one exception that people are meant to read."""

from __future__ import annotations


class KgError(Exception):
    """Input that cannot be used: the message says where, what, what was expected and what to do.

    Anything else that is raised is a bug and shows its traceback.
    """


class UsageError(KgError):
    """A command or question put in the wrong way: an unknown name, a missing or ill-typed parameter."""
