"""Invented pages of many layouts around the labelled reports, with traps that no claim may come from.

A layout lays an article out as a site would, with its menu, ticker, related links, comments. Every
number of a trap begins with 9 and has four digits (TRAP), those of captions with 8; the reports
have none such. Structure is what crawled pages of news sites look like; all words are ours.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

GOLD = Path(__file__).parent.parent / "gold"
CAPTURED = date(2026, 1, 1)
TRAP = re.compile(r"(?<!\d)9\d{3}(?!\d)")
_MONTHS = ("كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "تشرين الأول",
           "تشرين الثاني", "كانون الأول")
_WEST = ("يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر",
         "ديسمبر")
_DAYS = ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد")
_ENGLISH = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December")
RELATED = ("مقتل 9101 شخصا بانفجار في العاصمة", "نزوح 9102 عائلة من ريف الجنوب", "إصابة 9103 عمال بانهيار سقف")
COMMENTS = (("أبو سمير", "العدد 9201 شهيد مو مثل ما كتبتو حسبنا الله ونعم الوكيل"),
            ("زائرة", "كنت هناك والقتلى 9202 والله العظيم، قصف لا يوصف طال الحي كله"),
            ("ابن البلد", "9203 جريح وصلوا المشفى"))
TICKER = ("مقتل 9301 جنود في كمين على الطريق", "ارتفاع الأسعار بنسبة 9302 بالمئة", "غارات تقتل 9303 في الشمال")
MENU = ("الرئيسية", "أخبار", "اقتصاد", "رياضة", "منوعات", "فيديو", "من نحن", "اتصل بنا")


@dataclass(frozen=True, slots=True)
class Article:
    """What a page is laid out around; `day` is the day that the page shows."""

    id: str
    title: str
    paragraphs: tuple[str, ...]
    captions: tuple[str, str]
    day: date


@dataclass(frozen=True, slots=True)
class Laid:
    """A page: its file name and bytes, whether it shows its day, how many captions it has."""

    file: str
    content: bytes
    dated: bool = True
    captions: int = 1
    day: date | None = None  # what the page shows, where it is not the article's day


Layout = Callable[[Article], Laid]
LAYOUTS: dict[str, Layout] = {}


def into(found: dict[str, Layout]) -> Callable[[Layout], Layout]:
    """A decorator that puts a layout among those found, by its name."""

    def layout(function: Layout) -> Layout:
        found[function.__name__] = function
        return function

    return layout


_layout = into(LAYOUTS)


def articles(held: frozenset[str], most: int = 12) -> list[Article]:
    """Labelled reports without those held back, of two paragraphs or more."""
    made = []
    days = dict(line.split("\t")[::3] for line in (GOLD / "news/manifest.tsv").read_text("utf-8").splitlines()[1:])
    for path in sorted((GOLD / "news").glob("*.txt")):
        title, *rest = [p.strip() for p in path.read_text("utf-8").split("\n") if p.strip()]
        if f"news/{path.name}" in held or not 2 <= len(rest) <= 6 or min(map(len, rest)) < 60:
            continue
        day = date.fromisoformat(days.get(path.name) or "2019-03-05")
        captions = ("دخان يتصاعد من 8101 مبنى في موقع القصف (وكالة السهل)", "صورة أرشيفية: 8102 من سكان الحي")
        made.append(Article(path.stem, title, tuple(rest), captions, day))
    return made[:: max(1, len(made) // most)][:most]


def _arabic(day: date, west: bool = False) -> str:
    return f"{_DAYS[day.weekday()]} {day.day} {(_WEST if west else _MONTHS)[day.month - 1]} {day.year}"


def _english(day: date) -> str:
    return f"{_ENGLISH[day.month - 1]} {day.day}, {day.year}"


def _links(titles: tuple[str, ...], tag: str = "li") -> str:
    return "".join(f'<{tag}><a href="/n/{i}">{t}</a></{tag}>' for i, t in enumerate(titles))


def _paragraphs(article: Article, tag: str = "p") -> str:
    return "".join(f"<{tag}>{p}</{tag}>\n" for p in article.paragraphs)


def _html(head: str, body: str, file: str = "1.html") -> tuple[str, bytes]:
    return file, f"<!doctype html><html dir=rtl lang=ar><head><meta charset=utf-8>{head}</head><body>{body}</body></html>".encode()


# -- HTML

@_layout
def semantic(a: Article) -> Laid:
    body = (f"<header><nav><ul>{_links(MENU)}</ul></nav></header><div class=ticker>{_links(TICKER, 'span')}</div>"
            f"<main><article><h1>{a.title}</h1><time datetime='{a.day}'>{_arabic(a.day)}</time>"
            f"<figure><img src=1.jpg><figcaption>{a.captions[0]}</figcaption></figure>{_paragraphs(a)}"
            f"<aside class=related><h3>اقرأ أيضا</h3><ul>{_links(RELATED)}</ul></aside></article>"
            f"<section id=comments>{''.join(f'<div><b>{n}</b><p>{t}</p></div>' for n, t in COMMENTS)}</section></main>"
            f"<footer>جميع الحقوق محفوظة 9401</footer>")
    return Laid(*_html(f"<title>{a.title} | شبكة السهل</title>", body))


@_layout
def div_soup(a: Article) -> Laid:
    parts = "".join(f"<div>{p}</div>" for p in a.paragraphs)
    body = (f"<div><div>{_links(MENU, 'div')}</div><div><div>{a.title}</div><div>{_arabic(a.day, True)}</div>"
            f"<div><img src=1.jpg></div><div>{a.captions[0]}</div><div>{parts}</div>"
            f"<div>مواضيع ذات صلة</div><div>{_links(RELATED, 'div')}</div></div>"
            f"<div><div>التعليقات</div>{''.join(f'<div>{n}</div><div>{t}</div>' for n, t in COMMENTS)}</div></div>")
    return Laid(*_html(f"<title>{a.title}</title>", body))


@_layout
def tables(a: Article) -> Laid:
    body = (f"<table><tr><td>{_links(MENU, 'font')}</td></tr><tr><td width=150>{_links(TICKER, 'p')}</td><td>"
            f"<font size=5><b>{a.title}</b></font><br><font size=1>تاريخ النشر: {a.day.day}/{a.day.month}/{a.day.year}</font><br>"
            f"<table><tr><td><img src=1.gif></td></tr><tr><td class=caption>{a.captions[0]}</td></tr></table>"
            f"{'<br><br>'.join(a.paragraphs)}</td></tr><tr><td>الأكثر قراءة<br>{_links(RELATED, 'div')}</td></tr></table>")
    file, content = _html(f"<title>{a.title}</title>", body)
    return Laid(file, content.decode().replace("charset=utf-8", "charset=windows-1256").encode("cp1256", "replace"))


@_layout
def amp(a: Article) -> Laid:
    data = json.dumps({"@context": "https://schema.org", "@type": "NewsArticle", "headline": a.title,
                       "datePublished": f"{a.day}T08:00:00+03:00"}, ensure_ascii=False)
    body = (f"<amp-sidebar>{_links(MENU)}</amp-sidebar><h1>{a.title}</h1><amp-img></amp-img>"
            f"<figcaption>{a.captions[0]}</figcaption><div class=amp-wp-article-content>{_paragraphs(a)}</div>"
            f"<amp-list class=recommended>{_links(RELATED, 'div')}</amp-list>")
    return Laid(*_html(f"<title>{a.title}</title><script type='application/ld+json'>{data}</script>", body))


@_layout
def wordpress(a: Article) -> Laid:
    comments = "".join(
        f"<li class='comment even depth-1'><div class=comment-author><cite class=fn>{n}</cite></div>"
        f"<div class=comment-content><p>{t}</p></div><a class=comment-reply-link>رد</a></li>" for n, t in COMMENTS)
    inside = list(a.paragraphs)
    inside.insert(1, f"<div class='also-read'><strong>اقرأ أيضا:</strong> <a href=/x>{RELATED[0]}</a></div>")
    text = "".join(p if p.startswith("<div") else f"<p>{p}</p>" for p in inside)
    body = (f"<body class='single post-template comments-open'><div id=sidebar class=widget-area><h2>أحدث المقالات</h2><ul>{_links(TICKER)}</ul></div>"
            f"<div id=content><article class='post hentry'><header class=entry-header><h1 class=entry-title>{a.title}</h1>"
            f"<div class=entry-meta><span class=posted-on>{_arabic(a.day)}</span><span class=author>بواسطة المحرر</span></div></header>"
            f"<div class=entry-content><div class=wp-caption><img><p class=wp-caption-text>{a.captions[0]}</p></div>{text}"
            f"<div class=sharedaddy>شارك هذا الموضوع: فيسبوك تويتر</div></div></article>"
            f"<div id=comments class=comments-area><h3>3 تعليقات</h3><ol class=commentlist>{comments}</ol>"
            f"<div id=respond><h3>اترك تعليقا</h3><p>لن يتم نشر عنوان بريدك الإلكتروني.</p></div></div></div>")
    return Laid(*_html(f"<title>{a.title} - السهل</title>", body))


@_layout
def neutral_comments(a: Article) -> Laid:
    """Comments whose markup says nothing: only their header line does."""
    said = "".join(f"<div class=c12><div class=x1>{n}</div><div class=x2>{t}</div></div>" for n, t in COMMENTS)
    body = (f"<div class=a1><h1>{a.title}</h1><p class=a2>{_arabic(a.day)}</p><div class=a3><img><p class=a4>{a.captions[1]}</p></div>"
            f"{_paragraphs(a)}<div class=b1><h3>آراء القراء (3)</h3>{said}</div></div>")
    return Laid(*_html(f"<title>{a.title}</title>", body))


@_layout
def minified(a: Article) -> Laid:
    body = (f"<div class=css-1><ul class=css-2>{_links(MENU)}</ul><div class=css-3><h1 class=css-4>{a.title}</h1>"
            f"<span class=css-5>نُشر في: {a.day.day:02}-{a.day.month:02}-{a.day.year}</span><div class=css-6>{_paragraphs(a)}</div>"
            f"<div class=css-7><span>شارك</span><span>نسخ الرابط</span></div><div class=css-8><h2>المزيد من الأخبار</h2>{_links(RELATED, 'div')}</div></div></div>")
    return Laid(*_html(f"<meta property='og:title' content='{a.title}'>", body), captions=0)


@_layout
def broken(a: Article) -> Laid:
    text = "<p>".join(a.paragraphs)
    page = (f"<html><head><title>{a.title}</title><body><div><ul>{_links(MENU)}<h1>{a.title}<div>بتاريخ {_arabic(a.day, True)}"
            f"<p>{text}<div class=comments><p>{COMMENTS[0][1]}<p>{COMMENTS[1][1]}</table></span>")
    return Laid("1.html", page.encode(), captions=0)


@_layout
def live_blog(a: Article) -> Laid:
    entries = "".join(f"<div class=live-entry><time>{8 + i}:30</time><p>{p}</p></div>" for i, p in enumerate(a.paragraphs))
    body = (f"<nav>{_links(MENU)}</nav><main><h1>{a.title}</h1><p class=published>آخر تحديث: {_arabic(a.day)}</p>"
            f"<div class=live-blog>{entries}</div><div class='most-read'><h2>الأكثر قراءة</h2>{_links(TICKER)}</div></main>")
    return Laid(*_html(f"<title>{a.title}</title><meta property='article:published_time' content='{a.day}T10:00:00Z'>", body), captions=0)


@_layout
def forum(a: Article) -> Laid:
    replies = "".join(f"<div class=postbody><div class=username>{n}</div><div class=comment>{t}</div></div>" for n, t in COMMENTS)
    body = (f"<div class=navbar>{_links(MENU)}</div><h2>{a.title}</h2><table><tr><td class=postdetails>عضو مميز<br>المشاركات: 9501</td>"
            f"<td class=postcontent>{'<br><br>'.join(a.paragraphs)}</td></tr></table><h3>الردود</h3>{replies}")
    return Laid(*_html(f"<title>{a.title}</title>", body), dated=False, captions=0)


@_layout
def br_only(a: Article) -> Laid:
    body = f"<div id=main><h1>{a.title}</h1><div class=date>{_english(a.day)}</div><div id=newsText>{'<br>'.join(a.paragraphs)}</div><div>كلمات البحث: قصف، ضحايا 9601</div></div>"
    return Laid(*_html("", body), captions=0)


@_layout
def poll_and_box(a: Article) -> Laid:
    body = (f"<div class=cookie-notice>نستخدم ملفات تعريف الارتباط لتحسين تجربتك، ويزور الموقع 9701 قارئا</div><h1>{a.title}</h1>"
            f"<div class=author-box><b>عن الكاتب</b><p>صحفي كتب 9702 مقالا عن الحرب وأخبارها في المنطقة خلال مسيرته الطويلة.</p></div>"
            f"<div class=post-date>{_arabic(a.day)}</div><div class=story-body>{_paragraphs(a)}</div>"
            f"<div>جميع المقالات تعبر عن رأي كتابها ولا تعبر بالضرورة عن رأي الموقع</div>"
            f"<div><p>برأيك، هل تتوقف الغارات التي قتلت 9703 شخصا خلال الأشهر القادمة؟</p><label>نعم</label><label>لا</label></div>")
    return Laid(*_html(f"<title>{a.title}</title>", body), captions=0)


# -- text as crawlers leave it

def _text(*lines: str, file: str = "1.txt") -> tuple[str, bytes]:
    return file, "\n".join(lines).encode()


def _body(a: Article) -> list[str]:
    return [line for p in a.paragraphs for line in (p, "")]


@_layout
def crawl_twice(a: Article) -> Laid:
    return Laid(*_text(a.title, "", a.title, a.paragraphs[0], "", a.captions[0], "", *_body(a)[2:], "التعليقات (3)", "",
                       *(f"    {n}\n\n    ·منذ 6 سنوات 4 أشهر\n    {t}" for n, t in COMMENTS), "الأكثر قراءة", *RELATED), dated=False)


@_layout
def crawl_menu(a: Article) -> Laid:
    return Laid(*_text("تخطي إلى المحتوى", *MENU, f"الرئيسية > أخبار > {a.title[:20]}", a.title, f"نشر في: {_arabic(a.day)}", "حجم الخط -A +A",
                       "", *_body(a), "شارك الخبر", "فيسبوك", "تويتر", "واتساب", "", "أخبار ذات صلة", *RELATED,
                       "جميع الحقوق محفوظة 9401"), captions=0)


@_layout
def crawl_labels(a: Article) -> Laid:
    """Two labels of sections run together above the headline, an editor's line, counters."""
    return Laid(*_text("أهم الأخبارعربي ودولي", a.title, "أسرة التحرير", "تصدير المادة", "المشاهدات : 9327", "شـــــارك المادة",
                       _arabic(a.day), "", *_body(a), "جميع المقالات تعبر عن رأي كتابها ولا تعبر بالضرورة عن رأي الموقع",
                       "برأيك، هل تتوقف الغارات التي قتلت 9703 شخصا؟", "نعم", "لا"), captions=0)


