"""Answers as Mermaid diagrams."""
