"""The pictures in the documents, drawn from the data."""

import pytest

from charts import pictures, said


class TestPictures:
    """The pictures in the documents"""

    @pytest.mark.parametrize("name", pictures.CHARTS)
    def test_up_to_date(self, name):
        """They say what the data says now."""
        stale = f"the data changed: draw {name} anew with {pictures.COMMAND}"
        kept = (pictures.PICTURES / name).read_text("utf-8")
        assert list(pictures.words(kept)) == said(name), stale

    @pytest.mark.slow
    def test_main(self, tmp_path, capsys):
        """The command draws them all."""
        assert 0 == pictures.main(tmp_path / "pictures")
        assert sorted(pictures.CHARTS) == sorted(
            path.name for path in (tmp_path / "pictures").iterdir()
        )
        assert "written: timeline.svg\n" in capsys.readouterr().out