@_layout
def crawl_ticker(a: Article) -> Laid:
    return Laid(*_text("    ".join((*TICKER, *RELATED, "صرف الدولار اليوم", "حالة الطقس")), "", a.title, "", f"تاريخ النشر {a.day.day:02}/{a.day.month:02}/{a.day.year}",
                       "", *_body(a), "إضغط هنا لقراءة الخبر من مصدره."), captions=0)


@_layout
def crawl_dashes(a: Article) -> Laid:
    return Laid(*_text(a.title, "حجم النص", *_body(a), "متابعات", "أقرأ ايضاً", *(f"- {r}" for r in RELATED)), dated=False, captions=0)


@_layout
def crawl_caption_twice(a: Article) -> Laid:
    return Laid(*_text("رئيس التحرير", "فلان الفلاني", "count", "", a.title, "", a.captions[1], a.captions[1], "", *_body(a), "مساحة اعلانية", "",
                       "أخبار مميزة", *RELATED, "زر الذهاب إلى الأعلى"), dated=False)


@_layout
def crawl_ages(a: Article) -> Laid:
    return Laid(*_text(a.title, "نشر :", "منذ 13 دقيقة|", "اخر تحديث :", "منذ دقيقتين|", *_body(a), "ذات صلة", *RELATED), captions=0, day=CAPTURED)


