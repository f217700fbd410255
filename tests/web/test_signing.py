"""Signing in and out: who gets in, who is kept out, what is written down."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from .accounts import PASSWORD, accounts, client
from .conftest import text_of


@pytest.fixture(autouse=True)
def desk(filled: Path) -> Iterator[None]:
    with accounts():
        yield


def sign_in(browser: Any, name: str, password: str = PASSWORD, **more: str) -> Any:
    return browser.post("/en/sign-in/", {"name": name, "password": password, **more})


def entries(what: str) -> list[tuple[str, str]]:
    from tawthiq.register.accounts.models import AccessRow

    return list(AccessRow.objects.filter(what=what).order_by("pk").values_list("by", "subject"))


def test_right_name_and_password(filled: Path) -> None:
    browser = client()
    answer = sign_in(browser, "reviewer", next="/en/reports/")
    assert (answer.status_code, answer.headers["Location"]) == (302, "/en/reports/")
    cookie = browser.cookies["tawthiq_session"]
    assert cookie["httponly"] and cookie["samesite"] == "Lax"
    assert "reviewer" in text_of(browser.get("/en/reports/"))
    assert entries("sign_in")[-1] == ("reviewer", "")
    assert browser.post("/en/sign-out/").status_code == 302
    assert browser.get("/en/reports/").status_code == 302
    assert entries("sign_out")[-1] == ("reviewer", "")


@pytest.mark.parametrize("there", ["https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)"])
def test_signing_in_leads_to_no_other_site(filled: Path, there: str) -> None:
    assert sign_in(client(), "reader", next=there).headers["Location"] == "/en/"


@pytest.mark.parametrize(("name", "password"), [("reader", "wrong"), ("nobody", PASSWORD), ("", ""), ("reader", "x" * 600)])
def test_wrong_is_wrong_and_says_not_what(filled: Path, name: str, password: str) -> None:
    answer = sign_in(client(), name, password)
    assert answer.status_code == 403
    assert "Name, password or code is wrong." in text_of(answer)
    assert PASSWORD not in answer.content.decode()
    assert entries("refused_sign_in")[-1] == ("", name if name == "reader" else "")


def test_guesses_are_throttled_and_a_new_password_lifts_it(filled: Path) -> None:
    from tawthiq.register.accounts import people

    for _ in range(5):
        answer = sign_in(client(), "editor", "a wrong guess")
    assert answer.status_code == 429
    answer = sign_in(client(), "editor")
    assert answer.status_code == 429 and "Too many wrong tries" in text_of(answer)
    assert sign_in(client(), "reader").status_code == 302
    people.set_password("default", "editor", "another long password", "test")
    assert sign_in(client(), "editor", "another long password").status_code == 302


def test_a_disabled_account_is_out_at_once(filled: Path) -> None:
    from tawthiq.register.accounts import people

    browser = client("reader")
    assert browser.get("/en/").status_code == 200
    people.set_active("default", "reader", "test", active=False)
    assert browser.get("/en/").status_code == 302
    assert sign_in(client(), "reader").status_code == 403


def test_a_new_password_ends_sessions(filled: Path) -> None:
    from tawthiq.register.accounts import people

    browser = client()
    sign_in(browser, "reader")
    people.set_password("default", "reader", "another long password", "test")
    assert browser.get("/en/").status_code == 302


def test_ones_own_password(filled: Path) -> None:
    browser = client()
    sign_in(browser, "reader")
    form = {"old": PASSWORD, "new": "another long password", "again": "another long password"}
    for wrong in ({"old": "x"}, {"again": "something else"}, {"new": "short", "again": "short"}):
        assert browser.post("/en/account/", form | wrong).status_code == 403
    assert "is changed" in text_of(browser.post("/en/account/", form))
    assert browser.get("/en/").status_code == 200
    assert sign_in(client(), "reader", "another long password").status_code == 302


def test_the_second_factor(filled: Path) -> None:
    from django.contrib.auth.models import User
    from django_otp.oath import totp
    from django_otp.plugins.otp_static.models import StaticDevice
    from django_otp.plugins.otp_totp.models import TOTPDevice

    from tawthiq.register.accounts import second_factor

    before = client("administrator")
    user = User.objects.get(username="administrator")
    made = second_factor.make(user, "default")
    assert made.address.startswith("otpauth://totp/")
    assert before.get("/en/").status_code == 302  # a session from before does not count
    assert sign_in(client(), "administrator").status_code == 403
    assert sign_in(client(), "administrator", code="000000").status_code == 403
    for device in (TOTPDevice, StaticDevice):  # a wrong code must be waited out
        device.objects.update(throttling_failure_count=0)
    browser = client()
    code = f"{totp(TOTPDevice.objects.get(user=user).bin_key):06d}"
    assert sign_in(browser, "administrator", code=code).status_code == 302
    assert browser.get("/en/").status_code == 200
    assert sign_in(client(), "administrator", code=code).status_code == 403  # serves once
    StaticDevice.objects.update(throttling_failure_count=0)
    assert sign_in(client(), "administrator", code=made.codes[0]).status_code == 302


def test_the_access_log_is_a_chain(filled: Path) -> None:
    from tawthiq.register.accounts import log
    from tawthiq.register.accounts.models import AccessRow

    sign_in(client(), "reader")
    assert log.first_break("default") is None
    row = AccessRow.objects.order_by("pk").last()
    assert row is not None
    AccessRow.objects.filter(pk=row.pk).update(by="somebody else")
    assert log.first_break("default") == row.pk
    AccessRow.objects.filter(pk=row.pk).update(by=row.by)


def test_without_accounts_whoever_is_at_this_machine_reads(filled: Path) -> None:
    from django.contrib.auth.models import User

    User.objects.all().delete()
    said = text_of(client().get("/en/"))
    assert "No accounts yet: whoever sits at this machine reads" in said and "tawthiq user add" in said
    assert client().get("/en/", REMOTE_ADDR="192.168.1.7").status_code == 302
