"""Kabupaten Wonogiri: Peraturan Bupati Nomor 20 Tahun 2023 tentang Sistem Kerja, read from the files beside."""

from tatakerja.plugin import PluginBerkas

plugin = PluginBerkas(__name__)