@_layout
def crawl_short_date(a: Article) -> Laid:
    return Laid(*_text(a.title, "", *_body(a), f"{a.day.day:02}-{_ENGLISH[a.day.month - 1][:3]}-{a.day.year % 100:02} 07:23 PM", "", "خبر عاجل", *TICKER),
                captions=0)


@_layout
def crawl_mid_box(a: Article) -> Laid:
    return Laid(*_text(a.title, _arabic(a.day, True), "", a.paragraphs[0], "", "اقرأ أيضا:", RELATED[0], RELATED[1], "", *_body(a)[2:],
                       "وسوم", "قصف", "ضحايا 9601"), captions=0)


@_layout
def crawl_inline_also(a: Article) -> Laid:
    return Laid(*_text(a.title, "", a.paragraphs[0], f"شاهد أيضا: {RELATED[0]}", "", *_body(a)[2:], "المصدر: وكالات",
                       f"للمزيد اقرأ.. {RELATED[2]}"), dated=False, captions=0)


@_layout
def crawl_wix(a: Article) -> Laid:
    return Laid(*_text("top of page", "", a.title, "", _arabic(a.day), "", *_body(a), "٤ مشاهدات٠ تعليق", "", "أحدث منشورات", "عرض الكل", "", *RELATED,
                       "bottom of page"), captions=0)


