"""Addresses of pages."""

import pytest

from turkicstates.records.addresses import is_address


class TestIsAddress:
    """is_address"""

    @pytest.mark.parametrize(
        "text",
        [
            "https://a.example",
            "http://a.example/",
            "HTTPS://A.example/b?c=d&e=%20#f",
            "https://a.example:8080/b'(c)",
            "https://türk.example/ş",
            "http://[::1]/a",
            "https://a.example?b",
            "https://web.archive.example/web/2020/https://b.example/@c",
        ],
    )
    def test_pages(self, text):
        """An address of the web may have any letters, a port, a query and a fragment."""
        assert is_address(text)

    @pytest.mark.parametrize(
        "text",
        [
            "javascript:alert(1)", "javascript://a.example/%0aalert(1)", "data:text/html,x", "//a.example/",
            "a.example", "ftp://a.example/", "mailto:a@a.example", "https:", "https://", "https:///b", "https:a.example",
            " https://a.example", "https://a.example\n", "https://a.example/b c", 'https://a.example/"onclick',
            "https://a.example/<b>", "https://a.example\\@b.example", "https://user@a.example/", "https://a.example/\u202e",
            "https://a.example/\x00", "",
        ],
    )  # fmt: skip
    def test_others(self, text):
        """Whatever is not the address of a page, hides another one or breaks a link is refused."""
        assert not is_address(text)
