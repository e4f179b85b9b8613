"""Numbers as reports print them: «1.700», «76,5», «6.481,7», «1 200», «02»."""

from __future__ import annotations

import re
from decimal import Decimal

from msgspec import Struct

_GROUPED_DOTS = re.compile(r"\d{1,3}(?:\.\d{3})+")
_GROUPED_COMMAS = re.compile(r"\d{1,3}(?:,\d{3}){2,}")


class Number(Struct, frozen=True):
    """A printed number: its value, and the count of decimals it was printed with."""

    value: Decimal
    decimals: int


def parse(printed: str) -> Number:
    """Read a number as Vietnamese prints it: comma for decimals, dots between thousands.

    A dot that does not group three digits is a decimal point, as papers that follow English usage print it.

    >>> parse("1.700").value, parse("76,5").value, parse("6.481,7").value, parse("8.5").value
    (Decimal('1700'), Decimal('76.5'), Decimal('6481.7'), Decimal('8.5'))
    >>> parse("1.600.000").value, parse("12,345,678").value, parse("02").decimals
    (Decimal('1600000'), Decimal('12345678'), 0)
    """
    whole, fraction = printed, ""
    if _GROUPED_COMMAS.fullmatch(printed):
        whole = printed.replace(",", "")
    elif "," in printed and printed.rfind(".") > printed.rfind(","):
        whole, fraction = printed.rsplit(".", 1)  # «12,345.6», as English prints it
        whole = whole.replace(",", "").replace(".", "")
    elif "," in printed:
        whole, fraction = printed.rsplit(",", 1)
        whole = whole.replace(".", "").replace(",", "")
    elif _GROUPED_DOTS.fullmatch(printed) and not printed.startswith("0."):
        whole = printed.replace(".", "")
    elif "." in printed:
        whole, fraction = printed.rsplit(".", 1)
        whole = whole.replace(".", "")
    return Number(Decimal(f"{whole}.{fraction}" if fraction else whole), len(fraction))
