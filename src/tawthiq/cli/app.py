"""The commands and their options; each imports what it needs when it is called, so that help is quick."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from tawthiq.cli import options as o
from tawthiq.register.accounts.roles import Role

app = typer.Typer(
    name="tawthiq", add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False,
    help="Arabic reports about attacks on civilians become a register of incidents.",
)


def _version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version

        print(f"tawthiq {version('tawthiq')}")
        raise typer.Exit


@app.callback()
def tawthiq(
    _show: Annotated[bool, typer.Option(
        "--version", callback=_version, is_eager=True, help="Print the version.")] = False,
) -> None:
    pass


@app.command()
def read(
    paths: o.Paths = None, manifest: o.Manifest = None, published: o.Published = None,
    outlet: o.Outlet = None, captured: o.Captured = None, counting: o.Convention = "literal",
    with_comments: Annotated[bool, typer.Option(
        "--with-comments", help="Leave the words of comments unmasked.")] = False,
    every_page: o.EveryPage = False, limit: o.Limit = None,
    text_column: o.TextColumn = None, title_column: o.TitleColumn = None, url_column: o.UrlColumn = None,
    date_column: o.DateColumn = None, outlet_column: o.OutletColumn = None,
    captured_column: o.CapturedColumn = None,
) -> int:
    """Read reports; print one JSON line each: events, claims, totals."""
    from tawthiq.cli.reading import intake, known, read_command

    facts = known(outlet, published, captured)
    how = intake(every_page, limit, (
        text_column, title_column, url_column, date_column, outlet_column, captured_column))
    return read_command(paths, manifest, facts, counting=counting, with_comments=with_comments, how=how)


@app.command()
def add(
    paths: o.Paths = None, manifest: o.Manifest = None, register: o.Directory = o.DEFAULT_REGISTER,
    published: o.Published = None, outlet: o.Outlet = None, captured: o.Captured = None,
    every_page: o.EveryPage = False, limit: o.Limit = None,
    text_column: o.TextColumn = None, title_column: o.TitleColumn = None, url_column: o.UrlColumn = None,
    date_column: o.DateColumn = None, outlet_column: o.OutletColumn = None,
    captured_column: o.CapturedColumn = None,
    url: o.Url = None, fetch: o.Fetch = False, proxy: o.Proxy = None, agent: o.Agent = None,
) -> int:
    """Keep documents in a register, byte for byte, without reading them yet.

    `tawthiq run` without files reads what was added. Added again, nothing is kept twice.
    """
    from tawthiq.cli.reading import given, intake, known

    facts = known(outlet, published, captured)
    how = intake(every_page, limit, (
        text_column, title_column, url_column, date_column, outlet_column, captured_column))
    if url:
        from tawthiq.cli.fetching import add as add_fetched

        return add_fetched(url, (paths or [], manifest), register, facts, how, allowed=fetch,
                           network=(proxy, agent))
    paths = list(given(paths, manifest))
    from tawthiq.cli.running import add as add_all

    return add_all(paths, manifest, register, facts, how)


@app.command()
def run(
    paths: o.Paths = None, manifest: o.Manifest = None, register: o.Directory = o.DEFAULT_REGISTER,
    published: o.Published = None, outlet: o.Outlet = None, captured: o.Captured = None,
    counting: o.Convention = "literal", every_page: o.EveryPage = False, limit: o.Limit = None,
    text_column: o.TextColumn = None, title_column: o.TitleColumn = None, url_column: o.UrlColumn = None,
    date_column: o.DateColumn = None, outlet_column: o.OutletColumn = None,
    captured_column: o.CapturedColumn = None,
    weights: Annotated[Path | None, typer.Option(
        metavar="FILE", help="From now on link this register by the weights of a file (see `tawthiq link "
        "train`); `shipped` returns to those of tawthiq.")] = None,
) -> int:
    """Read reports into a register and link them into incidents.

    Run again, it adds nothing twice; without files it reads anew what another version had read.
    """
    from tawthiq.cli.reading import given, intake, known

    facts = known(outlet, published, captured)
    how = intake(every_page, limit, (
        text_column, title_column, url_column, date_column, outlet_column, captured_column))
    from tawthiq.register.where import is_register

    if not is_register(register):  # one that is there may be brought up to date
        paths = list(given(paths, manifest))
    from tawthiq.cli.running import run as run_all

    return run_all(paths or [], manifest, register, facts, counting, weights, how)


@app.command()
def rebuild(register: o.Directory = o.DEFAULT_REGISTER) -> int:
    """Read and link everything in a register anew, beside what is shown, and switch at the end.

    People go on reading and deciding meanwhile. Decisions are carried over by their words; those that no
    longer fit are listed, and `tawthiq check` lists them again. Stopped, it leaves all as it was.
    """
    from tawthiq.cli.running import rebuild as rebuilt

    return rebuilt(register)


@app.command()
def incidents(
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON line per incident.")] = False,
    source: o.ReadOutput = None,
    register: o.Directory = o.DEFAULT_REGISTER, counting: o.Convention = "literal",
    weights: o.Weights = None,
) -> int:
    """Show the incidents of a register, or of a read output."""
    from tawthiq.cli.listing import incidents as listed

    return listed(source, register, counting, weights, as_json=as_json)


@app.command()
def search(
    words: Annotated[list[str] | None, typer.Argument(
        metavar="[WORD ...]", help='Words, "a phrase" in quotation marks, a beginning with * after it.',
        show_default=False)] = None,
    register: o.Directory = o.DEFAULT_REGISTER,
    start: Annotated[str, typer.Option("--from", metavar="DATE", help="Published that day or later.")] = "",
    end: Annotated[str, typer.Option("--to", metavar="DATE", help="Published on this day or before.")] = "",
    outlet: Annotated[str, typer.Option(metavar="NAME", help="Of this outlet, as it is written.")] = "",
    event: Annotated[str, typer.Option(metavar="TYPE", help="With an event of this type.")] = "",
    actor: Annotated[str, typer.Option(metavar="ID", help="With an event by or on this actor.")] = "",
    admin1: Annotated[str, typer.Option(metavar="ID", help="With an event in this governorate.")] = "",
    page: Annotated[int, typer.Option(min=1, help="Page of fifty.")] = 1,
    restricted: Annotated[bool, typer.Option(
        "--restricted", help="For the desk alone: find and show names, numbers, homes and comments too.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON line per report.")] = False,
) -> int:
    """Find reports by words, however they are spelt: with or without hamza, marks, article and clitics.

    Several words must all be found; the newest reports come first. Ends with 1 where nothing is found.
    """
    from tawthiq.cli.searching import search as found

    return found(words or [], register, (start, end, outlet, event, actor, admin1), page,
                 restricted=restricted, as_json=as_json)


@app.command()
def why(
    what: Annotated[list[str], typer.Argument(
        metavar="EVENT EVENT | INCIDENT", help="Two events, each as FILE#EVENT, or one incident by its id.",
        show_default=False)],
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
    source: o.ReadOutput = None, register: o.Directory = o.DEFAULT_REGISTER, weights: o.Weights = None,
) -> int:
    """Say why two events are one incident or two, or why an incident's members stand together."""
    from tawthiq.cli.why import why as told

    return told(what, source, register, weights, as_json=as_json)


