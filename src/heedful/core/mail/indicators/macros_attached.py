"""An office file with macros."""

import io
import zipfile
from collections.abc import Iterator

from heedful.core.mail import evidence, files
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message

_MACRO_ENDINGS = frozenset({"docm", "dotm", "xlsm", "xltm", "xlam", "pptm", "potm", "ppsm", "ppam", "sldm", "xlsb"})


def look(message: Message, known: Known) -> Iterator[Seen]:
    found = [each for each in files.of(message) if _has_macros(each.data) or files.ending(each.name) in _MACRO_ENDINGS]
    if found:
        spans = tuple(span for each in found for span in evidence.file(each))
        yield Seen(spans[:6], (("name", found[0].name),))


def _has_macros(data: bytes) -> bool:
    nature = files.nature(data)
    if nature == "zip":
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                return any(name.lower().endswith("vbaproject.bin") for name in archive.namelist()[:5000])
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
            return False
    # In the old format, the storages of a file are listed by name in two bytes a letter.
    return nature == "ole" and any(name.encode("utf-16-le") in data for name in ("_VBA_PROJECT", "VBA_PROJECT_CUR"))


INDICATOR = Indicator(
    id="macros-attached",
    sentence="The file {name} contains a small program (a macro) that can run when it is opened.",
    weight=1.8,
    look=look,
    present_in=(
        Example(
            raw="""\
From: Maya Ortiz <maya@northbridge-steel.example>
To: amara@larkfield.example
Subject: Documents
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="next"

--next
Content-Type: text/plain; charset=utf-8

Please find it attached.
--next
Content-Type: application/octet-stream; name="Order.docx"
Content-Disposition: attachment; filename="Order.docx"
Content-Transfer-Encoding: base64

UEsDBBQAAAAAAABIpFyDFtyMAQAAAAEAAAATAAAAW0NvbnRlbnRfVHlwZXNdLnhtbHhQSwMEFAAA
AAAAAEikXIMW3IwBAAAAAQAAABEAAAB3b3JkL2RvY3VtZW50LnhtbHhQSwMEFAAAAAAAAEikXIMW
3IwBAAAAAQAAABMAAAB3b3JkL3ZiYVByb2plY3QuYmlueFBLAQIUAxQAAAAAAABIpFyDFtyMAQAA
AAEAAAATAAAAAAAAAAAAAACAAQAAAABbQ29udGVudF9UeXBlc10ueG1sUEsBAhQDFAAAAAAAAEik
XIMW3IwBAAAAAQAAABEAAAAAAAAAAAAAAIABMgAAAHdvcmQvZG9jdW1lbnQueG1sUEsBAhQDFAAA
AAAAAEikXIMW3IwBAAAAAQAAABMAAAAAAAAAAAAAAIABYgAAAHdvcmQvdmJhUHJvamVjdC5iaW5Q
SwUGAAAAAAMAAwDBAAAAlAAAAAAA
--next--
"""
        ),
        Example(
            raw="""\
From: Maya Ortiz <maya@northbridge-steel.example>
To: amara@larkfield.example
Subject: Documents
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="next"

--next
Content-Type: text/plain; charset=utf-8

Please find it attached.
--next
Content-Type: application/vnd.ms-excel; name="Prices.xls"
Content-Disposition: attachment; filename="Prices.xls"
Content-Transfer-Encoding: base64

0M8R4KGxGuFfAFYAQgBBAF8AUABSAE8ASgBFAEMAVABfAEMAVQBSAA==
--next--
"""
        ),
    ),
    absent_from=(
        Example(
            raw="""\
From: Maya Ortiz <maya@northbridge-steel.example>
To: amara@larkfield.example
Subject: Documents
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="next"

--next
Content-Type: text/plain; charset=utf-8

Please find it attached.
--next
Content-Type: application/octet-stream; name="Order.docx"
Content-Disposition: attachment; filename="Order.docx"
Content-Transfer-Encoding: base64

UEsDBBQAAAAAAABIpFyDFtyMAQAAAAEAAAATAAAAW0NvbnRlbnRfVHlwZXNdLnhtbHhQSwMEFAAA
AAAAAEikXIMW3IwBAAAAAQAAABEAAAB3b3JkL2RvY3VtZW50LnhtbHhQSwECFAMUAAAAAAAASKRc
gxbcjAEAAAABAAAAEwAAAAAAAAAAAAAAgAEAAAAAW0NvbnRlbnRfVHlwZXNdLnhtbFBLAQIUAxQA
AAAAAABIpFyDFtyMAQAAAAEAAAARAAAAAAAAAAAAAACAATIAAAB3b3JkL2RvY3VtZW50LnhtbFBL
BQYAAAAAAgACAIAAAABiAAAAAAA=
--next--
"""
        ),
        Example(
            raw="""\
From: Maya Ortiz <maya@northbridge-steel.example>
To: amara@larkfield.example
Subject: Documents
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="next"

--next
Content-Type: text/plain; charset=utf-8

Please find it attached.
--next
Content-Type: application/vnd.ms-excel; name="Prices.xls"
Content-Disposition: attachment; filename="Prices.xls"
Content-Transfer-Encoding: base64

0M8R4KGxGuFXAG8AcgBrAGIAbwBvAGsA
--next--
"""
        ),
    ),
    source="MITRE ATT&CK T1137 and T1204.002; ECMA-376 part 1 (vbaProject)",
)
