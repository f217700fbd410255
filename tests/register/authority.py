"""A time-stamping authority of our own: a CA and a signer made by openssl, and answers by `openssl ts`."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from pathlib import Path

CONFIG = """
[req]
distinguished_name = name
prompt = no
[name]
CN = An invented authority
[root]
basicConstraints = critical,CA:true
keyUsage = critical,keyCertSign
[signer]
basicConstraints = critical,CA:false
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,timeStamping
[tsa]
default_tsa = stamping
[stamping]
serial = {folder}/serial
crypto_device = builtin
signer_cert = {folder}/signer.pem
{certs}
signer_key = {folder}/signer.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256, sha384, sha512
accuracy = secs:1
ess_cert_id_alg = sha256
"""


def run(*command: object, cwd: Path | None = None) -> str:
    """What a command says; an error where it ends badly."""
    done = subprocess.run([str(c) for c in command], capture_output=True, cwd=cwd, check=False)
    assert done.returncode == 0, done.stderr.decode(errors="replace")
    return done.stdout.decode()


@dataclass
class Authority:
    """The authority in a folder; `root` is its own root certificate."""

    folder: Path

    @property
    def root(self) -> Path:
        return self.folder / "root.pem"

    def answer(self, asked: bytes) -> bytes:
        """The answer of `openssl ts` to a request."""
        (self.folder / "asked.tsq").write_bytes(asked)
        run("openssl", "ts", "-reply", "-config", self.folder / "openssl.cnf", "-queryfile", self.folder / "asked.tsq",
            "-out", self.folder / "answer.tsr")
        return (self.folder / "answer.tsr").read_bytes()


def authority(folder: Path, *, with_root: bool = True) -> Authority:
    """A new authority; `with_root`: its answers hold the root beside the signer's certificate."""
    folder.mkdir()
    certs = f"certs = {folder}/root.pem" if with_root else ""
    (folder / "openssl.cnf").write_text(CONFIG.format(folder=folder, certs=certs))
    (folder / "serial").write_text("01\n")
    made = ("-config", folder / "openssl.cnf", "-newkey", "rsa:2048", "-noenc")
    run("openssl", "req", "-x509", *made, "-extensions", "root", "-days", "30", "-subj", "/CN=An invented root",
        "-keyout", folder / "root.key", "-out", folder / "root.pem")
    run("openssl", "req", "-new", *made, "-keyout", folder / "signer.key", "-out", folder / "signer.csr")
    run("openssl", "x509", "-req", "-in", folder / "signer.csr", "-CA", folder / "root.pem", "-CAkey", folder / "root.key",
        "-CAcreateserial", "-days", "30", "-extfile", folder / "openssl.cnf", "-extensions", "signer", "-out", folder / "signer.pem")
    return Authority(folder)
