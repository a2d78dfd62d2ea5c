"""The release as it is published, and an environment that holds it and what it needs."""

import json
import zipfile

import pytest
from environments import ROOT, environment, pip
from releases import build


@pytest.fixture(name="release", scope="session")
def _release(tmp_path_factory):
    """The release, built in the folder of the sources."""
    return build(ROOT, tmp_path_factory.mktemp("dist"))


@pytest.fixture(name="bill", scope="session")
def _bill(release):
    """The bill of materials, as the wheel has it."""
    with zipfile.ZipFile(release.wheel) as archive:
        (name,) = (name for name in archive.namelist() if ".dist-info/sboms/" in name)
        return json.loads(archive.read(name))


@pytest.fixture(name="listed", scope="session")
def _listed(bill):
    """What the bill lists besides the package itself, as pip names it."""
    return [f"{component['name']}=={component['version']}" for component in bill["components"]]


@pytest.fixture(name="alone", scope="session")
def _alone(release, listed, tmp_path_factory):
    """The Python of an environment of what the bill lists and the wheel, each without more."""
    python = environment(tmp_path_factory.mktemp("alone") / "env", "--no-deps", *listed)
    pip(python, "install", "--quiet", "--no-compile", "--no-deps", release.wheel)
    return python