@app.command()
def outlets(
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON line per outlet.")] = False,
    output: Annotated[Path | None, typer.Option(
        "--csv", metavar="FILE", help="Write a table into a CSV file.")] = None,
    source: o.ReadOutput = None, register: o.Directory = o.DEFAULT_REGISTER,
) -> int:
    """Show how each outlet tells: independence, names of the sides, voices, tolls, how early."""
    from tawthiq.cli.reviewing import outlets as shown

    return shown(source, register, output, as_json=as_json)


@app.command()
def check(
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON line per finding.")] = False,
    source: o.ReadOutput = None, register: o.Directory = o.DEFAULT_REGISTER,
) -> int:
    """List what reviewers should look at again: 0 when there is nothing, 1 when there is.

    The same victims counted twice, tolls far from others', places that disagree by more than their
    precision, outlets that never agree with others, decisions that contradict or no longer fit.
    """
    from tawthiq.cli.reviewing import check as checked

    return checked(source, register, as_json=as_json)


@app.command()
def serve(
    register: o.Directory = o.DEFAULT_REGISTER,
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port; 0 takes a free one.")] = 8000,
    host: Annotated[str, typer.Option(help="An address of this machine alone; others are refused.")] =
    "127.0.0.1",
) -> int:
    """Show a register in the browser, on this machine alone, until Control-C."""
    from tawthiq.web.server import serve as serve_pages

    serve_pages(register, host=host, port=port)
    return 0


