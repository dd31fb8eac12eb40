"""Frames that are none: forged, damaged, or random."""

import json
import random

import numpy as np
import pytest

from autograder.worker import wire
from autograder.worker.wire import ARRAY, PREFIX, SEED, ProtocolError, Seed, pack, sizes, unpack

LIMIT = 1 << 20
ESCAPED = ARRAY.replace("\0", "\\u0000")
BASE = np.arange(24.0).reshape(2, 3, 4)
MESSAGE = {
    "id": "ab",
    "call": [1, -2, True, None, 0.5, {"x": BASE, "y": [np.arange(3), Seed(7)]}],
    "text": "é\u2028\x00",
}


def header_of(tree):
    """A header that was not made by `pack`."""
    return json.dumps(tree).encode()


@pytest.mark.parametrize(
    ("magic", "header", "body"),
    [
        (b"agw0", 2, 0),
        (b"\x80\x04\x95\x00", 2, 0),
        (b"agw1", wire.HEADER_LIMIT + 1, 0),
        (b"agw1", 2**32 - 1, 0),
        (b"agw1", 2, LIMIT + 1),
        (b"agw1", 2, 2**64 - 1),
    ],
)
def test_a_prefix_that_claims_too_much_is_refused(magic, header, body):
    """Sizes are checked before anything of them is read or allocated."""
    with pytest.raises(ProtocolError, match="claims too much"):
        sizes(PREFIX.pack(magic, header, body), body_limit=LIMIT)


@pytest.mark.parametrize(
    "header",
    [
        b"",
        b"\x80\x04K\x01.",
        b"{",
        b"\xff\xfe{}",
        b"1" * 5000,
        b"[" * 60_000,
        b"{}",
        b"[[1, 2.5, null]]",
        b"{'a': 1}",
        header_of({SEED: -1}),
        header_of({SEED: 2**64}),
        header_of({SEED: True}),
        header_of({SEED: [1]}),
        header_of({SEED: 1, "more": 2}),
        header_of({ARRAY: None}),
        header_of({ARRAY: ["<f8"]}),
        header_of({ARRAY: ["<f8", [1], 2]}),
        header_of({ARRAY: ["<f8", 3]}),
        header_of({ARRAY: ["<f8", [1]], "more": 2}),
        header_of({ARRAY: ["<f8", [1]], SEED: 2}),
        header_of({ARRAY: ["|O", [1]]}),
        header_of({ARRAY: [">f8", [1]]}),
        header_of({ARRAY: ["<f8,<f8", [1]]}),
        header_of({ARRAY: [["<f8"], [1]]}),
        header_of({ARRAY: ["<f8", [-1]]}),
        header_of({ARRAY: ["<f8", [True]]}),
        header_of({ARRAY: ["<f8", [1.0]]}),
        header_of({ARRAY: ["<f8", [1] * 17]}),
        header_of({ARRAY: ["<f8", [2]]}),
        header_of({ARRAY: ["<f8", [2**62, 4]]}),
        header_of({ARRAY: ["<f8", [2**39, 2**39]]}),
        header_of({ARRAY: ["<f8", [0, 2**39, 2**39]]}),
        header_of({ARRAY: ["<f8", [2**39, 2**39, 0]]}),
        header_of({ARRAY: [{ARRAY: ["<f8", [1]]}, [1]]}),
        header_of([{ARRAY: ["<i4", [1]]}]),
        header_of([{ARRAY: ["<f8", [1]]}, {ARRAY: ["<f8", [1]]}]),
        f'{{"{ESCAPED}":["<f8",[1]],"{ESCAPED}":["<f8",[2]]}}'.encode(),
    ],
    ids=lambda header: header[:40].decode("latin-1"),
)
def test_a_malformed_header_is_a_protocol_error(header):
    """A header that is not exactly one message about the eight bytes of the body is refused."""
    with pytest.raises(ProtocolError):
        unpack(header, bytes(8))


def test_deep_nesting_is_a_value_or_the_protocol_error():
    """No depth ends the reader."""
    assert unpack(b"[" * 40 + b"]" * 40, b"") != []
    for deep in (b"[" * 30_000 + b"]" * 30_000, b'{"a":' * 10_000 + b"1" + b"}" * 10_000):
        assert not survives(deep, b"")


def survives(header, body):
    """Whether unpacking gives a value; False if it gives the protocol error."""
    try:
        unpack(header, body)
    except ProtocolError:
        return False
    return True


def test_mutated_frames_give_a_value_or_the_protocol_error():
    """Of thousands of damaged frames, none raises anything else."""
    rng = random.Random(1)  # noqa: S311 - damage, not a secret
    frame = pack(MESSAGE)
    size = sizes(frame[: PREFIX.size], body_limit=LIMIT)[0]
    header, body = frame[PREFIX.size : PREFIX.size + size], frame[PREFIX.size + size :]
    pieces = [
        b"[",
        b"{",
        b'"',
        b"NaN",
        b"9" * 25,
        b"-1",
        b"null",
        b"0x",
        b"1e999",
        b"<f8",
        b"|O",
        ESCAPED.encode(),
        b"]",
        b"}",
        b",",
        b":",
    ]
    fates = []
    for _ in range(6000):
        damaged = bytearray(header)
        for _ in range(rng.choice([1, 1, 2, 5])):
            at = rng.randrange(len(damaged))
            piece = rng.choice(pieces) if rng.random() < 0.6 else bytes([rng.randrange(256)])
            damaged[at : at + rng.choice([0, 1, 1, 4])] = piece
        fates.append(survives(bytes(damaged), body[: rng.choice([len(body), len(body), rng.randrange(len(body))])]))
    assert 0 < sum(fates) < len(fates)


def test_random_bytes_give_the_protocol_error():
    """Noise is no frame, neither as a prefix nor as a header."""
    rng = random.Random(2)  # noqa: S311 - damage, not a secret
    for _ in range(3000):
        with pytest.raises(ProtocolError):
            sizes(rng.randbytes(PREFIX.size), body_limit=LIMIT)
        assert not survives(rng.randbytes(rng.randrange(2, 80)), rng.randbytes(8))
