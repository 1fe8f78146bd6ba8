using Microsoft.CodeAnalysis.Text;
using StackLint.Analysis.Credentials;
using StackLint.Yaml.Syntax;
using StackLint.Yaml.Text;

namespace StackLint.Reporting.Tests.Redaction;

/// <summary>What of a file counts as a credential: no less, and no more.</summary>
public sealed class CredentialSpansTests
{
    public static TheoryData<string> Secret =>
    [
        // Options and arguments of commands, as a text and as a list; « and » enclose what is masked.
        "command: curl -u app:«hunter2» http://web/",
        "command: curl -fsS --user=app:«hunter2» http://web/",
        "command: \"curl -u 'app:«hunter two»' http://web/\"",
        "command: sh -c 'curl -uapp:«hunter2» http://web/ | grep ok'",
        "test: [CMD, curl, -u, \"app:«hunter2»\", \"http://web/\"]",
        "command: [\"-u\", \"app:«hunter2»\"]",
        "test: [CMD-SHELL, \"redis-cli -a «hunter2» ping | grep PONG\"]",
        "test: [CMD, redis-cli, -a, «hunter2», ping]",
        "test:\n  - CMD\n  - redis-cli\n  - -a\n  - «hunter2»\n  - ping",
        "command: redis-server --requirepass «hunter2» --appendonly yes",
        "command: [redis-server, --requirepass, «hunter2»]",
        "command: redis-server --requirepass ${REDIS_PW:-«hunter2»}",
        "REDIS_ARGS: --requirepass «hunter2»",
        "command: [mysqladmin, -p«hunter2», --token, «TOK»]",
        "test: mysqladmin ping -h localhost -uroot -p'«hunter2»'",
        "test: [CMD-SHELL, \"/usr/bin/mysqladmin -p«hunter2» ping && mysql -p«other3» -e 'select 1'\"]",
        "test: /opt/mssql-tools/bin/sqlcmd -S localhost -U sa -P \"«Str0ng!Pass»\" -Q 'SELECT 1'",
        "test: mongosh --quiet -u root -p «hunter2» --eval 'db.ping()'",
        "command: mongod --auth --setParameter authPassword=«hunter2»",
        "command: [gitlab-runner, register, --registration-token, «abcdef»]",
        "command: tunnel run --token «abcdef» --no-autoupdate",
        "command: ldapsearch -x -D cn=admin -w «hunter2» -b dc=x",
        "command: mosquitto_sub -u app -P «hunter2» -t '#'",
        "entrypoint: sh -c \"mc alias set local http://minio:9000 minio «minio12345»; mc mb local/x\"",
        "command: rabbitmqctl add_user app «hunter2»",
        "command: sshpass -p «hunter2» ssh host",
        "command: htpasswd -Bbn admin «hunter2»",
        "command: smbclient -U 'bob%«hunter2»' //host/share",
        "command: -u \"bob;«hunter2»\" -s share",
        "command: docker login -u bob -p «hunter2» registry.example.com",
        "command: openssl enc -k «hunter2» -in a",

        // Quotes within a word, around a part of it, and such that are not closed.
        "command: app -u'app:«hunter2»' x",
        "command: app -u app:'«hunter2»' x",
        "command: app --user x -u\"app:«hunter2»\" x",
        "command: sh -c \"redis-cli -a «hunter2» \"ping",
        "command: sh -c \"redis-cli -a «hunter2»",
        "command: sh -c 'x '\"redis-cli -a «hunter2»\"",

        // A user with a password and numbers behind it; of curl the password is all that follows.
        "command: app --user bob:«pw:1001»",
        "command: app --user=bob:«hunter2»",
        "command: app -u bob:«pw:1001»",
        "command: curl --user bob:«pw:1001» http://web/",

        // Headers, hashes, tokens.
        "test: curl -H 'Authorization: Bearer «TOKEN»' http://web/",
        "test: [CMD, curl, -H, \"Authorization: Basic «YXBwOmh1bnRlcjI=»\", \"http://web/\"]",
        "Authorization: Bearer «abc»",
        "OTEL_EXPORTER_OTLP_HEADERS: Authorization=Basic «YXBwOmh1bnRlcjI=»",
        "HEADERS: X-Api-Key=«hunter2»",
        "traefik.http.middlewares.a.headers.customrequestheaders.Authorization: Basic «YXBwOmh1»",
        "labels: [\"traefik.http.middlewares.a.basicauth.users=admin:«$$apr1$$abc$$Hdef/x.»,bob:«{SHA}abcdefghi=»\"]",
        "traefik.http.middlewares.a.basicauth.users: admin:«plain»",
        "traefik.frontend.auth.basic: admin:«plain»",
        "caddy.basicauth.admin: «$$2a$$14$$abcdefghijklmnopqrstuv»",
        "REPO: https://«ghp_0123456789abcdefghij0123456789abcdef»@github.com/a/b",
        "GITHUB: «ghp_0123456789abcdefghij0123456789»",
        "HOOK: https://hooks.slack.com/services/«T000/B000/abcdef0123»",
        "x: «eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc-def»",
        "command: docker swarm join --token «SWMTKN-1-0123456789abcdefghij-abc» host:2377",

        // Secrets of Compose, maps, other places.
        "secrets:\n  s:\n    content: «hunter2»",
        "secrets:\n  s:\n    content: |\n      «one\n      two»",
        "secrets:\n  s:\n    content: ${S:-«fallback»}",
        "x-vars:\n  TOKEN: {value: «hunter2»}",
        "x-vars:\n  - {name: DB_PASSWORD, value: «hunter2»}",
        "command: run --password=${PW:-«hunter2»}",
        "command: run ${DB_PASSWORD:-«hunter2»}",
        "DB_HOST: //app:«hunter2»@db/app",
        "image: app:«hunter2»@registry.example.com/team/app",
        "content: |\n  -----BEGIN RSA PRIVATE KEY-----\n  «MIIE»\n  -----END RSA PRIVATE KEY-----",

        // The same text elsewhere.
        "PASSWORD: «hunter2»\n# log in with «hunter2»\nREADME: say «hunter2» to it",
        "PASSWORD: «hunter2»\nx: \"a«hunter2»\"".Replace("a«hunter2»", "ahunter2", StringComparison.Ordinal),
        "\"DB_PASSWORD=«hunter2»\": «x»",
        "image: ${REPO:-a}/app:${TAG}\ncommand: curl -u ${USER:-app}:«hunter2» x",
        "test: mysql -u${DBUSER:-a} -p${DBPASSWORD:-«hunter2»} -e x",
        "a.basicauth.users: ${AM_USER:-admin}:${AM_PASSWORD:-«$2y$05$oZcj4FgdSFEYNCH0EH»}",
        "PASSWORD: «Tr0ub4dor&3»\ncommand: run -x«Tr0ub4dor&3»",

        // Without the brace at its end; within the value of a variable in a list.
        "command: app --dsn ${DB_PASSWORD:-«Xk29dPq7w»",
        "X: \"${DB_PASSWORD:-«Xk29dPq7w»\"",
        "DB_PASSWORD: ${PW:-«Xk29dPq7w»",
        "environment: [\"A=-Dspring.password=«LeakA1111x»\", \"C=--password=«LeakC2222x»\", \"D=--token «LeakD3333x»\"]",
        "A: -Dspring.password=«LeakA1111x»\nC: --password=«LeakC2222x»\nD: --token «LeakD3333x»",

        // Names without a separator before their last word, and a user with a password.
        "DBPASS: «Xk29dPq7w»\nDBPWD: «Pwd29x»\nSMTPPASS: «Smtp29x»\nREDISPASS: «Red29x»\nPGPASS: «Pg29xyz»\nDB_PW: «Pw29xyz»\nPW: «Own29xyz»",
        "NEO4J_AUTH: neo4j/«Xk29dPq7w»",
        "NEO4J_AUTH: ${NEO4J_USER:-neo4j}/${NEO4J_SECRETS:-«Xk29dPq7w»}",
        "NEO4J_AUTH: ${NEO4J_AUTH:-neo4j/«Xk29dPq7w»}",
        "environment: [NEO4J_AUTH=neo4j/«Xk29dPq7w»]",

        // Further tokens and options.
        "x: «SG.0123456789abcdefghijkl.0123456789abcdefghijklmnopqrstuvwxyzABCDEFG»",
        "x: «AIza0123456789abcdefghijklmnopqrstuvwxy»",
        "x: «sk-proj-0123456789abcdefghij-_ABC»",
        "x: «sk-ant-api03-0123456789abcdefghij-_ABC»",
        "x: «hf_0123456789abcdefghijABCDEFGHIJklmn»",
        "x: «dop_v1_0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef»",
        "x: \"«{SHA}W6ph5Mm5Pz8GgiULbPgzG37mj9g=»\"",
        "x: \"userPassword «{SSHA}W6ph5Mm5Pz8GgiULbPgzG37mj9g=» and more\"",
        "x: DefaultEndpointsProtocol=https;AccountName=a;AccountKey=«Xk29dPq7w==»;EndpointSuffix=core.windows.net",
        "environment: [\"X=AccountName=a;AccountKey=«Xk29dPq7w==»\"]",
        "# DB_PASSWORD: !x «Xk29dPq7w»\n# API_TOKEN: &y «Yk29dPq7w»",
        "DB_PASSWORD: «&Xk29dPq7w»",
        "API_TOKEN: &pw «hunter2»\nDB_PASSWORD: !!str «hunter3»",
        "command: psql -v pw=«hunter2» -c \"ALTER USER app PASSWORD :'pw'\"",
        "x: \"{password :'«hunter2»'}\"",
        "x: '{\"password\" :\"«hunter2»\"}'",
        "command: keytool -genkey -storepass «Xk29dPq7w» -keypass «Yk29dPq7w» -alias a",

        // Beside variables, of which the names stay.
        "DB_PASSWORD: ${P}«Xk29dPq7w»",
        "DB_PASSWORD: ${P:-«first9»}«Xk29dPq7w»",
        "DB_PASSWORD: ${P}${Q}«-Xk29dPq7w-»${R}",
        "SESSION_SECRET: ${Foo}«-Xk29dPq7w»",
        "DB_PASSWORD: $${P}«Xk29dPq7w»",
        "DB_PASSWORD: «pre-»${P:-«first9»}«-Xk29dPq7w»",
        "environment: [\"DB_PASSWORD=${P}«Xk29dPq7w»\", \"API_TOKEN=${P:-«first9»}«Yk29dPq7w»\"]",
        "x: run with DB_PASSWORD=${P}«Xk29dPq7w» and more",
        "# DB_PASSWORD=${P}«Xk29dPq7w»",
        "command: app --token ${P}«Xk29dPq7w» --log x",
        "x: postgres://app:${P}«Xk29dPq7w»@db/app",

        // The first parameter of an address, and what follows its fragment.
        "U: \"https://x/?token=«Xk29dPq7w»&a=b\"",
        "U: https://x/y?apikey=«Xk29dPq7w»#top\nV: https://x?api_key=«Yk29dPq7w»\nW: x/?api-key=«Zk29dPq7w»&b=c\nX: https://x/#access_token=«Wk29dPq7w»",
        "environment: [\"U=https://x/?access_token=«Xk29dPq7w»\"]",
        "test: curl -f http://web/health?token=«Xk29dPq7w»",
        "U: https://x/?token=${P:-«Xk29dPq7w»}&a=b",

        // Names and forms of single programs.
        "RABBITMQ_ERLANG_COOKIE: «Xk29dPq7w»\nerlang.cookie: «Yk29dPq7w»",
        "DOCKER_AUTH_CONFIG: '{\"auths\": {\"registry.example.com\": {\"auth\": \"«YXBwOmh1bnRlcjI=»\"}}}'",
        "x: \"{\\\"auths\\\":{\\\"r.example.com\\\":{\\\"auth\\\":\\\"«YXBwOmh1bnRlcjI=»\\\"}}}\"",
        "APP_KEY: base64:«WGsyOWRQcTd3»\nSHOP_APP_KEY: ${APP_KEY:-base64:«WWsyOWRQcTd3»}",
        "environment: [APP_KEY=base64:«WGsyOWRQcTd3»]",
        "WG_PRIVKEY: «Xk29dPq7w»\nUNSEAL_KEY: «Yk29dPq7w»\nVAULT_UNSEAL_KEY_1: «Zk29dPq7w»\nENCRYPT_KEY: «Wk29dPq7w»\nENCRYPTION_KEY: «Vk29dPq7w»",
        "REPO: https://«Zq7pXwLeak1»@github.com/a/b\nR2: https://«0123456789abcdef0123456789abcdef01234567»@git.example.com/a/b.git",
        "R3: https://«0b5f6c1e-5d2a-4c8e-9f3b-7a6d1c2e4f50»@feeds.example.com/a",
        "command: git clone https://«Zq7pXwLeak1»@github.com/a/b",

        // A mapping in the place of a variable's value.
        "environment: {DB_PASSWORD: {a: «Xk29dPq7w»}}",
        "environment:\n  DB_PASSWORD:\n    a: «Xk29dPq7w»\n    b: [«Yk29dPq7w»]",
        "environment: [DB_PASSWORD: {a: «Xk29dPq7w»}]",
        "labels: {app.token: {a: «Xk29dPq7w»}}\nargs: {API_TOKEN: {a: «Yk29dPq7w»}}",
        "x-env: &env {DB_PASSWORD: {a: «Xk29dPq7w»}}\nenvironment: {<<: *env}",

        // Where the option asks, words are commands; what tells that it is a password is none.
        "test: mysqladmin --password «Xk29dPq7w» ping",
    ];

