"""Options that several commands share, each described once."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from tawthiq.model import Counting
from tawthiq.register.accounts.roles import Role

DEFAULT_REGISTER = Path("tawthiq-register")

Paths = Annotated[list[Path] | None, typer.Argument(
    metavar="PATH", help="Files and folders: text, HTML, MHTML, PDF, DOCX, WARC, WACZ, RSS, Atom, "
    "Telegram exports, CSV, XLSX.", show_default=False)]
Manifest = Annotated[Path | None, typer.Option(
    metavar="FILE.tsv", help="Table of files: file, outlet, kind, url, published, captured.")]
Published = Annotated[str | None, typer.Option(
    metavar="DATE", help="Publication date (2017-10-25) of files whose manifest names none.")]
Outlet = Annotated[str | None, typer.Option(
    metavar="NAME", help="Outlet of files whose manifest names none.")]
Captured = Annotated[str | None, typer.Option(
    metavar="DATETIME", help="When the files were captured (2024-02-20T12:00).")]
EveryPage = Annotated[bool, typer.Option(
    "--every-page", help="Take every page of an archive, also those that cannot tell of harm in Arabic.")]
Limit = Annotated[list[str] | None, typer.Option(
    "--limit", metavar="NAME=NUMBER", help="Another limit (document_bytes=50000000); may be repeated.")]
_OUT = "Fetching"
Url = Annotated[list[str] | None, typer.Option(
    "--url", metavar="URL|LIST", help="An address to fetch, or a file of addresses, one a line; may be "
    "repeated. Needs --fetch.", rich_help_panel=_OUT, show_default=False)]
Fetch = Annotated[bool, typer.Option(
    "--fetch", envvar="TAWTHIQ_FETCH", help="Allow fetching: sites will see an address of yours.",
    rich_help_panel=_OUT)]
Proxy = Annotated[str | None, typer.Option(
    "--proxy", metavar="PROXY", help="socks5h://HOST:PORT (Tor) or http://HOST:PORT; names are looked up "
    "there. Else TAWTHIQ_PROXY, ALL_PROXY, HTTPS_PROXY, HTTP_PROXY.", rich_help_panel=_OUT,
    show_default=False)]
Agent = Annotated[str | None, typer.Option(
    "--agent", metavar="NAME", help="Agent that sites see; else TAWTHIQ_AGENT, else a neutral one.",
    rich_help_panel=_OUT, show_default=False)]
_TABLES = "Tables (CSV, XLSX)"
TextColumn = Annotated[str | None, typer.Option(
    metavar="NAME", help="Column that holds the text.", rich_help_panel=_TABLES, show_default=False)]
TitleColumn = Annotated[str | None, typer.Option(
    metavar="NAME", help="Column that holds the title.", rich_help_panel=_TABLES, show_default=False)]
UrlColumn = Annotated[str | None, typer.Option(
    metavar="NAME", help="Column that holds the address.", rich_help_panel=_TABLES, show_default=False)]
DateColumn = Annotated[str | None, typer.Option(
    metavar="NAME", help="Column that holds the date.", rich_help_panel=_TABLES, show_default=False)]
OutletColumn = Annotated[str | None, typer.Option(
    metavar="NAME", help="Column that holds the outlet.", rich_help_panel=_TABLES, show_default=False)]
CapturedColumn = Annotated[str | None, typer.Option(
    metavar="NAME", help="Column that says when it was captured.", rich_help_panel=_TABLES,
    show_default=False)]
Convention = Annotated[Counting, typer.Option(
    "--counting", help="How counting words become numbers.")]
Directory = Annotated[Path, typer.Option(
    "--register", metavar="DIR", envvar="TAWTHIQ_REGISTER", file_okay=False, help="Folder of the register.")]
ReadOutput = Annotated[Path | None, typer.Option(
    "--from", metavar="READ.jsonl", help="Link the output of `tawthiq read`; no register.")]
Weights = Annotated[Path | None, typer.Option(
    metavar="FILE", help="Compare events by the weights of this file (see `tawthiq link train`).")]
AccountName = Annotated[str, typer.Argument(metavar="NAME", help="Name of the account.", show_default=False)]
RoleName = Annotated[Role, typer.Argument(metavar="ROLE", show_default=False)]
RoleOption = Annotated[Role, typer.Option("--role", help="What the account may do.", show_default=False)]
EventName = Annotated[str, typer.Argument(
    metavar="EVENT", help="FILE#EVENT, as `tawthiq incidents --json` names members.", show_default=False)]
By = Annotated[str, typer.Option("--by", metavar="NAME", help="Who decides.", show_default=False)]
Reason = Annotated[str, typer.Option("--reason", metavar="TEXT", help="Why.", show_default=False)]
Later = Annotated[bool, typer.Option("--later", help="Record alone; the next run links anew.")]