@app.command()
def work(
    register: o.Directory = o.DEFAULT_REGISTER,
    once: Annotated[bool, typer.Option("--once", help="End when nothing waits any more.")] = False,
    attached: Annotated[bool, typer.Option(
        "--attached", hidden=True, help="End when standard input ends.")] = False,
) -> int:
    """Do what the pages asked for: take in what was uploaded, read anew, verify; until Control-C.

    `tawthiq serve` starts such a worker by itself whenever something waits. Stopped, a task begins anew.
    """
    from tawthiq.cli.working import work as worked

    return worked(register, once=once, attached=attached)


@app.command()
def export(
    form: Annotated[Literal["csv", "geojson"], typer.Argument(metavar="csv|geojson", show_default=False)],
    register: o.Directory = o.DEFAULT_REGISTER,
    output: Annotated[Path | None, typer.Option(
        metavar="FILE", help="File to write; incidents.csv or incidents.geojson if not given.")] = None,
    restricted: Annotated[bool, typer.Option(
        "--restricted", help="For the desk alone: exact points, files and quotes; marked as restricted."
    )] = False,
    counting: o.Convention = "literal",
) -> int:
    """Write the incidents as a table or a map layer: public fields alone, unless --restricted."""
    from tawthiq.cli.listing import export as exported

    return exported(form, register, output, counting, restricted=restricted)


@app.command()
def bundle(
    incident: Annotated[str, typer.Argument(metavar="INCIDENT", help="Its id.", show_default=False)],
    register: o.Directory = o.DEFAULT_REGISTER,
    output: Annotated[Path | None, typer.Option(
        "--output", "-o", metavar="FILE.wacz", help="File to write; its name will say that it is restricted.",
        show_default=False)] = None,
) -> int:
    """Write an incident with all its evidence into one web archive (WACZ): restricted, for its owner alone.

    Documents, captures, decisions, the chain and the time stamps; `tawthiq add` takes it elsewhere.
    """
    from tawthiq.cli.listing import bundle as bundled

    return bundled(incident, register, output)


@app.command()
def seal(
    register: o.Directory = o.DEFAULT_REGISTER,
    authority: Annotated[str | None, typer.Option(
        metavar="URL", envvar="TAWTHIQ_TIMESTAMP_AUTHORITY", help="The authority that stamps (RFC 3161); no "
        "seal without one.", show_default=False)] = None,
    certificate: Annotated[Path | None, typer.Option(
        "--certificate", metavar="FILE.pem", envvar="TAWTHIQ_TIMESTAMP_CERTIFICATE", dir_okay=False,
        help="The authority's root, got from itself; else that in its answer.", show_default=False)] = None,
    proxy: o.Proxy = None, agent: o.Agent = None,
) -> int:
    """Have the heads of the register's chains stamped with the time by an authority that you name.

    The authority sees one hash, nothing of the documents. `tawthiq verify` checks seals without a network.
    """
    from tawthiq.cli.sealing import seal as sealed

    return sealed(register, authority, certificate, proxy, agent)


@app.command()
def verify(
    register: o.Directory = o.DEFAULT_REGISTER,
    seal: Annotated[str | None, typer.Option(
        metavar="SEAL", help="A seal that an earlier `verify` printed and that you noted elsewhere: is all "
        "that it stood for still there?")] = None,
    incident: Annotated[str | None, typer.Option(
        metavar="INCIDENT", help="Of documents those behind one incident alone.", show_default=False)] = None,
) -> int:
    """Check that evidence, captures, decisions and time stamps are as they were recorded."""
    from tawthiq.cli.listing import verify as verified

    return verified(register, seal, incident)