    public static TheoryData<string> Open =>
    [
        "BYPASS: Xk29dPq7w\nCOMPASS: Xk29dPq7w\nAPP_COMPASS: Xk29dPq7w\nGIT_ASKPASS: echo\nOLDPWD: Xk29dPq7w\nHIGHPASS: 20x",
        "command: easyrsa --nopass build",
        "NEO4J_AUTH: none",
        "NEO4J_AUTH: neo4j/${NEO4J_PASSWORD}",
        "environment: [NEO4J_AUTH=none, \"NEO4J_AUTH=${A}/${B:?not set}\"]",
        "x: hf_model\ny: sk-project\nz: SG.a.b\nimage: hf_text_generation_inference_server_image_x",
        "command: keytool -list -storepass:file /run/secrets/x",
        "command: app ${LEVEL:-info",
        "DB_PASSWORD: ${DB_PASSWORD}",
        "DB_PASSWORD: ${DB_PASSWORD:?is not set}",
        "environment: [\"DB_PASSWORD=${DB_PASSWORD:?is not set}\"]",
        "command: run ${DB_PASSWORD:?is not set}",
        "DB_PASSWORD: $$OTHER",
        "DB_PASSWORD: $${OTHER}",
        "DB_PASSWORD_FILE: /run/secrets/db_password",
        "DB_PASSWORD: /run/secrets/db_password",
        "DB_PASSWORD: <your-password>",
        "DB_PASSWORD: ''",
        "command: redis-server --requirepass $$REDIS_PASSWORD",
        "command: redis-server --requirepass ${REDIS_PASSWORD}",
        "command: redis-server --requirepass ${REDIS_PASSWORD:?set it}",
        "test: redis-cli -a \"$${REDIS_PASSWORD}\" ping",
        "test: redis-cli -a $(cat /run/secrets/redis) ping",
        "test: mysqladmin ping -p$$MYSQL_ROOT_PASSWORD -P 3306",
        "test: mysqladmin ping -p\"$${MYSQL_ROOT_PASSWORD}\"",
        "test: mysqladmin -p ping",
        "test: pg_isready -U app -d app -p 5432",
        "test: curl -u \"$$USER:$$PASSWORD\" http://web/",
        "test: curl -fsS http://web:8080/ -o /dev/null",
        "command: docker run -u 1000:1000 -p 80:80 -a stdin app",
        "command: docker service create --secret db_password app",
        "command: server -u www-data:www-data",
        "command: server -u 1000:1000",
        "command: server -u db:5432",
        "command: run --token-file /run/secrets/token",
        "command: [run, --password-stdin, registry.example.com]",
        "command: psql --no-password app",
        "command: run --token ${TOKEN}",
        "command: run --token <token>",
        "command: run -a all --user app",
        "command: gunicorn app:app -b 0.0.0.0:80",
        "command: uvicorn main:create --secret-file x",
        "test: curl -H \"Authorization: Bearer $${TOKEN}\" http://web/",
        "test: curl -H \"Authorization: Bearer {token}\" http://web/",
        "traefik.http.middlewares.a.basicauth.users: ${USERS}",
        "traefik.http.middlewares.a.basicauth.usersfile: /users",
        "traefik.http.middlewares.a.basicauth.realm: admin:x",
        "image: nginx:1.27@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
        "image: registry.example.com:5000/team/app:1.2",
        "services:\n  web:\n    secrets: [db_password, api_token]",
        "services:\n  web:\n    secrets:\n      - source: db_password\n        target: /run/x",
        "secrets:\n  db_password:\n    external: true\n    name: db_password_v2",
        "secrets:\n  db_password:\n    file: ./db_password.txt",
        "secrets:\n  db_password:\n    environment: DB_PASSWORD",
        "x-vars:\n  TOKEN: {name: my-token, from: vault}",
        "# pass --token to the command, or -u user:pass",
        "# password: see the vault",
        "# Bearer authentication is on",
        "# Authorization: Bearer tokens are checked",
        "volumes: [\"//c/data:/data\", \"a:/b:ro\"]",
        "x: //host/share",
        "dns: [8.8.8.8, 1.1.1.1]",
        "image: registry.example.com/supertokens/supertokens-postgresql:latest",
        "# image: registry.example.com/supertokens/my-token:latest",
        "x: |\n  token = getToken(request)\n  \"password\" => system.get(\"X\")",
        "# HASHED_PASSWORD: #optional\n# X: y #optional",
        "test: [CMD-SHELL, MYSQL_PWD=$$MYSQL_ROOT_PASSWORD mysqladmin ping -u root]",
        "a.basicauth.users: ${USERNAME:?not set}:${HASHED_PASSWORD:?not set}",
        "test: [CMD, mysqladmin, \"-u${DBUSER:-inception}\"]",
        "kompose.image-pull-secret: sample-name-1",
        "command: app -u bob:1001:1001",
        "command: app --user 1000:1000",
        "command: app --user www-data:www-data",
        "command: docker run --user app:team1 x",
        "DB_PASSWORD: &db_password\nAPI_TOKEN: !secret",
        "command: psql -c \"ALTER USER app PASSWORD :'app_password'\"",
        "command: psql -v password=:'app_password'",
        "x: \"SELECT set_config('a.b', :'pw'); CREATE ROLE app LOGIN PASSWORD :\\\"app_password\\\";\"",
        "x: |\n  CREATE USER app WITH PASSWORD :'app_password';\n  SET password = :'app_password';",
        "DB_PASSWORD: ${P}${Q}\nAPI_TOKEN: ${P}:${Q}-${R}\nX_TOKEN: $P\nY_TOKEN: $${P}",
        "DB_PASSWORD: ${DIR}/secrets/db.txt\nAPI_TOKEN: ${DIR:-/run/secrets}/token\nX_SECRET: ${SCHEME}://${HOST}/x",
        "DB_PASSWORD: ${P:?is not set}${Q:?nor this}",
        "environment: [\"DB_PASSWORD=${P}${Q}\"]",
        "x: postgres://app:${P}@db/app\ny: postgres://app:${P}${Q}@db/app",
        "U: https://x/?token=${P}&a=b\nV: https://x/?tokens=5&page=2\nW: https://x/?token=&a=b\nX: https://x/?token_type=bearer",
        "COOKIE: Xk29dPq7w\nSESSION_TOKEN_COOKIE: session9x",
        "APP_KEY: Xk29dPq7w\nOTHER: base64:WGsyOWRQcTd3\nPUSHER_APP_KEY: Xk29dPq7w",
        "x: '{\"auth\": \"disabled\"}'\ny: '{\"auths\": {\"r\": {\"auth\": \"\"}}}'\nz: '{\"auths\": {\"r\": {\"auth\": \"${AUTH}\"}}}'",
        "TLS_PRIVKEY: /etc/ssl/privkey.pem\nPRIVKEY_PATH: x\nUNSEAL_KEYS_DIR: unseal9x\nENCRYPT_KEY: ${K}",
        "R: https://git@github.com/a/b\nS: ssh://deploy-user01@host/x\nT: https://continuousdelivery01@github.com/a/b\nU: https://oauth2@gitlab.com/a\nV: https://${TOKEN}@github.com/a/b\nW: https://k8s-deployer-production@host/x",
        "SENTRY_DSN: https://0123456789abcdef0123456789abcdef@sentry.example.com/2",
        "x_token: {name: app-token9x}\nsecrets: {db_token: {name: app-token9x}}",
        "environment: {DB_PASSWORD: {from: db-pass9x, name: db-pass9x, file: pass9x}}",
        "test: mysqladmin --password ping\ncommand: psql --password app\nentrypoint: [pg_dump, --password, app]",
    ];

