"""More layouts: sites built of utility classes, content systems, captures with line breaks (see layouts.py)."""

from __future__ import annotations

import json

from .layouts import (
    _ENGLISH,
    _WEST,
    COMMENTS,
    MENU,
    RELATED,
    TICKER,
    Article,
    Laid,
    Layout,
    _arabic,
    _body,
    _english,
    _html,
    _joined,
    _links,
    _paragraphs,
    _text,
    into,
)

MORE: dict[str, Layout] = {}
TEASER = "وأفادت مصادر محلية بأن 9511 شخصا نزحوا من البلدة بعد القصف الذي طالها مساء أمس."
_layout = into(MORE)


@_layout
def utility_classes(a: Article) -> Laid:
    """No name says what anything is; cards of other stories carry a first sentence."""
    cards = "".join(f"<div class='group flex flex-col'><a class='block' href=/n/{i}><h3 class='text-lg'>{r}</h3></a>"
                    f"<p class='text-sm'>{TEASER}</p></div>" for i, r in enumerate(RELATED))
    said = "".join(f"<div class='flex gap-2'><span class='font-bold'>{n}</span><span class='text-xs'>قبل {i + 2} أيام</span><p>{t}</p></div>"
                   for i, (n, t) in enumerate(COMMENTS))
    body = (f"<div id=__next><div class='sticky top-0'>{_links(MENU, 'span')}</div><div class='mx-auto grid'><div class='col-span-8'>"
            f"<h1 class='text-3xl'>{a.title}</h1><div class='flex text-gray-500'><span>{_arabic(a.day, True)}</span></div>"
            f"<div class='prose'>{_paragraphs(a)}</div><h2 class='mt-4'>التعليقات (3)</h2>{said}</div>"
            f"<div class='col-span-4'><h2 class='mt-4'>آخر الأخبار</h2>{cards}</div></div></div>")
    return Laid(*_html(f"<title>{a.title}</title>", body), captions=0)


@_layout
def dated_comments(a: Article) -> Laid:
    """Comments without a header; each under a name and a full date."""
    said = "".join(f"<div class=r><div>{n}</div><div>{a.day.day + 0} {_WEST[a.day.month - 1]} {a.day.year} - 1{i}:20</div><div>{t}</div></div>"
                   for i, (n, t) in enumerate(COMMENTS))
    body = f"<div class=w><h1>{a.title}</h1><div>{_arabic(a.day)}</div><div class=t>{_paragraphs(a)}</div><div class=z>{said}</div></div>"
    return Laid(*_html(f"<title>{a.title}</title>", body), captions=0)


@_layout
def media_list(a: Article) -> Laid:
    said = "".join(f"<li class=media><div class=media-body><h5 class=media-heading>{n} <small>{a.day} 10:2{i}</small></h5><p>{t}</p></div></li>"
                   for i, (n, t) in enumerate(COMMENTS))
    body = (f"<div class=container><div class=row><div class=col-md-8><h2>{a.title}</h2><p class=text-muted><i class=fa></i> {a.day.year}/{a.day.month:02}/{a.day.day:02} 08:15</p>"
            f"<img class=img-responsive><p class=img-desc>{a.captions[0]}</p><div class=details>{_paragraphs(a)}</div>"
            f"<h4>3 تعليقات</h4><ul class='list-unstyled media-list'>{said}</ul></div>"
            f"<div class=col-md-4><div class=panel><div class=panel-heading>الأكثر قراءة</div>{_links(TICKER)}</div></div></div></div>")
    return Laid(*_html(f"<title>{a.title} - السهل</title>", body))


