"""What the general options say, and the system that they open."""

from datetime import date
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tatakerja import SistemTersimpan
    from tatakerja.engine.questions import Questions
    from tatakerja.extensions.manager import Ekstensi
    from tatakerja.extensions.values import Kabar
    from tatakerja.journal import Penyimpanan
    from tatakerja.rules.rulebook import BukuAturan


class Keadaan:
    """The general options of one run. A plain class: ``--version`` comes by here, where attrs is not loaded.

    :cvar tersimpan: whether the run has committed anything: whatever comes then, it isn't to be told as a failure.
    """

    tersimpan = False

    def __init__(self) -> None:
        self.regulasi: str | None = None
        self.percaya = False
        self.rinci = False
        self._plugin: str | object | None = None
        self.organisasi: str | None = None
        self.basis_data: str | None = None
        self.tanggal: date | None = None
        self.tafsir: dict[str, str] = {}
        self.dari_lingkungan: set[str] = set()
        self._ekstensi: Ekstensi | None = None

    @classmethod
    def dari(cls, ctx: click.Context) -> "Keadaan":
        """The one that belongs to a run."""
        return ctx.find_root().ensure_object(cls)

    def ekstensi(self) -> "Ekstensi":
        """The extensions of this run; one that can't be used is named on stderr and left out."""
        if self._ekstensi is None:
            from tatakerja.extensions.manager import Ekstensi

            self._ekstensi = Ekstensi(tell)
        return self._ekstensi

    def kabarkan(self, kabar: "Iterable[Kabar]") -> None:
        """Take note that something was stored, and tell the extensions what; they are looked for only now."""
        type(self).tersimpan = True
        self.ekstensi().kabarkan(kabar)

    def tulis(self, lines: "Iterable[str]") -> None:
        """Put out an answer in a form whose bytes are its own affair; on a terminal it is made safe all the same."""
        from tatakerja.cli.app.streams import raw_output

        raw_output().writelines(lines)

    def katakan(self, line: str, *, err: bool = False) -> None:
        """Say a line to the person.

        :param err: whether it is no part of an answer.
        """
        click.echo(line, err=err)

    def program(self) -> str:
        """How a further command on the same database begins; what the environment says needn't be repeated."""
        if not self.basis_data or "basis_data" in self.dari_lingkungan:
            return "tatakerja"
        from shlex import quote

        return f"tatakerja -d {quote(self.tempat())}"

    def tempat(self) -> str:
        """The database as it may be shown: an address without its password, a file as it is."""
        from tatakerja.border.alamat import without_password

        return without_password(self.basis_data or "")

    def nama_regulasi(self) -> str:
        """The regency chosen.

        :raises click.UsageError: if none is; names those installed, and says of a database that it is empty.
        """
        if self.regulasi:
            return self._installed_name(self.regulasi)
        empty = ""
        if self.basis_data:
            from tatakerja.penugasan.sistem import last_regulation

            self.regulasi = last_regulation(self.basis_data)
            if self.regulasi:
                return self.regulasi
            empty = self._empty_database()
        from tatakerja.rules.registry import plugin_terpasang

        names = ", ".join(dict.fromkeys(plugin.nama for plugin in plugin_terpasang())) or "belum ada"
        raise click.UsageError(
            f"{empty}pilih regulasi dengan -r DAERAH atau TATAKERJA_REGULASI (terpasang: {names})",
            click.get_current_context(silent=True),
        )

    def _empty_database(self) -> str:
        """What is said of a database by which no regulation is known."""
        from tatakerja.journal import ada, on_server
        from tatakerja.journal.errors import how_to_fill

        where = self.basis_data or ""
        what = "belum berisi organisasi" if ada(where) else "kosong" if on_server(where) else "tidak ada"
        return f"{self.tempat()} {what}; isi dengan {how_to_fill(self.tempat())}, atau "

    @staticmethod
    def _installed_name(name: str) -> str:
        """A regency's name as it is installed, however it is capitalised; the path of a folder as it is."""
        from tatakerja.rules.registry import berupa_folder

        return name if berupa_folder(name) else name.lower()

    def plugin(self) -> str | object:
        """The regency chosen, as it is opened: its installed name, or the plugin that a folder is.

        Tells on stderr which Python of a folder isn't run.

        :raises click.UsageError: if none is chosen.
        :raises GalatTatakerja: if there is no regulation in the folder.
        """
        if self._plugin is None:
            from tatakerja.rules.registry import berupa_folder

            name = self.nama_regulasi()
            if not berupa_folder(name):
                self._plugin = name
                return name
            from tatakerja.rules.berkas.open import buka_folder, python_diabaikan

            self._plugin = buka_folder(name, percaya=self.percaya)
            if not self.percaya and (ignored := python_diabaikan(name)):
                self.katakan(
                    f"Python di {name} tidak dijalankan: {', '.join(ignored)}; pakai --percaya bila memercayainya",
                    err=True,
                )
        return self._plugin

    def buku(self, *, lengkap: bool = False) -> "BukuAturan":
        """The rules of the regency chosen, under the readings chosen.

        :param lengkap: whether the anomalies are among it that change no answer.
        :raises GalatTatakerja: if they can't be used.
        """
        from tatakerja.rules.manager import PluginManager
        from tatakerja.rules.rulebook import susun_buku

        return susun_buku(PluginManager(self.plugin()), self.tafsir, lengkap=lengkap)

    def buka(self, *, beberapa: bool = False) -> "Questions":
        """The system over the organisation chosen: of the files, or of the database.

        :param beberapa: whether only some employees are asked about, so that of a database no others are read.
        :raises click.UsageError: if regency or organisation is missing, or both organisations are given.
        :raises GalatTatakerja: if it can't be opened.
        """
        from tatakerja.cli.screen.layout import under_way

        folder, database = self.sumber()
        if database:
            sistem = self.buka_tersimpan()
            if beberapa:
                return sistem
            with under_way("Membaca organisasi"):
                return sistem.saat_ini()
        regulasi = self.nama_regulasi()
        if not folder:
            raise click.UsageError(
                "beri organisasi dengan -o FOLDER atau TATAKERJA_ORGANISASI, atau basis data dengan -d BERKAS atau "
                f"TATAKERJA_DB; contohnya dapat dibuat dengan `tatakerja -r {regulasi} contoh FOLDER`",
                click.get_current_context(silent=True),
            )
        from tatakerja.sistem import SistemKerja

        with under_way("Membaca organisasi"):
            return SistemKerja.buka(
                self.plugin(), organisasi=folder, tanggal=self.tanggal, tafsir=self.tafsir, lapor=tell
            )

    def memakai_basis_data(self) -> bool:
        """Whether the organisation is a database's.

        :raises click.UsageError: if files are given as well.
        """
        return bool(self.sumber()[1])

    def sumber(self) -> tuple[str | None, str | None]:
        """Folder and database, of which at most one is given; the command line outweighs the environment."""
        folder, database = self.organisasi, self.basis_data
        if folder and database:
            given = {"organisasi", "basis_data"} - self.dari_lingkungan
            if len(given) != 1:
                raise click.UsageError(
                    "pilih -o FOLDER atau -d BERKAS, tidak keduanya", click.get_current_context(silent=True)
                )
            return (folder, None) if "organisasi" in given else (None, database)
        return folder, database

    def buka_tersimpan(self, *, buat: bool = False) -> "SistemTersimpan":
        """The system over the database chosen; closed when the run ends.

        :param buat: whether a database that isn't there is created.
        :raises click.UsageError: if regency or database is missing.
        :raises GalatTatakerja: if it can't be opened.
        """
        plugin, database = self.plugin(), self.require_database()
        from tatakerja.cli.screen.layout import under_way
        from tatakerja.sistem import SistemKerja

        with under_way("Membuka basis data"):
            sistem = SistemKerja.buka(
                plugin,
                basis_data=database,
                tanggal=self.tanggal,
                tafsir=self.tafsir,
                buat=buat,
                pengamat=self.kabarkan,
            )
        click.get_current_context().find_root().call_on_close(sistem.close)
        for line in sistem.peringatan:
            tell(f"Perhatian: {line}.")
        return sistem

    def buka_jurnal(self) -> "Penyimpanan":
        """The database chosen, without rules or organisation; closed when the run ends.

        :raises click.UsageError: if none is chosen.
        :raises GalatBasisData: if it can't be opened.
        """
        path = self.require_database()
        from tatakerja.journal import buka
        from tatakerja.penugasan.kabar import teller
        from tatakerja.penugasan.stream import JENIS_STREAM

        store = buka(path, JENIS_STREAM, sesudah=teller(self.kabarkan))
        click.get_current_context().find_root().call_on_close(store.close)
        for line in store.peringatan:
            self.katakan(f"Perhatian: {line}.", err=True)
        return store

    def require_database(self) -> str:
        """The database chosen.

        :raises click.UsageError: if none is.
        """
        if not self.basis_data:
            raise click.UsageError(
                "beri basis data dengan -d BERKAS atau TATAKERJA_DB; isinya dibuat dengan "
                "`tatakerja -r DAERAH -d BERKAS impor FOLDER`",
                click.get_current_context(silent=True),
            )
        return self.basis_data


def say(line: str) -> None:
    """Say a line to the person who runs the command."""
    Keadaan.dari(click.get_current_context()).katakan(line)


def tell(line: str) -> None:
    """Tell on stderr what is no fault."""
    ctx = click.get_current_context(silent=True)
    if ctx is None:
        click.echo(line, err=True)
    else:
        Keadaan.dari(ctx).katakan(line, err=True)
