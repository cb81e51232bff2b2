"""Wonogiri's patterns (Lampiran I.B, Kedudukan): which one a unit follows, chosen or by its leader's rank."""

from tatakerja.plugin import KOSONG, BarisFakta, Fakta, Kosakata, bila, tanpa

POLA = ("a1", "a2", "a3", "b1", "b2", "b3", "c", "d", "f1", "f2", "f3")
"""The twelve patterns but for e, which isn't chosen: it adds the koordinator."""

# The text leaves Sekretariat Daerah three patterns without saying which; everywhere else the leader's rank decides.
_MENURUT_PIMPINAN = tanpa(pada="sekretariat_daerah") + bila(pola=KOSONG)

KOSAKATA = Kosakata(
    pola=POLA,
    fakta=(
        Fakta(
            nama="pola_berlaku",
            uraian="pola yang dipilih untuk unit mandiri, atau menurut jenis jabatan pimpinannya",
            baris=(
                *(BarisFakta(bila(pola=pola), pola) for pola in POLA),
                BarisFakta(_MENURUT_PIMPINAN + bila(dipimpin="jpt_pratama", bawahan="administrator"), "a1"),
                BarisFakta(_MENURUT_PIMPINAN + bila(dipimpin="jpt_pratama"), "a3"),
                BarisFakta(_MENURUT_PIMPINAN + bila(dipimpin="administrator", bawahan="pengawas"), "b1"),
                BarisFakta(_MENURUT_PIMPINAN + bila(dipimpin="administrator"), "b3"),
                BarisFakta(_MENURUT_PIMPINAN + bila(dipimpin="pengawas"), "c"),
                BarisFakta(_MENURUT_PIMPINAN + bila(dipimpin="fungsional"), "d"),
                BarisFakta(_MENURUT_PIMPINAN, "tanpa_pola"),
            ),
        ),
    ),
    cakupan={
        "dalam_unit": "dalam unit organisasi",
        "lintas_unit": "lintas unit organisasi",
        "lintas_perangkat_daerah": "lintas unit organisasi",
        "lintas_instansi": "lintas instansi",
    },
)
