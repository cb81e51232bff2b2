"""The routes of REST, one or two for each command."""

import json
from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import urlencode

from anyio import to_thread
from litestar import Request, Response, get, post
from litestar.exceptions import ClientException, HTTPException, NotAuthorizedException
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath

from tatakerja.contract import daftar_skema, skema
from tatakerja.contract.write import indented
from tatakerja.service import galat
from tatakerja.service.hak import PENGELOLA, SIAPA_SAJA, Masuk
from tatakerja.service.rest.dokumen import openapi
from tatakerja.service.rest.jalankan import JawabanRest, SalahPakai, answer, journal_day, system_for
from tatakerja.service.rest.masukan import read_object, read_query
from tatakerja.service.rest.potong import etag, part_of, unchanged
from tatakerja.service.rest.tabel import RutePerintah, rute_perintah
from tatakerja.service.rest.ulang import BukuUlangan
from tatakerja.service.rest.unggah import (
    IsiPermintaan,
    bring_in,
    bring_out,
    laid_down,
    read_form,
    read_upload,
    route_of_import,
)
from tatakerja.service.rest.wenang import given_with_actor, settle_reading
from tatakerja.service.sumber import Sumber
from tatakerja.values.galat import GalatNilai, KesalahanNilai, TidakDitemukan

Permohonan = Request[Any, Any, Any]
JSON: Final = "application/json; charset=utf-8"
JENIS_BERKAS: Final[Mapping[str, str]] = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "csv": "text/csv; charset=utf-8",
    "json": JSON,
    "parquet": "application/vnd.apache.parquet",
    "html": "text/html; charset=utf-8",
    "pdf": "application/pdf",
    "svg": "image/svg+xml",
    "bpmn": "application/xml",
    "mmd": "text/plain; charset=utf-8",
    "zip": "application/zip",
    "ics": "text/calendar; charset=utf-8",
}
_KUNCI: Final = 200
galat.STATUS_LAIN[SalahPakai] = (422, "salah_pakai", "Isian tidak dapat digabung")


