"""The measurements, each printing its goals (G1 to G17) with what was found."""

import asyncio
import hashlib
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import av

from nemo_desktop.engine.render.film import Title
from nemo_desktop.engine.render.media import Media
from nemo_desktop.engine.render.plan import PREVIEW
from nemo_desktop.engine.workers import Studio
from tests.bench import (
    beforehand,
    depth,
    intake as dropping,
    jitter,
    language,
    likeness,
    peers,
    reading as files,
    starting,
    warp,
)
from tests.bench.beforehand import timed
from tests.bench.drawing import drawing_s
from tests.bench.films import PORTRAIT, alike, five_seconds, many_clips, one_zoom
from tests.bench.measuring import REST_S, Cost, ratio, run
from tests.bench.subjects import photo

_RENDERS = 20
_SHORT_FILMS = 12


@dataclass(frozen=True, slots=True)
class Settings:
    """Where to work, how many rounds, how long the long film is."""

    folder: Path
    rounds: int
    minutes: float


def say(line: str) -> None:
    """One line, at once."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def goal(name: str, what: str, found: float, limit: float, *, least: bool = False) -> None:
    """One goal: at most the limit, or at least."""
    is_met = found >= limit if least else found <= limit
    sign, verdict = ">=" if least else "<=", "reached" if is_met else "NOT reached"
    say(f"{name:4} {what}: {found:.3f}, wanted {sign} {limit:g}: {verdict}")


def task(folder: Path, name: str, *rest: str) -> list[str]:
    """The command of a measured program."""
    if name == "product":
        return [sys.executable, "-m", "tests.bench.product", str(folder), *rest]
    return [sys.executable, "-m", "tests.bench.tasks", name, str(folder), *rest]


def told(command: Sequence[str]) -> Cost:
    """What a program measured of itself, after a rest."""
    time.sleep(REST_S)
    answer = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return Cost(*map(float, answer.split()))


def speed(settings: Settings) -> None:
    """G1, G2, G7, G13: the engine against the bare encoder, in turns."""
    folder = settings.folder
    photo(folder)
    run(task(folder, "raw"))
    found: dict[str, list[Cost]] = {}
    for _ in range(settings.rounds):
        for profile in ("veryfast", "full"):
            bound, product = task(folder, "bound", profile), task(folder, "product", profile)
            for name, cost in (
                (f"bound {profile} warm", told(bound)),
                (f"product {profile} warm", told([*product, "warm"])),
                (f"product {profile} ready", told([*product, "ready"])),
                (f"bound {profile} whole", run(bound, stdout=subprocess.DEVNULL)),
                (f"product {profile} whole", run([*product, "cold"])),
            ):
                found.setdefault(name, []).append(cost)
    for name, costs in found.items():
        middle = [statistics.median(column) for column in zip(*map(_figures, costs), strict=True)]
        size = (folder / f"{'-'.join(name.split()[:2])}.mp4").stat().st_size
        say(
            f"{name:24} wall {middle[0]:5.2f} s  cpu {middle[1]:5.2f} s  {middle[2]:4.0f} MB"
            f"  {size:,} bytes"
        )
    for how in ("warm", "whole"):
        fast, full = found[f"bound veryfast {how}"], found[f"bound full {how}"]
        for name, what, one, other, limit in (
            ("G1", "product / bound, veryfast", found[f"product veryfast {how}"], fast, 1.20),
            ("G2", "product, default profile / veryfast bound", found[f"product full {how}"], fast,
             0.85),
            ("G13", "product / bound, default profile", found[f"product full {how}"], full, 1.15),
        ):  # fmt: skip
            goal(name, f"{what}, {how}, wall", ratio(one, other), limit)
            goal(name, f"{what}, {how}, cpu", ratio(one, other, "cpu_s"), limit)
    for of, what in (("wall_s", "wall"), ("cpu_s", "cpu")):
        at_hand = ratio(found["product full ready"], found["bound full warm"], of)
        goal("G13", f"the same, its picture at hand, {what}", at_hand, 1.15)
    lived = [*found["product full warm"], *found["product full ready"]]
    goal("G7", "memory in MB", max(cost.memory_mb for cost in lived), 350)
    sizes = [(folder / f"{name}.mp4").stat().st_size for name in ("product-full", "bound-veryfast")]
    goal("G2", "bytes, default profile / veryfast bound", sizes[0] / sizes[1], 1.15)
    alike = [
        likeness.ssim(folder / f"{name}.mp4", folder / "clip.yuv", PORTRAIT)
        for name in ("product-full", "bound-veryfast")
    ]
    goal("G2", "SSIM, veryfast bound less default profile", alike[1] - alike[0], 0.001)


def _figures(cost: Cost) -> tuple[float, float, float]:
    return cost.wall_s, cost.cpu_s, cost.memory_mb


def others(settings: Settings) -> None:
    """G3: the whole product against other programs, in turns."""
    media = photo(settings.folder)
    commands = peers.commands(settings.folder, media)
    product = task(settings.folder, "product", "full", "cold")
    warm = task(settings.folder, "product", "full", "warm")
    found: dict[str, list[Cost]] = {}
    for _ in range(settings.rounds):
        for name, command in {"product": product, **commands}.items():
            found.setdefault(name, []).append(run(command))
        found.setdefault("warm", []).append(told(warm))
    limits = {
        "zoompan": 1.5, "zoompan, 8 times larger first": 7, "perspective": 4,
        "MoviePy, the usual recipe": 8, "MoviePy, full resolution": 12,
        "melt": 10, "PhotoFilmStrip": 4,
    }  # fmt: skip
    for name in commands:
        for of in ("wall_s", "cpu_s"):
            times = ratio(found[name], found["product"], of)
            goal("G3", f"{name} / product, {of[:-2]}", times, limits[name], least=True)
            warmed = ratio(found[name], found["warm"], of)
            goal("G3", f"{name} / warm engine, {of[:-2]}", warmed, limits[name], least=True)


def motion(settings: Settings) -> None:
    """G4: jitter of the finished film, with and without loss."""
    folder = settings.folder
    media = photo(folder)
    run(task(folder, "lossless"))
    run(task(folder, "product", "full", "cold"))
    for name, limit in (("lossless", 0.002), ("full", 0.012)):
        found = jitter.deviations(folder / f"product-{name}.mp4", one_zoom(media), media, every=2)
        summary = jitter.summary(found)
        goal("G4", f"jitter in px, {name}", summary["jitter"], limit)
        goal("G4", f"deviation in px, {name}", summary["deviation"], 0.03)


def pictures(settings: Settings) -> None:
    """G5, G6: what one frame's resampling costs, and how true it is."""
    found = warp.measure(photo(settings.folder))
    goal("G5", "PSNR to exact Lanczos3 in dB, worst zoom", found.psnr_db, 52, least=True)
    goal("G5", "sharpness, furthest from 1", abs(found.sharpness - 1), 0.05)
    goal("G5", "pulse in %", found.pulse * 100, 1)
    goal("G6", "processor ms a frame, 1080x1920", found.cpu_ms, 12)


