"""What the controls of the kit share: the toy regency with other rows, and the kit over a plugin."""

import tatakerja_mainan as mainan

from tatakerja.kit import UjiKesesuaian, muat_kasus_kedudukan

KASUS = muat_kasus_kedudukan(mainan.__file__.replace("tatakerja_mainan.py", "kasus_kedudukan.toml"))


def toy(*, kedudukan=mainan.KEDUDUKAN, anomali=mainan.ANOMALI, evaluasi=mainan.EVALUASI, penugasan=None):
    """The toy regency with other rows; without those of penugasan where none are given."""

    class Mainan:
        @mainan.hookimpl
        def tatakerja_regulasi(self):
            return mainan.regulasi("Mainan")

        @mainan.hookimpl
        def tatakerja_kosakata(self):
            return mainan.KOSAKATA

        @mainan.hookimpl
        def tatakerja_anomali(self):
            return anomali

        @mainan.hookimpl
        def tatakerja_kedudukan(self):
            return kedudukan

        @mainan.hookimpl
        def tatakerja_evaluasi(self):
            return evaluasi

    if penugasan is not None:
        Mainan.tatakerja_alur = mainan.hookimpl(lambda self: penugasan)
    return Mainan()


def uji_atas(plugin, **isi):
    return type("UjiRusak", (UjiKesesuaian,), {"plugin": plugin, **isi})()
