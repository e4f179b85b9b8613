"""Reads who came to a congress and for whom, and who goes to the next one: delegates, the members they stand for."""

from __future__ import annotations

from collections.abc import Callable

from kg.grammar import Found, Rule
from kg.rules.sent import delegation, higher, sent, sent_up, told_of
from kg.tokens import tells

_FIELD = Callable[[Found], str | None]
_MAGNITUDE = "(?:'nghìn'|'ngàn'|'vạn'|'triệu')"
#: delegates who take the floor are some of those who came
#: «12 đại biểu có 30 năm tuổi Đảng», «42 đại biểu là nữ», «15 đại biểu dưới 35 tuổi»: those of a kind are some of them too
_SOME = (
    "(?!<Word|Including|Less|More|AtLeast>? <Number> (?:'năm'|'tuổi')|'là'? 'nữ'|'là'? 'người'|'là'? 'trẻ'|'là' 'trí'|<Including>? 'trình độ')"
)
_NO_SPEAKERS = "(?!(?:'và'|',') 'khách mời'|'đã'? <Speaks>|'đăng ký'|'nêu'|'trình bày')"


def _called(found: Found) -> str | None:
    """«Tổng số đại biểu: 120»; in «có 248 đại biểu chính thức: 38 đại biểu đương nhiên, …» the number stands in front."""
    counted = found.first > 0 and "Number" in found.tokens[found.first - 1].classes
    return None if counted or tells(found.tokens[found.last - 1 : found.last + 1], "OtherDelegate") else _delegates(found)


def _delegates(found: Found) -> str | None:
    return "higher_delegates" if higher(found) else "official_delegates"


def _constant(field: str) -> _FIELD:
    return lambda found: field


def _own_or_higher(found: Found) -> str:
    """«Đại biểu dự Đại hội Đảng bộ phường X: 120 chính thức» in a report on that very congress: those who came."""
    return "official_delegates" if tells(found.tokens[found.first : found.last], "Own") else "higher_delegates"


_TO = "<!Number|Mark|Semicolon|Body>"
def _alternates(found: Found) -> str | None:
    """Those who stand in for others, and not those who come by their office or as guests."""
    who = found.concept("who", "OtherDelegate")
    return "alternate_delegates" if who is not None and who.iri == "dhc:alternate-delegates" else None


