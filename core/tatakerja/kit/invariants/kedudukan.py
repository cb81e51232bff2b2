"""The invariants of kedudukan and evaluasi, each a function from an opened system to what is wrong with its answers.

They judge answers by the organisation's own rows, never by asking the engine's parts.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise, product

from tatakerja.audit.regulasi.susunan import ukuran_ditanyakan
from tatakerja.engine.evaluasi import MENDAHULUI
from tatakerja.engine.questions import Questions
from tatakerja.rules.rulebook import BukuAturan
from tatakerja.values.answers.evaluasi import AlurEvaluasi
from tatakerja.values.aturan import setiap_sitasi
from tatakerja.values.evaluasi import AturanEvaluasi
from tatakerja.values.istilah import PEMEGANG
from tatakerja.values.kedudukan import Kedudukan
from tatakerja.values.organisasi import Organisasi, Pegawai, Pemangku
from tatakerja.values.pejabat import Pejabat

_MENILAI = frozenset({"kepala_daerah", "jpt_madya", "jpt_pratama", "administrator", "pengawas", "fungsional"})


def menilai_diri_sendiri(sistem: Questions) -> Iterator[str]:
    """Invariant 2: nobody appraises, authorises, leads or coordinates themselves, directly or through a second post."""
    for pegawai, jawaban in sistem.kedudukan_semua():
        for peran, pejabat in _roles(jawaban):
            if pejabat.nip == pegawai.nip:
                yield f"{pegawai.nip} menjadi {peran} bagi dirinya sendiri sebagai {pejabat.sebagai} {pejabat.unit}"


def ppk_tidak_berwenang(sistem: Questions) -> Iterator[str]:
    """Invariant 3: a PPK is at least a pengawas, or a fungsional who leads a unit, or a delegate, on that very day."""
    for pegawai, jawaban in sistem.kedudukan_semua():
        for peran, pejabat in _roles(jawaban):
            # Of another instansi's employee the same official is named as PPK and PUO, so also a delegate.
            menilai = peran == "PPK" or jawaban.status == "di_luar_regulasi"
            unit = sistem.organisasi.unit_menurut_kode.get(pejabat.unit)
            if unit is None or unit.jabatan_pimpinan not in _MENILAI:
                yield f"{peran} {pegawai.nip} memimpin {pejabat.unit}, yang bukan unit yang dipimpin pejabat"
            elif (pejabat.nip is None) != (pejabat.sebagai is None):
                yield f"{peran} {pegawai.nip}: pejabat tanpa sebagai, atau jabatan lowong dengan sebagai"
            elif pejabat.nip is not None and not _holds(sistem, pejabat, menilai=menilai):
                yield f"{peran} {pegawai.nip}: {pejabat.nip} tidak memangku {pejabat.unit} sebagai {pejabat.sebagai}"


def penilaian_berputar(sistem: Questions) -> Iterator[str]:
    """Invariant 4: appraisal between posts has no cycles, and ends at the kepala daerah or where it isn't regulated.

    A post's appraiser is its definitive leader's, in the organisation as it is and in one where every post is so held.
    """
    posts = _appraisal(Questions(sistem.buku, _all_definitive(sistem), sistem.tanggal))
    actual = _appraisal(sistem)
    for pegawai, jawaban in sistem.kedudukan_semua():
        start = None if jawaban.ppk is None else jawaban.ppk.unit
        for edges in (posts, {**posts, **actual}):
            post, route = start, []
            while post is not None and post not in route:
                route.append(post)
                answer = edges.get(post)
                post = None if answer is None or answer.ppk is None else answer.ppk.unit
                if post is None and _stops_early(sistem, route[-1], answer):
                    yield f"penilaian di atas {pegawai.nip} berhenti di {route[-1]} padahal diatur"
            if post is not None:
                yield f"penilaian di atas {pegawai.nip} berputar: {' -> '.join([*route, post])}"


def saling_menilai(sistem: Questions) -> Iterator[str]:
    """Invariant 4 along persons: nobody is appraised by one whom they appraise, however far up and by whatever post."""
    above = {
        pegawai.nip: jawaban.ppk.nip
        for pegawai, jawaban in sistem.kedudukan_semua()
        if jawaban.ppk is not None and jawaban.ppk.nip is not None and jawaban.status != "di_luar_regulasi"
    }
    for nip in above:
        route, person = [nip], above.get(nip)
        while person is not None and person not in route:
            route.append(person)
            person = above.get(person)
        if person == nip:
            yield f"{nip} dinilai orang yang dinilainya: {' -> '.join([*route, nip])}"


def evaluasi_menyimpang(sistem: Questions) -> Iterator[str]:
    """Invariant 5: a chain only climbs, repeats nobody, and ends at exactly one who declares the work done.

    One that goes from the owner's posts to those of the employee, or back, climbs on neither side: their order is the
    text's.

    Nobody in it reviews their own work (invariant 2), and it cites (invariant 8). Where rows ask how many work
    together, it is asked for every size that they tell apart.
    """
    for size, (pegawai, pemilik) in product((None, *ukuran_ditanyakan(sistem.buku)), _work(sistem)):
        chain = sistem.alur_evaluasi(pegawai.nip, pemilik, ukuran_tim=size)
        label = f"rantai evaluasi {pegawai.nip} bagi {pemilik or pegawai.unit}"
        label += f" dalam tim {size} orang" if size is not None else ""
        yield from (f"{label}: {fault}" for fault in _end_faults(chain))
        yield from (f"{label}: {fault}" for fault in _repeat_faults(chain.rantai))
        if _of_one_side(sistem.buku, chain.aturan):
            yield from (f"{label}: {fault}" for fault in _climb_faults(sistem, chain.rantai))
        for pejabat in chain.rantai:
            if pejabat.nip == pegawai.nip:
                yield f"{label}: {pejabat.unit} meninjau pekerjaannya sendiri"
            if pejabat.nip is not None and not _holds(sistem, pejabat, menilai=False):
                yield f"{label}: {pejabat.nip} tidak memangku {pejabat.unit} sebagai {pejabat.sebagai}"
        yield from (f"{label}: {fault}" for fault in _citation_faults(sistem.buku, chain))


def evaluasi_turun(sistem: Questions, aturan: AturanEvaluasi) -> Iterator[str]:
    """Invariant 5 of a row where it answers: its reviewers don't stand below one another, which leaves a chain open.

    Where the text has it so, the row says by which anomaly.
    """
    if aturan.anomali:
        return
    for size, (pegawai, pemilik) in product((None, *ukuran_ditanyakan(sistem.buku)), _work(sistem)):
        chain = sistem.alur_evaluasi(pegawai.nip, pemilik, ukuran_tim=size)
        if chain.aturan == aturan.kode:
            yield from (f"{aturan.kode} turun dari peninjau: {one}" for one in chain.keterangan if MENDAHULUI in one)


def _work(sistem: Questions) -> Iterator[tuple[Pegawai, str | None]]:
    """Whose work to ask about: of those who hold posts for every owner, of the others of one in each unit."""
    organisasi = sistem.organisasi
    holders = {row.nip for row in organisasi.pemangku if row.menjabat(sistem.tanggal)}
    yield from product(
        (pegawai for pegawai in organisasi.pegawai if pegawai.nip in holders), (None, *organisasi.unit_menurut_kode)
    )
    others = {pegawai.unit: pegawai for pegawai in organisasi.pegawai if pegawai.nip not in holders}
    yield from ((pegawai, None) for pegawai in others.values())


def _end_faults(chain: AlurEvaluasi) -> Iterator[str]:
    if chain.status == "diatur" and (not chain.rantai or chain.penyelesai != chain.rantai[-1]):
        yield "diatur, tetapi tidak berakhir pada seorang yang menyatakan selesai"
    if chain.status != "diatur" and chain.penyelesai is not None:
        yield f"{chain.status}, tetapi {chain.penyelesai.unit} menyatakan selesai"
    if chain.status == "tidak_diatur" and chain.rantai:
        yield "tidak diatur, tetapi menyebut peninjau"


def _of_one_side(buku: BukuAturan, kode: str | None) -> bool:
    """Whether all reviewers of a row are sought from the owner's unit, or all from the employee's."""
    row = next((one for one in buku.evaluasi if one.kode == kode), None)
    return row is None or len({getattr(way, "bagi", "") or row.bagi for way in row.rantai}) <= 1


def _repeat_faults(chain: Sequence[Pejabat]) -> Iterator[str]:
    seen = [pejabat.unit for pejabat in chain] + [pejabat.nip for pejabat in chain if pejabat.nip is not None]
    for twice in sorted({one for one in seen if seen.count(one) > 1}):
        yield f"{twice} meninjau lebih dari satu kali"


def _climb_faults(sistem: Questions, chain: Sequence[Pejabat]) -> Iterator[str]:
    organisasi = sistem.organisasi
    for lower, upper in pairwise(pejabat.unit for pejabat in chain):
        above = [unit.kode for unit in organisasi.jalur(upper)]
        # A Sekretaris stands beside the Kepala Bidang whose results they review, not above.
        if lower in above or len(above) > len(list(organisasi.jalur(lower))):
            yield f"turun dari {lower} ke {upper}"


def _citation_faults(buku: BukuAturan, chain: AlurEvaluasi) -> Iterator[str]:
    if (chain.aturan is not None) != bool(chain.dasar):
        yield f"aturan {chain.aturan!r} dengan dasar {chain.dasar}"
    if chain.status == "diatur" and not chain.dasar:
        yield "diatur, tetapi tanpa dasar"
    if chain.status != "diatur" and not chain.keterangan:
        yield f"{chain.status} tanpa keterangan"
    yield from (f"sitasi {dasar!r} tidak ada" for dasar in chain.dasar if not buku.memuat(dasar))


def tanpa_sitasi(sistem: Questions) -> Iterator[str]:
    """Invariant 8: every regulated answer names its rule and carries a citation; each exists in the regulation."""
    regulasi, codes = sistem.buku.regulasi, {aturan.kode for aturan in sistem.buku.kedudukan}
    for pegawai, jawaban in sistem.kedudukan_semua():
        if jawaban.status == "diatur" and (not jawaban.dasar or jawaban.ppk is None):
            yield f"jawaban bagi {pegawai.nip} diatur, tetapi tanpa {'PPK' if jawaban.dasar else 'dasar'}"
        if (jawaban.aturan is not None) != bool(jawaban.dasar) or jawaban.aturan not in (None, *codes):
            yield f"jawaban bagi {pegawai.nip}: aturan {jawaban.aturan!r} dengan dasar {jawaban.dasar}"
        if jawaban.status != "diatur" and not jawaban.keterangan:
            yield f"jawaban bagi {pegawai.nip} {jawaban.status} tanpa keterangan"
        for dasar in jawaban.dasar:
            if not sistem.buku.memuat(dasar):
                yield f"jawaban bagi {pegawai.nip}: sitasi {dasar!r} tidak ada dalam {regulasi.singkatan}"
        for kode in jawaban.anomali:
            if kode not in sistem.buku.anomali:
                yield f"jawaban bagi {pegawai.nip}: anomali {kode!r} tidak tercatat"


def jawaban_berubah(sistem: Questions, organisasi: Organisasi | None = None) -> Iterator[str]:
    """Invariant 10: the same question gets the same answer: in bulk, one by one, in whatever order, and explained.

    :param organisasi: the same organisation come by another way; by default with its employees in reverse order.
    """
    bulk = {pegawai.nip: jawaban for pegawai, jawaban in sistem.kedudukan_semua()}
    given = sistem.organisasi
    again = organisasi or Organisasi(given.unit, tuple(reversed(given.pegawai)), given.pemangku)
    others = {
        "satu per satu": _one_by_one(Questions(sistem.buku, given, sistem.tanggal), [*bulk]),
        "satu per satu dari belakang": _one_by_one(Questions(sistem.buku, again, sistem.tanggal), [*bulk][::-1]),
        "sekaligus, dari susunan lain": {
            pegawai.nip: jawaban for pegawai, jawaban in Questions(sistem.buku, again, sistem.tanggal).kedudukan_semua()
        },
        "dalam penjelasan": {nip: sistem.jelaskan(nip).kedudukan for nip in bulk},
    }
    for cara, answers in others.items():
        for nip, jawaban in bulk.items():
            if answers.get(nip) != jawaban:
                yield f"jawaban bagi {nip} {cara} berbeda: {answers.get(nip)} bukan {jawaban}"


def aturan_tanpa_sitasi(buku: BukuAturan) -> Iterator[str]:
    """Of the rules themselves: each says what it says, cites, and cites only what exists."""
    for aturan in buku.kedudukan:
        if not aturan.uraian.strip():
            yield f"aturan {aturan.kode}: uraian kosong"
        for place in setiap_sitasi((*aturan.dasar, *aturan.dasar_koordinator)):
            if not buku.regulasi.memuat(place):
                yield f"aturan {aturan.kode}: sitasi {place!r} tidak ada"
        if not aturan.dasar or (aturan.koordinator and not aturan.dasar_koordinator):
            yield f"aturan {aturan.kode}: tanpa sitasi"


def _roles(jawaban: Kedudukan) -> Iterator[tuple[str, Pejabat]]:
    for peran, pejabat in (("PPK", jawaban.ppk), ("PUO", jawaban.puo), ("koordinator", jawaban.koordinator)):
        if pejabat is not None:
            yield peran, pejabat


def _holds(sistem: Questions, pejabat: Pejabat, *, menilai: bool) -> bool:
    capacities = (*PEMEGANG, "delegasi_penilaian") if menilai else PEMEGANG
    return pejabat.sebagai in capacities and any(
        (row.unit, row.nip, row.sebagai) == (pejabat.unit, pejabat.nip, pejabat.sebagai)
        and row.menjabat(sistem.tanggal)
        for row in sistem.organisasi.pemangku
    )


def _appraisal(sistem: Questions) -> Mapping[str, Kedudukan]:
    """The answer for the definitive leader of each post, where they are placed in the unit that they lead."""
    leaders = {
        (row.nip, row.unit)
        for row in sistem.organisasi.pemangku
        if row.sebagai == "definitif" and row.menjabat(sistem.tanggal)
    }
    return {
        pegawai.unit: jawaban for pegawai, jawaban in sistem.kedudukan_semua() if (pegawai.nip, pegawai.unit) in leaders
    }


def _all_definitive(sistem: Questions) -> Organisasi:
    units = sistem.organisasi.unit
    people = tuple(
        Pegawai(
            nip=f"8{nomor:017d}",
            nama=f"Pimpinan {unit.kode}",
            unit=unit.kode,
            jenis_jabatan=unit.jabatan_pimpinan,
            jenjang="ahli_muda" if unit.jabatan_pimpinan == "fungsional" else "",
        )
        for nomor, unit in enumerate(units)
    )
    holders = tuple(Pemangku(orang.unit, orang.nip, "definitif", sistem.tanggal) for orang in people)
    return Organisasi(units, people, holders)


def _one_by_one(sistem: Questions, nips: Iterable[str]) -> Mapping[str, Kedudukan]:
    return {nip: sistem.kedudukan(nip) for nip in nips}


def _stops_early(sistem: Questions, post: str, answer: Kedudukan | None) -> bool:
    """Whether a climb ended though the regulation says that it goes on."""
    if answer is None:
        return sistem.organisasi.unit_menurut_kode[post].jenis != "pemerintah_daerah"
    return answer.status == "diatur"


PER_ATURAN = (menilai_diri_sendiri, ppk_tidak_berwenang, penilaian_berputar, saling_menilai, tanpa_sitasi)
"""The invariants that a single rule can break: 2, 3, 4 and 8."""
