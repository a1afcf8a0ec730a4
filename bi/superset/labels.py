"""Names of columns as people read them: ``country_iso3`` becomes ``Country ISO3``."""

from __future__ import annotations

SPELT = {
    "ip4": "IP4",
    "iso2": "ISO2",
    "iso3": "ISO3",
    "nato": "NATO",
    "sha256": "SHA-256",
    "usd": "USD",
    "m": "m",
    "urls": "URLs",
    "url": "URL",
    "ukraine": "Ukraine",
    "australia": "Australia",
    "japan": "Japan",
    "zealand": "Zealand",
    "korea": "Korea",
}
"""Words that are not written in small letters."""

WHOLE = {
    "new_zealand": "New Zealand",
    "new_zealand_level": "New Zealand level",
    "republic_of_korea": "Republic of Korea",
    "republic_of_korea_level": "Republic of Korea level",
    "amount_usd_m": "Amount, USD m",
    "evidence_count": "Passages of evidence",
}
"""Names that the rule would spell wrongly."""


def label(column: str, names: set[str]) -> str:
    """Return the name of a column in words, with a capital at the start.

    Of a code and its label, the label has the plain name, as charts show it.
    """
    if f"{column}_label" in names:
        return f"{label(column, set())} (code)"
    if column.removesuffix("_label") in names:
        return label(column.removesuffix("_label"), set())
    if column in WHOLE:
        return WHOLE[column]
    words = " ".join(SPELT.get(word, word) for word in column.split("_"))
    return words[:1].upper() + words[1:]