def reading(settings: Settings) -> None:
    """G11, G12: what reading pictures costs, and a frame to scrub through."""
    folder = settings.folder
    media = photo(folder)
    program = [sys.executable, "-m", "tests.bench.reading"]
    files.copies(folder)
    seconds = [
        float(subprocess.run([*program, "thumbnails", folder], check=True, capture_output=True,
                             text=True).stdout)
        for _ in range(settings.rounds)
    ]  # fmt: skip
    goal("G11", "100 thumbnails of 12 megapixels, s", statistics.median(seconds), 2.0)
    goal("G11", "12 megapixels to planes, ms", files.decode_ms(media), 120)
    size_mb = files.huge(folder).stat().st_size / 1e6
    cost = run([*program, "huge", folder])
    goal("G11", f"a PNG of {size_mb:.0f} MB with the interpreter's start, s", cost.wall_s, 3)
    goal("G11", "its memory in MB", cost.memory_mb, 600)
    goal("G12", "processor ms of a frame of 540x960", files.scrub_ms(media), 8)


def in_depth(settings: Settings) -> None:
    """G8: a move in depth against the bare encoder and against a plain move; its steadiness."""
    folder = settings.folder
    media = photo(folder)
    run(task(folder, "raw", "parallax"))
    bounds, films = [], []
    for _ in range(settings.rounds):
        bounds.append(told(task(folder, "bound", "veryfast")))
        films.append(told(task(folder, "product", "full", "warm", "parallax")))
    goal("G8", "parallax, default profile / veryfast bound, warm, wall", ratio(films, bounds), 1.6)
    goal("G8", "the same, cpu", ratio(films, bounds, "cpu_s"), 1.6)
    goal("G8", "memory in MB", max(cost.memory_mb for cost in films), 500)
    plain, _ = depth.frame_ms(media, "zoom_in")
    for motion in ("parallax", "push_through"):
        each, first = depth.frame_ms(media, motion)
        goal("G8", f"{motion}, processor ms a frame over a plain move", each - plain, 20)
        say(f"     {motion}: {first:.0f} ms of processor before the first frame")
    for motion in ("parallax", "orbit"):
        summary = depth.steadiness(media, motion)
        goal("G8", f"jitter in px of a flat ground, {motion}", summary["jitter"], 0.012)


