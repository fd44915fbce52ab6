"""Small files in MNIST's format, and a server on this machine that hands them out well or badly."""

import gzip
import hashlib
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import numpy as np

NAMES = ("train-images-idx3-ubyte", "train-labels-idx1-ubyte", "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte")
TRAIN, VALIDATION, TEST, SIDE = 30, 10, 20, 28


def idx_bytes(array, magic=None):
    """The bytes of an IDX file; another magic number on request."""
    array = np.asarray(array, dtype=np.uint8)
    magic = 0x0800 + array.ndim if magic is None else magic
    return b"".join(int(number).to_bytes(4, "big") for number in (magic, *array.shape)) + array.tobytes()


def small_arrays():
    """Four arrays shaped like MNIST's, with TRAIN and TEST examples; every label appears."""
    rng = np.random.default_rng(0)
    images = [rng.integers(0, 256, (count, SIDE, SIDE)) for count in (TRAIN, TEST)]
    labels = [rng.permutation(np.arange(count) % 10) for count in (TRAIN, TEST)]
    return dict(zip(NAMES, (images[0], labels[0], images[1], labels[1]), strict=True))


def small_files():
    """The gzipped files by name, and the table of files that describes them."""
    from mlp_course.datasets.mnist import File

    arrays = small_arrays()
    files = {f"{name}.gz": gzip.compress(idx_bytes(array), mtime=0) for name, array in arrays.items()}
    table = [File(name, arrays[name].shape, hashlib.sha256(files[f"{name}.gz"]).hexdigest()) for name in NAMES]
    return files, table


@contextmanager
def mirror(files, damage=lambda name, content: (200, content, len(content))):
    """Serve `files` on 127.0.0.1; yields (address, names asked for).

    damage: what becomes of a file: (name, content) -> (status, bytes sent, length announced).
    """
    asked = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            name = self.path.lstrip("/")
            asked.append(name)
            status, content, length = damage(name, files[name])
            self.send_response(status)
            self.send_header("Content-Length", str(length))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *arguments):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/", asked
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
