"""Run the command line: ``python -m turkicstates``."""

from turkicstates.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