def again(settings: Settings) -> None:
    """G7, G14, G17: a minute of film and its memory; a changed title in it; stills, previews."""
    folder = settings.folder
    media = photo(folder, 2000, 1500)

    async def story() -> None:
        async with Studio(folder / "again") as studio:
            first = await timed(studio, many_clips(media, 12, title="Hello"), media, folder / "1")
            changed = many_clips(media, 12, title="Goodbye")
            second = await timed(studio, changed, media, folder / "2")
            say(f"a minute: {first.wall_s:.1f} s, {first.cpu_s:.1f} s cpu; {first.memory_mb:.0f} MB"
                f"; title changed: {second.wall_s:.2f} s, {second.cpu_s:.2f} s cpu")  # fmt: skip
            goal("G7", "memory of a minute with fades and a title, MB", first.memory_mb, 500)
            goal("G14", "changed / first, wall", second.wall_s / first.wall_s, 0.10)
            goal("G14", "changed / first, cpu", second.cpu_s / first.cpu_s, 0.10)
        await _moments(folder, photo(folder))

    asyncio.run(story())


async def _moments(folder: Path, media: Media) -> None:
    film = many_clips(media, 12, title="Hello")
    async with Studio(folder / "moments") as studio:
        await timed(studio, replace(one_zoom(media), width=270, height=480), media, folder / "4")
        took = []
        for second in (1, 12, 22, 59):
            start = time.perf_counter()
            await studio.still(film, {media.sha: media}, second * 1000, (540, 960))
            took.append(time.perf_counter() - start)
        goal("G17", "slowest of four stills of a minute, s", max(took), 0.3)
        whole = await timed(studio, film, media, folder / "5", PREVIEW)
        edited = many_clips(media, 12, title="Goodbye")
        part = await timed(studio, edited, media, folder / "6", PREVIEW)
        say(f"preview of a minute: {whole.wall_s:.1f} s, {whole.cpu_s:.1f} s cpu")
        goal("G17", "preview after an edit, whole, s", part.wall_s, 1.0)


def ahead(settings: Settings) -> None:
    """A1: five seconds made while nobody had asked for them, and asked for then; a preview that is
    asked for while a minute is made ahead."""
    found = [beforehand.waited(settings.folder / f"ahead {n}") for n in range(settings.rounds)]
    for name, what, one, other, limit in (
        ("A1", "export of what was made ahead / without", "asked_s", "first_s", 0.1),
        ("A1", "preview beside what is made ahead / without", "beside_s", "alone_s", 1.15),
    ):
        shares = [getattr(each, one) / getattr(each, other) for each in found]
        goal(name, f"{what}, wall", statistics.median(shares), limit)


def same(settings: Settings) -> None:
    """G16: twenty times the same film with a fade and a title, each in another folder."""
    folder = settings.folder
    media = photo(folder)
    film = many_clips(media, 2, title="Hello")
    short = tuple(replace(clip, duration_ms=1000) for clip in film.clips)
    film = replace(film, clips=short, titles=(Title("t", "Hello", 300, 1000),))

    async def made(number: int) -> str:
        target = folder / f"same-{number}"
        async with Studio(folder / f"same {number}", 1 + number % 3) as studio:
            await timed(studio, film, media, target)
        return _sum(target)

    sums = {asyncio.run(made(number)) for number in range(_RENDERS)}
    goal("G16", f"different files of {_RENDERS} renders, one to three workers", len(sums), 1)