@app.command()
def withhold(
    document: Annotated[str, typer.Argument(
        metavar="DOCUMENT", help="Its SHA-256, the beginning of it, or the name of its file.",
        show_default=False)],
    by: o.By, reason: o.Reason, register: o.Directory = o.DEFAULT_REGISTER,
    destroy: Annotated[bool, typer.Option("--destroy", help="Destroy the bytes; nothing brings them back.")
                       ] = False,
    with_archives: Annotated[bool, typer.Option(
        "--with-archives", help="Withhold the archives that hold them too.")] = False,
    undo: Annotated[bool, typer.Option("--undo", help="Take a lock back.")] = False,
) -> int:
    """Lock away or destroy a document's bytes; hash and reason stay, verification says withheld.

    What was read of it leaves the register, and the same bytes are not taken in again.
    """
    from tawthiq.cli.safety import withhold as withheld

    return withheld(document, register, by, reason, destroy=destroy, with_archives=with_archives, undo=undo)


@app.command()
def backup(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="File to write.", show_default=False)],
    register: o.Directory = o.DEFAULT_REGISTER,
) -> int:
    """Write the whole register into one file, encrypted under a passphrase.

    The passphrase is asked for, or read from the first line of standard input.
    """
    from tawthiq.cli.safety import backup as write

    return write(file, register)


@app.command()
def restore(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A backup.", show_default=False)],
    directory: Annotated[Path, typer.Argument(metavar="DIR", help="A new folder.", show_default=False)],
) -> int:
    """Make a register out of a backup, and verify it."""
    from tawthiq.cli.safety import restore as make

    return make(file, directory)


@app.command()
def schema(
    lines: Annotated[Literal["read", "incidents", "api"], typer.Argument(
        metavar="[read|incidents|api]", help="Whose lines, or the API.", show_default=False)] = "read",
) -> int:
    """Print the JSON Schema of the lines of `read` or `incidents`, or the OpenAPI description of the API."""
    from tawthiq.cli.listing import schema as printed

    return printed(lines)


@app.command()
def explain(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A report, text or HTML.", show_default=False)],
    html: Annotated[Path | None, typer.Option(
        "--html", metavar="OUT", help="Write one self-contained page; in Arabic unless --lang en.")] = None,
    lang: Annotated[Literal["ar", "en"] | None, typer.Option("--lang", help="Language.")] = None,
    restricted: Annotated[bool, typer.Option(
        "--restricted", help="For the desk alone: names, numbers, homes and comments unmasked.")] = False,
    no_color: Annotated[bool, typer.Option("--no-color", help="No colours: words in brackets.")] = False,
    register: Annotated[Path | None, typer.Option(
        "--register", metavar="DIR", file_okay=False, help="Of this register: FILE is the name or SHA-256 "
        "of a report in it. What people redacted is masked.", show_default=False)] = None,
    manifest: o.Manifest = None, published: o.Published = None, outlet: o.Outlet = None,
    captured: o.Captured = None,
) -> int:
    """Show a report with every value that was read from it, its words and its rule."""
    from tawthiq.cli.explaining import explain_command
    from tawthiq.cli.reading import known

    facts = known(outlet, published, captured)
    return explain_command(
        file, manifest, facts, register=register, html=html, spoken=lang, restricted=restricted,
        no_color=no_color)


