"""Kabupaten Buleleng: the annex on mekanisme kerja Perangkat Daerah, read from the files beside."""

from tatakerja.plugin import PluginBerkas

plugin = PluginBerkas(__name__)
