"""How the build compiles a source and links a test program; reads the build folder, writes nothing into it."""
import json
import pathlib
import shlex
import subprocess
import sys

HOME = pathlib.Path(__file__).resolve().parents[2]
BUILD = HOME / "build"


def stop(sentence):
    print(sentence, file=sys.stderr)
    sys.exit(2)


def test_program(source):
    """The one test program that covers the folder of `source`: test_ask for app/ask/round.cpp."""
    return "test_" + pathlib.Path(source).relative_to("app").parts[0]


def compile_command(source, output, extra, replaced=None):
    """The command of compile_commands.json without its optimisation and the precompiled header's check; `replaced` is
    compiled in the place of `source`."""
    commands = json.loads((BUILD / "compile_commands.json").read_text())
    for entry in commands:
        if pathlib.Path(entry["file"]) == HOME / source:
            break
    else:
        stop(f"The build does not know {source}. Run: cmake -S . -B build -G Ninja")
    words, command = iter(shlex.split(entry["command"])), []
    for word in words:
        if word == "-o":
            command += ["-o", str(output)]
            next(words)
        elif word == "-include":  # with other options the compiler may not use the precompiled one beside it
            command += ["-include", next(words)]
        elif word == entry["file"]:
            command.append(str(replaced or entry["file"]))
        elif not word.startswith(("-O", "-W")):
            command.append(word)
    return command + ["-w"] + extra, entry["directory"]


def link_command(program, objects, output, extra):
    """The command that links `program`, with `objects` before the libraries: what they define is not taken from these."""
    said = subprocess.run(["ninja", "-C", str(BUILD), "-t", "commands", program], capture_output=True, text=True,
                          check=True).stdout.strip().splitlines()[-1]
    words = [word for word in shlex.split(said) if word not in (":", "&&")]
    at = words.index("-o")
    words[at + 1] = str(output)
    return words[:at] + [str(each) for each in objects] + extra + words[at:], str(BUILD)


def run_tool(command, folder):
    return subprocess.run(command, cwd=folder, capture_output=True, text=True)


def build(programs):
    """Brings the test programs up to date."""
    done = subprocess.run(["ninja", "-C", str(BUILD), "-j1", *sorted(programs)], stdout=subprocess.DEVNULL)
    if done.returncode != 0:
        stop("The test programs do not build.")


def checked_sources(names):
    sources = [str((pathlib.Path.cwd() / name).resolve().relative_to(HOME)) for name in names]
    for source in sources:
        if not (HOME / source).is_file() or not source.startswith("app/") or not source.endswith(".cpp"):
            stop(f"{source} is no source of app/.")
    return sources
