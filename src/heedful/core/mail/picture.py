"""What a picture says to a camera: the QR codes in it. Bounded in pixels before a single one is unpacked."""

import io
import warnings
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import Image

_MOST_PIXELS = 12_000_000
_SMALLEST_SIDE = 21  # the smallest QR code has 21 modules a side
_LARGEST_FILE = 20_000_000
_BAND = 1_000_000  # pixels that are laid on white together, each of which takes eight bytes for that moment


class TooLarge(ValueError):
    """The picture has more pixels than we unpack."""


def is_picture(data: bytes) -> bool:
    """Whether these bytes begin like a picture in a format that mail programs show."""
    return data.startswith((b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF8", b"BM")) or data[8:12] == b"WEBP"


def codes(data: bytes) -> tuple[str, ...]:
    """The texts of the QR codes in a picture; empty for none and for what is no picture. Raises TooLarge."""
    if len(data) > _LARGEST_FILE:
        raise TooLarge
    from PIL import Image

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            opened = Image.open(io.BytesIO(data), formats=("PNG", "JPEG", "GIF", "BMP", "WEBP"))
        with opened:
            width, height = opened.size
            if width * height > _MOST_PIXELS:
                raise TooLarge
            if min(width, height) < _SMALLEST_SIDE or max(width, height) > 40 * min(width, height):
                return ()
            opened.draft("L", (1_600, 1_600))
            flat = _on_white(opened)
    except (TooLarge, Image.DecompressionBombError, Image.DecompressionBombWarning) as problem:
        raise TooLarge from problem
    except Exception:  # Pillow raises a dozen kinds on broken pictures; a broken picture shows no code
        return ()
    return codes_in(flat)


def _on_white(picture: "Image.Image") -> "Image.Image":
    """The picture in grey, what is clear in it as white: by bands, so that memory holds little more than the grey."""
    from PIL import Image

    if "A" not in picture.getbands() and "transparency" not in picture.info:
        return picture.convert("L")
    width, height = picture.size
    flat = Image.new("L", picture.size)
    band = max(1, _BAND // width)
    for top in range(0, height, band):
        clear = picture.crop((0, top, width, min(height, top + band))).convert("RGBA")
        white = Image.new("RGBA", clear.size, "white")
        white.alpha_composite(clear)
        flat.paste(white.convert("L"), (0, top))
    return flat


def codes_in(picture: object) -> tuple[str, ...]:
    """The texts of the QR codes in an unpacked picture (a PIL image)."""
    import zxingcpp

    try:
        found = zxingcpp.read_barcodes(picture, formats=zxingcpp.barcode_formats_from_str("QRCode"))
    except Exception:  # a picture in a shape that the reader does not take shows no code
        return ()
    return tuple(dict.fromkeys(code.text[:4_096] for code in found if code.text))
