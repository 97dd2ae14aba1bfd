"""The address that an engine listens at."""

import ipaddress
import os
import socket
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """An address of this computer, looked up once. `is_for_others`: it can be reached from other
    computers."""

    name: str
    number: str
    family: socket.AddressFamily
    is_for_others: bool

    def open(self, port: int) -> socket.socket:
        """Listens there, at any free port for 0. Raises OSError."""
        # The protocol is named, unlike in `socket.create_server`: asyncio sends small answers at
        # once only through sockets that say they are TCP.
        listening = socket.socket(self.family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        try:
            if os.name == "posix":
                listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listening.bind((self.number, port))
            listening.listen()
        except OSError:
            listening.close()
            raise
        return listening

    def url(self, listening: socket.socket) -> str:
        """What a client on this computer has to know."""
        name = f"[{self.name}]" if ":" in self.name else self.name
        return f"http://{name}:{listening.getsockname()[1]}"


def place_of(name: str) -> Place:
    """The address of that name or number. Raises OSError when there is none."""
    family, _, _, _, where = socket.getaddrinfo(
        name, 0, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
    )[0]
    number = str(where[0])
    is_for_others = not ipaddress.ip_address(number.partition("%")[0]).is_loopback
    return Place(name, number, family, is_for_others)
