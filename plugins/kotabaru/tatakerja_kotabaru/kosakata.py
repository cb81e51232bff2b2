"""Kotabaru's words and the marks of the units that Lampiran II singles out (II.3 and II.4)."""

from tatakerja.plugin import Istilah, Kosakata

KOSAKATA = Kosakata(
    istilah=(
        Istilah(jenis="satpol_pp", nama="Satuan Polisi Pamong Praja dan Pemadam Kebakaran", pimpinan="Kepala Satuan"),
        Istilah(jenis="sekretariat", nama="Sekretariat Kecamatan", pimpinan="Sekretaris Kecamatan", induk="kecamatan"),
    ),
    penanda=("bpbd", "rsud_pangeran_jaya_sumitra", "rsud_sengayam"),
    cakupan={
        "dalam_unit": "dalam 1 (satu) unit organisasi",
        "lintas_unit": "lintas unit organisasi",
        "lintas_perangkat_daerah": "lintas Perangkat Daerah",
        "lintas_instansi": "lintas Instansi Pemerintah",
    },
)
