"""What a program does not need that imports turkicstates: a pydantic that it does not use itself."""

excludedimports = ["pydantic", "pydantic_core"]
