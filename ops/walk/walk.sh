#!/usr/bin/env bash
# Walks one firm from intake to certificate and to its dashboard through the API, with a token of the right role for every
# step, and checks each answer. Needs bash, curl, sed, grep and a running demo:
#
#   ops/walk/walk.sh [http://localhost:8080]
set -euo pipefail

url=${1:-http://localhost:8080}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
run=$(date +%s)$RANDOM
steps=0

fail() { printf '\nFAILED: %s\n' "$*" >&2; [ ! -f "$work/body" ] || { cat "$work/body"; echo; } >&2; exit 1; }
say() { printf '%-78s %s\n' "$1" "${2:-}"; }

# The value of a text or number field of a flat JSON answer.
field() { { grep -o "\"$1\" *: *[^,}]*" "${2:-$work/body}" || true; } | sed -n 1p | sed 's/^[^:]*: *//; s/^"//; s/"$//'; }

declare -A tokens
authorise() {
  local role=$1
  [ -z "${tokens[$role]:-}" ] || return 0
  curl -sS --max-time 30 -u "$role-client:$role-secret" -d grant_type=client_credentials "$url/oauth2/token" >"$work/token"
  tokens[$role]=$(field access_token "$work/token")
  [ -n "${tokens[$role]}" ] || fail "no token for $role: $(cat "$work/token")"
}

# call ROLE METHOD PATH [curl options]: leaves the answer in $work/body, its status in $status.
call() {
  local role=$1 method=$2 path=$3
  shift 3
  authorise "$role"
  status=$(curl -sS --max-time 30 -o "$work/body" -D "$work/head" -w '%{http_code}' -X "$method" \
    -H "Authorization: Bearer ${tokens[$role]}" "$@" "$url/api/v1$path")
}

expect() { # STATUS [CODE]
  [ "$status" = "$1" ] || fail "status $status instead of $1"
  [ -z "${2:-}" ] || [ "$(field code)" = "$2" ] || fail "code $(field code) instead of $2"
}

# command ROLE PATH BODY [curl options]: a command on the version seen last, under a key of its own; it must be accepted.
command() {
  local role=$1 path=$2 body=$3
  shift 3
  steps=$((steps + 1))
  call "$role" POST "$path" -H 'Content-Type: application/json' -H "Idempotency-Key: walk-$run-$steps" \
    -H "If-Match: \"$version\"" "$@" -d "$body"
  accepted "$role" "$path"
}

attach() { # REQUIREMENT FILE
  steps=$((steps + 1))
  call broker POST "/cases/$case_id/evidence" -H "Idempotency-Key: walk-$run-$steps" -H "If-Match: \"$version\"" \
    -F "requirement=$1" -F "issuedOn=$recently" -F "file=@$2"
  accepted broker "/cases/$case_id/evidence $1"
}

accepted() { # ROLE WHAT
  case $status in 200 | 201) ;; *) fail "$2 by $1: status $status" ;; esac
  version=$(field version)
  position=$(field position)
  say "$2" "$1: version $version, position $position"
}

# An 11-digit legal ID that passes the check and is nobody's.
legal_id() {
  local ten weights=(29 27 23 19 17 29 27 23 19 17) i sum=0 added
  ten=$(printf '97%08d' $((run % 100000000)))
  added=$((${ten:9:1} + 2))
  for i in 0 1 2 3 4 5 6 7 8 9; do sum=$((sum + (${ten:i:1} + added) * weights[i])); done
  printf '%s%d' "$ten" $((sum % 11 % 10))
}

funnel() { # NAME: a count of the pipeline's funnel over the whole country
  grep -o '"funnel" *: *{[^}]*}' "$work/body" | sed -n 1p | grep -o "\"$1\" *: *[0-9]*" | grep -o '[0-9]*$' ||
    fail "no $1 in the pipeline"
}

answers() { # FIELD=VALUE ... -> JSON
  local list='' pair
  for pair in "$@"; do list+="${list:+,}{\"field\":\"${pair%%=*}\",\"values\":[\"${pair#*=}\"]}"; done
  printf '[%s]' "$list"
}

recently=$(date -d '20 days ago' +%F)
later=$(date -d '60 days' +%F)
printf '%%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%%%EOF\n%% walk %s\n' "$run" >"$work/paper.pdf"
echo iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg== | base64 -d >"$work/photo.png"

echo "== The dashboard before"
call manager GET /pipeline
expect 200
cases=$(funnel cases) granted=$(funnel granted)
say "pipeline" "$cases cases, $granted granted"

echo "== What is refused"
firm="{\"legalId\":\"$(legal_id)\",\"name\":\"صنایع آزمون پیمایش $run\",\"industryGroup\":\"METAL\",\"isicDivision\":25,\"size\":\"MICRO\",\"estateKey\":\"KRM-P01\"}"
wrong=$(sed 's/"legalId":"[0-9]*/"legalId":"10320004157/' <<<"$firm")
json=(-H 'Content-Type: application/json')
call officer POST /firms "${json[@]}" -H "Idempotency-Key: walk-$run-wrong" -d "$wrong"
expect 422 FIRM_LEGAL_ID_CHECK_DIGIT
say "a legal ID with a wrong check digit" "$status $(field code)"
call auditor POST /firms "${json[@]}" -H "Idempotency-Key: walk-$run-role" -d "$firm"
expect 403
say "a command by an auditor" "$status $(field code)"
call officer POST /firms "${json[@]}" -d "$firm"
expect 400 IDEMPOTENCY_KEY_MISSING
say "a command without a key" "$status $(field code)"

