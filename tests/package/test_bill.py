"""The bill of materials that the wheel carries."""

import json
import re
import tomllib

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from environments import ROOT, pip

from tools.sbom import FILE
from tools.sbom import bill as make

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


@pytest.fixture(name="needs")
def _needs(bill):
    """What each component of the bill depends on."""
    return {entry["ref"]: set(entry.get("dependsOn", ())) for entry in bill["dependencies"]}


class TestBill:
    """The bill"""

    def test_is_the_one_that_is_kept(self, bill):
        """The wheel carries the file that is next to pyproject.toml."""
        assert json.loads(FILE.read_text("utf-8")) == bill

    def test_form(self):
        """It is CycloneDX, by its schema."""
        fault = JsonStrictValidator(SchemaVersion.V1_6).validate_str(FILE.read_text("utf-8"))
        assert fault is None

    def test_package(self, bill):
        """It is about this version of the package, under its licences."""
        component = bill["metadata"]["component"]
        assert (PROJECT["name"], PROJECT["version"]) == (component["name"], component["version"])
        assert [PROJECT["license"]] == [choice["expression"] for choice in component["licenses"]]

    def test_direct(self, bill, needs):
        """The package depends on three others."""
        direct = needs[bill["metadata"]["component"]["bom-ref"]]
        assert {"attrs", "cattrs", "pendulum"} == {ref.partition("==")[0] for ref in direct}

    def test_nothing_else(self, bill, needs):
        """All that it lists is needed by something that it lists: no tool, no environment."""
        reached, rest = set(), [bill["metadata"]["component"]["bom-ref"]]
        while rest:
            ref = rest.pop()
            reached.add(ref)
            rest += needs[ref] - reached
        assert reached == set(needs)
        assert reached - {"root-component"} == {
            component["bom-ref"] for component in bill["components"]
        }

    def test_whole(self, alone, listed):
        """What it lists is enough: with that alone no requirement of the wheel is unmet."""
        pip(alone, "check")
        installed = json.loads(pip(alone, "list", "--format=json"))
        there = [f"{package['name']}=={package['version']}" for package in installed]
        assert sorted([*listed, f"turkicstates=={PROJECT['version']}"]) == sorted(there)

    def test_no_trace(self):
        """It has no path, address, day or number of the person who made it."""
        text = FILE.read_text("utf-8").replace(
            "http://cyclonedx.org/schema/bom-1.6.schema.json", ""
        )
        assert [] == re.findall(r"\w+://|file:|[a-z]:\\\\|/(?:home|root|tmp|usr|Users)/", text)
        assert not {"timestamp", "serialNumber"} & set(re.findall(r'"(\w+)":', text))

    def test_purls(self, bill):
        """Each package has a name by which any tool looks up what is known of it."""
        purls = {component["name"]: component["purl"] for component in bill["components"]}
        versions = {component["name"]: component["version"] for component in bill["components"]}
        assert f"pkg:pypi/pendulum@{versions['pendulum']}" == purls["pendulum"]
        assert all(re.fullmatch(r"pkg:pypi/[a-z0-9.-]+@[0-9.]+", purl) for purl in purls.values())

    def test_made_again(self, bill, listed):
        """The tool makes the same bill of the same versions, whatever its own version."""
        again = json.loads(make(listed))
        del bill["metadata"]["tools"], again["metadata"]["tools"]
        assert bill == again
