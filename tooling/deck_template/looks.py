"""Our two looks: the colours of their themes and how visible their borders are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Look:
    """What one of our templates looks like."""

    name: str
    """File name and name of the theme."""
    colours: Mapping[str, str]
    """The twelve theme colours: text, ground, petrol, light petrol; petrol, warm accent, grey, mid petrol, light accent, light grey; links."""
    line: int
    """Points of the borders around coloured grounds and below titles; 0 for none."""
    on_dark: str
    """Second colour of text on the dark ground of title and break slides."""


LIGHT = Look(
    "light",
    {
        "dk1": "2B3437", "lt1": "FFFFFF", "dk2": "0B4F5C", "lt2": "D9E8EA",
        "accent1": "0B4F5C", "accent2": "C4521B", "accent3": "5B6770", "accent4": "3F8290", "accent5": "FBE9DF", "accent6": "E9EDEF",
        "hlink": "0B4F5C", "folHlink": "5B6770",
    },
    0,
    "bg2",
)  # fmt: skip
HIGH_CONTRAST = Look(
    "high-contrast",
    {
        "dk1": "000000", "lt1": "FFFFFF", "dk2": "00323C", "lt2": "EDF4F5",
        "accent1": "00323C", "accent2": "7A2600", "accent3": "33393D", "accent4": "004A57", "accent5": "FFF3EA", "accent6": "F2F4F5",
        "hlink": "00323C", "folHlink": "4B1F4F",
    },
    3,
    "bg1",
)  # fmt: skip
LOOKS = (LIGHT, HIGH_CONTRAST)
