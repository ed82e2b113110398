# What the people of the demo do: keys, standards, trust list, certificates. Sourced by examples/demo after stage.sh.
# Needs: plumb, registry, java, jar, vendors (programs), keys, work, trust (folders), url, trust_days, acme.

http() { "$java" -cp "$vendors" org.plumbline.examples.journey.Http "$@"; }

# The first member of that name in a JSON file, when it is a text.
member() { sed -n "s/.*\"$1\" *: *\"\([^\"]*\)\".*/\1/p" "$2" | head -1; }

# A day from now, by GNU or BSD date.
in_days() { date -u -d "+$1 days" +%Y-%m-%dT00:00:00Z 2> /dev/null || date -u -v "+$1d" +%Y-%m-%dT00:00:00Z; }

# --- keys ---------------------------------------------------------------------------------------------------------------------

new_key() {
    local name=$1 show=$2
    [ ! -e "$keys/$name.p12" ] || return 0
    "$show" 0 "$plumb" key new --out "$keys/$name.p12" --subject "$3"
}

silently() {
    shift
    "$@" > "$work/out" 2>&1 || { indented < "$work/out" >&2; fail "'$(shown "$@")' failed"; }
}

make_keys() {
    local name
    new_key acme run 'CN=Conformance,O=Acme Space SARL,C=FR'
    say "In the same way: Borealis, the certifier and three roots."
    new_key borealis silently 'CN=Conformance,O=Borealis Tracking AS,C=NO'
    new_key certifier silently 'CN=Certifier,O=Demonstration'
    new_key root-1 silently 'CN=Root 1,O=Demonstration'
    new_key root-2 silently 'CN=Root 2,O=Demonstration'
    new_key root-3 silently 'CN=Root 3,O=Demonstration'
    for name in root-1 root-2 root-3 acme borealis certifier; do
        "$plumb" key show "$keys/$name.p12" --trust-entry > "$keys/$name.json"
    done
    printf '{"type": "PlumblineTrustRoots", "threshold": 2, "roots": ["%s", "%s", "%s"]}\n' \
        "$(thumbprint root-1)" "$(thumbprint root-2)" "$(thumbprint root-3)" > "$trust/trust-roots.json"
}

thumbprint() { member 'x5t#S256' "$keys/$1.json"; }

make_tokens() {
    local role
    for role in admin director; do
        (umask 077 && "$registry" token --data "$data/registry" --role "$role" --sub "$role" > "$keys/$role.token")
    done
    (umask 077 && "$registry" token --data "$data/registry" --role certifier --sub certifier \
        --certifier urn:plumbline:certifier:demonstration > "$keys/certifier.token")
    (umask 077 && "$registry" token --data "$data/registry" --role vendor --sub anna --vendor urn:plumbline:vendor:acme \
        > "$keys/acme.token")
}

# --- standards ----------------------------------------------------------------------------------------------------------------

