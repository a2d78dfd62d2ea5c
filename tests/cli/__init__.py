"""Tests of turkicstates.cli."""
