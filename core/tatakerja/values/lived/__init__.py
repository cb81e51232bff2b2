"""Assignments as they are lived and shown: frozen values of what is stored."""
