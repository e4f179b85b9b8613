"""Numbers that count a congress's people and their votes: delegates, who sits on a committee, ballots; no members admitted."""

from __future__ import annotations

from collections.abc import Sequence

from kg.rules.screen import ROLL, Window
from kg.tokens import Token, tells

_ATTENDED = ("Attend", "Cumulative")
_GATHERING = frozenset({"Attend", "Election"})
_FAR = 80  # tokens of a long sentence: what stands further away says nothing of a number
# words of a gathering that chooses: those told of with them are its delegates or those whom it chose
_CHOOSING = ("Attend", "Election", "Voter")
_DOING = ("Acting", "Cumulative", "Indicator")
_SMALL = ("About", "AtLeast", "Done", "Function", "More")
_STOPPING = ("Acting", "Cumulative", "Holding", "Level", "Undergo")  # verbs of their own
_OFFICERS = 5  # tokens between officers of a committee and how many they are
_WHO = 14  # tokens of people who come, and of what they come from
_GIFT = 7  # tokens from a verb of giving to those who are given something
_ASIDE = 6  # tokens of a bracket that tells of some of the people in front
_VOTING = 16  # tokens between a verb of election and the share of votes


class Gathering(Window):
    """A window that tells whether a number counts those who gather, whom they stand for, whom they elect, or their votes."""

    def _vote(self, at: int, last: int) -> bool:
        """Whether a number counts votes: a word for voting stands close before or right behind it."""
        if "Vote" not in self._told:
            return False
        for i in range(at - 1, at - 9, -1):
            if self._has(i, "Vote"):
                return True
            if self._has(i, "Number", "Indicator", "Rise", "Fall", "Countable", "Goal", "Plan") or self._word(i) in {";", ":"}:
                break
        return any(self._has(i, "Vote") for i in range(last + 1, last + 4))

    def _vote_in_turn(self, at: int, last: int) -> bool:
        """«Nguyễn Văn A (38/38 phiếu), Trần Thị B (36/38)», «bầu bà B (36/38)»: a fraction alone in brackets behind a name."""
        if self._word(at - 1) != "(" or self._word(last + 1) != ")" or not self._capital(at - 2) or not self._capital(at - 3):
            return False
        counted = any(t.payload == "vote count" for t in self.out[-ROLL:])
        return counted or tells(self._in[max(0, at - ROLL) : at], "Election")

    def _voted(self) -> bool:
        """«với 149/150 phiếu, đạt 99,33%»: a percentage soon after a vote, with nothing else named between."""
        for token in reversed(self.out[-10:]):
            if "Refused" in token.classes:
                return token.payload == "vote count"
            if not token.classes.isdisjoint(("Figure", "Indicator", "Countable", "Rise", "Fall")) or token.word == ";":
                return False
        return False

    def _won_with(self, at: int) -> bool:
        """«được bầu làm Bí thư Đảng ủy với tỷ lệ 97,9%»: the share of votes of who was elected."""
        if "Election" not in self._told or not (self._has(at - 1, "Rate") and self._has(at - 2, "With")):
            return False
        before = self._in[max(0, at - _VOTING) : at - 2]
        for token in reversed(before):
            if "Election" in token.classes:
                return not tells(before, "Voter")  # «cử tri đi bầu với tỷ lệ 99%»
            if token.classes & {"Indicator", "Mark", "Number"}:
                return False
        return False

    def _people_of_the_congress(self, at: int) -> bool:
        """«3.240 đảng viên» whom delegates stand for, «45 người» who run for a committee."""
        if self._has(at + 1, "NewlyChosen"):
            return True  # «có 2 tân Phó Chủ tịch»
        if self._has(at - 1, "Within") and self._has(at + 1, "Counter") and tells(self._in[max(0, at - _OFFICERS) : at], "Delegate"):
            return True  # «Các Phó Bí thư Thành ủy gồm 5 người»
        if _GATHERING.isdisjoint(self._told):
            return False
        before = self._in[max(0, at - 14) : at]
        if self._comes(at):
            return True
        led = at - 1
        while self._has(led, "More", "About", "AtLeast"):
            led -= 1
        if self._has(led, "WorkingBody") or (self._has(led, "Holding", "Level") and self._has(led - 1, "WorkingBody")):
            return True  # «bầu Đoàn Chủ tịch 15 người, Ban Thẩm tra tư cách đại biểu gồm 5 người»
        besides = self._has(led, "Holding") and self._word(led - 1) == ","  # «bầu 39 người vào Ban Chấp hành, có 8 người dân tộc thiểu số»
        if (besides or self._has(led, "Within")) and self._of_those_elected(at):
            return True
        if self._has(led, "Attend") and tells(before[-6:], "Delegate"):
            return True  # «246 đại biểu đại diện cho hơn 32.000 công nhân»
        if self._has(at + 1, "Member"):
            attending = next((t for t in reversed(self._in[max(0, at - _FAR) : at]) if t.classes & {"Attend", "Cumulative", "Whole"}), None)
            told = next((t for t in reversed(before) if not t.classes.isdisjoint(_ATTENDED)), attending)
            return told is not None and "Attend" in told.classes  # not «Thay mặt Tỉnh ủy, ông A ghi nhận huyện kết nạp 415 đảng viên»
        if self._has(at + 1, "Countable") and self._has(at + 2, "Election") and self._has(at + 2, "Agent"):
            return True  # «chỉ định 61 người tham gia Ban Chấp hành»
        if self._has(at - 1, "Rise", "Fall") and self._has(at + 2, "Compare"):
            return False  # «cấp ủy kỷ luật 63 đảng viên, giảm 8 người so với …»
        counted = self._in[at + 1].concept("Countable") if self._has(at + 1, "Counter", "Gender") else None
        if counted is not None and counted.get("dh:baseUnit") == "dhu:person" and self._of_delegates(at):
            return True
        around = (*before[-8:], *self._in[at + 2 : at + 8])
        things = counted is not None and counted.get("dh:baseUnit") == "dhu:count"
        return self._has(at + 1, "Counter") and not things and tells(around, "Election")

    def _comes(self, at: int) -> bool:
        """«với 104 đảng viên tham dự», «70 nhà báo của các cơ quan báo chí tham dự»: people who come, by the verb behind them."""
        counted = self._in[at + 1].concept("Countable") if self._has(at + 1, "Countable") else None
        if not self._has(at + 1, "Member") and (counted is None or counted.get("dh:baseUnit") != "dhu:person"):
            return False
        last = at + 2
        while last < at + _WHO and not self._has(last, "Attend", "Mark", "Number", "Time", *_STOPPING):
            last += 1
        of_some = last == at + 2 or self._has(at + 2, "Of")  # whom they come from
        return of_some and self._has(last, "Attend") and self._closes(last + 1)

    def _share_of_them(self) -> bool:
        """«236 đại biểu (nữ chiếm 21,6%)»: a percentage in brackets right behind people of the congress."""
        opened = next((i for i in range(len(self.out) - 1, max(-1, len(self.out) - _ASIDE), -1) if self.out[i].word == "("), 0)
        return opened > 0 and self.out[opened - 1].payload == "congress attribute"

    def _of_delegates(self, at: int) -> bool:
        """«Đoàn đại biểu có 9 người», «48 người đương nhiên, 402 người được chỉ định», «danh sách 59 người, trong đó có 8 nữ»."""
        for token in reversed(self.out[-ROLL:]):
            if "Refused" in token.classes:
                return token.payload == "congress attribute"
            if "Delegate" in token.classes:
                return self._has(at - 1, "Holding", "Level", "Within", "Mark", "Joining", "More")
            if token.classes & {"Figure", "Semicolon", "Indicator", "Cumulative", "Rise", "Fall"}:
                return False
        return False

    def _of_a_committee(self, at: int) -> bool:
        """«số ủy viên Ban Chấp hành là 15», «số ủy viên được bầu: 13/13»: its clause tells of those on a committee."""
        for index in range(at - 1, max(0, at - 12) - 1, -1):
            token = self._in[index]
            if token.word in {",", ".", ";"} or token.classes & {"Number", "Indicator"}:
                return False
            if "Delegate" in token.classes:
                return not self._of_members(index - 1)  # «kết nạp 74 đồng chí (chỉ tiêu: 60)»
        return False

    def _attendance(self, at: int) -> bool:
        """«đảng viên được triệu tập: 42; có mặt 40, vắng 2»: a bare number of those who came."""
        before = at - 1 - (self._word(at - 1) == ":")
        return self._has(before, "Attend", "Voter") and (before < at - 1 or self._closes(at + 1))

    def _closes(self, at: int) -> bool:
        token = self._token(at)
        return token is None or "Mark" in token.classes

    def _of_members(self, at: int) -> bool:
        """«phát triển 350 đảng viên (mỗi năm 70 đồng chí)»: comrades who are members, not delegates or a committee.

        So are those to whom something is done that is no election: «luân chuyển 28 đồng chí», «8 đồng chí bị cảnh cáo».
        """
        if not self._has(at + 1, "Comrade"):
            return False
        before = self._in[max(0, at - 16) : at]
        if tells(self._in[max(0, at - _FAR) : at + 4], *_CHOOSING):
            return False
        if tells(before, "Admit", "Member") or self._has(at + 2, "Member"):
            return True
        return self._of_staff(at, before) and not tells(self._in[at + 4 : at + _FAR], *_CHOOSING)

    def _of_staff(self, at: int, before: Sequence[Token]) -> bool:
        """Whether comrades are counted by what is done with them, behind a name of people, or as some of those told of."""
        gathers = any("Delegate" in t.classes and "Comrade" not in t.classes for t in before)
        if gathers or any(t.payload == "congress attribute" for t in self.out[-ROLL:]):
            return False
        gift = self._has(at - 1, "Given") and tells(self._in[max(0, at - _GIFT) : at - 1], *_DOING)
        if gift and not tells(self._in[max(0, at - _FAR) : at], "Congress"):
            return True  # «tặng Huy hiệu Đảng cho 96 đồng chí»
        led = at - 1
        while self._has(led, *_SMALL):
            led -= 1
        if self._has(led, *_DOING) or (self._has(at + 2, "Undergo") and self._has(at + 3, *_DOING)):
            return True
        if any(getattr(t.payload, "members", False) for t in self.out[-ROLL:]):
            return True
        named = (c for t in before for c in (t.concept("Indicator"), t.concept("Countable")) if c is not None)
        return any("dhu:person" in {c.get("dh:indicatorUnit"), c.get("dh:baseUnit")} for c in named)

    def _of_those_elected(self, at: int) -> bool:
        """«bầu 52 người vào Ban Chấp hành, trong đó 17 người tham gia lần đầu»: some of those just chosen."""
        counted = self._in[at + 1].concept("Countable") if self._has(at + 1, "Countable") and not self._has(at + 1, "Indicator") else None
        if counted is None or counted.get("dh:baseUnit") != "dhu:person" or not tells(self._in[max(0, at - _FAR) : at], "Election"):
            return False
        for token in reversed(self.out[-ROLL:]):
            if "Refused" in token.classes or "Figure" in token.classes:
                return token.payload == "congress attribute"
            if "Semicolon" in token.classes:
                return False
        return False

    def _among_members(self, at: int) -> bool:
        """«kiểm tra 3.400 đảng viên, trong đó có 1.100 cấp ủy viên»: some of the members counted before, and no congress's committee."""
        led = at - 1 - self._has(at - 1, "Holding", "Level")
        if not self._has(led, "Within"):
            return False
        for token in reversed(self.out[-ROLL:]):
            if "Figure" in token.classes:
                return getattr(token.payload, "unit", "") == "person"
            if token.payload == "congress attribute" or token.classes & {*_CHOOSING, "Semicolon"}:
                return False
        return False

    def _of_association(self, at: int) -> bool:
        """«72 hội quán, 3.700 thành viên», «hợp tác xã có 145 thành viên»: no members of a committee."""
        return self._has(at + 1, "Associate") and tells(self._in[max(0, at - 8) : at], "Association")