@_layout
def crawl_single_lines(a: Article) -> Laid:
    """No empty lines at all."""
    return Laid(*_text(a.title, f"السهل - {_arabic(a.day)}", *a.paragraphs, "كل التعليقات", *(f"{n} - منذ 3 سنوات\n{t}" for n, t in COMMENTS)), captions=0)


@_layout
def crawl_forum(a: Article) -> Laid:
    return Laid(*_text("انضم إلى المنتدى ، فالأمر سريع وسهل", "منتدى السهل", a.title, "عضو نشيط", "عدد الرسائل : 9801", "نقاط : 9802",
                       "تاريخ التسجيل : 17/09/2008", f"مساهمة من طرف عضو {_arabic(a.day, True)} 5:17 am", "", *_body(a), "رد: " + a.title,
                       f"من طرف زائر {_arabic(a.day, True)} 6:00 am", COMMENTS[0][1], COMMENTS[1][1]), captions=0)


# -- posts

def _joined(a: Article) -> str:
    return "\n".join(a.paragraphs)


@_layout
def facebook_glued(a: Article) -> Laid:
    post = a.paragraphs[0]
    tail = "".join(f"{n}{t}{i + 2}y" for i, (n, t) in enumerate(COMMENTS))
    return Laid(*_text(f"{post[:32]}... - السهل مباشر", "Facebook\u200eالسهل مباشر\u200e's Post", "",
                       f"السهل مباشر{_english(a.day)} · Shared with Public{_joined(a)}All reactions:9901{9902} comments{9903} sharesLikeCommentMost relevant\ufeff{tail}"),
                captions=0)


