"""Everything that can go wrong in the journal. Messages are Indonesian: what happened, where, what to do about it."""

from shlex import quote

from tatakerja.values.galat import GalatTatakerja


class GalatJurnal(GalatTatakerja):
    """Base of all errors of the journal; its text is fit for the user as it stands."""


class GalatBasisData(GalatJurnal):
    """The file cannot be used: absent, not ours, of a newer version, altered, damaged, or not writable."""


class GalatHanyaDibaca(GalatBasisData):
    """The database can only be read just now, as a standby can; nothing was stored."""


TAK_TERSIMPAN = ", tidak ada yang disimpan"
"""What is said of a transaction that failed; it isn't so of who only looks, or has stored something before."""
TANPA_PERAN = "perannya belum dibuat; buat dengan `tatakerja basis siapkan`"
"""What is to be known of a server's database that nobody but its owner can use."""


def how_to_fill(nama: str) -> str:
    """The command that fills a database, as it can be typed: a file's name may hold spaces."""
    return f"`tatakerja -r DAERAH -d {quote(nama)} impor FOLDER`"


def unfinished_copy(nama: str, *, pemilik: bool = False) -> GalatBasisData:
    """What is said of a database that an interrupted copying has left behind.

    :param pemilik: whether its owner alone can go on.
    """
    return GalatBasisData(
        f"{nama} adalah salinan yang belum selesai, jadi tidak dipakai; teruskan dengan "
        f"`tatakerja basis pindah DARI {quote(nama)}` dari sumber yang sama"
        f"{' (oleh pemiliknya, dengan alamatnya)' if pemilik else ''}, atau hapus"
    )


class GalatTerkunci(GalatJurnal):
    """Another process held the database for longer than the time allowed; nothing was stored."""


class GalatSambungan(GalatTerkunci):
    """The server can't be reached, or the connection to it was lost; nothing was stored."""


class GalatTersimpan(GalatJurnal):
    """What was asked for is stored; what came of it can't be shown just now."""


class GalatTerputus(GalatJurnal):
    """The connection was lost while it was stored, and whether it was can't be found out."""


class GalatVersi(GalatJurnal):
    """Someone else changed the stream since it was read; nothing was stored."""

    def __init__(self, stream: str, diharapkan: int, ada: int) -> None:
        super().__init__(
            f"{stream} sudah berubah: diharapkan versi {diharapkan}, yang tersimpan versi {ada}; "
            "muat ulang keadaannya lalu ulangi perintah"
        )
        self.stream, self.diharapkan, self.ada = stream, diharapkan, ada

    def __reduce__(self) -> tuple[type["GalatVersi"], tuple[str, int, int]]:
        return type(self), (self.stream, self.diharapkan, self.ada)


class GalatBerubah(GalatJurnal):
    """What a transaction had read before it took the lock has changed meanwhile; nothing was stored.

    Whoever began it with ``kunci_belakangan`` runs the whole once more; that thread's next one takes the lock first.
    """

    def __init__(self) -> None:
        super().__init__(
            "yang dibaca perintah ini baru saja diubah orang lain; tidak ada yang disimpan, ulangi perintah"
        )

    def __reduce__(self) -> tuple[type["GalatBerubah"], tuple[()]]:
        return type(self), ()


class GalatIdempotensi(GalatJurnal):
    """An idempotency key came again with another command."""


class GalatDataPribadi(GalatJurnal):
    """Something that looks like a NIP was about to enter the chain, from which nothing can be erased."""


class GalatIsianJurnal(GalatJurnal):
    """A value handed to the journal has a shape that it cannot keep."""


class GalatSegel(GalatJurnal):
    """The text of an anchor cannot be read."""
