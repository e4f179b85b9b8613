"""What earlier text means for the figures to come."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct, field

from kg.facts import Years
from kg.rules import sequel as sequels
from kg.rules.period import Frame
from kg.rules.section import Sections
from kg.rules.spot import Read
from kg.structure import Sentence
from kg.tokens import Token


class Earlier(Struct):
    """The frames that sections, paragraphs and sentences left behind, and what the sentence before told; one a document."""

    sections: Sections = field(default_factory=Sections)
    list_frame: Frame | None = None
    frame: Frame = field(default_factory=Frame)
    figured: bool = False
    told: bool = False  # the paragraph has told figures
    listed: bool = False
    said_by: str | None = None
    named: Years | None = None
    carried: bool = False
    goals: Frame | None = None  # of «Về kinh tế: …», which hold on in «Về xã hội: …»
    unended: bool = False  # the paragraph before ended in the middle of a list
    aimed: sequels.Told | None = None  # the goals that the sentence before, in the same paragraph, ended with
    entered: Frame = field(default_factory=Frame)  # the frame that the paragraph began in
    silent: Sentence | None = None  # the sentence before, in the same paragraph, if it has no figures and was not heard
    quiet: Sequence[Token] = ()  # the sentence before, if it has digits and no figures
    estimated: bool = False  # the sentence before told estimates
    asked: Frame | None = None  # by the question that the paragraph answers
    last: Read | None = None
    reads: Sequence[Read] = ()  # the figures of the sentence
