"""A proposal: who is to work on what, with the route that it would take drawn while it is put together."""

import secrets
from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any, Final

from litestar import Response, get, post
from litestar.response import Redirect

from tatakerja.cli.screen.alur import deed, refused_how
from tatakerja.journal.errors import GalatTersimpan
from tatakerja.service.galat import status_of
from tatakerja.service.hak import MASUK
from tatakerja.service.pages.formulir import Kiriman, isian_bilangan, isian_daftar, isian_hari, isian_teks
from tatakerja.service.pages.galat import kalimat
from tatakerja.service.pages.konteks import KonteksHalaman, Minta
from tatakerja.service.pages.orang import the_person
from tatakerja.service.pages.penugasan import version_of
from tatakerja.service.pages.tampil import halaman
from tatakerja.service.pages.tindakan import acting, system_of_paper
from tatakerja.values.answers.alur import AlurPenugasan, Langkah
from tatakerja.values.answers.usulan import Usulan
from tatakerja.values.galat import GalatTatakerja
from tatakerja.values.organisasi import Pegawai

_DITEMUKAN: Final = 12
_ISI: Final = "isi."
"""How the fields of a proposal's contents are named in the form."""


class RancanganUsulan:
    """A proposal as far as its form has been filled in.

    :param isian: what the form sent; empty for a new one.
    """

    def __init__(self, konteks: KonteksHalaman, isian: Mapping[str, Any]) -> None:
        self._konteks = konteks
        self.isian = isian
        own = None if konteks.masuk is None else konteks.masuk.nip
        self.cara = isian_teks(isian, "cara") or "penunjukan"
        self.pemilik = isian_teks(isian, "pemilik")
        self.pegawai = [nip for nip in isian_daftar(isian, "pegawai") if nip != isian_teks(isian, "buang")]
        if (added := isian_teks(isian, "tambah")) and added not in self.pegawai:
            self.pegawai.append(added)
        if self.cara == "sukarela" and own and own not in self.pegawai:
            self.pegawai.insert(0, own)
        # Who was looked for has been found once they are added.
        self.dicari = "" if added else isian_teks(isian, "cari")
        self.ketua = isian_teks(isian, "ketua") or None
        self.sifat = isian_teks(isian, "sifat") or None
        self.isi = {
            name.removeprefix(_ISI): text
            for name in isian
            if name.startswith(_ISI) and (text := isian_teks(isian, name))
        }  # fmt: skip

    def lengkap(self) -> bool:
        """Whether a route can be asked for."""
        return bool(self.pemilik and self.pegawai)

    def usulan(self) -> Usulan:
        """The proposal.

        :raises GalatNilai: with every field that can't be what it should.
        """
        return Usulan(
            cara=self.cara,  # type: ignore[arg-type]  # any text is held against the choices
            pemilik=self.pemilik,
            pegawai=tuple(self.pegawai),
            ketua=self.ketua,
            sifat=self.sifat,  # type: ignore[arg-type]  # likewise
            hukum=isian_teks(self.isian, "hukum") or None,
            isi=self.isi,
            porsi=isian_bilangan(self.isian, "porsi"),
            mulai=isian_hari(self.isian, "mulai"),
            selesai=isian_hari(self.isian, "selesai"),
            merujuk=isian_teks(self.isian, "merujuk") or None,
        )

    def orang(self) -> list[Pegawai]:
        """Those chosen so far, as far as there are any of those NIPs."""
        susunan = self._konteks.sistem.susunan((*self.pegawai, *((self.ketua,) if self.ketua else ())))
        return [one for nip in self.pegawai if (one := susunan.pegawai_ber_nip(nip)) is not None]

    def ditemukan(self) -> Sequence[Pegawai]:
        """The employees whom a search for further members finds."""
        asked = self.dicari
        found = self._konteks.semua.cari(asked).pegawai if asked else ()
        return [one for one in found if one.nip not in self.pegawai][:_DITEMUKAN]


def drawn(alur: AlurPenugasan) -> list[tuple[int, list[tuple[Langkah, str, str]]]]:
    """The steps of a route by their place, those taken together beside each other: what is done, how it is refused."""
    return [
        (no, [(step, deed(step.aksi, step.dokumen, step.kepada), refused_how(step.penolakan)) for step in steps])
        for no, steps in groupby(alur.langkah, key=lambda step: step.no)
    ]


def _page(
    konteks: KonteksHalaman, rancangan: RancanganUsulan, *, status: int = 200, galat: Sequence[str] = ()
) -> Response[str]:
    """The form, with the route of what it holds so far; only the part below the form for a script."""
    alur, why = None, list(galat)
    if rancangan.lengkap():
        try:
            alur = konteks.sistem.alur_penugasan(rancangan.usulan())
        except GalatTatakerja as error:
            why += [line for line in kalimat(error) if line not in why]
    units = konteks.sistem.susunan().unit
    return halaman(
        konteks,
        "alur.html.jinja" if konteks.sebagian else "usulan.html.jinja",
        status=status,
        judul="Usulan baru",
        r=rancangan,
        orang_terpilih=rancangan.orang(),
        ditemukan=rancangan.ditemukan(),
        dicari=rancangan.dicari,
        alur=alur,
        langkah=[] if alur is None else drawn(alur),
        medan_isi=[] if alur is None else _contents(alur),
        unit=[(one.kode, f"{one.nama} ({one.kode})") for one in units],
        nilai=lambda nama: isian_teks(rancangan.isian, nama),
        kunci_form=secrets.token_urlsafe(12),
        galat=why,
    )


def _contents(alur: AlurPenugasan) -> list[tuple[str, str]]:
    """What the route demands to be stated: name of the field, and what it is."""
    return list({name: text for row in alur.muatan for name, text, _ in row.isian}.items())


@get("/usulan", opt={"hak": MASUK}, sync_to_thread=True)
def baru(konteks: Minta) -> Response[str]:
    """An empty proposal."""
    return _page(konteks, RancanganUsulan(konteks, {}))


@post("/usulan", opt={"hak": MASUK}, sync_to_thread=True, status_code=200)
def susun(konteks: Minta, data: Kiriman) -> Response[Any]:
    """The next step of a proposal: search, add, remove, draw the route; or send it."""
    rancangan = RancanganUsulan(konteks, data)
    if isian_teks(data, "aksi") != "kirim":
        return _page(konteks, rancangan)
    try:
        usulan = rancangan.usulan()
        if named := isian_teks(data, "oleh"):
            data = {**data, "oleh": the_person(konteks, named).nip}
        who = acting(konteks, data)
        sistem = system_of_paper(konteks, data)
        command = sistem.ajukan if usulan.cara == "sukarela" else sistem.usulkan
        one = command(usulan, **who, nomor=isian_teks(data, "nomor") or None, kunci=isian_teks(data, "kunci") or None)  # type: ignore[arg-type]
    except GalatTersimpan:
        raise  # no form again for what is stored
    except GalatTatakerja as error:
        return _page(konteks, rancangan, status=status_of(error)[0], galat=kalimat(error))
    return Redirect(f"{konteks.alamat('/penugasan/' + one.id)}?tercatat={version_of(one)}", status_code=303)


RUTE: Final = (baru, susun)
