"""Words that only reviewers may see, as far as form alone shows them: telephones, handles, e-mail.

Names of persons and exact homes need reading; commenters' names come from the layout of a page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from tawthiq.model import Restricted
from tawthiq.remember import pattern

_DIGIT = "[0-9\u0660-\u0669\u06f0-\u06f9]"
_START = r"(?:(?<![\w.,/:])|(?<=[\s،(][بولع]))"  # 'اتصلوا ب03/350272'
_PHONE = pattern(
    rf"{_START}(?:[+＋]\s?|(?=[0\u0660\u06f0])){_DIGIT}{{2,5}}"
    rf"(?:[ \-.]?{_DIGIT}{{2,5}}){{1,5}}(?![\w/:])|"
    rf"(?<![\w.,/:]){_DIGIT}{{8,15}}[+＋]|"
    rf"(?<![\w.,/:])[+＋]\s?{_DIGIT}{{1,3}}\s?\({_DIGIT}{{1,4}}\)(?:[ \-.]?{_DIGIT}{{2,5}}){{1,4}}(?![\w/:])|"
    rf"{_START}[0\u0660\u06f0]{_DIGIT}{{1,3}}/{_DIGIT}{{5,8}}(?![\w/:])|"
    rf"{_START}(?:[7٧][01378٠١٣٧٨]|[9٩][3-9٣-٩]|[5٥][69٦٩]){_DIGIT}{{7}}(?![\w/:.,%]|"
    r" (?:ليرة|دولار|ريال|جنيه|دينار))|"
    rf"(?<![\w.,/:])[0\u0660\u06f0](?: {_DIGIT}){{8,10}}(?![\w/:])|"
    rf"{_START}(?:[7٧][01689٠١٦٨٩]|[8٨][1١])/{_DIGIT}{{6}}(?![\w/:])|"
    rf"(?<![\w.,/:])[0٠][1-9١-٩] {_DIGIT}{{3}} {_DIGIT}{{3}}(?![\w/:]| {_DIGIT})|"
    rf"\([0\u0660\u06f0]{_DIGIT}{{1,4}}\) ?{_DIGIT}{{3,4}}[ \-.]?{_DIGIT}{{3,4}}(?![\w/:])|"
    rf"(?:(?<!\w)|(?<=\s[بولع]))\([+＋]{_DIGIT}{{2,3}}\) ?{_DIGIT}{{2,4}}"
    rf"(?:[ \-.]?{_DIGIT}{{2,5}}){{1,3}}(?![\w/:])|"
    rf"(?<![\w.,/:])[+＋]{_DIGIT}{{2,3}}/{_DIGIT}{{7,10}}(?![\w/:])|"
    rf"(?<![\w.,/:])[0\u0660\u06f0] {_DIGIT}{{8,9}}(?![\w/:])|"
    rf"(?<![\w.,/:])(?=(?:9[67][0-8]|249|218|٩[٦٧][٠-٨]|٢٤٩|٢١٨)){_DIGIT}{{3}}[ \-.]?"
    rf"{_DIGIT}{{1,3}}[ \-.]?{_DIGIT}{{3}}[ \-.]?{_DIGIT}{{3,4}}(?![\w/:])"
)
_RUN = pattern(rf"{_DIGIT}[{_DIGIT[1:-1]} \-./()]{{6}}")  # without one there is no telephone number
_LATIN = pattern("[A-Za-z]")
_CALLED = pattern(
    "(?:رقمه|رقمها|رقمهم|الرقم|رقمنا|رقمي|رقمو|الرقمين|يتصل|تتصل|تواصلوا|للتبرع|للاستفسار|ابعتوا|راسلو|واتس|الواتس|سيغنال|فايبر|اتصلوا|اتصل|للتبليغ|"
    "هاتف|الهاتف|جوال|الجوال|موبايل|واتساب|واتس آب|للتواصل|للاتصال|تلفون|رقم الهاتف|الاتصال|التواصل|"
    "رقم (?:العائلة|الأهل|الاهل|والد|أم|أخو|اخو|أخت|عم|خال|زوج|شقيق|صاحب|التواصل|الجوال|الموبايل)|"
    "\\bج/|\\bت/|[☎📞📱]|"
    "WhatsApp|Tel|Phone)"
    rf"[^\d\n\u0660-\u0669]{{0,20}}(?P<n>[+＋]?{_DIGIT}[{_DIGIT[1:-1]} \-]{{5,18}}{_DIGIT})", re.IGNORECASE,
)
_AND_NEXT = pattern(
    rf"\s?(?:أو|او|و|،|,|/|-)\s?(?P<n>[+＋]?{_DIGIT}[{_DIGIT[1:-1]} \-]{{5,15}}{_DIGIT})(?![\w/:])"
)
_LONG_NUMBER = pattern(
    rf"{_DIGIT}(?:[\s\-.()/+＋]{{0,2}}{_DIGIT}){{8}}|{_DIGIT}{{2}}/{_DIGIT}{{6}}|"
    rf"{_DIGIT}[{_DIGIT[1:-1]} \-]{{5,18}}{_DIGIT}"
)
"""What every telephone number holds, one so called or one that shows it by its form."""
_MAIL = pattern(
    r"(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}"
    r"(?:@| ?[\[(]at[\])] ?| @(?=(?:gmail|hotmail|yahoo|outlook|proton)\.))"
    r"[A-Za-z0-9-]{1,63}(?:(?:\.| ?[\[(]dot[\])] ?)[A-Za-z0-9-]{2,63}){1,4}"
)
_AT = pattern(
    r"(?<![A-Za-z0-9._%+\-/])@(?:[A-Za-z0-9_]{2,40}(?:[.\-][A-Za-z0-9_]{1,30}){0,2}|[\u0621-\u064a][\u0621-\u064a\u0660-\u06690-9_]{2,40})")
_ACCOUNT = pattern(
    r"(?<![^\W_])(?:حساب(?:ه|ها|ي|نا)?(?: الشخصي| الجديد)?|معرف(?:ه|ها|ي)|يوزر|سناب(?: شات)?|انستغرام|"
    r"إنستغرام|انستا|تلغرام|تيليغرام|تويتر|تيك ?توك|فيسبوك|فيس|"
    r"(?:[Tt]elegram|[Ff]acebook|[Ii]nstagram|[Tt]witter|[Tt]ik[Tt]ok|[Ss]napchat|[Uu]sername)(?=[:：]))"
    r"[ :：]{1,3}(?P<n>(?=[A-Za-z0-9.]*[_.0-9\-])[A-Za-z][A-Za-z0-9_.\-]{3,30}[A-Za-z0-9_])"
    r"(?![A-Za-z0-9_./@])"
)
_OF_ACCOUNTS = (
    "حساب", "معرف", "يوزر", "سناب", "انستغرام", "إنستغرام", "انستا", "تلغرام", "تيليغرام", "تويتر", "تيك",
    "فيس", "telegram", "facebook", "instagram", "twitter", "tiktok", "snapchat", "username",
)  # fmt: skip
"""Words of which every account so named has one."""
_LINK = pattern(
    r"(?<![A-Za-z0-9.])(?:(?:https?://)?(?:[a-z]{1,4}(?:-[a-z]{2})?\.)?(?:t\.me|telegram\.me|telegram\.org|twitter\.com|x\.com|"
    r"facebook\.com|fb\.com|fb\.me|m\.me|instagram\.com|youtube\.com|tiktok\.com|wa\.me|threads\.net|snapchat\.com|"
    r"linkedin\.com|youtu\.be|fb\.watch|whatsapp\.com|signal\.me|signal\.group)/|(?:tg|viber|whatsapp)://)[A-Za-z0-9_.@+\-/?=&%#]{1,80}[A-Za-z0-9_/]",
    re.IGNORECASE,
)
_OF_LINKS = (".me/", ".com/", ".org/", ".net/", ".be/", ".watch/", ".group/", "://")
_WESTERN = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹＋", "01234567890123456789+")
_DATE = pattern(r"(?:19|20)\d\d[-.]\d\d?[-.]\d\d?|\d\d?[-.]\d\d?[-.](?:19|20)\d\d")


def phones(text: str) -> list[Restricted]:
    """Telephone numbers: international (+963 …, 00963 …), local with a leading zero, or so called."""
    if not _RUN.search(text):
        return []
    if not _LONG_NUMBER.search(text):
        return []
    lines = _with_runs(text)
    shown = (h for line in lines for h in _PHONE.finditer(text, *line))
    found = [Restricted("phone", h.start(), h.end()) for h in shown if _is_phone(h.group())]
    called = (h for line in lines for h in _CALLED.finditer(text, *line))
    found += [Restricted("phone", h.start("n"), h.end("n")) for h in called]
    found += [Restricted("phone", *h.span("n")) for f in found if (h := _AND_NEXT.match(text, f.end))]
    return merged(found)


def _with_runs(text: str) -> list[tuple[int, int]]:
    """The parts of a text that may hold a telephone number: lines with a run, and the line before each."""
    found: list[tuple[int, int]] = []
    run = _RUN.search(text)
    while run is not None:
        start = text.rfind("\n", 0, max(0, text.rfind("\n", 0, run.start()))) + 1
        end = text.find("\n", run.end())
        end = len(text) if end < 0 else end
        if found and start <= found[-1][1]:
            start = found.pop()[0]
        found.append((start, end))
        run = _RUN.search(text, end)
    return found


def _is_phone(words: str) -> bool:
    plain = words.translate(_WESTERN)
    count = sum(c.isdigit() for c in plain)
    least = 8 if "/" in plain or re.fullmatch(r"0\d \d{3} \d{3}", plain) else 9
    round_sum = plain.isdigit() and len(plain) == 9 and plain.endswith("000")  # 750000000
    return least <= count <= 16 and not _DATE.fullmatch(plain) and not round_sum


def mails(text: str) -> list[Restricted]:
    """E-mail addresses, marked as handles."""
    if not any(mark in text for mark in ("@", "at)", "at]")):
        return []
    return [Restricted("handle", h.start(), h.end()) for h in _MAIL.finditer(text)]


def handles(text: str) -> list[Restricted]:
    """Names of accounts: @name, and links to accounts and their posts."""
    if not _LATIN.search(text) and "@" not in text:
        return []
    found = [Restricted("handle", h.start(), h.end()) for h in _AT.finditer(text)] if "@" in text else []
    for line in _lines_with(_OF_LINKS, text):
        found += [Restricted("handle", h.start(), h.end()) for h in _LINK.finditer(text, *line)]
    for line in _lines_with(_OF_ACCOUNTS, text):
        found += [Restricted("handle", h.start("n"), h.end("n")) for h in _ACCOUNT.finditer(text, *line)]
    return merged(found)


def _lines_with(words: Sequence[str], text: str) -> list[tuple[int, int]]:
    """The lines that have one of these words: a whole report is long to search for a link."""
    lower = text.lower()
    if not any(word in lower for word in words):
        return []
    found, start = [], 0
    for line in text.split("\n"):
        lower = line.lower()
        if any(word in lower for word in words):
            found.append((start, start + len(line)))
        start += len(line) + 1
    return found


def by_form(text: str) -> list[Restricted]:
    """All of the above in the order of the text; overlapping ones are joined."""
    return merged([*phones(text), *mails(text), *handles(text)])


def merged(found: Iterable[Restricted]) -> list[Restricted]:
    """Sorted, with overlapping spans joined under the kind of the first."""
    out: list[Restricted] = []
    for r in sorted(found, key=lambda r: (r.start, -r.end)):
        if out and r.start < out[-1].end:
            out[-1] = Restricted(out[-1].kind, out[-1].start, max(out[-1].end, r.end))
        else:
            out.append(r)
    return out


def joined(text: str, found: Iterable[Restricted]) -> list[Restricted]:
    """Sorted persons, with those that only a blank divides as one: a name read in two parts is one name."""
    out: list[Restricted] = []
    for r in found:
        if out and 0 < r.start - out[-1].end < 3 and not text[out[-1].end : r.start].strip(" _"):
            out[-1] = Restricted(out[-1].kind, out[-1].start, r.end)
        else:
            out.append(r)
    return out
