"""What a picture says to a camera: the QR codes in it. Bounded in pixels before a single one is unpacked."""

import io
import warnings

_MOST_PIXELS = 12_000_000
_SMALLEST_SIDE = 21  # the smallest QR code has 21 modules a side
_LARGEST_FILE = 20_000_000


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
            if "A" in opened.getbands() or "transparency" in opened.info:
                clear = opened.convert("RGBA")
                grey = Image.new("RGBA", clear.size, "white")
                grey.alpha_composite(clear)
                flat = grey.convert("L")
            else:
                flat = opened.convert("L")
    except (TooLarge, Image.DecompressionBombError, Image.DecompressionBombWarning) as problem:
        raise TooLarge from problem
    except Exception:  # Pillow raises a dozen kinds on broken pictures; a broken picture shows no code
        return ()
    return codes_in(flat)


def codes_in(picture: object) -> tuple[str, ...]:
    """The texts of the QR codes in an unpacked picture (a PIL image)."""
    import zxingcpp

    try:
        found = zxingcpp.read_barcodes(picture, formats=zxingcpp.barcode_formats_from_str("QRCode"))
    except Exception:  # a picture in a shape that the reader does not take shows no code
        return ()
    return tuple(dict.fromkeys(code.text[:4_096] for code in found if code.text))
