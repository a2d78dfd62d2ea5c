"""Tests of turkicstates.plot."""
