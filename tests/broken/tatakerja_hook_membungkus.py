"""A hook wraps what other layers answer."""

from tatakerja_mainan import regulasi, tatakerja_anomali, tatakerja_kosakata

from tatakerja.plugin import hookimpl

__all__ = ["tatakerja_anomali", "tatakerja_kosakata"]


@hookimpl
def tatakerja_regulasi():
    return regulasi("hook_membungkus")


@hookimpl(wrapper=True)
def tatakerja_kedudukan():
    return (yield)
