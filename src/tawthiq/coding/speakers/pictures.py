"""Who put out the pictures that show an attack: he tells of it by them («أظهرت مقاطع نشرها ناشطون …»)."""

from __future__ import annotations

from tawthiq.coding.phrase_view import View
from tawthiq.coding.speakers.found import Found, subject_at
from tawthiq.coding.speakers.told import scope_from
from tawthiq.coding.speakers.words import is_picture
from tawthiq.coding.words import word_list

_SHOWS, _PUT_OUT = word_list("shows_in_pictures"), word_list("pictures_put_out")
_OF_THE_PLACE = ("local_activists", "eyewitness", "civil_defence", "medical", "monitor_ngo")
_OPENING = 3  # words of a sentence up to its pictures: «كما أظهرت بعض المقاطع»
_TO_VERB = 6  # words from who put them out to «تظهر»
_TO_WHOM = 9  # words from the pictures to who put them out: «مقاطع فيديو منشورة على مواقع التواصل بثها …»


def tells_by_pictures(view: View) -> bool:
    """Does the sentence open with pictures that somebody put out?"""
    return _opened(view) is not None


def put_out_pictures(view: View) -> Found | None:
    """«أظهر شريط نشره المركز الإعلامي سقوط برميلين», «صور بثها سكان تظهر الدمار».

    Pictures with no verb that says what they show tell nothing («تداول ناشطون صورا للحريق»), and an outlet
    that shows the place afterwards is no witness.
    """
    by = _opened(view)
    voice = subject_at(view, by + 1) if by is not None else None
    if by is None or voice is None or voice.type not in _OF_THE_PLACE:
        return None
    shown = any(view.text(i) in _SHOWS for i in range(_OPENING))
    near = range(voice.next, min(voice.next + _TO_VERB, len(view.tokens)))
    after = next((i for i in near if view.text(i) in _SHOWS), None)
    if not shown and after is None:
        return None
    scope = voice.next if shown or after is None else after + 1
    return Found(0, voice, scope_from(view, scope), "asserts", "show")


def _opened(view: View) -> int | None:
    """Where the verb of who put the pictures out stands."""
    pictures = next((i for i in range(_OPENING + 1) if is_picture(view.text(i).removeprefix("و"))), None)
    if pictures is None:
        return None
    return next((i for i in range(pictures + 1, pictures + _TO_WHOM) if view.text(i) in _PUT_OUT), None)
