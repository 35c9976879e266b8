/// The commands by which a stranger checks an export with bash, openssl 3 and coreutils alone.
///
/// They look at the same things as ``LedgerExport/verify(_:trusting:)`` and share no line with it.
package enum ExportRecipe {
    package static let script = #"""
        #!/usr/bin/env bash
        # Checks an export of a ledger with bash, openssl 3 and coreutils alone.
        # Usage: bash verify.sh FOLDER
        set -euo pipefail
        export LC_ALL=C
        fail() { printf 'SALAH / WRONG: %s\n' "$*" >&2; exit 1; }
        cd "$1"
        scratch=$(mktemp -d)
        trap 'rm -rf "$scratch"' EXIT

        # The digests of many small files, in the order of their names, into the list `digests`.
        digest_all() {
            local names=("$1"/*) digest rest i
            digests=()
            for ((i = 0; i < ${#names[@]}; i += 1000)); do
                while read -r digest rest; do digests+=("$digest"); done \
                    < <(sha256sum "${names[@]:i:1000}")
            done
        }

        # 1. The files are those that were packed.
        sha256sum --check --strict --quiet SHA256SUMS || fail "SHA256SUMS"

        # 2. The ledger holds lines of one length, numbered from 1.
        mapfile -t lines < ledger.txt
        count=${#lines[@]}
        if ((count > 0)); then
            whole=$(printf '%s\n' "${lines[@]}" | sha256sum)
            [[ $whole == "$(sha256sum < ledger.txt)" ]] || fail "ledger.txt"
        fi
        for ((i = 0; i < count; i++)); do
            printf -v start '%010d ' $((i + 1))
            [[ ${#lines[i]} -eq 117 && ${lines[i]} == "$start"* ]] || fail "ledger.txt:$((i + 1))"
        done

        # 3. The root of the tree: RFC 6962, leaves after a byte 0, pairs after a byte 1.
        level=("$(sha256sum < /dev/null)")
        level=("${level[0]%% *}")
        if ((count > 0)); then
            mkdir "$scratch/leaves"
            for line in "${lines[@]}"; do printf '\0%s\n' "$line"; done \
                | split -b 119 -a 7 -d - "$scratch/leaves/"
            digest_all "$scratch/leaves"
            level=("${digests[@]}")
        fi
        while ((${#level[@]} > 1)); do
            size=${#level[@]}
            rm -rf "$scratch/pairs"
            mkdir "$scratch/pairs"
            for ((i = 0; i + 1 < size; i += 2)); do
                printf '01%s%s' "${level[i]^^}" "${level[i + 1]^^}"
            done | basenc --base16 -d | split -b 65 -a 7 -d - "$scratch/pairs/"
            digest_all "$scratch/pairs"
            if ((size % 2)); then digests+=("${level[size - 1]}"); fi
            level=("${digests[@]}")
        done
        root=$(printf '%s' "${level[0]^^}" | basenc --base16 -d | base64 -w 0)

        # 4. The checkpoint names this size and this root, and the key signed it.
        head -n -2 checkpoint.txt > "$scratch/text"
        mapfile -t head < "$scratch/text"
        row=$(tail -n 1 checkpoint.txt)
        [[ ${#head[@]} -eq 3 && $row == "— ${head[0]} "* ]] || fail "checkpoint.txt"
        [[ ${head[1]} == "$count" ]] || fail "checkpoint.txt:2 (ledger.txt: $count)"
        [[ ${head[2]} == "$root" ]] || fail "checkpoint.txt:3 (ledger.txt: $root)"
        printf '%s' "${row##* }" | base64 -d | tail -c 64 > "$scratch/signature"
        openssl pkeyutl -verify -pubin -inkey key.pem -rawin -in "$scratch/text" \
            -sigfile "$scratch/signature" > /dev/null || fail "checkpoint.txt:5"

        # 5. What is opened is what the lines committed to.
        mapfile -t rows < openings.jsonl
        ((${#rows[@]} == count)) || fail "openings.jsonl: ${#rows[@]}"
        mkdir "$scratch/acts"
        opened=()
        for ((i = 0; i < count; i++)); do
            start="{\"line\":$((i + 1))"
            [[ ${rows[i]} == "$start}" ]] && continue
            payload=${rows[i]#"$start,\"payload\":"}
            salt=${payload: -66:64}
            payload=${payload%",\"salt\":\"$salt\"}"}
            [[ ${rows[i]} == "$start,\"payload\":$payload,\"salt\":\"$salt\"}" ]] \
                || fail "openings.jsonl:$((i + 1))"
            printf -v name '%010d' $((i + 1))
            printf 'juri act v1\n%s\n%s' "$salt" "$payload" > "$scratch/acts/$name"
            opened+=("$i")
        done
        if ((${#opened[@]} > 0)); then
            digest_all "$scratch/acts"
            for ((i = 0; i < ${#opened[@]}; i++)); do
                line=${lines[opened[i]]}
                [[ ${line:36:64} == "${digests[i]}" ]] || fail "openings.jsonl:$((opened[i] + 1))"
            done
        fi

        printf 'BENAR / GOOD: %s\n' "${head[0]}"
        printf 'baris / lines: %s, dibuka / opened: %s\n' "$count" "${#opened[@]}"
        printf 'akar / root: %s\n' "$root"
        printf 'kunci / key: %s\n' "$(sha256sum < key.pem)"

        """#
}
