"""Tests of turkicstates.rules."""