@_layout
def vbulletin(a: Article) -> Laid:
    """A thread: replies are posts like the first one, with names of members and a quotation of the first."""
    replies = "".join(
        f"<li class='postbitlegacy postbit' id=post_{i + 2}><div class=posthead><span class=postdate>{a.day.day:02}-{a.day.month:02}-{a.day.year}, 0{i}:11 PM</span>"
        f"<span class=nodecontrols>#{i + 2}</span></div><div class=userinfo><a class=username>{n}</a><span class=usertitle>عضو فعال</span></div>"
        f"<div class=postbody><div class=content><div id=post_message_{i + 2}><blockquote class=postcontent>{t}</blockquote></div></div></div></li>"
        for i, (n, t) in enumerate(COMMENTS))
    body = (f"<div class=breadcrumb>{_links(MENU)}</div><h1><span class=threadtitle><a href=/t>{a.title}</a></span></h1><ol id=posts class=posts>"
            f"<li class='postbitlegacy postbit' id=post_1><div class=posthead><span class=postdate>{a.day.day:02}-{a.day.month:02}-{a.day.year}, 07:11 PM</span><span class=nodecontrols>#1</span></div>"
            f"<div class=userinfo><a class=username>ابن السهل</a><span class=usertitle>عضو مميز</span></div><div class=postbody><h2 class='title icon'>{a.title}</h2>"
            f"<div class=content><div id=post_message_1><blockquote class=postcontent>{'<br /><br />'.join(a.paragraphs)}</blockquote></div></div></div></li>{replies}</ol>")
    return Laid(*_html(f"<title>{a.title}</title>", body), captions=0)


@_layout
def joomla(a: Article) -> Laid:
    body = (f"<div id=k2Container class=itemView><div class=itemHeader><span class=itemDateCreated>{_arabic(a.day)} 14:20</span><h2 class=itemTitle>{a.title}</h2></div>"
            f"<div class=itemToolbar><ul><li>حجم الخط</li><li>طباعة</li></ul></div><div class=itemBody><div class=itemImageBlock><span class=itemImage><img></span>"
            f"<span class=itemImageCaption>{a.captions[0]}</span></div><div class=itemFullText>{_paragraphs(a)}</div></div>"
            f"<div class=itemRelated><h3>مواد ذات صلة</h3><ul>{_links(RELATED)}</ul></div>"
            f"<div class=itemComments><h3 class=itemCommentsCounter>3 تعليقات</h3><ul class=itemCommentsList>{''.join(f'<li><span class=commentAuthorName>{n}</span><p>{t}</p></li>' for n, t in COMMENTS)}</ul></div></div>")
    return Laid(*_html(f"<title>{a.title}</title>", body))


@_layout
def web_forms(a: Article) -> Laid:
    """Names made by a server: ctl00_ContentPlaceHolder1_lblDetails."""
    c = "ctl00_ContentPlaceHolder1_"
    body = (f"<form id=aspnetForm><div id={c}divMenu>{_links(MENU)}</div><span id={c}lblTitle class=lblTitle>{a.title}</span><br><span id={c}lblDate>{a.day.day}/{a.day.month}/{a.day.year} 12:00:00 ص</span>"
            f"<div id={c}divImg><img><span id={c}lblImage class=caption>{a.captions[1]}</span></div><span id={c}lblDetails>{'<br/><br/>'.join(a.paragraphs)}</span>"
            f"<div id={c}pnlComments><span>تعليقات القراء</span>{''.join(f'<span>{n}</span><span>{t}</span><br>' for n, t in COMMENTS)}</div></form>")
    return Laid(*_html(f"<title>{a.title}</title>", body))


@_layout
def words_for_news(a: Article) -> Laid:
    """A ticker of plain spans, without links and without names."""
    ticker = "".join(f"<span>{t}</span>" for t in TICKER)
    body = (f"<div class=b7><b>عاجل</b>{ticker}</div><div class=m1><div class=h1>{a.title}</div><div class=h2>{_arabic(a.day)}</div>{_paragraphs(a)}</div>"
            f"<div class=b8><b>أهم الأخبار</b>{''.join(f'<div>{t}</div>' for t in RELATED)}</div>")
    return Laid(*_html(f"<title>{a.title}</title>", body), captions=0)


