#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes the SBOM (SPDX 2.3, JSON) of a Debian package: sbom.py BUILD PACKAGE.deb OUTPUT. It lists the package's files; the libraries that
its programs name in their dynamic sections and the packages that hold them; those whose headers were compiled in, as the build recorded;
and what else the package depends on. Two runs on the same package and system write the same."""
import datetime
import functools
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

UNKNOWN = "NOASSERTION"


def output(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def field(package, name):
    return output("dpkg-deb", "-f", str(package), name).strip()


def is_program(path):
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def needed_libraries(path):
    return re.findall(r"\(NEEDED\).*\[(.+)\]", output("readelf", "-d", str(path)))


@functools.lru_cache(maxsize=None)
def owner(pattern):
    """The name of the installed package with this file; None if there is none."""
    found = subprocess.run(["dpkg-query", "-S", pattern], capture_output=True, text=True, check=False)
    names = sorted({line.rpartition(": ")[0].split(",")[0] for line in found.stdout.splitlines() if not line.startswith("diversion")})
    return names[0] if names else None


def compiled_headers(build):
    """The headers outside the sources that the compiler read."""
    sources = str(build.resolve().parents[1])
    listed = {os.path.normpath(line.strip()) for line in output("ninja", "-C", str(build), "-t", "deps").splitlines() if line.startswith("    ")}
    return {path for path in listed if path.startswith("/usr/") and "/include/" in path and not path.startswith(sources + "/")}


def compiled_packages(build):
    """The packages with these headers; one folder has the headers of few packages, so that each is asked for once."""
    folders = {}
    for header in compiled_headers(build):
        folders.setdefault(os.path.dirname(header), set()).add(header)
    owners = {}
    for headers in folders.values():
        listed = subprocess.run(["dpkg-query", "-S", *sorted(headers)], capture_output=True, text=True, check=False).stdout
        for line in listed.splitlines():
            owners[line.rpartition(": ")[0].split(",")[0]] = True
    return set(owners)


def is_headers_only(package):
    return not re.search(r"\.(so|a)(\.[0-9.]+)?$", output("dpkg-query", "-L", package), re.M)


def licences(name):
    """What the package says about its licences, in Debian's words: they are not SPDX's."""
    path = pathlib.Path("/usr/share/doc", name.split(":")[0], "copyright")
    if not path.exists():
        return None
    names = sorted(set(re.findall(r"^License: *(\S.*)$", path.read_text(encoding="utf-8", errors="replace"), re.M)))
    return f"Named in Debian's copyright file: {'; '.join(names)}" if names else f"See {path}"


def installed_dependencies(package):
    """Of each dependency the first alternative that is installed here."""
    for alternatives in field(package, "Depends").split(","):
        for name in (alternative.split()[0] for alternative in alternatives.split("|")):
            if subprocess.run(["dpkg-query", "-W", name], capture_output=True, check=False).returncode == 0:
                yield name
                break


def spdx_id(name):
    return "SPDXRef-Package-" + re.sub(r"[^A-Za-z0-9.-]", "-", name)


def describe(name, purpose):
    version, source, architecture = output("dpkg-query", "-W", "-f", "${Version}\t${source:Package}\t${Architecture}", name).split("\t")
    plain = name.split(":")[0]
    described = {
        "SPDXID": spdx_id(plain), "name": plain, "versionInfo": version, "downloadLocation": UNKNOWN, "filesAnalyzed": False,
        "licenseConcluded": UNKNOWN, "licenseDeclared": UNKNOWN, "copyrightText": UNKNOWN, "supplier": "Organization: Debian",
        "primaryPackagePurpose": purpose, "sourceInfo": f"Built from Debian's source package {source}",
        "externalRefs": [{"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl",
                          "referenceLocator": f"pkg:deb/debian/{plain}@{version.replace('+', '%2B')}?arch={architecture}"}]}
    said = licences(name)
    return {**described, "licenseComments": said} if said else described


def files_of(folder):
    for path in sorted(path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()):
        content = path.read_bytes()
        name = "./" + str(path.relative_to(folder))
        yield {"SPDXID": "SPDXRef-File-" + re.sub(r"[^A-Za-z0-9.-]", "-", name[2:]), "fileName": name,
               "fileTypes": ["BINARY" if is_program(path) else "OTHER"], "licenseConcluded": "MIT", "licenseInfoInFiles": [UNKNOWN],
               "copyrightText": UNKNOWN,
               "checksums": [{"algorithm": "SHA1", "checksumValue": hashlib.sha1(content).hexdigest()},
                             {"algorithm": "SHA256", "checksumValue": hashlib.sha256(content).hexdigest()}]}


def document(build, package):
    with tempfile.TemporaryDirectory() as folder:
        output("dpkg-deb", "-x", str(package), folder)
        files = list(files_of(pathlib.Path(folder)))
        programs = [path for path in pathlib.Path(folder).rglob("*") if path.is_file() and is_program(path)]
        libraries = {library for program in programs for library in needed_libraries(program)}
    linked = {owner("*/" + library) for library in libraries}
    if None in linked:
        raise SystemExit(f"No installed package holds one of these libraries: {', '.join(sorted(libraries))}")
    compiled = compiled_packages(build)
    contained = {name for name in compiled if is_headers_only(name)}
    loaded = set(installed_dependencies(package)) - {name.split(":")[0] for name in linked}

    name, version = field(package, "Package"), field(package, "Version")
    digest = hashlib.sha256(package.read_bytes()).hexdigest()
    verification = hashlib.sha1("".join(sorted(file["checksums"][0]["checksumValue"] for file in files)).encode()).hexdigest()
    itself = {
        "SPDXID": spdx_id(name), "name": name, "versionInfo": version, "packageFileName": package.name, "downloadLocation": UNKNOWN,
        "filesAnalyzed": True, "packageVerificationCode": {"packageVerificationCodeValue": verification},
        "licenseConcluded": "MIT", "licenseDeclared": "MIT", "licenseInfoFromFiles": [UNKNOWN],
        "copyrightText": "Copyright (c) 2026 The Prelisten developers", "supplier": "Organization: The Prelisten developers",
        "primaryPackagePurpose": "APPLICATION", "checksums": [{"algorithm": "SHA256", "checksumValue": digest}]}
    relations = [("SPDXRef-DOCUMENT", "DESCRIBES", itself["SPDXID"])]
    relations += [(itself["SPDXID"], "CONTAINS", file["SPDXID"]) for file in files]
    relations += [(itself["SPDXID"], "DYNAMIC_LINK", spdx_id(other.split(":")[0])) for other in sorted(linked)]
    relations += [(itself["SPDXID"], "STATIC_LINK", spdx_id(other.split(":")[0])) for other in sorted(contained)]
    relations += [(spdx_id(other.split(":")[0]), "RUNTIME_DEPENDENCY_OF", itself["SPDXID"]) for other in sorted(loaded)]
    relations += [(spdx_id(other.split(":")[0]), "BUILD_DEPENDENCY_OF", itself["SPDXID"]) for other in sorted(compiled - contained)]
    others = {**{other: "LIBRARY" for other in compiled | linked}, **{other: "OTHER" for other in loaded}}
    written = datetime.datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), datetime.timezone.utc)
    return {
        "spdxVersion": "SPDX-2.3", "dataLicense": "CC0-1.0", "SPDXID": "SPDXRef-DOCUMENT", "name": package.stem,
        "documentNamespace": f"https://prelisten.example/spdx/{package.stem}-{digest[:16]}",
        "creationInfo": {"created": written.strftime("%Y-%m-%dT%H:%M:%SZ"), "creators": ["Tool: prelisten-sbom.py"]},
        "packages": [itself, *(describe(other, others[other]) for other in sorted(others))], "files": files,
        "relationships": [{"spdxElementId": one, "relationshipType": kind, "relatedSpdxElement": other} for one, kind, other in relations]}


if __name__ == "__main__":
    folder, deb, target = map(pathlib.Path, sys.argv[1:])
    target.write_text(json.dumps(document(folder, deb), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
