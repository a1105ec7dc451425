#!/usr/bin/env bash
# The test command. Usage:
#   ./test.sh            everything
#   ./test.sh fast       unit, component and architecture tests only (the part to run often)
#   ./test.sh GROUP...   fast, host, postgres, redis, process, browser
#   ./test.sh gallery    a screenshot of every page in gallery/
# Installs what it needs from the system's packages when it may. The last line is "N passed, N failed, N skipped".
# With CI=true a skipped test is a failure.
set -uo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 TZ="${TZ:-UTC}"
all=(fast host postgres redis process browser)
groups=("${@:-${all[@]}}")
[ $# -eq 0 ] && groups=("${all[@]}")
work=$(mktemp -d)
stops=()
finish() { for stop in "${stops[@]:-}"; do [ -n "$stop" ] && eval "$stop" >/dev/null 2>&1; done; rm -rf "$work"; }
trap finish EXIT

wants() { local g; for g in "${groups[@]}"; do [ "$g" = "$1" ] && return 0; done; return 1; }
as_root() { if [ "$(id -u)" = 0 ]; then "$@"; elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then sudo -n "$@"; else return 1; fi; }
free_port() { python3 - <<'PY' 2>/dev/null || echo $((20000 + RANDOM % 20000))
import socket
with socket.socket() as s:
    s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])
PY
}

postgres_bin() { ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1; }
chromium_path() { for c in chromium chromium-browser google-chrome; do command -v "$c" && return 0; done; return 1; }
chinese_font() { fc-list :lang=zh 2>/dev/null | grep -q .; }

install_missing() {
  local missing=()
  if wants postgres && [ -z "$(postgres_bin)" ]; then missing+=(postgresql); fi
  if wants redis && ! command -v redis-server >/dev/null; then missing+=(redis-server); fi
  if wants browser || wants gallery; then
    chromium_path >/dev/null || missing+=(chromium)
    chinese_font || missing+=(fonts-noto-cjk fontconfig)
    command -v npm >/dev/null || missing+=(npm)
  fi
  [ ${#missing[@]} -eq 0 ] && return 0
  echo "Installing: ${missing[*]}"
  command -v apt-get >/dev/null || { echo "No apt-get: install these by hand: ${missing[*]}"; return 0; }
  { as_root apt-get update -qq && as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${missing[@]}"; } >"$work/apt.log" 2>&1 \
    || { tail -n 5 "$work/apt.log"; echo "Could not install ${missing[*]}: the groups that need them will be skipped."; }
}

start_postgres() {
  local bin; bin=$(postgres_bin); [ -n "$bin" ] || return 0
  local port run; port=$(free_port); run=()
  mkdir -p "$work/pg"
  if [ "$(id -u)" = 0 ]; then chmod 755 "$work"; chown postgres "$work/pg"; run=(runuser -u postgres --); fi
  (cd "$work/pg" && "${run[@]}" "$bin/initdb" -D "$work/pg/data" -A trust -U postgres >"$work/initdb.log" 2>&1 \
    && "${run[@]}" "$bin/pg_ctl" -D "$work/pg/data" -w -o "-p $port -k $work/pg -c listen_addresses=127.0.0.1 -c max_connections=200 -c fsync=off" \
      -l "$work/pg/log" start >/dev/null) || { echo "PostgreSQL did not start:"; tail -n 3 "$work/initdb.log" "$work/pg/log" 2>/dev/null; return 0; }
  stops+=("cd / && ${run[*]} $bin/pg_ctl -D $work/pg/data -m immediate stop")
  export DASHBOARD_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=postgres"
}

start_redis() {
  command -v redis-server >/dev/null || return 0
  local port; port=$(free_port)
  redis-server --port "$port" --bind 127.0.0.1 --save '' --appendonly no --daemonize yes --pidfile "$work/redis.pid" --dir "$work" >/dev/null || return 0
  stops+=("kill \$(cat $work/redis.pid)")
  export DASHBOARD_TEST_REDIS="127.0.0.1:$port"
}

# The accessibility rules are a package of the JavaScript world; only the tests need it.
fetch_axe() {
  command -v npm >/dev/null || return 0
  (cd "$work" && npm pack --silent axe-core@4.14.1 >/dev/null 2>&1 && tar xzf axe-core-*.tgz) || { echo "axe-core could not be fetched."; return 0; }
  export DASHBOARD_TEST_AXE="$work/package/axe.min.js"
}

filter_of() {
  case "$1" in
    fast) echo 'Group!=host&Group!=postgres&Group!=redis&Group!=process&Group!=browser&Group!=gallery' ;;
    *) echo "Group=$1" ;;
  esac
}

count() { grep -o "<Counters [^>]*" "$1" | grep -o " $2=\"[0-9]*\"" | grep -o '[0-9]*'; }

install_missing
echo "Building"
dotnet build Dashboard.sln -v q -clp:NoSummary || { echo "0 passed, 1 failed, 0 skipped"; exit 1; }
if wants postgres; then start_postgres; fi
if wants redis; then start_redis; fi
if wants browser || wants gallery; then DASHBOARD_TEST_CHROMIUM=$(chromium_path || true); export DASHBOARD_TEST_CHROMIUM; fi
if wants browser; then fetch_axe; fi
if wants gallery; then export DASHBOARD_GALLERY="$PWD/gallery"; mkdir -p "$DASHBOARD_GALLERY"; fi

passed=0 failed=0 skipped=0
for group in "${groups[@]}"; do
  start=$SECONDS
  results="$work/results-$group"
  timeout 1200 dotnet test Dashboard.Tests/Dashboard.Tests.csproj --no-build -v q --filter "$(filter_of "$group")" \
    --logger "trx;LogFileName=results.trx" --logger "console;verbosity=minimal" --results-directory "$results" >"$work/$group.log" 2>&1
  status=$?
  trx="$results/results.trx"
  if [ ! -f "$trx" ]; then
    tail -n 30 "$work/$group.log"; echo "$group: no test ran"; failed=$((failed + 1)); continue
  fi
  total=$(count "$trx" total); p=$(count "$trx" passed); f=$(count "$trx" failed); s=$((total - p - f))
  [ "$status" -ne 0 ] && [ "$f" -eq 0 ] && f=1
  if [ "$f" -gt 0 ]; then grep -v -E '^\s*$' "$work/$group.log" | head -n 300; fi
  if [ "$s" -gt 0 ]; then grep -E '\[SKIP\]|Skipped ' "$work/$group.log" | head -n 20; fi
  echo "$group: $p passed, $f failed, $s skipped in $((SECONDS - start)) s"
  passed=$((passed + p)); failed=$((failed + f)); skipped=$((skipped + s))
done

verdict=0
[ "$failed" -gt 0 ] && verdict=1
if [ "$skipped" -gt 0 ] && [ "${CI:-}" = true ]; then echo "A test was skipped, which counts as a failure under CI=true."; verdict=1; fi
[ "$passed" -eq 0 ] && verdict=1
echo "$passed passed, $failed failed, $skipped skipped"
exit $verdict