    public static TheoryData<string> Names =>
    [
        "services:\n  wordpress:\n    image: wordpress:6\n    environment:\n      PASSWORD: «wordpress»",
        "image: postgres\nPASSWORD: «postgres»\nUSER: postgres",
        "PASSWORD: «admin»\nUSER: admin\n# admin",
        "PASSWORD: «changeme»\n# changeme, please",
        "PASSWORD: «app_db_1»\napp_db_1: x\nother: app_db_1",
        "TOKEN: «MY_VAR1»\nx: ${MY_VAR1}\ny: $MY_VAR1",
    ];

    public static TheoryData<string> Broken =>
    [
        "DB_PASSWORD: «plain with blanks» # why\nx: [",
        "DB_PASSWORD: \"«never closed»\n«  goes on»\n«other: »\"",
        "DB_PASSWORD: |\n  «one»\n  «two»\nother: [",
        "DB_PASSWORD:\n  «below»\nother: [",
        "  - DB_PASSWORD=«with blanks»\nx: [",
        "command: [\"redis-server\",\"--requirepass\",\"«hunter2»\"\nx: y",
        "x: [\ntest:\n  - redis-cli\n  - -a\n  - «hunter2»\n  - ping\n",
        "x: [\ncommand: curl -u a:«hunter2» x",
        "x: [\nsecrets:\n  s:\n    content: «hunter2»\n  t:\n    file: ./x\n",
        "x: [\nPASSWORD: «hunter2»\n# not «hunter2»\n",
        "x: [\nservices:\n  web:\n    secrets:\n      - db_password\n    image: a\n",
        "x: [\nDB_PASSWORD: ${DB_PASSWORD:?is not set}\nDB_PASSWORD_FILE: /run/secrets/x\n",
        "DB_PASSWORD: «*Xk29dPq7w»\nx: [",
        "command:\n  - -uapp:«hunter2»\nx: [",
        "x: [\nNEO4J_AUTH: neo4j/«Xk29dPq7w»\n",
        "DB_PASSWORD: «|Xk29dPq7w»\nx: [",
        "DB_PASSWORD: !x «secretvalue»\nx: [",
        "DB_PASSWORD: &x «secretvalue»\nx: [",
        "DB_PASSWORD: !!str &x «secret value»\nx: [",
        "DB_PASSWORD: «!secretvalue»\nx: [",
        "DB_PASSWORD: «&Xk29dPq7w»\nx: [",
        "DB_PASSWORD: &x\n  «below»\nx: [",
        "environment: {DB_PASSWORD: !x «secretvalue», X: y: z}",
        "environment: {DB_PASSWORD: &x «secretvalue», X: y: z}",
        "environment: {DB_PASSWORD: &x \"«secret value»\", X: y: z}",
        "secrets: {s: {content: &x «Xk29dPq7w», x: y: z}}",
        "x: [\ncommand: psql -c \"ALTER USER app PASSWORD :'app_password'\"\n",
        "DB_PASSWORD: «>Xk29dPq7w»\nx: [",
        "DB_PASSWORD: |2-  # why\n  «one»\nother: [",
        "environment: {DB_PASSWORD: \"«FlowPw1111x»\", X: y: z}",
        "environment: [DB_PASSWORD=«FlowPw3333x», X: y: z]",
        "environment: [{A: b, C: [\"DB_PASSWORD=«FlowPw3333x»\", X: y: z]}]",
        "secrets: {s: {content: «Xk29dPq7w»",
        "secrets: {s: {content: \"«Xk29 dPq7w»\", x: y: z}}",
        "secrets:\n  s: {content: «Xk29dPq7w», x: y: z}",
        "configs: {s: {content: Xk29dPq7w, x: y: z}}",
        "DB_PASSWORD: ${P}«Xk29dPq7w»\nx: [",
        "  - DB_PASSWORD=${P}«Xk29dPq7w»\nx: [",
        "U: https://x/?token=«Xk29dPq7w»\nx: [",
        "APP_KEY: base64:«WGsyOWRQcTd3»\nx: [",
        "test: mysqladmin --password ping\nx: [",
    ];

