# Every command a person types. Works with the sh, make and awk of a fresh Debian 12 and Swift on
# the search path; what else a target needs it installs, and says so.

BUILD_PACKAGES = git pkg-config libarchive-dev libdeflate-dev libisal-dev zlib1g-dev libssl-dev libsqlite3-dev libxlsxwriter-dev libseccomp-dev
TOOL_PACKAGES = bubblewrap ffmpeg poppler-utils weasyprint fonts-liberation2
TEST_PACKAGES = libimage-exiftool-perl zstd xz-utils 7zip zip

NEED_TO_BUILD = 'to build juri:' $(BUILD_PACKAGES)
NEED_TO_RUN = 'for checks and documents:' $(TOOL_PACKAGES)
NEED_TO_TEST = 'to make the tests'"'"' own files:' $(TEST_PACKAGES)
INSTALL = sh Tests/Tools/install-packages

# An import that the manifest does not list fails the build of the tests.
BUILD_TESTS = swift build --build-tests --explicit-target-dependency-import-check error
# Rooms that mostly compute. Their tests go first: they keep the few threads that tasks share, and a
# test that waits for a tool would wait for them too.
PURE = '^(ArchiveReading|ContestModel|ContestReading|ContentStoring|Fitting|GitReading|HTMLWriting|LedgerKeeping|Ranking|Receiving|Recording|Scoring|Sealing|Tabulating)Tests'
# Where Tests/Tools/python-for-tests puts a python3 when the first one lacks modules.
WITH_PYTHON = PATH="$(CURDIR)/.build/python:$$PATH"
SWIFT_FILES = Sources Tests Package.swift
PYTHON = python3 -B
# The compiler's own choice of coverage is one that its libFuzzer does not read any more.
WITH_FUZZER = --sanitize=fuzzer --sanitize=address \
    -Xswiftc -sanitize-coverage=edge,inline-8bit-counters,pc-table,trace-cmp
SECONDS = 60

.DEFAULT_GOAL := help
.PHONY: demo test check build lint format floors bench fuzz hostile docs help toolchain

demo: toolchain ## the sample contests from inbox to documents, in a throw-away workspace
	@$(INSTALL) $(NEED_TO_BUILD) $(NEED_TO_RUN)
	swift build -c release --product juri
	.build/release/juri demo

test: toolchain ## every test, with the real tools
	@$(INSTALL) $(NEED_TO_BUILD) $(NEED_TO_RUN) $(NEED_TO_TEST)
	@sh Tests/Tools/python-for-tests
	$(BUILD_TESTS)
	$(WITH_PYTHON) swift test --skip-build --disable-xctest --filter $(PURE)
	$(WITH_PYTHON) swift test --skip-build --disable-xctest --skip $(PURE)

check: lint floors ## all that can be said without building: lint, floors, sizes, words, documents
	$(PYTHON) Tests/Tools/sizes.py
	$(PYTHON) Tests/Tools/words.py
	$(PYTHON) Tests/Tools/documents.py
	$(PYTHON) -m unittest discover --start-directory Tests/Tools

build: toolchain ## the program, at .build/release/juri
	@$(INSTALL) $(NEED_TO_BUILD)
	swift build -c release --product juri

lint: toolchain ## how the sources are written, against .swift-format
	swift format lint --strict --parallel --recursive $(SWIFT_FILES)

format: toolchain ## write the sources as .swift-format wants them
	swift format --in-place --parallel --recursive $(SWIFT_FILES)

floors: toolchain ## who may import whom: the manifest and the imports against ARCHITECTURE.md
	@command -v python3 > /dev/null || $(INSTALL) 'to check the project:' python3
	$(PYTHON) Tests/Tools/floors.py

bench: build ## intake against bsdtar, unzip, git clone and a C loop; ARGS=--quick for a tenth
	@command -v python3 > /dev/null || $(INSTALL) 'for the benchmarks:' python3
	$(PYTHON) Benchmarks/intake.py $(ARGS)

fuzz: toolchain ## libFuzzer on every parser of ours, SECONDS=60 for each; finds in .build/fuzz/found
	@$(INSTALL) $(NEED_TO_BUILD)
	JURI_FUZZ=1 swift build --scratch-path .build/fuzz --product fuzz $(WITH_FUZZER)
	@Tests/Fuzzing/run $(SECONDS)

hostile: ## the built program against every hostile archive and 1,000 mutated ones; ARGS=--help
	@$(INSTALL) $(NEED_TO_TEST)
	@sh Tests/Tools/python-for-tests
	$(WITH_PYTHON) $(PYTHON) Tests/Tools/hostile.py $(ARGS)

docs: toolchain ## write the pages under docs/ that come from the sources
	@$(INSTALL) $(NEED_TO_BUILD) $(NEED_TO_RUN)
	$(BUILD_TESTS)
	UPDATE_GOLDEN=1 swift test --skip-build --disable-xctest --filter 'Documentation|CatalogueTests'

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' Makefile

toolchain:
	@command -v swift > /dev/null || { \
	    echo 'Swift tidak ditemukan. Pasang Swift 6.2 atau lebih baru: https://www.swift.org/install'; \
	    echo 'Swift was not found. Install Swift 6.2 or newer: https://www.swift.org/install'; \
	    exit 1; } >&2