@_layout
def story_inside(a: Article) -> Laid:
    """Boxes in the middle of the text: another story, the newsletter, a post with its time."""
    boxes = (f"<div class=embedded-story><a href=/s><img><span>{RELATED[0]}</span></a></div>",
             "<div class=nl-box><h4>اشترك في نشرتنا البريدية</h4><p>يصلك كل صباح أهم ما كتبه 9520 من مراسلينا حول العالم.</p><form><input></form></div>",
             f"<blockquote class=twitter-tweet><p>شاهد ما كتبه الناشطون عن القصف</p>&mdash; مرصد السهل (@marsad) <a>{_english(a.day)}</a></blockquote>")
    inside = "".join(f"<p>{p}</p>{boxes[i] if i < 3 else ''}" for i, p in enumerate(a.paragraphs))
    data = {"@context": "https://schema.org", "@graph": [{"@type": "WebPage", "datePublished": "2011-01-01"},
            {"@type": ["NewsArticle"], "headline": a.title, "datePublished": f"{a.day}T23:30:00+03:00", "publisher": {"name": "السهل"}}]}
    body = f"<main><h1>{a.title}</h1><div class=wysiwyg>{inside}</div></main><div class=onetrust>نستخدم ملفات تعريف الارتباط مع 9530 شريكا</div>"
    return Laid(*_html(f"<title>{a.title}</title><script type=application/ld+json>{json.dumps(data, ensure_ascii=False)}</script>", body), captions=0)


@_layout
def entities(a: Article) -> Laid:
    """Every Arabic letter as a numeric reference, upper-case tags, no closing tags."""
    def coded(text: str) -> str:
        return "".join(f"&#{ord(c)};" if ord(c) > 127 else c for c in text)

    page = (f"<HTML><HEAD><TITLE>{coded(a.title)}</TITLE></HEAD><BODY><TABLE><TR><TD><H1>{coded(a.title)}</H1><FONT SIZE=1>{coded(_arabic(a.day))}</FONT>"
            f"<P>{'<P>'.join(map(coded, a.paragraphs))}<HR><FONT>{coded('مواضيع ذات صلة')}</FONT><BR>{'<BR>'.join(coded(r) for r in RELATED)}</TABLE>")
    return Laid("1.html", page.encode(), captions=0)


@_layout
def captions_last(a: Article) -> Laid:
    """All pictures after the text, each with its caption; the title stands again below them."""
    figures = "".join(f"<figure><img><figcaption>{c}</figcaption></figure>" for c in a.captions)
    body = (f"<article><h1>{a.title}</h1><div class=meta>{_arabic(a.day)}</div>{_paragraphs(a)}{figures}<h3>{a.title}</h3></article>"
            f"<div class=share>شارك 9540</div>")
    return Laid(*_html(f"<title>{a.title}</title>", body))


@_layout
def crawl_cards(a: Article) -> Laid:
    """The crawled text of a page whose cards have dates and first sentences of their own."""
    cards = [line for i, r in enumerate(RELATED) for line in (r, f"{_arabic(a.day, True)}", f"{TEASER[:40]}...", "")]
    return Laid(*_text("السهل نيوز", *MENU, "", a.title, f"{_arabic(a.day)} | 14:20", "", *_body(a), "أخبار ذات علاقة", "", *cards, "جميع الحقوق محفوظة © السهل 9550"),
                captions=0)


@_layout
def crawl_dated_comments(a: Article) -> Laid:
    said = [line for i, (n, t) in enumerate(COMMENTS) for line in (n, f"{a.day.day} {_WEST[a.day.month - 1]}، {a.day.year} 1{i}:05", t, "رد", "")]
    return Laid(*_text(a.title, f"نشر في {_arabic(a.day, True)}", "", *_body(a), *said), captions=0)


@_layout
def facebook_mobile(a: Article) -> Laid:
    """Lines kept, words of the platform in Arabic."""
    said = [line for i, (n, t) in enumerate(COMMENTS) for line in (n, t, f"{i + 2} س", "أعجبني", "رد")]
    return Laid(*_text("السهل مباشر", f"{a.day.day} {_WEST[a.day.month - 1]} {a.day.year}  · ", "", _joined(a), "", "٩٩٠١", "٩٩٠٢ تعليق", "٩٩٠٣ مشاركة",
                       "أعجبني", "تعليق", "مشاركة", "الأكثر ملاءمة", *said), captions=0)


@_layout
def facebook_glued_more(a: Article) -> Laid:
    tail = "".join(f"{n}Top fan{t}{i + 2}yLikeReply" for i, (n, t) in enumerate(COMMENTS))
    return Laid(*_text("Facebook", f"السهل مباشر{_ENGLISH[a.day.month - 1]} {a.day.day}, {a.day.year} · Public{_joined(a)}9901 reactions9902 comments9903 sharesLikeCommentShareMost relevant"
                       f"{tail}View more comments9904 of 9905"), captions=0)
