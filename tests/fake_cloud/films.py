"""A very small film, made once: what the pretended cloud serves as any film."""

import io
from functools import cache

import av
import numpy as np


@cache
def film_bytes() -> bytes:
    """Ten frames of 64x64 as H.264 in MP4."""
    target = io.BytesIO()
    with av.open(target, "w", format="mp4") as container:
        stream = container.add_stream("libx264", rate=30)
        stream.width = stream.height = 64
        stream.pix_fmt = "yuv420p"
        noise = np.random.default_rng(7)
        for _ in range(10):
            picture = noise.integers(0, 255, (64, 64, 3), dtype=np.uint8)
            container.mux(stream.encode(av.VideoFrame.from_ndarray(picture, format="rgb24")))
        container.mux(stream.encode(None))
    return target.getvalue()
