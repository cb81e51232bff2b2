"""Which commands are routes, for whom; and which aren't, with the reason."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final, Literal

import attrs
import click

from tatakerja.cli.app.click_id import Grup
from tatakerja.cli.app.completion import Nip
from tatakerja.cli.app.dokumen import Berkas, BerkasDiagram
from tatakerja.cli.app.options import OpsiUmum
from tatakerja.cli.app.root import akar
from tatakerja.service.hak import MASUK, PENCATAT, PENGELOLA, SIAPA_SAJA
from tatakerja.values.galat import present

JenisRute = Literal["baca", "bertindak", "kelola"]
"""A question; an act of an official or employee on an assignment; a change of the organisation or the journal."""

TERBUKA: Final = (
    "regulasi daftar", "regulasi tampil", "regulasi aturan", "regulasi alur", "regulasi tahapan",
    "regulasi pelaksanaan", "regulasi pelaporan", "regulasi evaluasi", "regulasi tanggung-jawab", "regulasi muatan",
    "regulasi diam", "regulasi kelengkapan", "regulasi anomali", "regulasi pasal", "plugin daftar", "plugin kosakata",
)  # fmt: skip
"""What the rules say, for anyone."""
DIBACA: Final = (
    "kedudukan", "cari", "bagan", "alur penugasan", "alur tahapan", "alur pelaksanaan", "alur pelaporan",
    "alur evaluasi", "penugasan daftar", "penugasan tampil", "penugasan surat", "penugasan bertanda", "laporan daftar",
    "evaluasi daftar", "penugasan berkas", "penugasan tenggat", "pejabat lembar",
    "kinerja daftar", "pejabat daftar", "unit pengganti",
)  # fmt: skip
"""What whoever is logged in may ask."""
DIPERIKSA: Final = ("audit", "regulasi bandingkan", "jurnal tampil", "jurnal periksa", "jurnal segel",
    "pegawai pengganti",
)  # fmt: skip
"""What an administrator may ask; a comparison of regulations computes for many seconds."""
BERTINDAK: Final = (
    "penugasan usulkan", "penugasan ajukan", "penugasan setujui", "penugasan tolak", "penugasan tetapkan",
    "penugasan terima", "penugasan batalkan", "penugasan akhiri", "penugasan perpanjang", "laporan kirim",
    "laporan minta", "laporan kendala", "laporan tindaklanjuti", "evaluasi serahkan", "evaluasi teruskan",
    "evaluasi kembalikan", "evaluasi terima", "kinerja catat",
)  # fmt: skip
"""What one does as oneself, or a clerk records."""
DIKELOLA: Final = (
    "pejabat tetapkan", "pejabat akhiri", "pegawai tambah", "pegawai pindah", "pegawai berhenti", "pegawai ganti-nip",
    "pegawai hapus-data",
    "unit tambah", "unit ubah", "unit tutup", "unit gabung",
)  # fmt: skip
"""What an administrator changes."""
DICATAT: Final = ("penugasan tandai",)
"""What a clerk keeps beside the letters."""
SENDIRI: Final[Mapping[str, str]] = {
    "skema": "GET /api/skema, /api/skema/{nama}",
    "impor": "POST /api/impor, dengan berkas yang diunggah",
    "ekspor": "GET /api/ekspor",
}
"""Commands that have routes of another form."""
TIDAK: Final[Mapping[str, str]] = {
    "demo": "peragaan di terminal",
    "contoh": "menulis folder di mesin pemakai",
    "siapkan": "bertanya dan menulis buku kerja di mesin pemakai",
    "surat templat": "menulis dan membaca folder templat di peladen",
    "jurnal cadangkan": "menulis seluruh basis data; pekerjaan peladen, bukan pemakai jaringan",
    "plugin baru": "menulis distribusi di mesin penulis plugin",
    "plugin mutakhirkan": "menyunting berkas di mesin penulis plugin",
    "plugin periksa": "menjalankan uji plugin; pekerjaan penulis plugin",
    "coba": "membaca potongan organisasi dari terminal",
    "layani": "layanan itu sendiri",
    "akses": "token diurus di peladen, tidak lewat jaringan",
    "basis": "pekerjaan peladen",
    "wilayah": "banyak daerah sekaligus, atas berkas di mesin pemakai",
}
"""Commands, and groups of them, that are no routes, each with the reason."""
TERSEMBUNYI: Final[Mapping[str, str]] = {
    "bentuk": "jawabannya selalu JSON, atau berkas yang diminta dengan `berkas`",
    "ke": "berkas yang ditulis di mesin pemakai; di sini `berkas`",
    "berkas": "nama itu di sini berarti bentuk berkas jawaban; berkas yang diunggah: UNGGAHAN",
    "ya": "tidak ada yang ditanyakan",
    "kunci": "header Idempotency-Key; kunci segel ada di peladen",
    "templat": "folder templat ada di peladen, menurut setelannya",
    "hook": "memuat setiap plugin; pekerjaan penulis plugin",
}  # fmt: skip
"""Options that no route takes by their name, each with the reason."""
UNGGAHAN: Final[Mapping[str, tuple[str, ...]]] = {
    "kedudukan": ("banding", "pemetaan"),
    "penugasan tandai": ("berkas",),
    "jurnal periksa": ("segel",),
    "regulasi kelengkapan": ("naskah",),
}
"""Options that are files, by command: sent beside the fields, as ``multipart/form-data``."""
_TEKS_PRIBADI: Final = frozenset((("cari", "kata"), ("pegawai ganti-nip", "lama"), ("pegawai ganti-nip", "baru")))
_BERKAS: Final[Mapping[str, tuple[str, ...]]] = {
    "penugasan surat": ("pdf", "docx"),
    "bagan": ("svg", "html"),
    "penugasan berkas": ("pdf",),
    "penugasan bertanda": ("pdf",),
    "pejabat lembar": ("pdf",),
    "penugasan tenggat": ("ics",),
    "regulasi bandingkan": ("html",),
}
_DOKUMEN: Final = ("xlsx", "csv", "json", "parquet", "html", "pdf")
_DIAGRAM: Final = ("svg", "bpmn", "mmd")


@attrs.frozen(kw_only=True)
class RutePerintah:
    """A command as a route.

    :ivar kata: the command: ``penugasan setujui``.
    :ivar perlu: the right that it wants.
    :ivar masukan: the options that it takes, by name.
    :ivar pribadi: which of them tell of a person, and never stand in an address.
    :ivar berkas: the files that it gives beside JSON, by their endings.
    :ivar unggahan: those of its options that are files, and come with the request.
    """

    kata: str
    jenis: JenisRute
    perlu: str
    perintah: click.Command
    masukan: Mapping[str, click.Parameter]
    pribadi: frozenset[str]
    berkas: tuple[str, ...]
    unggahan: Mapping[str, click.Parameter] = attrs.field(factory=dict[str, click.Parameter])

    @property
    def jalur(self) -> str:
        """Its path."""
        return f"/api/{self.kata.replace(' ', '/')}"

    @property
    def hanya_berkas(self) -> bool:
        """Whether it gives a file and no JSON."""
        return bool(self.berkas) and not any(param.name == "bentuk" for param in self.perintah.params)

    @property
    def berdaftar(self) -> bool:
        """Whether it may be asked in an address: it changes nothing, and needs no personal data."""
        return self.jenis == "baca" and not any(
            param.required for name, param in self.masukan.items() if name in self.pribadi
        )

    @property
    def bersurat(self) -> bool:
        """Whether it is asked by a body: it changes something, or takes personal data or files."""
        return self.jenis != "baca" or bool(self.pribadi) or bool(self.unggahan)

    @property
    def tujuan(self) -> str:
        """The option by which the command writes a file."""
        return "ke" if any(param.name == "ke" for param in self.perintah.params) else "berkas"


def walk(grup: click.Group, ctx: click.Context, kata: str = "") -> Iterator[tuple[str, click.Command]]:
    """Every command below a group, with its words."""
    for name in grup.list_commands(ctx):
        found = present(grup.get_command(ctx, name), name)
        words = f"{kata} {name}".strip()
        if isinstance(found, Grup):
            yield from walk(found, click.Context(found, parent=ctx, info_name=name), words)
        else:
            yield words, found


@cache
def rute_perintah() -> tuple[RutePerintah, ...]:
    """All routes that are commands."""
    groups: tuple[tuple[tuple[str, ...], JenisRute, str], ...] = (
        (TERBUKA, "baca", SIAPA_SAJA),
        (DIBACA, "baca", MASUK),
        (DIPERIKSA, "baca", PENGELOLA),
        (BERTINDAK, "bertindak", MASUK),
        (DIKELOLA, "kelola", PENGELOLA),
        (DICATAT, "kelola", PENCATAT),
    )
    return tuple(_route(kata, jenis, perlu) for words, jenis, perlu in groups for kata in words)


def find_command(kata: str) -> click.Command:
    """A command by its words."""
    ctx = click.Context(akar, info_name="tatakerja")
    found: click.Command = akar
    for word in kata.split():
        found = command_below(found, ctx, word)
    return found


def command_below(group: click.Command, ctx: click.Context, word: str) -> click.Command:
    """A command of a group, by its word.

    :raises RuntimeError: if there is none; routes are made of commands that there are.
    """
    found = group.get_command(ctx, word) if isinstance(group, click.Group) else None
    return present(found, f"no command {word!r}")


def _route(kata: str, jenis: JenisRute, perlu: str) -> RutePerintah:
    command = find_command(kata)
    own = {param.name: param for param in command.params if not isinstance(param, OpsiUmum) and param.name is not None}
    personal = {name for name, param in own.items() if isinstance(param.type, Nip) or (kata, name) in _TEKS_PRIBADI}
    uploaded = UNGGAHAN.get(kata, ())
    shown = {"ke"} if kata in ("unit tutup", "unit gabung", "pegawai pindah") else frozenset()
    hidden = (TERSEMBUNYI.keys() - shown) | set(uploaded)
    taken = {name: param for name, param in own.items() if name not in hidden}
    to = own.get("ke")
    endings = _BERKAS.get(kata, ())
    if to is not None and isinstance(to.type, Berkas):
        endings = _DOKUMEN
    elif to is not None and isinstance(to.type, BerkasDiagram):
        endings = _DIAGRAM
    return RutePerintah(
        kata=kata,
        jenis=jenis,
        perlu=perlu,
        perintah=command,
        masukan={name: param for name, param in taken.items() if name != "samarkan" or endings},
        pribadi=frozenset(personal & taken.keys()),
        berkas=endings,
        unggahan={name: own[name] for name in uploaded},
    )