    [Theory]
    [MemberData(nameof(Secret))]
    [MemberData(nameof(Names))]
    [MemberData(nameof(Broken))]
    public void Credentials_are_found_and_nothing_else(string marked)
    {
        ArgumentNullException.ThrowIfNull(marked);
        Assert.Equal(Blanked(marked), Shown(marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Open))]
    public void What_is_no_credential_stays(string yaml) => Assert.Equal(yaml, Shown(yaml));

    [Theory]
    [InlineData("x: |\n", "  ")]
    [InlineData("x: \"", " ")]
    [InlineData("x: [\n", "# ")]
    [InlineData("x: [{x: ", "")]
    public void Credentials_of_a_long_text_are_found_wherever_they_stand(string start, string before)
    {
        var yaml = start;
        for (var i = 0; i < 30; i++)
        {
            yaml += string.Concat(Enumerable.Repeat(before + "nothing at all to see here" + (before == "  " ? "\n" : ""), 300)) + before + $"app --token Xk29dPq{i:00} --log x" + (before == "  " ? "\n" : "");
        }

        Assert.True(yaml.Length > 200_000);
        var shown = Shown(yaml);
        Assert.Equal(yaml.Length, shown.Length);
        Assert.DoesNotContain("Xk29dPq", shown, StringComparison.Ordinal);
        Assert.Contains("--token ********* --log", shown, StringComparison.Ordinal);
        Assert.Equal(30 * 9, shown.Count(static c => c == '*'));
    }

    [Theory]
    [InlineData("a-")]
    [InlineData("password=")]
    [InlineData("${A:-")]
    [InlineData("//a:")]
    [InlineData("'\" ")]
    public void Long_text_is_searched_to_its_end(string part)
    {
        var shown = Shown("x: [" + string.Concat(Enumerable.Repeat(part, 400_000 / part.Length)) + "\nDB_PASSWORD=pl4nted\n");
        Assert.DoesNotContain("pl4nted", shown, StringComparison.Ordinal);
    }

    private static string Shown(string yaml)
    {
        var file = YamlParser.Parse(new SourceFile("a.yml", SourceText.From(yaml)));
        return file.Source.Redact(CredentialSpans.Find(file).Select(static c => c.Span), '*').Text.ToString();
    }

    private static string Blanked(string marked)
    {
        var parts = marked.Split('«', '»');
        return string.Concat(parts.Select(static (p, i) => i % 2 == 0 ? p : new string([.. p.Select(static c => c == '\n' ? c : '*')])));
    }
}