@_layout
def facebook_arabic(a: Article) -> Laid:
    tail = "".join(f"{n}{t}{i + 2} س" for i, (n, t) in enumerate(COMMENTS))
    return Laid(*_text("السهل مباشر | Facebook", "السهل مباشر", f"{a.day.day} {_WEST[a.day.month - 1]} {a.day.year} · تمت المشاركة مع العامة", _joined(a),
                       f"كل التفاعلات:9901أعجبنيتعليقمشاركةالأكثر ملاءمة{tail}"), captions=0)


@_layout
def x_capture(a: Article) -> Laid:
    when = f"9:14 PM · {_ENGLISH[a.day.month - 1][:3]} {a.day.day}, {a.day.year} · 9912 Views"
    return Laid(*_text("Post", "", "See new posts", "Conversation", "مرصد السهل", "@marsad_sahl", _joined(a), "Translate post", when, "9901", "Reposts",
                       COMMENTS[0][0], "@abu_s", COMMENTS[0][1]), captions=0)


@_layout
def telegram_export(a: Article) -> Laid:
    return Laid(*_text(f"مرصد السهل, [{a.day.day:02}.{a.day.month:02}.{a.day.year} 21:14]", _joined(a)), captions=0)


@_layout
def telegram_widget(a: Article) -> Laid:
    return Laid(*_text("Telegram Widget", "", "قناة السهل", "", _joined(a), "😢9901🤲13", "t.me/sahl/9377", "",
                       f"9.3K views{_ENGLISH[a.day.month - 1][:3]} {a.day.day}, {a.day.year} at 12:40"), captions=0)
