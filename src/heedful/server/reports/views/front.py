"""The front page: give us a message and get an answer, without an account; nothing is kept unless you ask."""

from itertools import islice

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from heedful.server.people.models import Person
from heedful.server.reports import knowledge, labels, presentation, tasks, upload
from heedful.server.reports.flows import arriving
from heedful.server.reports.models import Door
from heedful.server.reports.views.doors import open_to_guests
from heedful.server.ui import html

MOST_FILES = 20


@open_to_guests
@require_GET
def front(request: HttpRequest) -> HttpResponse:
    """The drop zone."""
    return render(
        request, "reports/front.html", {"megabytes": upload.MOST_BYTES // 1024 // 1024, "most": upload.MOST_MESSAGES}
    )


@open_to_guests
@never_cache
@require_http_methods(["GET", "POST"])
def opened(request: HttpRequest) -> HttpResponse:
    """What was given, read and answered. A sample by its name, or the uploaded files."""
    if request.method == "GET":
        try:
            files = [upload.sample(request.GET.get("sample", ""))]
        except KeyError:
            if "sample" in request.GET:
                raise Http404 from None
            return redirect("reports:front")
    else:
        chosen = [one for one in request.FILES.getlist("files") if one.size]
        if not chosen:
            return _nothing_chosen(request)
        if len(chosen) > MOST_FILES or sum(one.size or 0 for one in chosen) > upload.MOST_BYTES:
            return _too_large(request)
        files = list(upload.given(chosen))
        if request.POST.get("keep") and isinstance(request.user, Person):
            return _kept(request, files, request.user)
    contents = upload.opened(files, known=knowledge.now())
    return render(request, "reports/opened.html", _context(contents, [name for name, _data in files]))


def _context(contents: upload.Contents, names: list[str]) -> dict[str, object]:
    single = contents.single
    bands = {str(band): count for band, count in contents.pile.bands.items()}
    return {
        "names": names,
        "contents": contents,
        "pile": contents.pile,
        "item": contents.pile.items[0] if single else None,
        "reading": single[1] if single else None,
        "sheet": presentation.sheet(*single, known=knowledge.now()) if single else None,
        "bands": [(band, label, bands.get(band, 0)) for band, label in labels.BANDS],
        "most": upload.MOST_MESSAGES,
    }


def _kept(request: HttpRequest, files: list[tuple[str, bytes]], by: Person) -> HttpResponse:
    """A signed-in colleague asked us to keep it: each message in it becomes a report like any other."""
    mails = [found.data for found in islice(upload.messages(files), upload.MOST_MESSAGES) if found.data]
    if not mails:
        return _nothing_chosen(request)
    for raw in mails:
        arriving.mail_reported(raw, by=by.email, door=Door.UPLOAD, now=timezone.now(), read_later=tasks.read_later)
    messages.success(request, _("Thank you. It is with the Report Desk now, and you will get an answer."))
    return redirect("reports:mine")


def _nothing_chosen(request: HttpRequest) -> HttpResponse:
    return html.kind_error(
        request,
        title=_("No file has reached us yet"),
        what=_("The form came without a file, or the file was empty."),
        kept=_("Nothing was kept."),
        now=_("Choose a saved message, a mailbox file or a zip of them, and send the form again."),
        status=400,
    )


def _too_large(request: HttpRequest) -> HttpResponse:
    return html.kind_error(
        request,
        title=_("That is more than this page can take"),
        what=_("Up to %(files)d files and %(size)d MB can be read here in one go.")
        % {"files": MOST_FILES, "size": upload.MOST_BYTES // 1024 // 1024},
        kept=_("Nothing was kept."),
        now=_("A large mailbox is best read on the command line: heedful open FILE."),
        status=413,
    )