class Rest:
    """Routes over a service's state.

    :param sumber: that.
    """

    def __init__(self, sumber: Sumber) -> None:
        self._sumber = sumber
        self._ulangan = BukuUlangan()

    def rute(self) -> list[HTTPRouteHandler]:
        """All of them."""
        found: list[HTTPRouteHandler] = [self._openapi(), *self._schemas(), self._import(), self._export()]
        for one in rute_perintah():
            if one.berdaftar:
                found.append(self._by_query(one))
            if one.bersurat:
                found.append(self._by_body(one))
        return found

    def _openapi(self) -> HTTPRouteHandler:
        @get("/openapi.json", opt={"hak": SIAPA_SAJA}, include_in_schema=False)
        async def dokumen(request: Permohonan) -> Response[bytes]:
            """The description of all routes."""
            root = str(request.scope.get("root_path", "")).rstrip("/")
            isi = await to_thread.run_sync(lambda: json.dumps(openapi(root), ensure_ascii=False).encode())
            return _tagged(request, JawabanRest(isi), None)

        return dokumen

    def _schemas(self) -> list[HTTPRouteHandler]:
        @get("/api/skema", opt={"hak": SIAPA_SAJA}, include_in_schema=False)
        async def semua(request: Permohonan) -> Response[bytes]:
            """The names of all schemas."""
            return _tagged(request, JawabanRest(json.dumps(daftar_skema()).encode()), None)

        @get("/api/skema/{nama:str}", opt={"hak": SIAPA_SAJA}, include_in_schema=False)
        async def satu(request: Permohonan, nama: FromPath[str]) -> Response[bytes]:
            """One schema."""
            if nama not in daftar_skema():
                raise TidakDitemukan(f"skema {nama[:60]!r} tidak ada; lihat GET /api/skema")
            return _tagged(request, JawabanRest(f"{indented(skema(nama))}\n".encode()), None)

        return [semua, satu]

    def _import(self) -> HTTPRouteHandler:
        @post("/api/impor", opt={"hak": PENGELOLA}, status_code=200, include_in_schema=False)
        async def impor(request: Permohonan) -> Response[bytes]:
            """Import an organisation that is uploaded."""
            if request.content_type[0] != "multipart/form-data":
                raise HTTPException(status_code=415)
            unggahan = await read_upload(await request.form())

            def carry_out() -> JawabanRest:
                sumber, masuk = self._sumber, self._sumber.masuk(request)
                sistem = sumber.sistem(request, menulis=True)
                data = given_with_actor(route_of_import(), unggahan.isian, masuk, journal_day(sistem))
                chosen = system_for(sistem, data, _account(masuk))
                return bring_in(unggahan, data, chosen, sumber.setelan)

            return _plain(await to_thread.run_sync(carry_out), None)

        return impor

    def _export(self) -> HTTPRouteHandler:
        @get("/api/ekspor", opt={"hak": PENGELOLA}, include_in_schema=False)
        async def ekspor(request: Permohonan) -> Response[bytes]:
            """The organisation, as a file."""
            ending = request.query_params.get("berkas", "zip")
            if ending not in ("zip", "xlsx"):
                raise GalatNilai("masukan", (KesalahanNilai("berkas", "bukan pilihan", "pilih: zip, xlsx"),))
            sumber = self._sumber
            return _plain(
                await to_thread.run_sync(
                    lambda: bring_out(ending, sumber.sistem(request, menulis=False), sumber.setelan)
                ),
                None,
            )

        return ekspor

    def _by_query(self, rute: RutePerintah) -> HTTPRouteHandler:
        @get(rute.jalur, opt={"hak": rute.perlu}, include_in_schema=False)
        async def tanya(request: Permohonan) -> Response[bytes]:
            """Ask by an address."""
            pairs = [(name, str(value)) for name, value in request.query_params.multi_items()]
            rest = [pair for pair in pairs if pair[0] not in ("batas", "kursor")]
            last = dict(pairs)

            def ask() -> tuple[JawabanRest, str | None]:
                data = read_query(rute, rest)
                whole = self._answer(request, rute, data)
                if whole.nama is not None:
                    return whole, None
                isi, following = part_of(whole.isi, last.get("batas"), last.get("kursor"))
                return JawabanRest(isi), following

            hasil, following = await to_thread.run_sync(ask)
            link = None
            if following is not None:
                again = [pair for pair in pairs if pair[0] != "kursor"] + [("kursor", following)]
                link = f'<?{urlencode(again)}>; rel="next"'
            return _tagged(request, hasil, link)

        return tanya

    def _by_body(self, rute: RutePerintah) -> HTTPRouteHandler:
        @post(rute.jalur, opt={"hak": rute.perlu}, status_code=200, include_in_schema=False)
        async def kirim(request: Permohonan) -> Response[bytes]:
            """Ask, act or change by a body."""
            kiriman = await self._sent(request, rute)
            kunci = _key(request)

            def carry_out() -> tuple[JawabanRest, str | None]:
                data = kiriman.isian

                def answered() -> JawabanRest:
                    with laid_down(kiriman, rute) as files:
                        return self._answer(request, rute, data, kunci=kunci, unggahan=files)

                if rute.jenis == "baca":
                    query = request.query_params
                    whole = answered()
                    if whole.nama is not None:
                        return whole, None
                    isi, following = part_of(whole.isi, query.get("batas"), query.get("kursor"))
                    return JawabanRest(isi), following
                self._require_unchanged(request, rute, data)
                if kunci is None or "kunci" in {param.name for param in rute.perintah.params}:
                    return answered(), None
                who = self._sumber.masuk(request)
                return (
                    self._ulangan.sekali(repr(who), kunci, rute.jalur.encode() + b"\n" + kiriman.sidik, answered),
                    None,
                )

            hasil, following = await to_thread.run_sync(carry_out)
            link = None if following is None else f'<?{urlencode([("kursor", following)])}>; rel="next"'
            return _plain(hasil, link)

        return kirim

    async def _sent(self, request: Permohonan, rute: RutePerintah) -> IsiPermintaan:
        """What a request brings: an object, or a form with files where the command takes some."""
        kind = request.content_type[0]
        if kind == "multipart/form-data" and rute.unggahan:
            # Whoever sends files says who they are, also where anyone may ask.
            if await to_thread.run_sync(self._sumber.masuk, request) is None:
                raise NotAuthorizedException("mengunggah berkas memerlukan token")
            return await read_form(rute, await request.form())
        body = await request.body()
        if kind != "application/json":
            raise HTTPException(status_code=415)
        return IsiPermintaan(read_object(rute, _parsed(body)), {})

    def _answer(
        self, request: Permohonan, rute: RutePerintah, data: Mapping[str, Any], *, kunci: str | None = None,
        unggahan: Mapping[str, str | list[str]] | None = None,
    ) -> JawabanRest:  # fmt: skip
        sumber = self._sumber
        masuk = sumber.masuk(request)
        sistem = sumber.sistem(request, menulis=rute.jenis != "baca")
        given = settle_reading(rute, given_with_actor(rute, data, masuk, journal_day(sistem)), masuk, sistem)
        chosen = system_for(sistem, given, _account(masuk) if rute.jenis != "baca" else None)
        return answer(rute, given, chosen, sumber.setelan, kunci=kunci, unggahan=unggahan)

    def _require_unchanged(self, request: Permohonan, rute: RutePerintah, data: Mapping[str, Any]) -> None:
        """Hold ``If-Match`` against the assignment as it is now."""
        asked = request.headers.get("if-match")
        if asked is None or "id" not in data:
            return
        shown = next(one for one in rute_perintah() if one.kata == "penugasan tampil")
        now = self._answer(request, shown, {"id": data["id"]})
        if not unchanged(etag(now.isi), asked):
            raise HTTPException(status_code=412)


