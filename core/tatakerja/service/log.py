"""What the service says of itself, to whoever runs it."""

import logging
from typing import Final

LOG: Final = logging.getLogger("tatakerja.layanan")
"""Of a request one line: method, the route's template, status, milliseconds. No address, no person, no query."""
