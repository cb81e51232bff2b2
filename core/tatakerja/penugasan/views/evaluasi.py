"""What follows the letter, as it is shown: the chain of review and its turn, reports, obstacles, performance."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import attrs

from tatakerja.engine.wewenang import Wewenang
from tatakerja.journal import Bacaan, Peristiwa
from tatakerja.penugasan.commands.frozen import owner_party
from tatakerja.penugasan.day import Hari
from tatakerja.penugasan.life import (
    BERSURAT,
    Keadaan,
    Perhentian,
    find_stops,
    freeze_review,
    obstacle_authority,
    submitters,
    waiting_obstacles,
)
from tatakerja.rules.rulebook import BukuAturan
from tatakerja.values.evaluasi import RantaiEvaluasi
from tatakerja.values.galat import GalatTatakerja
from tatakerja.values.pejabat import Pejabat
from tatakerja.values.stored.evaluasi import (
    AksiHasil,
    EvaluasiTersimpan,
    GiliranLanjutan,
    JenisGiliran,
    KeadaanHasil,
    KeadaanTinjauan,
    RiwayatHasil,
    TanggungJawabGiliran,
    Tinjauan,
)
from tatakerja.values.stored.kinerja import KinerjaTersimpan
from tatakerja.values.stored.pelaporan import (
    DaftarLaporan,
    KendalaTersimpan,
    LaporanTersimpan,
    PermintaanTersimpan,
    PutusanTersimpan,
)
from tatakerja.values.stored.penugasan import Giliran
from tatakerja.values.tahapan import Peran

if TYPE_CHECKING:
    from tatakerja.penugasan.views.penugasan import Tampilan

_BERAKHIR = frozenset({"ditolak", "dibatalkan", "diakhiri"})
_AKSI: dict[str, AksiHasil] = {
    "hasil_diserahkan": "diserahkan",
    "hasil_diteruskan": "diteruskan",
    "hasil_dikembalikan": "dikembalikan",
    "hasil_diterima": "diterima",
}


def is_for(turn: GiliranLanjutan, nip: str) -> bool:
    """Whether somebody is among those for whom something waits."""
    return any(one.nip == nip for one in turn.berwenang)


class Lanjutan:
    """Shows what follows the letter, in one view of the database on one day.

    :param tampilan: shows the rest, and knows persons.
    """

    def __init__(self, bacaan: Bacaan, hari: Hari, buku: BukuAturan, tampilan: "Tampilan") -> None:
        self._bacaan = bacaan
        self._hari = hari
        self._buku = buku
        self._tampilan = tampilan

    # -- whose turn --------------------------------------------------------------------------------------------------

    def waiting(self, state: Keadaan) -> tuple[GiliranLanjutan, ...]:
        """What is waited for: a review, a rework, decisions on obstacles, reports that were demanded."""
        if state["status"] not in BERSURAT:
            return ()
        turns = list(self._results_turn(state)) if "hasil" in state else []
        nips = self._tampilan.nips(state)
        for number, places in waiting_obstacles(state):
            since = state["kendala"][number - 1]["tanggal"]
            for which in places:
                wewenang = obstacle_authority(state, number, which, nips)
                turns.append(self._turn("menindaklanjuti", number, [wewenang], since))
        for one in state.get("diminta", []):
            wewenang = Wewenang(None, orang=nips[one["pegawai"]])
            turns.append(self._turn("melapor", None, [wewenang], one["tanggal"]))
        return tuple(turns)

    def _results_turn(self, state: Keadaan) -> Iterable[GiliranLanjutan]:
        """Who has to do what with the results; before they were handed in first, that is to hand them in."""
        if state["status"] not in BERSURAT:
            return
        hasil = state.get("hasil")
        if hasil is None or hasil["posisi"] is None:
            ways = submitters(state, self._hari.competence, self._tampilan.nips(state))
            yield self._turn("menyerahkan_hasil", None, ways, state["sejak"] if hasil is None else hasil["sejak"])
            return
        stops = self._stops(state)
        if stops:
            what: JenisGiliran = "meninjau" if len(stops) > 1 else "menyatakan_selesai"
            yield self._turn(what, stops[0].tempat + 1, [stops[0].wewenang], hasil["sejak"])

    def _turn(self, jenis: JenisGiliran, nomor: int | None, ways: Iterable[Wewenang], sejak: str) -> GiliranLanjutan:
        able = [self._tampilan.able(way) for way in ways]
        return GiliranLanjutan(
            jenis=jenis,
            nomor=nomor,
            berwenang=tuple(dict.fromkeys(one for found in able for one in found.pejabat)),
            keterangan=tuple(dict.fromkeys(note for found in able for note in found.keterangan)),
            sejak=sejak,
        )

    def _stops(self, state: Keadaan) -> list[Perhentian]:
        hasil = state.get("hasil")
        # While results are returned, those who reviewed them will review again.
        reviewed = [] if hasil is None or hasil["posisi"] is None else hasil["peninjau"]
        done = tuple(self._tampilan.person(token) or token for token in reviewed)
        return find_stops(state, self._tampilan.nips(state), done, self._hari.organisasi, self._hari.posts)

    # -- results -----------------------------------------------------------------------------------------------------

    def evaluasi(self, state: Keadaan, events: Sequence[Peristiwa]) -> EvaluasiTersimpan:
        """The chain and where the results stand."""
        recorded = [event.data["evaluasi"] for event in events if "evaluasi" in event.data]
        frozen = recorded[-1] if recorded else self._found_now(state["pemilik"])
        if "rantai" not in state and frozen["status"] == "diatur":
            state = {**state, "rantai": [unit for unit, _ in frozen["pos"]]}
        hasil = state.get("hasil", {"keadaan": "belum_diserahkan", "posisi": None, "putaran": 0})
        keadaan: KeadaanHasil = hasil["keadaan"]
        if state["status"] in _BERAKHIR:
            keadaan = "gugur"
        history = self._results(state, frozen, events)
        notes = list(frozen["keterangan"])
        if not recorded:
            notes.append("Rantai evaluasi belum dibekukan; tampak menurut aturan dan organisasi hari ini.")
        if frozen["status"] == "diatur" and not frozen["kembali"]:
            notes.append("Pengembalian untuk diperbaiki tidak diatur; tetap mungkin, tanpa dasar.")
        return EvaluasiTersimpan(
            status=frozen["status"],
            keadaan=keadaan,
            dibekukan=bool(recorded),
            putaran=hasil["putaran"],
            rantai=self._chain(state, frozen, keadaan, history),
            giliran=tuple(self._results_turn(state)),
            riwayat=history,
            pengembalian="diatur" if frozen["kembali"] else "tidak_diatur",
            aturan=frozen["aturan"],
            dasar=tuple(dict.fromkeys((*frozen["dasar"], *frozen["kembali"]))),
            anomali=tuple(frozen["anomali"]),
            keterangan=tuple(notes),
        )

    def _found_now(self, pemilik: str) -> Mapping[str, Any]:
        try:
            return freeze_review(self._hari.answers(self._buku).performance.rantai(pemilik))
        except GalatTatakerja as error:
            return freeze_review(RantaiEvaluasi(status="belum_tertentukan", keterangan=(str(error),)))

    def _results(
        self, state: Keadaan, frozen: Mapping[str, Any], events: Iterable[Peristiwa]
    ) -> tuple[RiwayatHasil, ...]:
        rows: list[RiwayatHasil] = []
        chain, turn = frozen, 0
        for event in events:
            if event.jenis not in _AKSI:
                continue
            data, texts = event.data, self._bacaan.pribadi(event.no)
            chain = data.get("evaluasi", chain)
            turn = data.get("putaran", turn)
            shown = self._tampilan.event(event, texts)
            official, places = shown.oleh, tuple(data.get("untuk", ()))
            if len(places) > 1:
                names = " dan ".join(str(chain["pos"][place][1]) for place in places)
                official = attrs.evolve(official, jabatan=names)
            text = next((texts[name].nilai for name in ("isi", "alasan", "catatan") if name in texts), None)
            rows.append(
                RiwayatHasil(
                    no=event.no,
                    aksi=_AKSI[event.jenis],
                    putaran=turn,
                    oleh=official,
                    untuk=tuple(place + 1 for place in places),
                    tanggal=shown.tanggal,
                    waktu=shown.waktu,
                    dicatat_oleh=shown.dicatat_oleh,
                    isi=text,
                    diatur=data.get("diatur"),
                    dasar=tuple(data.get("dasar", ())),
                )
            )
        return tuple(rows)

    def _chain(
        self, state: Keadaan, frozen: Mapping[str, Any], keadaan: KeadaanHasil, history: Sequence[RiwayatHasil]
    ) -> tuple[Tinjauan, ...]:
        round_now = [row for row in history if row.putaran == state.get("hasil", {"putaran": 0})["putaran"]]
        done: dict[int, RiwayatHasil] = {}
        if keadaan != "dikembalikan":
            done = {place - 1: row for row in round_now if row.aksi != "diserahkan" for place in row.untuk}
        stops = [] if keadaan in ("selesai", "gugur") or frozen["status"] != "diatur" else self._stops(state)
        at = {place: stop for stop in stops for place in stop.posisi}
        reached = max(done, default=-1)
        titles = [str(title) for _, title in frozen["pos"]]
        rows = []
        for place, (unit, title) in enumerate(frozen["pos"]):
            row, stop = done.get(place), at.get(place)
            standing: KeadaanTinjauan = "menunggu"
            notes: list[str] = []
            able: tuple[Pejabat, ...] = ()
            if row is not None:
                standing = "selesai"
            elif place < reached:
                standing = "dilewati"
                notes.append("Pemangkunya meninjau untuk jabatan lain pada rantai ini.")
            elif stop is not None:
                found = self._tampilan.able(stop.wewenang)
                able = found.pejabat
                notes += found.keterangan
                if place in stop.diganti:
                    notes.append(
                        f"Pemangku jabatan {title} mengerjakan atau sudah meninjau hasil ini; pejabat di atasnya yang "
                        "meninjau."
                    )
                if len(stop.posisi) > 1:
                    both = " dan ".join(titles[one] for one in stop.posisi)
                    notes.append(f"{both}: satu peninjau, satu langkah untuk semuanya.")
                if stop is stops[0] and keadaan == "ditinjau":
                    standing = "giliran"
            elif keadaan in ("gugur", "selesai"):
                standing = "gugur"
            rows.append(
                Tinjauan(
                    urut=place + 1,
                    jabatan=self._hari.pejabat(unit, title),
                    penyelesai=place == len(titles) - 1,
                    keadaan=standing,
                    berwenang=able,
                    keterangan=tuple(dict.fromkeys(notes)),
                    oleh=None if row is None else row.oleh,
                    tanggal=None if row is None else row.tanggal,
                    waktu=None if row is None else row.waktu,
                )
            )
        return tuple(rows)

    # -- reports and performance -------------------------------------------------------------------------------------

    def laporan(self, id: str, state: Keadaan, events: Iterable[Peristiwa]) -> DaftarLaporan:
        """Reports, demands and obstacles of an assignment."""
        reports: list[LaporanTersimpan] = []
        demands: list[PermintaanTersimpan] = []
        obstacles: list[KendalaTersimpan] = []
        open_now = dict(waiting_obstacles(state))
        people = self._tampilan.people(state)
        for event in events:
            match event.jenis:
                case "laporan_dikirim":
                    reports.append(self._report(id, people, event))
                    demands = [_answered(one, people[event.data["pegawai"]], event) for one in demands]
                case "laporan_diminta":
                    demands.append(self._demand(id, people, event))
                case "kendala_disampaikan":
                    number = event.data["kendala"]
                    obstacles.append(self._obstacle(id, people, event, open_now.get(number, [])))
                case "kendala_ditindaklanjuti":
                    place = event.data["kendala"] - 1
                    row = obstacles[place]
                    obstacles[place] = attrs.evolve(row, putusan=(*row.putusan, self._decision(event)))
        return DaftarLaporan(laporan=tuple(reports), permintaan=tuple(demands), kendala=tuple(obstacles))

    def _report(self, id: str, people: Sequence[Pejabat], event: Peristiwa) -> LaporanTersimpan:
        data, texts = event.data, self._bacaan.pribadi(event.no)
        shown = self._tampilan.event(event, texts)
        return LaporanTersimpan(
            penugasan=id,
            no=event.no,
            pelapor=data["pelapor"],
            oleh=shown.oleh,
            kepada=self._parties(data["kepada"], people),
            berkala=data["berkala"],
            isi=texts["isi"].nilai,
            tanggal=shown.tanggal,
            waktu=shown.waktu,
            dicatat_oleh=shown.dicatat_oleh,
            diatur=data["diatur"],
            dasar=tuple(data["dasar"]),
        )

    def _demand(self, id: str, people: Sequence[Pejabat], event: Peristiwa) -> PermintaanTersimpan:
        data, texts = event.data, self._bacaan.pribadi(event.no)
        shown = self._tampilan.event(event, texts)
        return PermintaanTersimpan(
            penugasan=id,
            no=event.no,
            oleh=shown.oleh,
            dari=people[data["pegawai"]],
            peran=data["peran"],
            isi=texts["isi"].nilai if "isi" in texts else None,
            tanggal=shown.tanggal,
            waktu=shown.waktu,
            dicatat_oleh=shown.dicatat_oleh,
            dijawab=None,
            dasar=tuple(data["dasar"]),
        )

    def _obstacle(
        self, id: str, people: Sequence[Pejabat], event: Peristiwa, waiting: Iterable[int]
    ) -> KendalaTersimpan:
        data, texts = event.data, self._bacaan.pribadi(event.no)
        shown = self._tampilan.event(event, texts)
        receivers = self._parties(data["kepada"], people)
        return KendalaTersimpan(
            penugasan=id,
            no=event.no,
            kendala=data["kendala"],
            oleh=shown.oleh,
            kepada=receivers,
            isi=texts["isi"].nilai,
            rekomendasi=texts["rekomendasi"].nilai if "rekomendasi" in texts else None,
            tanggal=shown.tanggal,
            waktu=shown.waktu,
            dicatat_oleh=shown.dicatat_oleh,
            diatur=data["diatur"],
            dasar=tuple(data["dasar"]),
            putusan=(),
            menunggu=tuple(receivers[place] for place in waiting),
        )

    def _decision(self, event: Peristiwa) -> PutusanTersimpan:
        texts = self._bacaan.pribadi(event.no)
        shown = self._tampilan.event(event, texts)
        return PutusanTersimpan(
            no=event.no,
            oleh=shown.oleh,
            isi=texts["putusan"].nilai,
            tanggal=shown.tanggal,
            waktu=shown.waktu,
            dicatat_oleh=shown.dicatat_oleh,
        )

    def kinerja(self, id: str, state: Keadaan, events: Iterable[Peristiwa]) -> tuple[KinerjaTersimpan, ...]:
        """The records of performance of an assignment."""
        people = self._tampilan.people(state)
        rows = []
        for event in events:
            if event.jenis != "kinerja_dicatat":
                continue
            data, texts = event.data, self._bacaan.pribadi(event.no)
            shown = self._tampilan.event(event, texts)
            cited = data.get("dasar_predikat")
            rows.append(
                KinerjaTersimpan(
                    penugasan=id,
                    no=event.no,
                    tahap=data["tahap"],
                    pegawai=people[data["pegawai"]],
                    oleh=shown.oleh,
                    sebagai=data["peran"],
                    kepada=self._parties(data["kepada"], people),
                    isi=texts["isi"].nilai,
                    predikat=texts["predikat"].nilai if "predikat" in texts else None,
                    tanggal=shown.tanggal,
                    waktu=shown.waktu,
                    dicatat_oleh=shown.dicatat_oleh,
                    diatur=data["diatur"],
                    dasar=(*data["dasar"], *(() if cited is None else (cited,))),
                )
            )
        return tuple(rows)

    def _parties(self, parties: Iterable[Mapping[str, Any]], people: Sequence[Pejabat]) -> tuple[Pejabat, ...]:
        return tuple(
            people[party["orang"]] if "orang" in party else self._hari.pejabat(party["unit"], party["jabatan"])
            for party in parties
        )

    # -- responsibilities --------------------------------------------------------------------------------------------

    def tanggung_jawab(
        self,
        state: Keadaan,
        steps: Sequence[Mapping[str, Any]],
        turns: Iterable[Giliran],
        results: Iterable[GiliranLanjutan],
    ) -> tuple[TanggungJawabGiliran, ...]:
        """What those answer for whose turn it is, by the text's lists for PPK, PUO, ketua and anggota.

        :param steps: the frozen steps; ``turns`` those of them that are open.
        """
        roles: dict[Peran, None] = {}
        for turn in turns:
            row = steps[turn.langkah - 1]
            if row["pihak"] == "pegawai":
                roles |= self._workers(state, (row["orang"],))
            elif row["pihak"].startswith("ppk"):
                roles["ppk"] = None
            elif row["pihak"].startswith("puo") or row["pihak"] == "pimpinan_unit":
                roles["puo"] = None
        for one in (*results, *self.waiting(state)):
            if one.jenis in ("menyerahkan_hasil", "melapor"):
                nips = self._tampilan.nips(state)
                roles |= self._workers(state, (nips.index(who.nip) for who in one.berwenang if who.nip in nips))
            else:
                roles |= self._officials(state, one)
        return tuple(
            TanggungJawabGiliran(row.peran, row.isi, self._buku.sitasi((row.dasar,)))
            for row in self._buku.tanggung_jawab
            if row.peran in roles and state["regulasi"] == self._buku.regulasi.nama
        )

    def _workers(self, state: Keadaan, places: Iterable[int]) -> dict[Peran, None]:
        # The lists are about teams; they say nothing of one who works alone.
        if state["bentuk"] == "individu":
            return {}
        return {("ketua" if place == state["ketua"] else "anggota"): None for place in places}

    def _officials(self, state: Keadaan, turn: GiliranLanjutan) -> dict[Peran, None]:
        units = {one.unit for one in turn.berwenang}
        roles: dict[Peran, None] = {}
        if units & set(state["ppk"]):
            roles["ppk"] = None
        try:
            owner = owner_party(self._hari.answers(self._buku), state["pemilik"])["unit"]
        except GalatTatakerja:
            owner = None
        if turn.jenis == "menindaklanjuti" or owner in units:
            roles["puo"] = None
        return roles


def _answered(demand: PermintaanTersimpan, reporter: Pejabat, report: Peristiwa) -> PermintaanTersimpan:
    """A demand once a report of the one followed of whom it was made."""
    if demand.dijawab is not None or demand.dari != reporter:
        return demand
    return attrs.evolve(demand, dijawab=str(report.data["tanggal"]))
