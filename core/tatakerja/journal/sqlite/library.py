"""The SQLite that is used: of the wheel ``pysqlite3`` where it is installed, else the one that Python brings.

The extra ``wal`` installs the wheel, which brings an SQLite whose write-ahead log is sound (see ``pragma``); an older
Python's own often isn't. The library of tables takes the same one, so there is one in a process.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
else:
    try:
        from pysqlite3 import dbapi2 as sqlite3
    except ImportError:
        import sqlite3

__all__ = ["sqlite3"]
