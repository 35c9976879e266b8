"""make_repositories.py FOLDER: writes repositories and bundles, sound and broken, into a folder."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import hostile_repositories

ENVIRONMENT = {
    "PATH": os.environ["PATH"],
    "HOME": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_AUTHOR_NAME": "Sari",
    "GIT_AUTHOR_EMAIL": "sari@example.org",
    "GIT_COMMITTER_NAME": "Sari",
    "GIT_COMMITTER_EMAIL": "sari@example.org",
    "GIT_AUTHOR_DATE": "2023-09-10T09:00:00+0700",
    "GIT_COMMITTER_DATE": "2023-09-10T09:00:00+0700",
}
SETTINGS = "-c", "protocol.file.allow=always", "-c", "init.defaultBranch=main", "-c", "gc.auto=0"

SECOND_PACK = b"""commit refs/heads/lain
committer Sari <sari@example.org> 1694311200 +0700
data 5
Lain
M 100644 inline lain.txt
data 5
Lain

"""


def git(*words, at=None, stdin=None):
    place = [] if at is None else ["-C", at]
    command = [str(word) for word in ["git", *SETTINGS, "-c", "fastimport.unpackLimit=1", *place, *words]]
    done = subprocess.run(
        command, check=True, env=ENVIRONMENT, input=stdin, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE)
    return done.stdout.decode().strip()


def commit(place, files, message):
    for name, data in files.items():
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (place / name).write_bytes(data)
    git("add", "-A", at=place)
    git("commit", "-q", "-m", message, at=place)


def sound(folder):
    """A history of two branches and a merge, in every shape in which it may come."""
    work = folder / "work"
    git("init", "-q", work)
    commit(work, {"index.html": b"<!doctype html>\n", "data/harga.csv": b"1,2\n"}, "Mulai")
    git("checkout", "-q", "-b", "peta", at=work)
    commit(work, {"peta.svg": b"<svg/>\n"}, "Peta")
    git("checkout", "-q", "main", at=work)
    commit(work, {"BACA.md": b"# Baca\n"}, "Baca")
    git("merge", "-q", "--no-ff", "-m", "Gabung", "peta", at=work)
    git("tag", "-a", "-m", "Kirim", "kirim", at=work)
    (work / "belum-commit.txt").write_bytes(b"Belum.\n")
    for name, options in {
        "bare.git": ["--bare"], "shallow.git": ["--bare", "--depth=1"],
    }.items():
        git("clone", "-q", *options, f"file://{work.absolute()}", folder / name)
    for version in [2, 3]:
        target = (folder / f"v{version}.bundle").absolute()
        git("bundle", "create", "-q", f"--version={version}", target, "--all", at=work)
    git("bundle", "create", "-q", (folder / "branch.bundle").absolute(), "main", at=work)
    last = (folder / "prerequisites.bundle").absolute()
    git("bundle", "create", "-q", last, "main", "^main~1", at=work)


def shapes(folder):
    """Copies of the sound repository, each with one thing changed."""
    bare = folder / "bare.git"

    def copy(name):
        shutil.copytree(bare, folder / name)
        return folder / name

    packed = copy("packed.git")
    git("pack-refs", "--all", at=packed)
    git("repack", "-adfq", at=packed)
    several = copy("several-packs.git")
    git("repack", "-dfq", at=several)
    git("fast-import", "--quiet", at=several, stdin=SECOND_PACK)
    git("multi-pack-index", "write", at=several)
    detached = copy("detached-tag.git")
    (detached / "HEAD").write_text(git("rev-parse", "kirim", at=bare) + "\n")
    lost = copy("lost-head.git")
    (lost / "HEAD").write_text("ref: refs/heads/hilang\n")
    outside = copy("head-outside.git")
    (outside / "HEAD").write_text("ref: ../../../etc/passwd\n")
    alternates = copy("alternates.git")
    (alternates / "objects/info").mkdir(exist_ok=True)
    (alternates / "objects/info/alternates").write_text(str((bare / "objects").absolute()) + "\n")
    linked = copy("linked-pack.git")
    shutil.move(linked / "objects/pack", folder / "pack-elsewhere")
    (linked / "objects/pack").symlink_to("../../pack-elsewhere")
    pipe = copy("pipe.git")
    (pipe / "objects/ab").mkdir(exist_ok=True)
    os.mkfifo(pipe / "objects/ab" / ("0" * 38))
    table = copy("reftable.git")
    (table / "reftable").mkdir()
    hooked = copy("hooked.git")
    canary = folder / "ran"
    for hook in ["post-checkout", "pre-receive", "reference-transaction"]:
        (hooked / "hooks").mkdir(exist_ok=True)
        (hooked / "hooks" / hook).write_text(f"#!/bin/sh\ntouch {canary.absolute()}\n")
        (hooked / "hooks" / hook).chmod(0o755)
    with open(hooked / "config", "a") as config:
        config.write(f"[core]\n\tfsmonitor = touch {canary.absolute()}\n[include]\n\tpath = /dev/zero\n")
    gitfile = folder / "gitfile"
    gitfile.mkdir()
    (gitfile / ".git").write_text(f"gitdir: {bare.absolute()}\n")
    symlink = folder / "symlinked"
    symlink.mkdir()
    (symlink / ".git").symlink_to("../bare.git")


def broken(folder):
    work = folder / "loose"
    git("init", "-q", work)
    commit(work, {"a.txt": b"Isi.\n", "b.txt": b"Lain.\n"}, "Mulai")
    for name, expression in {
        "missing-blob": "HEAD:a.txt", "missing-tree": "HEAD^{tree}", "missing-tip": "HEAD",
    }.items():
        shutil.copytree(work, folder / name)
        digest = git("rev-parse", expression, at=work)
        (folder / name / ".git/objects" / digest[:2] / digest[2:]).unlink()
    wrong = folder / "wrong-hash"
    shutil.copytree(work, wrong)
    objects = wrong / ".git/objects"
    pair = [git("rev-parse", f"HEAD:{name}", at=work) for name in ["a.txt", "b.txt"]]
    first, second = (objects / digest[:2] / digest[2:] for digest in pair)
    first.unlink()
    shutil.copyfile(second, first)
    corrupt = folder / "corrupt-pack.git"
    shutil.copytree(folder / "packed.git", corrupt)
    pack = next(corrupt.glob("objects/pack/*.pack"))
    data = bytearray(pack.read_bytes())
    for place in range(20, len(data) - 20, 7):
        data[place] ^= 0x55
    pack.chmod(0o644)
    pack.write_bytes(data)
    bundle = (folder / "v2.bundle").read_bytes()
    start = bundle.index(b"PACK")
    for name, data in {
        "truncated": bundle[:-30], "header-only": bundle[:40], "no-pack": bundle[:start],
        "flipped": bundle[:start + 40] + bytes([bundle[start + 40] ^ 1]) + bundle[start + 41:],
        "boast": bundle[:start + 8] + b"\xff\xff\xff\xff" + bundle[start + 12:],
        "filtered": b"# v3 git bundle\n@object-format=sha1\n@filter=blob:none\n\n",
    }.items():
        (folder / f"{name}.bundle").write_bytes(data)
    git("init", "-q", "--bare", folder / "empty.git")
    sha256 = folder / "sha256"
    git("init", "-q", "--object-format=sha256", sha256)
    commit(sha256, {"a.txt": b"Isi.\n"}, "Mulai")
    shutil.copytree(sha256, folder / "sha256-packed")
    git("repack", "-adq", at=folder / "sha256-packed")
    git("bundle", "create", "-q", (folder / "sha256.bundle").absolute(), "--all", at=sha256)


def trees(folder):
    """Repositories whose one tree was written byte by byte."""
    elsewhere = bytes.fromhex("257cc5642cb1a054f08cc83f2d943e56fd3ebe99")
    isi = b"Isi\n"

    def repository(name, entries):
        place = folder / f"{name}.git"
        git("init", "-q", "--bare", place)
        digest = git("hash-object", "-w", "--stdin", at=place, stdin=isi)
        inner = git("mktree", at=place, stdin=f"100644 blob {digest}\tx.txt\n".encode())
        known = {"blob": bytes.fromhex(digest), "tree": bytes.fromhex(inner), "commit": elsewhere}
        raw = b"".join(mode + b" " + name + b"\0" + known[kind] for mode, name, kind in entries)
        options = ["-w", "-t", "tree", "--literally", "--stdin"]
        tree = git("hash-object", *options, at=place, stdin=raw)
        tip = git("commit-tree", "-m", "Satu", tree, at=place)
        git("update-ref", "refs/heads/main", tip, at=place)

    good = (b"100644", b"a.txt", "blob")
    repository("dotdot", [(b"100644", b"..", "blob"), good])
    repository("dotgit", [(b"40000", b".GIT", "tree"), good])
    repository("slash", [(b"100644", b"../x", "blob"), good])
    repository("twice", [good, good])
    repository("odd-mode", [good, (b"100600", b"b.txt", "blob")])
    repository("submodule", [good, (b"160000", b"modul", "commit")])
    repository("symlink", [good, (b"120000", b"tautan", "blob")])
    repository("latin1", [(b"100644", b"caf\xe9.txt", "blob")])
    repository("tree-as-file", [(b"100644", b"a.txt", "tree")])
    deep = folder / "deep.git"
    git("init", "-q", "--bare", deep)
    digest = git("hash-object", "-w", "--stdin", at=deep, stdin=isi)
    tree = git("mktree", at=deep, stdin=f"100644 blob {digest}\tx.txt\n".encode())
    for _ in range(40):
        tree = git("mktree", at=deep, stdin=f"040000 tree {tree}\td\n".encode())
    git("update-ref", "refs/heads/main", git("commit-tree", "-m", "Dalam", tree, at=deep), at=deep)


def noted(folder):
    """Repositories that are read, with a note."""
    pointer = folder / "pointer.git"
    lfs = b"version https://git-lfs.github.com/spec/v1\noid sha256:" + b"ab" * 32 + b"\nsize 123456\n"
    one_commit(pointer, {"video.mp4": lfs, "bukan.txt": lfs[:60]})
    replaced = folder / "replaced.git"
    one_commit(replaced, {"a.txt": b"Isi.\n"})
    tip = git("rev-parse", "main", at=replaced)
    (replaced / "refs/replace").mkdir()
    (replaced / "refs/replace" / tip).write_text(tip + "\n")
    (replaced / "info").mkdir(exist_ok=True)
    (replaced / "info/grafts").write_text(tip + "\n")
    trailer = folder / "trailer.git"
    shutil.copytree(folder / "packed.git", trailer)
    pack = next(trailer.glob("objects/pack/*.pack"))
    pack.chmod(0o644)
    data = pack.read_bytes()
    pack.write_bytes(data[:-1] + bytes([data[-1] ^ 1]))


def one_commit(bare, files):
    work = bare.with_suffix(".work")
    git("init", "-q", work)
    commit(work, files, "Mulai")
    git("clone", "-q", "--bare", f"file://{work.absolute()}", bare)
    shutil.rmtree(work)


def told(folder):
    """A history with something of everything that is told of one."""
    work = folder / "told"
    git("init", "-q", work)
    url = "https://example.org/modul.git"
    mailmap = (
        b"# Nama\nSari Wulandari <sari@example.org> <SARI@lama.example>\n"
        b"Budi Santoso <budi@example.org>\nSari Wulandari <sari@example.org>\n")
    modules = f'[submodule "m"]\n\tpath = pustaka/modul\n\turl = {url}\n'.encode()

    def at(day, hour, files, who, by="Sari"):
        name, email = who
        when = f"2023-09-{day:02}T{hour:02}:00:00+0700"
        changed = {
            "GIT_AUTHOR_NAME": name, "GIT_AUTHOR_EMAIL": email, "GIT_AUTHOR_DATE": when,
            "GIT_COMMITTER_DATE": when, "GIT_COMMITTER_NAME": name if by is None else by,
            "GIT_COMMITTER_EMAIL": email if by is None else "sari@example.org"}
        before = {key: ENVIRONMENT[key] for key in changed}
        ENVIRONMENT.update(changed)
        commit(work, files, "Ubah")
        ENVIRONMENT.update(before)

    at(1, 8, {".mailmap": mailmap, "a.txt": b"a" * 10}, ("sari", "Sari@Lama.example"))
    at(1, 20, {"b.txt": b"b" * 5_000}, ("budi", "budi@example.org"), by=None)
    at(3, 8, {"c.txt": b"c" * 10}, ("Sari", "sari@example.org"))
    at(2, 23, {"d.txt": b"d" * 10}, ("budi", "budi@example.org"))
    module = "160000,257cc5642cb1a054f08cc83f2d943e56fd3ebe99,pustaka/modul"
    git("update-index", "--add", "--cacheinfo", module, at=work)
    (work / "pustaka/modul").mkdir(parents=True)
    (work / ".gitmodules").write_bytes(modules)
    git("add", ".gitmodules", at=work)
    git("commit", "-q", "-m", "Modul", at=work)
    git("commit", "-q", "--amend", "-m", "Modul lagi", at=work)
    for name in ["satu", "dua"]:
        git("checkout", "-q", "-b", name, "main~1", at=work)
        (work / f"{name}.txt").write_bytes(name.encode())
        git("add", f"{name}.txt", at=work)
        git("commit", "-q", "-m", name, at=work)
    git("checkout", "-q", "main", at=work)
    git("merge", "-q", "-m", "Gabung", "satu", "dua", at=work)
    git("tag", "ringan", "main~1", at=work)
    git("tag", "-a", "-m", "Kirim", "kirim", "main~1", at=work)
    git("tag", "-a", "-m", "Kirim lagi", "kirim-lagi", "kirim", at=work)


def main():
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for part in [sound, shapes, broken, trees, noted, told, hostile_repositories.write]:
        part(folder)


if __name__ == "__main__":
    main()