# Every standard that comes with this checkout: domain.name/Edition.Version.
references=$(printf '%s
' standards/*/*/?.*/standard.json | sed 's|^standards/||; s|/standard.json$||; s|/|.|')

publish_standards() {
    local reference folder
    for reference in $references; do
        folder=standards/$(printf '%s' "$reference" | sed 's/\./\//') # the first dot only: domain.name/A.1
        "$jar" --create --no-manifest --file "$work/package.zip" -C "$folder" .
        http put "${url}api/standards/$reference" application/zip "$work/package.zip" "$keys/director.token" > /dev/null
        good "$reference is promulgated: ${url}standards/$reference"
    done
}

# The standards in force, as members of the trust list, with the digests that the registry shows to everyone.
promulgated() {
    local reference digest comma=''
    for reference in $references; do
        http get "${url}standards/$reference" application/json > "$work/standard.json"
        digest=$(member digest "$work/standard.json")
        [ "${#digest}" = 64 ] || fail "the registry shows no digest for $reference"
        printf '%s{"uri": "urn:plumbline:standard:%s", "dirHash1": "%s"}' "$comma" "$(printf '%s' "$reference" | tr / :)" "$digest"
        comma=', '
    done
}

# --- trust list ---------------------------------------------------------------------------------------------------------------

draft_trust_list() {
    local version=$1 list name log standards
    http get "${url}keys" application/json > "$keys/registry.json"
    {
        echo '-----BEGIN CERTIFICATE-----'
        member statusCertificate "$keys/registry.json" | fold -w 64
        echo '-----END CERTIFICATE-----'
    } > "$keys/status.pem"
    "$plumb" key show "$keys/status.pem" --trust-entry > "$keys/status.json"
    log=$(member logKey "$keys/registry.json")
    standards=$(promulgated)
    list=$(cat examples/trust-list.template.json)
    for name in root-1 root-2 root-3; do
        list=${list//"@$name@"/$(thumbprint "$name")}
    done
    for name in acme borealis certifier status; do
        list=${list//"@$name@"/$(cat "$keys/$name.json")}
    done
    list=${list//'"@version@"'/$version}
    list=${list//@issued@/$(date -u +%Y-%m-%dT%H:%M:%SZ)}
    list=${list//@expires@/$(in_days "$trust_days")}
    list=${list//'"@standards@"'/$standards}
    list=${list//@log-origin@/${log%%+*}}
    list=${list//@log@/$log}
    printf '%s\n' "$list" > "$work/trust-list.json"
}

# Signed and published at the first start, and again, with the next version, when less than 30 days are left.
publish_trust_list() {
    local mark=$data/done.trust version=0 expires
    if [ -e "$mark" ]; then
        read -r version expires < "$mark"
        if [[ $expires > $(in_days 30) ]]; then
            say "Done at an earlier start; version $version counts until $expires."
            return
        fi
        say "Version $version counts until $expires only: the roots sign the next."
    fi
    # A version that was tried is never used again, also when the demo broke off after the registry had taken it.
    [ ! -e "$data/trust.version" ] || version=$(cat "$data/trust.version")
    version=$((version + 1))
    echo "$version" > "$data/trust.version"
    draft_trust_list "$version"
    rm -f "$work/trust-list.1.jws.json" "$work/trust-list.jws.json"
    run 0 "$plumb" trust sign "$work/trust-list.json" --key "$keys/root-1.p12" --out "$work/trust-list.1.jws.json"
    run 0 "$plumb" trust sign "$work/trust-list.1.jws.json" --key "$keys/root-2.p12" --out "$work/trust-list.jws.json"
    http put "${url}api/trust-list" application/jose+json "$work/trust-list.jws.json" "$keys/admin.token" > /dev/null
    printf '%s %s\n' "$version" "$(member expires "$work/trust-list.json")" > "$mark"
    good "The registry accepted version $version: two of three roots signed it."
}

# What a verifier does from time to time: the newest trust list, status lists and checkpoint of the log, and never older ones.
update_trust() { run 0 "$plumb" trust update --registry "$url" --trust "$trust"; }

# --- certificates -------------------------------------------------------------------------------------------------------------

# Submits a signed report and certifies it; leaves the number of the certificate in $work/NAME.number.
certify() {
    local name=$1
    run 0 "$plumb" submit "$work/$name/evidence.zip" --registry "$url" --token-file "$keys/acme.token"
    rm -f "$work/$name.vc.jwt"
    run 0 "$plumb" certify "$work/$name/evidence.zip" --registry "$url" --token-file "$keys/certifier.token" \
        --key "$keys/certifier.p12" --trust "$trust" --days 365 --out "$work/$name.vc.jwt"
    head -1 "$work/out" > "$work/$name.number"
}

# An earlier version of the same product, so that there is a certificate to revoke.
certify_earlier_version() {
    rm -rf "$work/earlier-version"
    cp -R "$acme" "$work/earlier-version"
    sed 's/"version": "2.1.0"/"version": "2.0.4"/' "$acme/profile.json" > "$work/earlier-version/profile.json"
    run_tests 0 "$plumb" run "$work/earlier-version/profile.json" --out "$work/earlier" --key "$keys/acme.p12" --force \
        --allow-host 127.0.0.1
    certify earlier
    run 0 "$plumb" revoke "$(cat "$work/earlier.number")" --reason 'Version 2.0.4 loses messages under load' \
        --registry "$url" --token-file "$keys/certifier.token"
}