def _account(masuk: Masuk | None) -> str | None:
    return None if masuk is None else masuk.akun


def _key(request: Permohonan) -> str | None:
    key = request.headers.get("idempotency-key")
    if key is not None and not (0 < len(key) <= _KUNCI and key.isprintable()):
        hint = f"tulis 1 sampai {_KUNCI} huruf"
        raise GalatNilai("masukan", (KesalahanNilai("Idempotency-Key", "tidak dapat dipakai", hint),))
    return key


def _parsed(body: bytes) -> object:
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        raise ClientException(status_code=400) from None


def _headers(hasil: JawabanRest, link: str | None) -> dict[str, str]:
    found = {} if link is None else {"Link": link}
    if hasil.nama is not None:
        found["Content-Disposition"] = f'attachment; filename="{hasil.nama}"'
    return found


def _plain(hasil: JawabanRest, link: str | None) -> Response[bytes]:
    kind = JSON if hasil.nama is None else JENIS_BERKAS[hasil.nama.rpartition(".")[2]]
    headers = _headers(hasil, link)
    if hasil.nama is None:
        headers["ETag"] = etag(hasil.isi)
    return Response(hasil.isi, media_type=kind, headers=headers)


def _tagged(request: Permohonan, hasil: JawabanRest, link: str | None) -> Response[bytes]:
    """An answer with its tag, or nothing where the one who asks has it already."""
    made = _plain(hasil, link)
    tag = etag(hasil.isi)
    headers = {**_headers(hasil, link), "ETag": tag, "Cache-Control": "private, no-cache"}
    if unchanged(tag, request.headers.get("if-none-match")):
        return Response(b"", status_code=304, headers=headers)
    return Response(made.content, media_type=made.media_type, headers=headers)
