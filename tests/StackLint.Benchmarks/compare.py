#!/usr/bin/env python3
"""Measures the whole command beside other programs on the same files, and prints the tables of BENCHMARKS.md.

usage: compare.py [--runs N] [--files FOLDER] [--work FOLDER] [--only NAME ...]

Needs the .NET SDK and a linker. dclint (npm), yamllint and `docker stack config` are measured where they can be found or installed,
and named as missing where not. Every figure is the median of N runs (15) after one that is not counted; programs that are compared
run in turn, so that a machine that slows down slows all of them. Processor time and memory are what the kernel counts for the
process and its children (getrusage), time is that of the wall.
"""

import argparse
import os
import pathlib
import platform
import shutil
import statistics
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]


class Program:
    def __init__(self, name, command, codes=(0, 1), version=None):
        self.name, self.command, self.codes, self.version = name, command, codes, version


class Figures:
    """The medians of a program: wall and processor seconds, and MiB at the peak."""

    def __init__(self, samples):
        self.wall, self.cpu, self.memory = (statistics.median(column) for column in zip(*samples))


def run_once(program, arguments):
    started = time.perf_counter()
    pid = os.fork()
    if pid == 0:
        null = os.open(os.devnull, os.O_RDWR)
        for descriptor in (0, 1, 2):
            os.dup2(null, descriptor)
        try:
            os.execvp(program.command[0], program.command + arguments)
        finally:
            os._exit(127)
    _, status, usage = os.wait4(pid, 0)
    wall = time.perf_counter() - started
    code = os.waitstatus_to_exitcode(status)
    if code not in program.codes:
        raise RuntimeError(f"{program.name} ended with {code}: {' '.join(program.command + arguments)}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def measure(cases, runs, warm_up=1):
    """cases: [(program, arguments)]; each runs in turn with the others."""
    samples = [[] for _ in cases]
    for counted in range(1 - warm_up, runs + 1):
        for case, (program, arguments) in enumerate(cases):
            sample = run_once(program, arguments)
            if counted > 0:
                samples[case].append(sample)
    return [Figures(s) for s in samples]


def publish(project, output, *properties):
    machine = {"x86_64": "linux-x64", "aarch64": "linux-arm64"}[platform.machine()]
    subprocess.run(
        ["dotnet", "publish", str(ROOT / project), "-c", "Release", "-r", machine, *properties, "-v", "quiet", "-nologo", "-o", str(output)],
        check=True, stdout=subprocess.DEVNULL)
    return output


def build(work):
    native = publish("src/StackLint.Cli", work / "native", "-p:StackLintNative=true") / "stacklint"
    floor = publish("tests/StackLint.ParserFloor", work / "floor", "-p:StackLintNative=true") / "parser-floor"
    # As it is packed for platforms on which it is not compiled.
    portable = publish("src/StackLint.Cli", work / "portable", "-p:StackLintRelease=true", "-p:StackLintReadyToRun=true") / "stacklint"
    subprocess.run(["dotnet", "build", str(ROOT / "src/StackLint.Cli"), "-c", "Release", "-v", "quiet", "-nologo"], check=True, stdout=subprocess.DEVNULL)
    subprocess.run(["dotnet", "build", str(ROOT / "tests/StackLint.Benchmarks"), "-c", "Release", "-v", "quiet", "-nologo"], check=True, stdout=subprocess.DEVNULL)
    return (
        Program("StackLint", [str(native)]),
        Program("StackLint, portable with machine code", [str(portable)]),
        Program("StackLint, portable", ["dotnet", str(ROOT / "artifacts/bin/StackLint.Cli/release/stacklint.dll")]),
        Program("YamlDotNet's parser alone", [str(floor)]))


def generate(kind, count, path):
    subprocess.run(
        ["dotnet", str(ROOT / "artifacts/bin/StackLint.Benchmarks/release/StackLint.Benchmarks.dll"), "generate", kind, str(count), str(path)], check=True)
    return str(path)


def output_of(*command):
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=60)
        return (done.stdout or done.stderr).strip().splitlines()[0] if done.returncode == 0 else None
    except (OSError, IndexError, subprocess.TimeoutExpired):
        return None


