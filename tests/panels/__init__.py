"""Tests of turkicstates.panels."""
