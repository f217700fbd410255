"""Signing in and out, and one's own account."""

from __future__ import annotations

from typing import Any

from axes.utils import reset
from django.contrib.auth import authenticate, login, logout, update_session_auth_hash
from django.contrib.auth.models import User
from django.contrib.auth.signals import user_login_failed
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST
from django_otp import login as otp_login
from django_otp import match_token

from tawthiq.errors import UsageError
from tawthiq.register.accounts import log, people, second_factor
from tawthiq.web.access import language_of, needs, viewer
from tawthiq.web.frame import show
from tawthiq.web.store import alias
from tawthiq.web.words import Language, words

_LONGEST = 512  # a longer password is a way to keep the machine busy


@needs("anyone")
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def sign_in(request: HttpRequest, language: Language) -> HttpResponse:
    """The form, and what was put into it: name, password, and a code where the account asks for one."""
    there = _inside(request, request.POST.get("next") or request.GET.get("next") or "", language)
    if request.method != "POST":
        return _form(request, language, there)
    name = request.POST.get("name", "")[:_LONGEST]
    user = _proven(request, name)
    if user is None:
        _note(request, log.Entry("", "", "refused_sign_in", name if _known(name) else ""))
        locked = getattr(request, "axes_locked_out", False)
        return _form(request, language, there, name=name, wrong="signing.locked" if locked else
                     "signing.wrong", status=429 if locked else 403)
    _note(request, log.Entry(user.username, people.role_of(user) or "", "sign_in"))
    return HttpResponseRedirect(there)


def _proven(request: HttpRequest, name: str) -> User | None:
    """The user whose password and second factor are right, signed in; None for anyone else."""
    password = request.POST.get("password", "")
    credentials = {"username": name, "password": password if len(password) <= _LONGEST else ""}
    user = authenticate(request, **credentials)
    if not isinstance(user, User) or people.role_of(user) is None:
        return None
    device = None
    if second_factor.has(user, alias()):
        device = match_token(user, request.POST.get("code", "").strip())
        if device is None:  # counts as a wrong guess, and the answer does not say which was wrong
            user_login_failed.send(__name__, credentials={"username": name}, request=request)
            return None
    login(request, user)
    if device is not None:
        otp_login(request, device)
    reset(username=user.username)
    return user


def _known(name: str) -> bool:
    """Whether an account has this name: what else was typed there may be a password."""
    return User.objects.filter(username=name).exists()


def _note(request: HttpRequest, entry: log.Entry) -> None:
    try:
        log.append(alias(), [entry])
    except DatabaseError:
        logout(request)
        raise


def _inside(request: HttpRequest, there: str, language: Language) -> str:
    """An address of this site to go on to, else the list."""
    if url_has_allowed_host_and_scheme(there, allowed_hosts=None) and there.startswith("/"):
        return there
    return reverse("web:incidents", args=[language])


def _form(
    request: HttpRequest, language: Language, there: str, *, status: int = 200, **context: Any
) -> HttpResponse:
    return show(request, words(language), "sign_in.html", status, next=there, accounts=people.exist(alias()),
                **context)


def locked_out(request: HttpRequest, *_args: Any, **_kwargs: Any) -> HttpResponse:
    """What is answered after too many wrong guesses."""
    language = language_of(request)
    return _form(request, language, _inside(request, "", language), status=429, wrong="signing.locked")


@needs("anyone")
@require_POST
def sign_out(request: HttpRequest, language: Language) -> HttpResponse:
    """End the session."""
    who = viewer(request)
    if who.name:
        log.append(alias(), [log.Entry(who.name, who.role or "", "sign_out")])
    logout(request)
    return HttpResponseRedirect(reverse("web:sign_in", args=[language]))


@needs("reader")
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def account(request: HttpRequest, language: Language) -> HttpResponse:
    """One's own account: the role, and a new password."""
    w, who = words(language), viewer(request)
    if request.method != "POST" or not isinstance(request.user, User):
        return show(request, w, "account.html")
    old, new, again = (request.POST.get(key, "") for key in ("old", "new", "again"))
    problem = ""
    if max(map(len, (old, new, again))) > _LONGEST or not request.user.check_password(old):
        problem = w.say("signing.old_wrong")
    elif new != again:
        problem = w.say("signing.not_the_same")
    else:
        try:
            people.set_password(alias(), who.name, new, by=who.name)
        except UsageError as error:
            problem = error.in_language(language)
    if problem:
        return show(request, w, "account.html", 403, problem=problem)
    changed = people.get(alias(), who.name)
    changed.otp_device = getattr(request.user, "otp_device", None)  # type: ignore[attr-defined]
    update_session_auth_hash(request, changed)
    return show(request, w, "account.html", done=True)