def others(work):
    found, missing = [], []
    if version := output_of("docker", "stack", "config", "--help") and output_of("docker", "--version"):
        found.append(Program("docker stack config", ["docker", "stack", "config", "-c"], version=version))
    else:
        missing.append("docker stack config")
    if not shutil.which("yamllint") and shutil.which("apt-get"):
        subprocess.run(["apt-get", "-qq", "install", "--yes", "yamllint"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    if version := output_of("yamllint", "--version"):
        found.append(Program("yamllint", ["yamllint"], version=version))
    else:
        missing.append("yamllint")
    dclint = work / "node_modules/.bin/dclint"
    if not dclint.exists() and shutil.which("npm"):
        subprocess.run(["npm", "install", "--silent", "--prefix", str(work), "dclint"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    if version := dclint.exists() and output_of(str(dclint), "--version"):
        found.append(Program("dclint", [str(dclint), "--recursive", "--disable-color"], codes=(0, 1, 2), version=f"dclint {version}"))
    else:
        missing.append("dclint")
    return found, missing


def row(*cells):
    print("| " + " | ".join(str(c) for c in cells) + " |")


def table(*heads):
    print()
    row(*heads)
    row(*("---" if i == 0 else "---:" for i in range(len(heads))))


def ms(seconds):
    return f"{seconds * 1000:.1f} ms" if seconds < 1 else f"{seconds:.2f} s"


def verdict(value, bar):
    return "met" if value <= bar else "missed"


def small_file(tools, peers, runs):
    stacklint, ready, portable, _ = tools
    file = str(ROOT / "testdata/realworld/shop.yml")
    cases = [
        (stacklint, ["lint", file]),
        (stacklint, ["lint", "--format", "sarif", file]),
        (ready, ["lint", file]),
        (portable, ["lint", file]),
        *((p, [file]) for p in peers),
    ]
    text, sarif, prepared, compiled, *rest = measure(cases, runs)
    table("One small file", "time", "bar", "processor", "memory", "bar", "")
    row("text", ms(text.wall), "10 ms", ms(text.cpu), f"{text.memory:.1f} MiB", "16 MiB", verdict(text.wall, 0.010) + ", " + verdict(text.memory, 16))
    row("SARIF", ms(sarif.wall), "30 ms", ms(sarif.cpu), f"{sarif.memory:.1f} MiB", "", verdict(sarif.wall, 0.030))
    row("text, portable tool with machine code", ms(prepared.wall), "200 ms", ms(prepared.cpu), f"{prepared.memory:.1f} MiB", "", verdict(prepared.wall, 0.200))
    row("text, portable tool for any platform", ms(compiled.wall), "200 ms", ms(compiled.cpu), f"{compiled.memory:.1f} MiB", "", verdict(compiled.wall, 0.200))
    for peer, figures in zip(peers, rest):
        ratio = figures.wall / text.wall
        bar = "1.8 times" if peer.name == "docker stack config" else ""
        row(peer.name, ms(figures.wall), bar, ms(figures.cpu), f"{figures.memory:.1f} MiB", "", f"{ratio:.2f} times StackLint's" + (", " + verdict(-ratio, -1.8) if bar else ""))


def many_files(tools, peers, runs, folder, work):
    stacklint, _, _, floor = tools
    files = sorted(str(p) for p in pathlib.Path(folder).rglob("*") if p.suffix in (".yml", ".yaml"))
    copies = work / "real"
    shutil.rmtree(copies, ignore_errors=True)
    copies.mkdir(parents=True)
    for number in range(2000):
        source = files[number % len(files)]
        target = copies / f"{number:04}"
        target.mkdir()
        shutil.copy(source, target / pathlib.Path(source).name)
    cases = [(stacklint, ["lint", str(copies)]), (floor, [str(copies)])]
    linted, parsed = measure(cases, runs)
    ratio = linted.cpu / parsed.cpu
    table(f"2,000 files ({len(files)} different ones)", "time", "bar", "processor", "memory", "bar", "")
    row("StackLint, text, all rules", ms(linted.wall), "300 ms", ms(linted.cpu), f"{linted.memory:.1f} MiB", "64 MiB", verdict(linted.wall, 0.300) + ", " + verdict(linted.memory, 64))
    row(floor.name, ms(parsed.wall), "", ms(parsed.cpu), f"{parsed.memory:.1f} MiB", "", f"StackLint takes {ratio:.1f} times its processor time (bar 2.5: {verdict(ratio, 2.5)})")
    for peer in peers:
        if peer.name != "docker stack config":
            (figures,) = measure([(peer, [str(copies)])], 1, warm_up=0)
            row(peer.name, ms(figures.wall), "", ms(figures.cpu), f"{figures.memory:.1f} MiB", "", f"{figures.wall / linted.wall:.1f} times StackLint's; one run")


def scaling(tools, runs, work, most_files):
    stacklint = tools[0]
    table("Services in one stack", "time", "bar", "processor", "memory", "processor a service", "")
    for count in (10, 100, 1_000, 10_000):
        path = generate("services", count, work / f"services-{count}.yml")
        (figures,) = measure([(stacklint, ["lint", path])], runs if count < 10_000 else min(runs, 5))
        row(f"{count:,}", ms(figures.wall), "60 ms" if count == 1_000 else "", ms(figures.cpu), f"{figures.memory:.1f} MiB", f"{figures.cpu / count * 1e6:.0f} µs",
            verdict(figures.wall, 0.060) if count == 1_000 else "")
    table("Files of 6 services", "time", "processor", "memory", "processor a file")
    for count in (c for c in (100, 1_000, 10_000, 100_000) if c <= most_files):
        folder = work / f"files-{count}"
        if not folder.exists():
            generate("files", count, folder)
        (figures,) = measure([(stacklint, ["lint", str(folder)])], runs if count < 10_000 else 3 if count < 100_000 else 1)
        row(f"{count:,}", ms(figures.wall), ms(figures.cpu), f"{figures.memory:.1f} MiB", f"{figures.cpu / count * 1e6:.0f} µs")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--files", default=os.environ.get("STACKLINT_BENCHMARK_FILES", str(ROOT / "testdata/realworld")))
    parser.add_argument("--work", type=pathlib.Path, default=ROOT / "artifacts/benchmarks")
    parser.add_argument("--only", nargs="+", choices=("small", "many", "scaling"), default=("small", "many", "scaling"))
    parser.add_argument("--most-files", type=int, default=10_000, help="the largest number of generated files (10,000; up to 100,000)")
    options = parser.parse_args()
    options.work = options.work.resolve()
    options.work.mkdir(parents=True, exist_ok=True)
    tools = build(options.work)
    peers, missing = others(options.work)
    print(f"{platform.system()} {platform.release()}, {os.cpu_count()} processors, .NET SDK {output_of('dotnet', '--version')}, load {os.getloadavg()[0]:.1f}")
    print(f"StackLint {output_of(tools[0].command[0], '--version').split()[-1]}; " + "; ".join(p.version for p in peers) + "".join(f"; {m}: not found" for m in missing))
    if "small" in options.only:
        small_file(tools, peers, options.runs)
    if "many" in options.only:
        many_files(tools, peers, options.runs, options.files, options.work)
    if "scaling" in options.only:
        scaling(tools, options.runs, options.work, options.most_files)


if __name__ == "__main__":
    sys.exit(main())
