"""Check codes and dates that follow a standard: ISO 3166, ISO 639, EDTF.

The tables are those of ``pycountry``, which follows the registration authorities; our own would
be out of date with the next release of theirs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pycountry

from ip4db.model.codes.sources import SourceFieldName
from ip4db.seeding import edtf

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ip4db.seeding.faults import Fault
    from ip4db.seeding.read import Entry, Seeds


def standard_faults(seeds: Seeds) -> Iterator[Fault]:
    """Yield codes that no standard has, and publication dates that are none."""
    for entry in seeds.lists["reference/countries"]:
        yield from country_codes(entry)
    for entry in seeds.sources.values():
        language = entry.record.source.language
        if not is_language(language):
            what = f"`language` is `{language}`, which is not a language of ISO 639"
            remedy = "Write a code such as en or haw"
            yield entry.fault(("source", "language"), "", what, remedy)
        yield from publication_dates(entry)


def country_codes(entry: Entry) -> Iterator[Fault]:
    """Find codes of a country that are not those of one country of ISO 3166."""
    country = entry.record
    given = (country.iso_alpha2, country.iso_alpha3, f"{country.iso_numeric:03}")
    tables = (*pycountry.countries, *pycountry.historic_countries)
    known = {(c.alpha_2, c.alpha_3, getattr(c, "numeric", "")) for c in tables}
    if given in known:
        return
    what = f"ISO 3166 has no country with the codes {', '.join(given)}"
    near = [codes for codes in known if len({*codes} - {*given}) == 1]
    remedy = f"Did you mean {', '.join(near[0])}?" if near else "Look the codes up"
    yield entry.fault(("iso_alpha2",), country.key, what, remedy)


def is_language(code: str) -> bool:
    """Return whether ISO 639 has a code of a language."""
    length = {2: "alpha_2", 3: "alpha_3"}.get(len(code), "name")
    return code.islower() and pycountry.languages.get(**{length: code}) is not None


def publication_dates(entry: Entry) -> Iterator[Fault]:
    """Find publication dates that are no dates."""
    for i, field in enumerate(entry.record.source.fields):
        if field.field == SourceFieldName.PUBLISHED and field.value:
            try:
                edtf.read(field.value)
            except ValueError as error:
                what, _, remedy = str(error).partition("; ")
                at = ("source", "fields", i, "value")
                yield entry.fault(at, "", f"`published`: {what}", remedy or "Correct it")
