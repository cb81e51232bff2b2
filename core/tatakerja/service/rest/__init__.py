"""REST: every command as a route under ``/api``, with the same words in and the same JSON out.

``tabel`` says which command is a route, for whom, and which isn't, why; ``masukan`` what a route takes, read strictly
from its command's options; ``jalankan`` runs the command itself, in this process and over the service's systems, so
that an answer has the same bytes; ``wenang`` holds who acts against who is logged in; ``potong`` gives long lists in
parts and tells what hasn't changed; ``dokumen`` describes it all as OpenAPI 3.1.
"""
