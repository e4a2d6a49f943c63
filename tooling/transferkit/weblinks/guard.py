"""Connections to public hosts only: no source makes its reader's computer call a router or a service of its own.

The name is looked up once and the connection goes to the very address that was looked at, so a name that
changes its mind between look and call gains nothing.
"""

from __future__ import annotations

import socket
import ssl
from contextlib import suppress
from http.client import HTTPConnection, HTTPSConnection
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

from transferkit.weblinks.answers import Manners

_NAT64 = IPv6Network("64:ff9b::/96")


class PrivateAddress(OSError):
    """The host is this computer, or one of its own network."""


def is_public(address: str) -> bool:
    """Whether an IP address belongs to the public internet, seen through what wraps IPv4 in IPv6."""
    found = ip_address(address)
    inner = (_wrapped(found) if isinstance(found, IPv6Address) else None) or found
    return inner.is_global and not inner.is_multicast


def _wrapped(address: IPv6Address) -> IPv4Address | None:
    if address in _NAT64:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour


def connection_to(scheme: str, host: str, port: int | None, manners: Manners) -> HTTPConnection:
    """A connection that is made with its first request. PrivateAddress is raised then."""
    if scheme == "https":
        return _Secure(host, port, manners)
    return _Plain(host, port, manners)


class _Plain(HTTPConnection):
    def __init__(self, host: str, port: int | None, manners: Manners) -> None:
        super().__init__(host, port, timeout=manners.seconds)
        self._manners = manners

    def connect(self) -> None:
        self.sock = _socket(self.host, self.port, self._manners)


class _Secure(HTTPSConnection):
    def __init__(self, host: str, port: int | None, manners: Manners) -> None:
        self._trusted = ssl.create_default_context()
        super().__init__(host, port, timeout=manners.seconds, context=self._trusted)
        self._manners = manners

    def connect(self) -> None:
        self.sock = _socket(self.host, self.port, self._manners)
        self.sock = self._trusted.wrap_socket(self.sock, server_hostname=self.host)


def _socket(host: str, port: int, manners: Manners) -> socket.socket:
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    addresses = list(dict.fromkeys(str(entry[4][0]) for entry in found))
    if host not in manners.allowed and not all(is_public(address) for address in addresses):
        raise PrivateAddress(host)
    failure: OSError = OSError(host)
    for address in addresses[:2]:
        try:
            return socket.create_connection((address, port), manners.seconds)
        except OSError as error:
            failure = error
    raise failure


def cut(connection: HTTPConnection) -> None:
    """End a connection whose host sends a little now and then and never comes to an end."""
    with suppress(OSError, AttributeError):
        connection.sock.shutdown(socket.SHUT_RDWR)
