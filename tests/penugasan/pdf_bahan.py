"""What stands in a PDF file."""

import io

from pypdf import PdfReader


def page_texts(data: bytes) -> list[str]:
    """The text of each page, on one line."""
    return [" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(data)).pages]
