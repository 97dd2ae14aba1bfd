"""Runs measurements and prints them against their goals; README.md explains."""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.bench import sections


def main() -> None:
    """All sections, or those asked for."""
    parser = argparse.ArgumentParser(prog="tests.bench", description=__doc__)
    parser.add_argument("sections", nargs="*", metavar="SECTION", help=", ".join(sections.ALL))
    parser.add_argument("--rounds", type=int, default=3, help="how often things take turns")
    parser.add_argument("--minutes", type=float, default=30, help="the length of the long film")
    parser.add_argument("--folder", type=Path, help="where to work and leave the films")
    chosen = parser.parse_args()
    unknown = set(chosen.sections) - set(sections.ALL)
    if unknown:
        parser.error(f"no such section: {', '.join(sorted(unknown))}")
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    sys.stdout.write(f"{os.cpu_count()} processors{load}, Python {sys.version.split()[0]}\n")
    with tempfile.TemporaryDirectory(prefix="nemo-bench-") as place:
        folder = chosen.folder or Path(place)
        folder.mkdir(parents=True, exist_ok=True)
        settings = sections.Settings(folder, chosen.rounds, chosen.minutes)
        wanted = chosen.sections or list(sections.ALL)
        if len(wanted) == 1:
            sections.ALL[wanted[0]](settings)
            return
        options = ["--folder", folder, "--rounds", chosen.rounds, "--minutes", chosen.minutes]
        for name in wanted:  # each in a fresh process, so that none measures another's memory
            command = [sys.executable, "-m", "tests.bench", name, *options]
            subprocess.run([str(part) for part in command], check=True)


if __name__ == "__main__":
    main()