RULES: tuple[Rule, ...] = (
    Rule(
        name="đại biểu được triệu tập: <số>",
        pattern=(
            "<OfficialDelegate|DelegateNoun> <Word>{0,3} (?:<Bound> <Congress>)? (?:':'|'là') (?:<Convened> ':'?)? <n:Number>"
            " <Seat|DelegateNoun>?"
        ),
        build=_called,
        yes=[
            ("Tổng số đại biểu được triệu tập: 120 đồng chí", ("official_delegates", 120)),
            ("Tổng số đại biểu dự Đại hội: 249 đồng chí", ("official_delegates", 249)),
            ("Đại biểu: được triệu tập 199; có mặt 199", ("official_delegates", 199)),
        ],
        no=["Đại biểu dự khuyết: 1 đồng chí", "Đại biểu dự Đại hội Đảng bộ tỉnh: 12 đồng chí"],
    ),
    Rule(
        name="đại biểu dự đại hội <cấp trên>: <số> chính thức",
        pattern=(
            "<DelegateNoun> (?:<Passive>? <Elect|Appoint>)? 'đi'? <Bound> <Congress>"
            " (?:<!Number|Semicolon|Elect>{1,8}? (?:':'|<Including>)|(?:(?!':') <!Number|Semicolon|Elect|Mark|Including>){1,6})"
            " <n:Number> <Seat>? <Official>"
        ),
        build=_own_or_higher,
        yes=[
            ("Đại biểu đi dự đại hội cấp trên: 03 chính thức, 01 dự khuyết", ("higher_delegates", 3)),
            ("Đại biểu dự Đại hội Đảng bộ tỉnh: 14 chính thức, 1 dự khuyết", ("higher_delegates", 14)),
            ("Số lượng đại biểu được bầu đi dự Đại hội cấp trên: 20 chính thức, 2 dự khuyết", ("higher_delegates", 20)),
            ("đại biểu dự Đại hội cấp trên 14 đồng chí chính thức", ("higher_delegates", 14)),
        ],
        no=["Đại biểu dự Đại hội: 120 chính thức", "Đại biểu dự Đại hội có 120 chính thức"],
    ),
    Rule(
        name="số đại biểu được cử dự đại hội <cấp trên> là <số>",
        pattern=(
            "<DelegateNoun|OfficialDelegate> <!Number|Mark|Semicolon|Congress|DelegateNoun>{1,5} <Bound> <Congress>"
            " <!Number|Semicolon|Elect>{1,8}? (?:':'|<Including>) <n:Number> (?=','|';'|'.'|')'|<Seat>|<DelegateNoun>|<OfficialDelegate>|$)"
        ),
        build=told_of,
        yes=[
            ("Số đại biểu được cử dự Đại hội Đảng bộ tỉnh là 4.", ("higher_delegates", 4)),
            ("Số đại biểu được bầu đi dự Đại hội Đảng bộ tỉnh: 15 đồng chí", ("higher_delegates", 15)),
        ],
        no=["Số đại biểu về dự Đại hội: 120", "Đại biểu được triệu tập dự Đại hội Đảng bộ huyện là 120 đồng chí"],
    ),
    Rule(
        name="<số> đại biểu chính thức",
        pattern="<n:Number> <Seat>? <OfficialDelegate>",
        build=_delegates,
        yes=[
            ("Có 90 đồng chí đại biểu chính thức (vắng 1 có lý do) về dự", ("official_delegates", 90)),
            ("Tham dự đại hội có 210 đại biểu chính thức", ("official_delegates", 210)),
            ("Đại hội bầu 12 đại biểu chính thức dự Đại hội Đảng bộ tỉnh", ("higher_delegates", 12)),
            ("chọn 12 đại biểu chính thức và 1 đại biểu dự khuyết đi Đại hội Đảng bộ tỉnh", ("higher_delegates", 12)),
        ],
        no=["2 đại biểu dự khuyết"],
    ),
    Rule(
        name="<số> đại biểu",
        pattern=f"<n:Number> <DelegateNoun> (?!<OtherDelegate>) (?!<Elect> (?:')'|','|';'|'từ')) {_NO_SPEAKERS} {_SOME}",
        build=_delegates,
        yes=[("Đại hội triệu tập 180 đại biểu", ("official_delegates", 180))],
        no=[
            "3 đại biểu đương nhiên", "2 đại biểu dự khuyết", "(31 đại biểu đương nhiên, 218 đại biểu bầu)",
            "có 15 đại biểu phát biểu tham luận", "12 đại biểu tham luận", "35 đại biểu là người dân tộc thiểu số",
            "18 đại biểu trẻ dưới 35 tuổi", "12 đại biểu là trí thức",
        ],
    ),
    Rule(
        name="đại biểu có mặt <số>/<số>",
        pattern=(
            "<OfficialDelegate|DelegateNoun> 'có' 'mặt' (?:<Locative>? <Congress>)? (?:':'|'là')? <Number> '/' <n:Number>"
            " (?:<Seat>|<DelegateNoun>|<Mark>)"
        ),
        build=_delegates,
        yes=[
            ("Số đại biểu có mặt 247/248 đồng chí", ("official_delegates", 248)),
            ("Đại biểu có mặt tại Đại hội: 247/248 đồng chí", ("official_delegates", 248)),
        ],
        no=["Đại biểu có mặt 8/9 phiên họp"],
    ),
    Rule(
        name="<số> đồng chí được triệu tập",
        pattern="<n:Number> <Seat|Members> <Convened>",
        build=_constant("official_delegates"),
        yes=[
            ("118/120 đảng viên được triệu tập", ("official_delegates", 120)),
            ("có 240 đồng chí được triệu tập", ("official_delegates", 240)),
        ],
        no=["120 đảng viên được khen thưởng"],
    ),
    Rule(
        name="đại biểu được triệu tập <số>",
        pattern="<OfficialDelegate> <n:Number> (?:<Mark>|<Seat>)",
        build=_delegates,
        yes=[("Tổng số đại biểu được triệu tập 250, có mặt 248", ("official_delegates", 250))],
        no=["đại biểu chính thức 2 lần phát biểu"],
    ),
    Rule(
        name="<số> đồng chí, thay mặt cho <số> đảng viên",
        pattern=(
            "<n:Number> <Seat|Members> <Official>? <Word>{0,3}"
            " (?:',' <!Number|Semicolon|Members>{1,6} <Number> <!Number|Semicolon|Members>{1,3})?"
            f" ','? <Represent> <!Number|Mark>{{0,4}} (?:<Number> <!Number|Mark|Semicolon>{{1,6}})? <Number> {_MAGNITUDE}? <Members>"
        ),
        build=lambda found: "higher_delegates" if sent(found) else "official_delegates",
        yes=[
            ("14 đồng chí đại diện cho 4.562 đảng viên toàn Khối đi dự Đại hội Đảng bộ tỉnh lần thứ XVI", ("higher_delegates", 14)),
            ("Dự Đại hội có 238 đồng chí, thay mặt cho 5.620 đảng viên", ("official_delegates", 238)),
            ("Dự Đại hội có 150 đảng viên ưu tú đại diện cho hơn 2.400 đảng viên", ("official_delegates", 150)),
            ("Tham dự có 150 đảng viên chính thức đại diện cho 390 đảng viên", ("official_delegates", 150)),
            ("Các đại biểu, gồm 249 đồng chí, đại diện cho hơn 5,8 nghìn đảng viên", ("official_delegates", 249)),
            ("Về dự có 198 đồng chí, đại diện cho 44 tổ chức cơ sở đảng với 5.126 đảng viên", ("official_delegates", 198)),
            ("có 120 đảng viên ưu tú, được chọn từ 30 chi bộ, đại diện cho 600 đảng viên", ("official_delegates", 120)),
        ],
        no=["Đại hội bầu 38 đồng chí thay mặt cấp ủy"],
    ),
    Rule(
        name="đại diện cho <số> đảng viên",
        pattern=(
            "(?:<Represent>|<DelegateNoun> 'cho'|<DelegateNoun|OfficialDelegate> '/')"
            " (?:<!Number|Mark>{0,4} '('?|<!Number|Semicolon|Person|Title|Role>{0,12} 'của' <Word>?)"
            f" <n:Number> {_MAGNITUDE}? (?:<Word>{{1,4}} ','){{0,2}} <Seat>? <Members>"
        ),
        build=_constant("members_represented"),
        yes=[
            ("đại diện cho hơn 5.200 đảng viên", ("members_represented", 5200)),
            ("thay mặt gần 40 nghìn đảng viên", ("members_represented", 40000)),
            ("tiếng nói chung của gần 2.100 đảng viên", ("members_represented", 2100)),
            ("mang theo niềm tin, kỳ vọng của 5.300 đảng viên", ("members_represented", 5300)),
            ("đại diện cho hơn 5.400 cán bộ, đảng viên", ("members_represented", 5400)),
            ("thay mặt 1.210 đồng chí đảng viên", ("members_represented", 1210)),
            ("có 140 đại biểu/980 đảng viên", ("members_represented", 980)),
            ("thay mặt toàn Đảng bộ huyện (5.500 đảng viên)", ("members_represented", 5500)),
            ("200 đại biểu tiêu biểu cho 3.400 đảng viên", ("members_represented", 3400)),
        ],
        no=["kết nạp 200 đảng viên", "thay mặt Ban Chấp hành, ông Lê Văn Khôi báo cáo việc kết nạp 200 đảng viên"],
    ),
    Rule(
        name="đại diện cho <số> chi bộ và <số> đảng viên",
        pattern=(
            "<Represent> <!Number|Mark>{0,4} <Number> <!Number|Semicolon|Elect>{1,7}? (?:','|'và'|'với'|'cùng')"
            f" (?:<Represent>|'hơn'|'gần'|'trên'|'khoảng'|'tổng số'|'toàn thể')? <n:Number> {_MAGNITUDE}? <Members>"
        ),
        build=_constant("members_represented"),
        yes=[
            ("đại diện cho 48 tổ chức cơ sở đảng và hơn 5.600 đảng viên", ("members_represented", 5600)),
            ("thay mặt 48 chi, đảng bộ cơ sở, 5.700 đảng viên", ("members_represented", 5700)),
            ("đại diện cho 48 chi bộ với tổng số 5.800 đảng viên", ("members_represented", 5800)),
        ],
        no=["đại diện cho 48 chi bộ, kết nạp 200 đảng viên"],
    ),
    Rule(
        name="<số> đại biểu của <số> đảng viên",
        pattern=(
            "<Number> <DelegateNoun|OfficialDelegate> (?:'của'|<Belonging>) (?:<!Number|Mark|Semicolon>{0,2})"
            f" <n:Number> {_MAGNITUDE}? <Members>"
        ),
        build=_constant("members_represented"),
        yes=[("Đại hội quy tụ 249 đại biểu ưu tú của hơn 5.800 đảng viên toàn huyện", ("members_represented", 5800))],
        no=["185 đại biểu của 45 chi bộ"],
    ),
    Rule(
        name="số đảng viên được đại diện: <số>",
        pattern="<Members> <Passive>? <Represent> (?:':'|'là') <!Number|Mark>{0,2} <n:Number>",
        build=_constant("members_represented"),
        yes=[("tổng số đảng viên được đại diện: 5.812 đồng chí", ("members_represented", 5812))],
        no=["đảng viên đại diện các chi bộ: 12 đồng chí"],
    ),
    Rule(
        name="<số> đảng viên cử <số> đại biểu",
        pattern=(
            "<n:Number> <Members> <!Number|Semicolon>{0,6} (?:<Number> <!Number|Mark|Semicolon>{2,6})?"
            " (?:'được' <Represent> 'bởi'|<Elect> 'ra'?|'cử'|'bầu chọn'|'bầu ra'|'qua'|<Confide> <Into>) ','?"
            " <Number> <DelegateNoun|OfficialDelegate>"
        ),
        build=_constant("members_represented"),
        yes=[
            ("6.100 đảng viên của huyện cử 250 đại biểu về dự Đại hội", ("members_represented", 6100)),
            ("Hơn 6.200 đảng viên được đại diện bởi 250 đại biểu", ("members_represented", 6200)),
            ("6.200 đảng viên gửi niềm tin qua 250 đại biểu", ("members_represented", 6200)),
            ("Được 5.126 đảng viên tin cậy bầu ra, 198 đại biểu mang đến tiếng nói", ("members_represented", 5126)),
            ("Đảng bộ với 5.126 đảng viên ở 44 tổ chức cơ sở đảng đã cử 198 đại biểu", ("members_represented", 5126)),
            ("Hơn 6.200 đảng viên trong toàn huyện gửi gắm niềm tin vào 250 đại biểu", ("members_represented", 6200)),
        ],
        no=["6.100 đảng viên sinh hoạt tại 250 chi bộ"],
    ),
    Rule(
        name="<số> đại biểu từ <số> chi bộ với <số> đảng viên",
        pattern=(
            "<DelegateNoun|OfficialDelegate> <!Number|Semicolon|Elect|Bound>{0,6} (?:'từ'|'của'|'thuộc') <Number> <!Number|Semicolon>{1,6}"
            " (?:'với'|','|'('|'và'){1,2} (?:'tổng' 'số'|'tổng số')? <n:Number> <Members>"
        ),
        build=_constant("members_represented"),
        yes=[
            ("có 199 đại biểu được triệu tập từ 38 chi bộ với 1.476 đảng viên", ("members_represented", 1476)),
            ("185 đại biểu của 45 chi bộ, 1.950 đảng viên về dự", ("members_represented", 1950)),
            ("248 đại biểu của 52 tổ chức cơ sở đảng, với tổng số 6.120 đảng viên", ("members_represented", 6120)),
        ],
        no=[
            "185 đại biểu của 45 chi bộ, kết nạp 200 đảng viên",
            "199 đại biểu; Đảng bộ có 38 chi bộ với 1.476 đảng viên"],
    ),
    Rule(
        name="đại biểu được <số> đảng viên bầu ra",
        pattern=(
            "<DelegateNoun|OfficialDelegate> <!Number|Semicolon>{0,7} (?:'được'|'do') <n:Number> <Members>"
            " <!Semicolon>{0,9} (?:<Elect>|<Confide>|'cử'|'chọn'|'tín' 'nhiệm')"
        ),
        build=_constant("members_represented"),
        yes=[
            ("có 200 đại biểu, được 2.811 đảng viên của 71 chi bộ bầu ra", ("members_represented", 2811)),
            ("98 đại biểu về dự, là người được 143 đảng viên tín nhiệm cử đi", ("members_represented", 143)),
            ("249 đại biểu, những người được 5.812 đảng viên ủy thác, có mặt", ("members_represented", 5812)),
        ],
        no=["200 đại biểu được bầu từ 71 chi bộ"],
    ),
    Rule(
        name="<số> đồng chí (làm đại biểu) chính thức",
        pattern="<n:Number> <Seat|Members>? <!Number|Mark|Semicolon|OtherDelegate|Congress>{0,4}? <OfficialDelegate|Official>",
        build=lambda found: "higher_delegates" if higher(found) else None,
        yes=[
            ("17 đồng chí được bầu làm đại biểu chính thức đi dự Đại hội Đảng bộ tỉnh", ("higher_delegates", 17)),
            ("bầu 9 đồng chí chính thức, 1 đồng chí dự khuyết đi dự Đại hội Đảng bộ huyện", ("higher_delegates", 9)),
            ("Đoàn dự Đại hội Đảng bộ tỉnh gồm 20 đồng chí: 18 chính thức, 2 dự khuyết", ("higher_delegates", 18)),
        ],
        no=["9 đồng chí dự khuyết đi dự Đại hội Đảng bộ huyện", "Đại hội có 90 đồng chí đại biểu chính thức"],
    ),
    Rule(
        name="đoàn đại biểu dự đại hội gồm <số> đồng chí",
        pattern=f"<Delegation|DelegateNoun> <!Semicolon>{{0,24}} (?:<Including>|':') {_TO}{{0,2}} <n:Number> <Seat>",
        build=delegation,
        yes=[
            ("Đoàn đại biểu dự Đại hội Đảng bộ tỉnh gồm 6 đồng chí", ("higher_delegates", 6)),
            ("Đoàn đại biểu dự Đại hội Đảng bộ tỉnh do Ban Thường vụ Tỉnh ủy chỉ định gồm 6 đồng chí", ("higher_delegates", 6)),
        ],
        no=[
            "Đoàn đại biểu gồm các đồng chí", "Ban Thẩm tra tư cách đại biểu dự Đại hội gồm 5 đồng chí",
            "đoàn đại biểu dự Đại hội cấp trên, Ban Chấp hành bầu Ban Thường vụ gồm 7 đồng chí",
        ],
    ),
    Rule(
        name="đoàn dự đại hội <cấp trên> (<số> người)",
        pattern=(
            "<Delegation> <Bound> <Congress> <Body|Place|PlaceKind|National|OrdinalCue|Roman>{1,6} '('? <n:Number> <Seat>"
        ),
        build=_constant("higher_delegates"),
        yes=[
            ("Ra mắt đoàn đại biểu dự Đại hội Đảng bộ tỉnh (15 người)", ("higher_delegates", 15)),
            ("Đoàn dự Đại hội Đảng bộ tỉnh lần thứ XV 16 người", ("higher_delegates", 16)),
        ],
        no=["Đoàn dự Đại hội Đảng bộ tỉnh bầu 2 người"],
    ),
    Rule(
        name="bầu <số> đồng chí đi dự đại hội <cấp trên>",
        pattern=(
            "<n:Number> <Seat> (?:'(' <!Mark|Semicolon>{1,6} ')')?"
            " (?:(?!')') <!Number|Semicolon|Congress|OtherDelegate>){0,8}? <Bound> <Congress>"
        ),
        build=lambda found: "higher_delegates" if sent_up(found) else None,
        yes=[
            ("bầu 18 đồng chí đi dự Đại hội Đảng bộ tỉnh", ("higher_delegates", 18)),
            ("18 đồng chí được bầu là đại biểu chính thức dự Đại hội đại biểu Đảng bộ tỉnh", ("higher_delegates", 18)),
            ("bầu 18 đồng chí tham gia đoàn đại biểu dự Đại hội Đảng bộ thành phố", ("higher_delegates", 18)),
            ("18 đồng chí được cử đi dự Đại hội Đảng bộ tỉnh lần thứ XV", ("higher_delegates", 18)),
            ("18 đồng chí (cùng 2 dự khuyết) được bầu đi dự Đại hội Đảng bộ tỉnh", ("higher_delegates", 18)),
        ],
        no=[
            "12 đồng chí nguyên lãnh đạo huyện dự đại hội",
            "bầu Ban Chấp hành (21 đồng chí) và đoàn đại biểu dự Đại hội Đảng bộ tỉnh",
            "bầu 21 đồng chí vào Ban Chấp hành và bầu đoàn đi dự đại hội cấp trên",
            "bầu Ban Chấp hành khóa mới gồm 45 đồng chí và bầu Đoàn đại biểu đi dự Đại hội Đảng bộ tỉnh",
            "bầu cấp ủy dự kiến 51 người (trong danh sách 59 người), bầu đoàn đại biểu dự Đại hội đại biểu toàn quốc",
        ],
    ),
    Rule(
        name="<số> đại biểu dự khuyết",
        pattern="<n:Number> <who:OtherDelegate>",
        build=_alternates,
        yes=[("và 2 đại biểu dự khuyết", ("alternate_delegates", 2))],
        no=["2 đại biểu chính thức"],
    ),
)
