"""Tests of turkicstates.questions."""
