"""Parquet: one table of typed columns, for those who reckon on with it."""

from typing import TYPE_CHECKING

from tatakerja.documents.dokumen import DokumenKeluar
from tatakerja.values.galat import GalatTatakerja

if TYPE_CHECKING:
    from pyarrow import Table


def parquet_bytes(dokumen: DokumenKeluar) -> bytes:
    """All that a document lists as a Parquet file; its columns bear the names for programs.

    :raises GalatTatakerja: if what writes Parquet isn't installed.
    """
    try:
        from pyarrow import Table, array, float64, int64, string
    except ImportError:
        raise GalatTatakerja(
            "Parquet memerlukan pyarrow; pasang `pip install tatakerja[wilayah]`, atau tulis ke .xlsx, .csv, .json"
        ) from None
    main = dokumen.utama
    columns = list(zip(*main.isi, strict=True)) or [()] * len(main.kolom)
    arrays = []
    for cells in columns:
        numbers = [one for one in cells if not isinstance(one, str)]
        whole = all(isinstance(one, int) for one in numbers)
        kind = string() if not numbers else int64() if whole else float64()
        # In a column of figures an empty cell is one that has none; in one of text it stays what it is.
        arrays.append(array([None if numbers and one == "" else one for one in cells], kind))
    table = Table.from_arrays(arrays, names=[one.kunci for one in main.kolom])
    about = {b"judul": dokumen.judul.encode(), b"keterangan": "\n".join(dokumen.keterangan).encode()}
    return table_bytes(table.replace_schema_metadata(about))


def table_bytes(table: "Table", compression: str = "snappy") -> bytes:
    """An Arrow table as a Parquet file."""
    from pyarrow import BufferOutputStream
    from pyarrow.parquet import write_table

    out = BufferOutputStream()
    write_table(table, out, compression=compression)
    data: bytes = out.getvalue().to_pybytes()
    return data
