"""Strategies that build organisations and assignments for property-based tests."""