def _sum(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def long(settings: Settings) -> None:
    """G15, G7: a long film costs no more per frame and no more memory (small frames)."""
    folder = settings.folder
    media, size = photo(folder, 2000, 1500), (270, 480)
    clips = max(round(settings.minutes * 12), 2)

    async def story() -> None:
        async with Studio(folder / "long") as studio:
            await timed(studio, alike(media, 2, (160, 90)), media, folder / "0")
            film = alike(media, clips, size)
            whole = await timed(studio, film, media, folder / "b")
            short = [
                await timed(studio, alike(media, 1, size, clips + number), media, folder / "a")
                for number in range(_SHORT_FILMS)
            ]
        with av.open(str(folder / "b")) as container:
            frames = container.streams.video[0].frames
        each = sum(cost.cpu_s for cost in short) / _SHORT_FILMS
        say(f"{frames} frames: {whole.wall_s:.1f} s, {whole.cpu_s:.1f} s cpu; "
            f"150 frames: {each:.3f} s cpu")  # fmt: skip
        times = whole.cpu_s / frames / (each / 150)
        goal("G15", f"cpu per frame, {clips * 5} s / 5 s", times, 1.05)
        goal("G7", f"memory in MB, {clips * 5} s", whole.memory_mb, 500)
        most = max(cost.memory_mb for cost in short)
        goal("G15", f"memory, {clips * 5} s / 5 s", whole.memory_mb / most, 1.3)

    asyncio.run(story())


def start(settings: Settings) -> None:
    """G10: the first paint of the window, in turns with a window of Qt's own."""
    found: dict[str, list[Cost]] = {}
    heavy: set[str] = set()
    for name in ("first", *["warm"] * settings.rounds * 3, *["cold"] * settings.rounds):
        for kind in ("product", "bare"):
            if name == "cold" and not starting.forget():
                continue
            cost, loaded = starting.first_paint(settings.folder, kind)
            found.setdefault(f"{kind} {name}", []).append(cost)
            heavy |= loaded
    for name, limit in (("warm", 250), ("cold", 450)):
        if f"product {name}" in found:
            product, bare = found[f"product {name}"], found[f"bare {name}"]
            ms, cpu, least = (1000 * statistics.median(each) for each in (
                [cost.wall_s for cost in product], [cost.cpu_s for cost in product],
                [cost.wall_s for cost in bare],
            ))  # fmt: skip
            goal("G10", f"first paint, {name}, ms", ms, limit)
            say(f"     {cpu:.0f} ms of processor; {ratio(product, bare):.2f} times a bare window's"
                f" {least:.0f} ms")  # fmt: skip
    goal("G10", f"of {', '.join(sorted(starting.HEAVY))} loaded then", len(heavy), 0)


def additions(settings: Settings) -> None:
    """G9: what a crossfade and a text cost, on the same five seconds; G7: a larger photo."""
    folder = settings.folder
    media = photo(folder)
    films: dict[str, list[Cost]] = {"zoom_in": [], "two": [], "faded": []}
    drawn: dict[str, list[float]] = {"two": [], "faded": []}
    for _ in range(settings.rounds):
        for name, costs in films.items():
            costs.append(told(task(folder, "product", "full", "warm", name)))
        for name, seconds in drawn.items():
            seconds.append(drawing_s(five_seconds(media, name), media))
    added = statistics.median(drawn["faded"]) - statistics.median(drawn["two"])
    whole = statistics.median(cost.cpu_s for cost in films["zoom_in"])
    say(
        f"     a fade and a text: {added * 1000 / 150:.2f} ms a frame drawn; with what the encoder "
        f"takes for them {ratio(films['faded'], films['two'], 'cpu_s') - 1:+.3f} of the processor"
    )
    goal("G9", "a crossfade and a text drawn, of a plain film's processor", added / whole, 0.05)
    photo(folder, 6000, 4000)
    large = told(task(folder, "product", "full", "warm", "zoom_in", "6000x4000"))
    goal("G7", "memory of five seconds over 24 megapixels, MB", large.memory_mb, 400)


def sentences(settings: Settings) -> None:
    """A sentence: to read, and answered in a project of a thousand pictures."""
    median, high, longest = language.reading_ms()
    say(f"reading, processor ms: median {median:.2f}, 99 of 100 {high:.2f}")
    goal("L1", "longest sentence to read, processor ms", longest, 20)
    found = language.thousand_pictures(settings.folder)
    for sentence, said in found.items():
        goal("L2", f"a thousand pictures, over HTTP, s: {sentence}", said.wall_s, 0.3)
    goal("L2", "the same, most processor s", max(said.cpu_s for said in found.values()), 0.3)
    asker = sum(said.asker_s for said in found.values())
    all_s = sum(said.wall_s for said in found.values())
    say(f"     {100 * asker / all_s:.0f} of 100 parts of it this program's own, reading answers")
    goal(
        "L2", "the state asked for after one, s", max(said.state_s for said in found.values()), 0.3
    )


def intake(settings: Settings) -> None:
    """I1: sixty photos dropped on the window, and a sentence said at once."""
    waited = dropping.dropped(settings.folder / "home", dropping.photos(settings.folder, 60))
    goal("I1", "60 photos of 12 MP and a sentence, until the answer, s", waited.answered_s, 8)
    say(f"     all in after {waited.taken_s:.1f} s, preview after {waited.preview_s:.1f} s")


ALL: dict[str, Callable[[Settings], None]] = {
    "speed": speed,
    "others": others,
    "motion": motion,
    "pictures": pictures,
    "reading": reading,
    "depth": in_depth,
    "again": again,
    "ahead": ahead,
    "additions": additions,
    "same": same,
    "long": long,
    "start": start,
    "sentences": sentences,
    "intake": intake,
}
