"""Handlers that ask the database run in a thread, so that the others go on meanwhile."""

from collections.abc import Awaitable, Callable
from functools import partial, wraps
from typing import ParamSpec, TypeVar

from anyio import to_thread

P = ParamSpec("P")
T = TypeVar("T")


def di_utas(fn: Callable[P, T]) -> Callable[P, Awaitable[T]]:
    """Run a function in a thread, as a decorator below that of the route.

    Litestar's own ``sync_to_thread=True`` wraps a handler twice whose path has a second one (GET and POST), and then
    answers nothing.
    """

    @wraps(fn)
    async def run(*args: P.args, **kwargs: P.kwargs) -> T:
        return await to_thread.run_sync(partial(fn, *args, **kwargs))

    return run