@app.command()
def evaluate(
    gold: Annotated[list[Path], typer.Argument(
        metavar="GOLD…", help="Folders of labelled reports, phrase files, or folders of these.",
        show_default=False)],
    output: Annotated[Path | None, typer.Option(
        metavar="READ.jsonl", help="Judge this output of `tawthiq read`, not a reading anew.")] = None,
    before: Annotated[Path | None, typer.Option(
        metavar="OLD.jsonl", help="An older output: what got better, what worse since.")] = None,
    differences: Annotated[bool, typer.Option(
        "--differences", help="List each difference with its words; of held-back reports totals alone.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> int:
    """Judge the reading against labelled reports: precision, recall, F1, each folder apart."""
    from tawthiq.cli.judging import evaluate as judged

    return judged(gold, output, before, show_differences=differences, as_json=as_json)


decide_app = typer.Typer(
    no_args_is_help=True, help="Record that events are one incident or two: a person's word stands for good.")
app.add_typer(decide_app, name="decide")


@decide_app.command("link")
def decide_link(
    one: o.EventName, other: o.EventName, by: o.By, reason: o.Reason,
    register: o.Directory = o.DEFAULT_REGISTER, later: o.Later = False,
) -> int:
    """Two events are one incident, whatever the texts say."""
    from tawthiq.cli.deciding import decide

    return decide("link", (one, other), register, by, reason, later=later)


@decide_app.command("split")
def decide_split(
    one: o.EventName, other: o.EventName, by: o.By, reason: o.Reason,
    register: o.Directory = o.DEFAULT_REGISTER, later: o.Later = False,
) -> int:
    """Two events are two incidents and are never joined again."""
    from tawthiq.cli.deciding import decide

    return decide("split", (one, other), register, by, reason, later=later)


@decide_app.command("undo")
def decide_undo(
    number: Annotated[int, typer.Argument(metavar="NUMBER", help="Of a link or split.", show_default=False)],
    by: o.By, reason: o.Reason, register: o.Directory = o.DEFAULT_REGISTER, later: o.Later = False,
) -> int:
    """Take a link or split back; both decisions stay on record."""
    from tawthiq.cli.deciding import undo

    return undo(number, register, by, reason, later=later)


@decide_app.command("list")
def decide_list(
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON line per decision.")] = False,
    register: o.Directory = o.DEFAULT_REGISTER,
) -> int:
    """Show links and splits with who, when and why, and which of them stand."""
    from tawthiq.cli.deciding import listed

    return listed(register, as_json=as_json)


user_app = typer.Typer(
    no_args_is_help=True, help="Accounts of a register: who may sign in to its pages, and in which role.")
app.add_typer(user_app, name="user")


@user_app.command("add")
def user_add(
    name: o.AccountName, role: o.RoleOption, register: o.Directory = o.DEFAULT_REGISTER,
) -> int:
    """Make an account. The password is asked for, or read from the first line of standard input."""
    from tawthiq.cli.accounts import add

    return add(register, name, role)


@user_app.command("role")
def user_role(
    name: o.AccountName, role: o.RoleName, register: o.Directory = o.DEFAULT_REGISTER,
) -> int:
    """Give an account another role: reader, reviewer, editor or administrator."""
    from tawthiq.cli.accounts import role as change

    return change(register, name, role)


@user_app.command("password")
def user_password(name: o.AccountName, register: o.Directory = o.DEFAULT_REGISTER) -> int:
    """Give an account a new password; sessions and tokens end, a lock after wrong tries is lifted."""
    from tawthiq.cli.accounts import new_password

    return new_password(register, name)


@user_app.command("disable")
def user_disable(name: o.AccountName, register: o.Directory = o.DEFAULT_REGISTER) -> int:
    """Keep an account out; what was done under its name stays on record."""
    from tawthiq.cli.accounts import active

    return active(register, name, active=False)


@user_app.command("enable")
def user_enable(name: o.AccountName, register: o.Directory = o.DEFAULT_REGISTER) -> int:
    """Let a disabled account in again."""
    from tawthiq.cli.accounts import active

    return active(register, name, active=True)


@user_app.command("factor")
def user_factor(
    name: o.AccountName, register: o.Directory = o.DEFAULT_REGISTER,
    remove: Annotated[bool, typer.Option("--remove", help="Take it away.")] = False,
) -> int:
    """Give an account a second factor (a code that changes every half minute), shown once."""
    from tawthiq.cli.accounts import second_factor

    return second_factor(register, name, remove=remove)


@user_app.command("list")
def user_list(
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON line per account.")] = False,
    register: o.Directory = o.DEFAULT_REGISTER,
) -> int:
    """Show all accounts with their roles."""
    from tawthiq.cli.accounts import listed

    return listed(register, as_json=as_json)


@user_app.command("log")
def user_log(
    most: Annotated[int, typer.Option("--most", min=1, help="How many entries.")] = 100,
    register: o.Directory = o.DEFAULT_REGISTER,
) -> int:
    """Print the access log, newest first: sign-ins, looks at restricted words, changes of accounts."""
    from tawthiq.cli.accounts import log

    return log(register, most)


@user_app.command("token")
def user_token(
    name: o.AccountName,
    role: Annotated[Role | None, typer.Option(
        "--role", help="A lower role than the account's.", show_default=False)] = None,
    days: Annotated[int, typer.Option("--days", min=1, max=366, help="How many days it holds.")] = 90,
    note: Annotated[str, typer.Option("--note", metavar="TEXT", help="What it is for.")] = "",
    register: o.Directory = o.DEFAULT_REGISTER,
) -> int:
    """Make a token by which a program asks the JSON API in an account's name; it is shown once."""
    from tawthiq.cli.tokens import make

    return make(register, name, role, days, note)


@user_app.command("tokens")
def user_tokens(
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON line per token.")] = False,
    register: o.Directory = o.DEFAULT_REGISTER,
) -> int:
    """List tokens: whose, in which role, until when, when last used; never the tokens themselves."""
    from tawthiq.cli.tokens import listed

    return listed(register, as_json=as_json)


@user_app.command("revoke")
def user_revoke(
    number: Annotated[int, typer.Argument(metavar="NUMBER", help="Of a token.", show_default=False)],
    register: o.Directory = o.DEFAULT_REGISTER,
) -> int:
    """End a token for good."""
    from tawthiq.cli.tokens import revoke

    return revoke(register, number)


link_app = typer.Typer(no_args_is_help=True, help="How events are brought together: learn its weights.")
app.add_typer(link_app, name="link")


@link_app.callback()
def link() -> None:
    pass


@link_app.command("train")
def link_train(
    gold: Annotated[list[Path] | None, typer.Argument(
        metavar="GOLD", help="Folders of labelled reports (NNN.txt, NNN.json with incident_key).",
        show_default=False, exists=True, file_okay=False)] = None,
    register: Annotated[Path | None, typer.Option(
        "--register", metavar="DIR", file_okay=False, help="Learn from a register's decisions too.")] = None,
    output: Annotated[Path, typer.Option(
        metavar="FILE", help="File to write.")] = Path("tawthiq-weights.yaml"),
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Write over a file that is there.")] = False,
    folds: Annotated[int, typer.Option(min=2, max=20, help="Parts for cross-validation.")] = 5,
) -> int:
    """Learn the weights of linking from labelled reports and decisions; write them as a readable file.

    Ends with 1, and writes nothing, where there are too few pairs of either kind to learn from.
    """
    from tawthiq.cli.training import train

    return train(gold or [], register, output, folds, overwrite=overwrite)


lexicon_app = typer.Typer(no_args_is_help=True, help="The language as content: check it, try a sentence.")
app.add_typer(lexicon_app, name="lexicon")


@lexicon_app.command("check")
def lexicon_check(
    target: Annotated[Path | None, typer.Argument(
        metavar="[FOLDER|FILE]", help="A lexicon of your own, or a file; without it the shipped lexicon.",
        show_default=False)] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON line per problem.")] = False,
) -> int:
    """Check every entry: its fields, its words, its examples; 1 where something is to be mended."""
    from tawthiq.cli.lexicon import check

    return check(target, as_json=as_json)


@lexicon_app.command("try")
def lexicon_try(
    sentences: Annotated[list[str] | None, typer.Argument(
        metavar="[SENTENCE ...]", help="Without one, or with -, the lines of standard input.",
        show_default=False)] = None,
    country: Annotated[str | None, typer.Option(
        metavar="CODE", help="Country that it speaks of: sy, iq, ye, ps, lb, sd or ly.")] = None,
    published: o.Published = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON line per sentence.")] = False,
) -> int:
    """Show what a sentence reads and by which entry, and which words were held back."""
    from tawthiq.cli.lexicon import try_

    return try_(sentences, country, published, as_json=as_json)