echo "== Intake"
call officer POST /firms "${json[@]}" -H "Idempotency-Key: walk-$run-firm" -d "$firm"
accepted officer "/firms"
firm_id=$(field id) first=$position
call officer POST /firms "${json[@]}" -H "Idempotency-Key: walk-$run-firm" -d "$firm"
accepted officer "/firms again under the same key: the same answer"
[ "$position" = "$first" ] || fail "the repeat stored a second event"
call officer POST "/firms/$firm_id/cases" "${json[@]}" -H "Idempotency-Key: walk-$run-case" \
  -d '{"schemeId":"ir-kb","estateKey":"KRM-P01"}'
accepted officer "/firms/$firm_id/cases"
case_id=$(field id)
call officer POST "/cases/$case_id/talent" "${json[@]}" -H "Idempotency-Key: walk-$run-early" -d '{"field":"MACHINERY","grounds":"?"}'
expect 428 IF_MATCH_MISSING
call officer POST "/cases/$case_id/talent" "${json[@]}" -H "Idempotency-Key: walk-$run-stale" -H 'If-Match: "7"' -d '{"field":"MACHINERY","grounds":"?"}'
expect 412 VERSION_STALE
say "a command on a version that was not seen" "$status $(field code)"

echo "== Help"
command officer "/cases/$case_id/talent" '{"field":"MACHINERY","grounds":"طراحی بومی و نمونه‌ی آزموده دارد"}'
command broker "/cases/$case_id/needs-assessments" '{"digitalIntensity":4,"needs":[{"code":"LABORATORY_TEST","description":"آزمون نمونه"}]}'
command broker "/cases/$case_id/acceleration-plans" "{\"brokerOrganisation\":\"broker-1\",\"items\":[{\"item\":\"A1\",\"title\":\"پرونده‌ی فنی\",\"dueOn\":\"$later\"},{\"item\":\"A2\",\"title\":\"آزمون\",\"dueOn\":\"$later\"}]}"
command broker "/cases/$case_id/plan-items/A1/completion" '{}'
command broker "/cases/$case_id/plan-items/A2/completion" '{}'

echo "== Application"
command broker "/cases/$case_id/products" "{\"productId\":\"p1\",\"name\":\"قالب دقیق\",\"answers\":$(answers technologyLevel=HIGH rdDesign=PRODUCT stage=PROTOTYPE)}"
command broker "/cases/$case_id/facts" "{\"answers\":$(answers operatingRevenueRial=20000000000 totalSalesRial=20000000000 kbSalesRial=12000000000 insuredStaff=8)}"
call broker POST "/cases/$case_id/submissions" "${json[@]}" -H "Idempotency-Key: walk-$run-incomplete" -H "If-Match: \"$version\"" -d '{}'
expect 422 CASE_INCOMPLETE
missing=$({ grep -o 'E_MISSING' "$work/body" || true; } | wc -l)
[ "$missing" = 7 ] || fail "$missing documents missing instead of 7"
say "a submission without its documents" "$status $(field code): $missing missing"
for requirement in OFFICIAL_GAZETTE TAX_RETURN TRIAL_BALANCE INSURANCE_LIST TECHNICAL_FILE ORG_CHART; do
  attach "$requirement" "$work/paper.pdf"
done
attach PROTOTYPE_MEDIA "$work/photo.png"
command broker "/cases/$case_id/submissions" '{}'

echo "== Assessment by another body"
judge() { # CRITERION SUBJECT FIELD VALUE
  command assessor "/cases/$case_id/criterion-assessments" \
    "{\"criterion\":\"$1\",\"subject\":\"$2\",\"finding\":{\"field\":\"$3\",\"values\":[\"$4\"]},\"remark\":\"با بازدید سازگار است\"}"
}
judge P1 p1 technologyLevel HIGH
judge P2 p1 rdDesign PRODUCT
judge P3 p1 stage PROTOTYPE
judge operatingRevenueRial '' operatingRevenueRial 20000000000
judge totalSalesRial '' totalSalesRial 20000000000
judge kbSalesRial '' kbSalesRial 12000000000
judge insuredStaff '' insuredStaff 8
command assessor "/cases/$case_id/recommendations" '{"opinion":"معیارها احراز شد"}'

echo "== Decision by a second person, and the certificate"
call assessor POST "/cases/$case_id/grants" "${json[@]}" -H "Idempotency-Key: walk-$run-self" -H "If-Match: \"$version\"" -d '{}'
expect 403
say "a decision by the assessor" "$status $(field code)"
command committee "/cases/$case_id/grants" '{}'
command officer "/cases/$case_id/certificates" '{}'

echo "== What can be read now"
call manager GET "/cases/$case_id?minPosition=$position"
expect 200
[ "$(field stage)" = CERTIFIED ] || fail "the case is in stage $(field stage)"
say "the case" "$(field stage), $(field kbClass), certificate $(field certificateNumber)"
call manager GET "/pipeline?minPosition=$position"
expect 200
say "pipeline" "$(funnel cases) cases, $(funnel granted) granted"
[ "$(funnel cases)" -gt "$cases" ] || fail "the pipeline does not show the case"
[ "$(funnel granted)" -gt "$granted" ] || fail "the pipeline does not show the grant"
printf '\nThe path is complete: %s, page %s/cases/%s\n' "$case_id" "$url" "$case_id"
