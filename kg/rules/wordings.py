"""What the beginning or the middle of an indicator's name says of it, from the labels of the cue classes."""

from __future__ import annotations

import re
from functools import lru_cache

from kg.lexicon import Lexicon
from kg.normalise import fold

#: Token classes of the vocabularies that this module reads.
CLASSES = frozenset(
    {
        "AreaNoun", "CapitalNoun", "EconomyNoun", "GoalReached", "GrowthIndex", "Invested", "LevelNoun", "MoneyNoun", "NumberOf", "PerOne",
        "PoorHousehold", "Proportion", "Sector", "SectorHead", "Structure", "YieldNoun",
    }
)  # fmt: skip


_LONGEST_SECTOR = 60  # characters of the name of a sector


class Wordings:
    """Tests of names in words; made once over a lexicon. Names are taken in any case, wordings in lower case."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Collect the labels of the classes."""
        names = (*CLASSES, "Growth", "Holding", "Mean", "Predicate", "Rate")
        labels = {name: tuple(label for label, _ in lexicon.labels(name)) for name in names}
        self._rates = labels["Rate"]
        self._growths = labels["Growth"] + labels["GrowthIndex"]
        self._predicates = labels["Predicate"] + labels["Holding"]
        self._holding = frozenset(labels["Holding"])
        self.yields_of = labels["YieldNoun"]
        self._areas = sorted(labels["AreaNoun"], key=len, reverse=True)
        self._at = lexicon.concepts["dhc:locative"].label
        self._poor = labels["PoorHousehold"]
        self._invested = labels["Invested"]
        self._economies = frozenset(labels["EconomyNoun"])
        self._sectors = frozenset(labels["Sector"])
        heads = "|".join(map(re.escape, sorted(labels["SectorHead"], key=len, reverse=True)))
        joining = "|".join(re.escape(label) for label, _ in lexicon.labels("Joining"))
        self._sector_head = re.compile(rf"(?:{heads})\s+")
        self._between_sectors = re.compile(rf"\s*[-,/]\s*|\s+(?:{joining})\s+")
        self._levels = labels["LevelNoun"]
        self._capital = tuple(f" {label} " for label in labels["CapitalNoun"])
        self._means = labels["Mean"]
        self._mean = tuple(f" {label}" for label in self._means)
        self._money = labels["MoneyNoun"]
        self._countables = tuple(f"{label} " for label, _ in lexicon.labels("Countable"))
        self._persons = tuple(f"{w} " for w, c in lexicon.labels("Countable") if c.get("dh:baseUnit") == "dhu:person")
        self._numbers = sorted((f"{label} " for label in labels["NumberOf"]), key=len, reverse=True)
        self._counting = tuple(self._numbers)
        self._proportions = labels["Proportion"]
        self._structures = labels["Structure"]
        self._counts = lru_cache(maxsize=10_000)(self._is_number)
        #: by label of the vocabularies: whether it opens a list of shares, and whether it names one; empty where neither
        self.shares = _Shares(self)
        self._reached = sorted(labels["GoalReached"], key=len, reverse=True)
        hectares = [w for w, c in lexicon.labels("Unit") if c.get("dh:baseUnit") == "dhu:ha" and c.get("dh:factor") == "1"]
        self.each = labels["PerOne"]
        self.within = lexicon.concepts["dhc:out-of"].label
        phrases = {label.split(" ")[1] for label, _ in lexicon.labels("Phrase") if label.startswith(f"{self.within} ")}
        self._among = re.compile(rf"\b{self.within}\b(?! (?:{'|'.join(map(re.escape, sorted(phrases)))})\b)")
        self.mean = lexicon.concepts["dhc:mean"].label
        one = "|".join(map(re.escape, labels["PerOne"]))
        hectare = "|".join(map(re.escape, sorted(hectares, key=len, reverse=True)))
        self._per_hectare = re.compile(rf"(?:(?:/|\b(?:{one}))\s*(?:(?:0?1|{one})\s*)?|\b1\s*)(?:{hectare})\b")
        self._yields = re.compile(rf"(?:1|{one})?\s*(?:(?:1|{one}) )?(?:{hectare}) (?:(?P<land>.+) )?cho (?P<what>.+)", re.IGNORECASE)
        self.copula = lexicon.concepts["dhc:copula"].label
        self.because = lexicon.concepts["dhc:cause"].label
        self.people = lexicon.concepts["dhu:counted-person"].label
        self.counters = frozenset(label for label, _ in lexicon.labels("Counter"))
        self.suffer = lexicon.concepts["dhc:suffer"].label
        self.having = lexicon.concepts["dhc:inner-verb"].label
        self.whose = lexicon.concepts["dhc:of"].label
        self.undergo = lexicon.concepts["dhc:undergo"].label
        self.rate = lexicon.concepts["dhc:rate-noun"].label
        self.proportion = lexicon.concepts["dhc:proportion-noun"].label
        self.goal = lexicon.concepts["dhc:goal-reached"].get("dh:quantityNoun") or ""
        self.amounts = {
            concept.get("skos:notation") or "": noun
            for _, concept in lexicon.labels("BaseUnit")
            if (noun := concept.get("dh:amountNoun") or concept.get("dh:quantityNoun"))
        }
        self.nouns = {
            concept.get("skos:notation") or "": noun
            for _, concept in lexicon.labels("BaseUnit")
            if (noun := concept.get("dh:quantityNoun"))
        }

    def is_rate(self, name: str) -> bool:
        """«tỷ lệ hộ nghèo», «độ che phủ rừng»: measured in per cent by its name."""
        return name.startswith(self._rates)

    def is_growth(self, name: str) -> bool:
        """«tốc độ tăng trưởng kinh tế», «chỉ số sản xuất công nghiệp»: a growth by its name."""
        return fold(name).startswith(self._growths)

    def is_poverty(self, name: str) -> bool:
        """«hộ nghèo»: what a percentage behind it is a rate of."""
        return fold(name).startswith(self._poor)

    def is_invested(self, name: str) -> bool:
        """«tổng vốn đầu tư»: adds up over a period."""
        return any(map(fold(name).__contains__, self._invested))

    def is_economy(self, name: str) -> bool:
        """«GRDP», «kinh tế»: a whole economy, whose growth is that of a year."""
        return fold(name) in self._economies

    def is_sector(self, name: str) -> bool:
        """«công nghiệp - xây dựng», «khu vực I»: a part of the economy and nothing else."""
        words = fold(name)
        if len(words) > _LONGEST_SECTOR:
            return False
        for _ in range(2):
            words = words if words in self._sectors else self._sector_head.sub("", words, count=1)
        return all(part in self._sectors for part in self._between_sectors.split(words))

    def is_money(self, name: str) -> bool:
        """«thu nhập», «doanh thu du lịch»: measured in money by its name."""
        return fold(name).startswith(self._money)

    def unaveraged(self, name: str) -> str:
        """«thu nhập» of «thu nhập bình quân»: without the word for a mean at its end."""
        return next((name[: -len(mean) - 1] for mean in self._means if name.lower().endswith(f" {mean}")), name)

    def is_of_persons(self, name: str) -> bool:
        """«đảng viên dự bị», «lao động nữ»: who is counted."""
        return name.lower().startswith(self._persons)

    def is_number(self, name: str) -> bool:
        """«số vụ pháo nổ», «lượt người xuất nhập cảnh»: counts something by its name."""
        return self._counts(name)

    def _is_number(self, name: str) -> bool:
        words = fold(name)
        return words.startswith(self._counting) or f"{words} ".startswith(self._countables)

    def is_level(self, name: str) -> bool:
        """«năng suất mía», «đàn bò»: adds up over no period."""
        return fold(name).startswith(self._levels)

    def is_mean(self, name: str) -> bool:
        """«thu nhập bình quân đầu người»: a mean, which adds up over no period."""
        return any(map(f" {fold(name)}".__contains__, self._mean))

    def is_capital(self, name: str) -> bool:
        """«vốn đăng ký»: the capital of what was counted before."""
        return any(map(f" {fold(name)} ".__contains__, self._capital))

    def is_proportion(self, word: str) -> bool:
        """«tỷ trọng công nghiệp»: a share of the economy by its name."""
        return fold(word).startswith(self._proportions)

    def is_among(self, label: str) -> bool:
        """«tỷ lệ nữ trong số đảng viên mới»: whether a name tells of some of a whole; not «tỷ lệ chi bộ trong sạch, vững mạnh»."""
        return self._among.search(label) is not None

    def is_structure(self, word: str) -> bool:
        """«cơ cấu kinh tế»: opens a list of shares."""
        return word.startswith(self._structures)

    def uncounted(self, name: str) -> str:
        """«số hộ nghèo», «tổng số hộ nghèo» as «hộ nghèo»."""
        words = fold(name)
        if not words.startswith(self._counting):
            return name
        return next((name[len(w) :] for w in self._numbers if words.startswith(w)), name)

    def counted(self, name: str) -> str:
        """«tỷ lệ tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ» as «tổ chức cơ sở đảng»: the noun without what is said of it."""
        bare = name.removeprefix(self.rate).strip()
        cuts = [at for word in self._predicates if (at := bare.find(f" {word}")) > 0]
        return bare[: min(cuts)] if cuts else bare

    def holding(self, word: str) -> str:
        """The verb that ends «trong đó có»; empty where none does."""
        last = word.rpartition(" ")[2]
        return last if last in self._holding else ""

    def reached(self, around: str) -> str:
        """Which of «đạt và vượt», «hoàn thành», «vượt» … the words around a count of goals say."""
        return next((word for word in self._reached if word in around), self._reached[-1])

    def in_area(self, name: str, area: str) -> str:
        """«tỷ lệ rác được thu gom ở đô thị» for another area: «… ở nông thôn»."""
        for known in self._areas:
            if f" {known}" in name:
                return name.replace(f" {known}", f" {area}", 1)
        return f"{name} {self._at} {area}"

    def measured_thing(self, name: str) -> str:
        """«lúa» of «diện tích lúa», «năng suất lúa»; empty where a name opens otherwise."""
        return next((name[len(w) :].strip() for w in self.yields_of if name.startswith(f"{w} ")), "")

    def tells_reached(self, around: str) -> bool:
        """Whether words say how a goal was met."""
        return any(word in around for word in self._reached)

    def of_land(self, name: str, land: str) -> str:
        """«giá trị … trên 1 ha đất trồng trọt» for another kind of land: «1 ha mặt nước»."""
        found = self._per_hectare.search(name)
        return f"{name[: found.start()].strip()} trên {land}" if found else name

    def per_hectare(self, name: str) -> bool:
        """«giá trị sản xuất trên 1 ha đất»: per hectare by its name."""
        return self._per_hectare.search(name) is not None

    def land_yield(self, name: str) -> str | None:
        """«mỗi ha đất nông nghiệp cho giá trị …» as «giá trị … trên 1 ha đất nông nghiệp»; None for other names."""
        found = self._yields.match(name)
        return f"{found['what']} trên 1 ha {found['land'] or ''}".rstrip() if found else None


class _Shares(dict[str, tuple[bool, bool] | tuple[()]]):
    """Found out once for each label."""

    def __init__(self, wordings: Wordings) -> None:
        super().__init__()
        self._wordings = wordings

    def __missing__(self, label: str) -> tuple[bool, bool] | tuple[()]:
        told = self._wordings.is_structure(label), self._wordings.is_proportion(label)
        found: tuple[bool, bool] | tuple[()] = told if any(told) else ()
        self[label] = found
        return found
