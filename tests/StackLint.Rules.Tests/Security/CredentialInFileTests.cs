using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Security.CredentialInFileAnalyzer>;

namespace StackLint.Rules.Tests.Security;

public sealed class CredentialInFileTests
{
    [Fact]
    public void Literal_password_is_reported() => Verify.Diagnostic(
        "services: {db: {image: postgres:17, environment: {POSTGRES_PASSWORD: {|SL5010:hunter2|}}}}",
        "'POSTGRES_PASSWORD' holds a literal credential; use a secret or a variable");

    [Fact]
    public void Value_stands_nowhere_in_the_finding()
    {
        var finding = Verify.Diagnostics("services:\n  db:\n    environment:\n      - DB_PASSWORD={|SL5010:${PW:-hunter2}|}\n").Single();
        Assert.Equal("used where PW is not set", finding.Details.Label);
        Assert.DoesNotContain("hunter2", finding.Message + finding.Details.Label + string.Concat(finding.Details.Related.Select(static r => r.Message)), StringComparison.Ordinal);
        Assert.Empty(finding.Details.Notes);
        Assert.Null(finding.Details.Fix);
    }

    [Theory]
    [InlineData("MYSQL_ROOT_PASSWORD", "{|SL5010:example|}")]
    [InlineData("POSTGRES_PASSWORD", "{|SL5010:1234|}")]
    [InlineData("DB_PASS", "{|SL5010:bpm|}")]
    [InlineData("MYSQL_PWD", "{|SL5010:root|}")]
    [InlineData("DB_PASSWD", "{|SL5010:gitea|}")]
    [InlineData("dbPassword2", "{|SL5010:s3cret|}")]
    [InlineData("AuthServer__SwaggerClientSecret", "{|SL5010:1q2w3e|}")]
    [InlineData("spring.datasource.password", "{|SL5010:s3cret|}")]
    [InlineData("SECRET_KEY_BASE", "{|SL5010:0123456789abcdef|}")]
    [InlineData("SECRET_KEY", "{|SL5010:12345|}")]
    [InlineData("VAULT_DEV_ROOT_TOKEN_ID", "{|SL5010:secret|}")]
    [InlineData("AWS_SECRET_ACCESS_KEY", "{|SL5010:minioadmin|}")]
    [InlineData("TS_AUTHKEY", "{|SL5010:tskey-auth-abc|}")]
    [InlineData("WORDPRESS_AUTH_SALT", "{|SL5010:changeme|}")]
    [InlineData("OPENAI_API_KEY", "{|SL5010:sk-abcdef|}")]
    [InlineData("TLS_PRIVATE_KEY", "{|SL5010:MIIEvQIBADANBg|}")]
    [InlineData("GF_SECURITY_ADMIN_PASSWORD", "{|SL5010:<pass>word|}")]
    [InlineData("ELASTIC_PASSWORD", "{|SL5010:${ELASTIC_PASSWORD:-changeme}|}")]
    [InlineData("HASHED_PASSWORD", "{|SL5010:$$2y$$05$$abcdef|}")]
    [InlineData("DBPASS", "{|SL5010:hunter2|}")]
    [InlineData("SMTPPWD", "{|SL5010:hunter2|}")]
    [InlineData("DB_PW", "{|SL5010:hunter2|}")]
    [InlineData("NEO4J_AUTH", "{|SL5010:neo4j/hunter2|}")]
    [InlineData("NEO4J_AUTH", "{|SL5010:neo4j/${PW:-hunter2}|}")]
    [InlineData("STORAGE", "{|SL5010:AccountName=a;AccountKey=hunter2==|}")]
    [InlineData("RABBITMQ_ERLANG_COOKIE", "{|SL5010:hunter2|}")]
    [InlineData("APP_KEY", "{|SL5010:base64:WGsyOWRQcTd3|}")]
    [InlineData("APP_KEY", "{|SL5010:${KEY:-base64:WGsyOWRQcTd3}|}")]
    [InlineData("DOCKER_AUTH_CONFIG", "{|SL5010:'{\"auths\":{\"r.example.com\":{\"auth\":\"YXBwOmh1bnRlcjI=\"}}}'|}")]
    [InlineData("WG_PRIVKEY", "{|SL5010:hunter2|}")]
    [InlineData("VAULT_UNSEAL_KEY_1", "{|SL5010:hunter2|}")]
    [InlineData("ENCRYPT_KEY", "{|SL5010:hunter2|}")]
    public void Credential_is_reported(string name, string value)
    {
        Verify.Diagnostics($"services:\n  db:\n    environment:\n      {name}: {value}\n", VerifierSettings.Compose);
        Verify.Diagnostics($"services:\n  db:\n    environment:\n      - {name}={value}\n");
    }

    [Theory]
    [InlineData("POSTGRES_PASSWORD", "")]
    [InlineData("POSTGRES_PASSWORD", "\"\"")]
    [InlineData("POSTGRES_PASSWORD", "${POSTGRES_PASSWORD}")]
    [InlineData("POSTGRES_PASSWORD", "${POSTGRES_PASSWORD:-}")]
    [InlineData("POSTGRES_PASSWORD", "${POSTGRES_PASSWORD:?missing}")]
    [InlineData("APP_KEY", "base64:${KEY}")]
    [InlineData("PUSHER_APP_KEY", "hunter2")]
    [InlineData("SESSION_TOKEN_COOKIE", "session")]
    [InlineData("TLS_PRIVKEY", "/etc/ssl/privkey.pem")]
    [InlineData("DOCKER_AUTH_CONFIG", "'{\"auths\":{\"r\":{\"auth\":\"${AUTH}\"}}}'")]
    [InlineData("POSTGRES_PASSWORD", "pre-${POSTGRES_PASSWORD}")]
    [InlineData("POSTGRES_PASSWORD", "$$POSTGRES_PASSWORD")]
    [InlineData("POSTGRES_PASSWORD", "$${POSTGRES_PASSWORD}")]
    [InlineData("POSTGRES_PASSWORD", "/run/secrets/db")]
    [InlineData("POSTGRES_PASSWORD_FILE", "db-password")]
    [InlineData("ORDERER_PRIVATEKEY", "/var/hyperledger/server.key")]
    [InlineData("APP_PRIVATE_KEY", "keys/app.pem")]
    [InlineData("ALLOW_EMPTY_PASSWORD", "yes")]
    [InlineData("MYSQL_ALLOW_EMPTY_PASSWORD", "maybe")]
    [InlineData("MYSQL_RANDOM_ROOT_PASSWORD", "1")]
    [InlineData("EDGEX_SECURITY_SECRET_STORE", "true")]
    [InlineData("PASSWORD_LOGIN", "enabled")]
    [InlineData("NEO4J_TOKEN", "none")]
    [InlineData("CORS_ALLOW_CREDENTIALS", "include")]
    [InlineData("PASSWORD_STRENGTH", "high")]
    [InlineData("GF_AUTH_TOKEN_ROTATION", "never")]
    [InlineData("SECRET_DETECTION", "gitleaks")]
    [InlineData("SMTP_PASSWORD_REQUIRED", "sometimes")]
    [InlineData("TOKEN_LIFETIME_DAYS", "seven")]
    [InlineData("TOKEN_TTL", "15m")]
    [InlineData("ACCESS_TOKEN_EXPIRE_MINUTES", "30")]
    [InlineData("PASSWORD_MIN_LENGTH", "8")]
    [InlineData("MAX_TOKENS", "4096")]
    [InlineData("SECRETSTORE_TOKENS_READYPORT", "54322")]
    [InlineData("MESSAGEBUS_SECRETNAME", "message-bus")]
    [InlineData("SECRETSTORE_HOST", "edgex-secret-store")]
    [InlineData("REGISTRY_AUTH_TOKEN_ISSUER", "gitlab-issuer")]
    [InlineData("REGISTRY_AUTH_HTPASSWD_REALM", "Registry Realm")]
    [InlineData("TOKEN_URL", "https://auth.example.com/token")]
    [InlineData("OAUTH_TOKEN", "https://auth.example.com/token")]
    [InlineData("TOKENIZERS_PARALLELISM", "some")]
    [InlineData("NEXT_PUBLIC_API_KEY", "pk_live_1")]
    [InlineData("VAPID_PUBLIC_KEY", "BPnJ")]
    [InlineData("SENTRY_DSN", "https://abcdef@sentry.example.com/1")]
    [InlineData("BROKER_DSN", "tcp://broker:7777")]
    [InlineData("DB_PASSWORD", "vault:secret/data/db#password")]
    [InlineData("DATABASE_NAME", "secret")]
    [InlineData("AWS_ACCESS_KEY_ID", "minioadmin")]
    [InlineData("S3_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE")]
    [InlineData("DB_PASSWORD", "<your-password>")]
    [InlineData("DB_PASSWORD", "‹password›")]
    [InlineData("DB_PASSWORD", "‹password>")]
    [InlineData("DB_PASSWORD", "${PW:-<your-password>}")]
    [InlineData("DB_PASSWORD", "PLACE_HOLDER")]
    [InlineData("DB_PASSWORD", "placeholder")]
    [InlineData("COMPASS", "north")]
    [InlineData("CACHE_BYPASS", "cookie")]
    [InlineData("GIT_ASKPASS", "echo")]
    [InlineData("NEO4J_AUTH", "none")]
    [InlineData("NEO4J_AUTH", "neo4j/${NEO4J_PASSWORD}")]
    public void Anything_else_is_not(string name, string value)
    {
        Verify.NoDiagnostics($"services:\n  db:\n    environment:\n      {name}: {value}\n", VerifierSettings.Compose);
        Verify.NoDiagnostics($"services:\n  db:\n    environment:\n      - {name}={value}\n");
    }

    [Theory]
    [InlineData("DATABASE_URL", "postgres://app:literal@db/app")]
    [InlineData("DATABASE_URL", "postgres://${USER}:literal@db/app")]
    [InlineData("REDIS_URL", "redis://:literal@cache:6379/0")]
    [InlineData("BROKERS", "amqp://a:1@h1,amqp://app:literal@h2")]
    [InlineData("MONGO", "mongodb://root:literal@a:27017,b:27017/db")]
    [InlineData("SENTRY_DSN", "https://public:literal@sentry.example.com/1")]
    [InlineData("DSN", "app:literal@tcp(db:3306)/app")]
    [InlineData("ConnectionStrings__Default", "Server=db;User Id=sa;Password=literal;")]
    [InlineData("Redis__Configuration", "cache:6379,password=literal")]
    [InlineData("JDBC", "jdbc:mysql://db/app?user=app&password=literal")]
    [InlineData("LIBPQ", "host=db user=app password='literal'")]
    public void Password_within_an_address_is_reported(string name, string value) =>
        Verify.Diagnostics($"services:\n  db:\n    environment:\n      {name}: {{|SL5010:\"{value}\"|}}\n");

    [Theory]
    [InlineData("postgres://app:${PW}@db/app")]
    [InlineData("postgres://app:pre${PW}@db/app")]
    [InlineData("postgres://app@db/app")]
    [InlineData("postgres://app:<password>@db/app")]
    [InlineData("postgres://app:‹password›@db/app")]
    [InlineData("postgres://app:‹password>@db/app")]
    [InlineData("postgres://app:PLACE_HOLDER@db/app")]
    [InlineData("Server=db;User Id=sa;Password=<password>;")]
    [InlineData("postgres://app:@db/app")]
    [InlineData("postgres://db:5432/app?next=a@b")]
    [InlineData("http://a:80,http://b:80/x@y")]
    [InlineData("postgres://app:{{ password }}@db/app")]
    [InlineData("postgres://app:$$PW@db/app")]
    [InlineData("Server=db;User Id=sa;Password=${PW};")]
    [InlineData("enter the password = the one you know")]
    [InlineData("Password: see the manual")]
    [InlineData("user@example.com")]
    public void Address_without_one_is_not(string value) => Verify.NoDiagnostics($"services:\n  db:\n    environment:\n      DATABASE: \"{value}\"\n");

    [Theory]
    [InlineData("DB_PASSWORD", "${PW:-hunter2}", "PW")]
    [InlineData("DB_PASSWORD", "${PW-hunter2}", "PW")]
    [InlineData("DB_PASSWORD", "pre-${PW:-hunter2}", "PW")]
    [InlineData("DB_PASSWORD", "${OLD:-${PW:-hunter2}}", "PW")]
    [InlineData("DATABASE_URL", "postgres://${DB_USER:-app}:${PW:-hunter2}@${HOST:-db}/app", "PW")]
    [InlineData("DATABASE_URL", "${URL:-postgres://app:hunter2@db/app}", "URL")]
    [InlineData("DATABASE_URL", "postgres://${DB_USER:-app}:hunter2@db/app", null)]
    public void Default_is_to_be_dropped(string name, string value, string? variable)
    {
        var expected = variable is null
            ? $"'{name}' holds a literal credential; use a secret or a variable"
            : $"'{name}' has a literal credential as its default; write ${{{variable}:?}} or use a secret";
        var finding = Verify.Diagnostic($"services:\n  db:\n    environment:\n      {name}: {{|SL5010:\"{value}\"|}}\n", expected, VerifierSettings.Compose);
        Assert.Equal(variable is null ? null : $"used where {variable} is not set", finding.Details.Label);
        Assert.Equal(expected, Verify.Diagnostics($"services:\n  db:\n    environment:\n      - {name}={{|SL5010:{value}|}}\n", VerifierSettings.Compose).Single().Message);
    }

    [Fact]
    public void Build_arguments_and_commands_are_looked_at()
    {
        Verify.Diagnostic(
            "services: {db: {build: {context: ., args: {NPM_TOKEN: {|SL5010:abc|}}}}}", "'NPM_TOKEN' holds a literal credential; use a secret or a variable", VerifierSettings.Compose);
        Verify.Diagnostic(
            "services: {db: {image: acme/db:1, command: [run, {|SL5010:\"--dsn=postgres://app:literal@db/app\"|}, \"postgres://app:literal@db/b\"]}}",
            "'command' holds a literal credential; use a secret or a variable");
        Verify.Diagnostics("services:\n  db:\n    entrypoint: {|SL5010:sh -c 'wait postgres://app:literal@db'|}\n    healthcheck:\n      test: {|SL5010:curl http://app:literal@localhost|}\n");
        Verify.NoDiagnostics("services: {db: {image: acme/db:1, command: \"psql postgres://app:$$PW@db\"}}");
    }

    [Theory]
    [InlineData("command: [\"--requirepass\", \"{|SL5010:hunter2|}\"]")]
    [InlineData("command: [\"--appendonly\", \"yes\", --requirepass, {|SL5010:hunter2|}, --masterauth, hunter3]")]
    [InlineData("command: [--masterauth, {|SL5010:hunter2|}]")]
    [InlineData("command: [\"--token={|SL5010:hunter2|}\"]")]
    [InlineData("command: [-Xmx1g, \"-Dspring.datasource.password={|SL5010:hunter2|}\"]")]
    [InlineData("command: [redis-server, --requirepass, {|SL5010:hunter2|}]")]
    [InlineData("command:\n      - --host\n      - mysql\n      - --password\n      - {|SL5010:hunter2|}")]
    [InlineData("command: --host tcp://agent:9001 --admin-password \"{|SL5010:hunter2|}\" --no-analytics")]
    [InlineData("entrypoint: [\"sh\", \"-c\", \"run --access-token '{|SL5010:hunter2|}' | tee x\"]")]
    [InlineData("entrypoint: sh -c 'run --access-token {|SL5010:hunter2|} | tee x'")]
    [InlineData("healthcheck: {test: [CMD, clickhouse-client, --password, \"{|SL5010:${PW:-hunter2}|}\", -q, SELECT 1]}")]
    [InlineData("healthcheck: {test: \"/usr/bin/mysqladmin --password={|SL5010:hunter2|} ping\"}")]
    [InlineData("environment: {REDIS_ARGS: --requirepass {|SL5010:hunter2|} --appendonly yes}")]
    [InlineData("environment: [\"REDIS_ARGS=--requirepass {|SL5010:hunter2|}\"]")]
    [InlineData("environment: [\"JAVA_OPTS=-Xmx1g -Dapp.api-key={|SL5010:hunter2|}\", \"A=--password={|SL5010:hunter3|}\"]")]
    public void Value_of_an_option_is_reported(string line) => Verify.Diagnostics($"services:\n  db:\n    image: acme/db:1\n    {line}\n", VerifierSettings.Compose);

    [Theory]
    [InlineData("command: [\"--requirepass\", \"${PW}\"]")]
    [InlineData("command: [\"--requirepass\", \"$$PW\"]")]
    [InlineData("command: [\"--requirepass\", \"\"]")]
    [InlineData("command: [\"--requirepass\"]")]
    [InlineData("command: [\"--requirepass\", \"--appendonly\", \"yes\"]")]
    [InlineData("command: [\"--token-file\", \"token\", \"--token=/run/secrets/token\", \"--password-stdin\", \"x\"]")]
    [InlineData("command: [\"--token=<token>\", \"--password\", \"{password}\", \"--api-key=%KEY%\", \"--pass=$(cat /x)\", \"--password=a$$PW\"]")]
    [InlineData("command: [\"--no-password\", \"app\", \"--ask-password\", \"app\", \"--generate-token\", \"app\"]")]
    [InlineData("command: [\"--validate-password=FORCE_PLUS_PERMANENT\", \"--password-encryption\", \"scram-sha-256\", \"--reset-password\", \"admin\"]")]
    [InlineData("command: [\"--change-password\", \"app\", \"--delete-token\", \"abc\", \"--private-key\", \"id_rsa\", \"--secret-key-ref\", \"x\", \"-Dapp.password.encoder=bcrypt\"]")]
    [InlineData("command: [\"--requirepass\", \"__REDIS_PASSWORD__\", \"--api-key=env.API_KEY\", \"--password=PASSWORD_PLACE_HOLDER\"]")]
    [InlineData("environment: {POSTGRES_PASSWORD_ENCRYPTION: scram-sha-256, PASSWORD_HASHER: bcrypt, APP_PASSWORD_ENCODER: bcrypt, SECRET_KEY_REF: main}")]
    [InlineData("command: [\"--pass-access-token\", \"true\", \"--max-tokens\", \"4096\", \"--token-ttl=15m\"]")]
    [InlineData("command: [\"--secret\", \"db-password\", \"--secret=db-password\", \"--credentials\", \"default\"]")]
    [InlineData("command: [\"-p\", \"hunter2\", \"-u\", \"app:hunter2\"]")]
    [InlineData("command: [\"--add\", \"use --token when asked\", \"--tokenizer\", \"bpe\"]")]
    [InlineData("command: mysql -u root --password app")]
    [InlineData("healthcheck: {test: [CMD, /usr/bin/mysqladmin, --password, ping]}")]
    [InlineData("healthcheck: {test: [CMD-SHELL, \"PGPASSWORD=x; psql --password app\"]}")]
    [InlineData("environment: {HELP: call it with --token and a value, DASH: \"- a list --token x\"}")]
    [InlineData("environment: {OPTS: \"--password=${PW} --token ${TOKEN:?}\"}")]
    public void Value_of_an_option_is_not_where_it_is_none_or_may_be_none(string line) =>
        Verify.NoDiagnostics($"services:\n  db:\n    image: acme/db:1\n    {line}\n", VerifierSettings.Compose);

    [Fact]
    public void Default_of_an_option_is_to_be_dropped()
    {
        var finding = Verify.Diagnostic(
            "services: {db: {image: acme/db:1, command: [--requirepass, \"{|SL5010:${PW:-hunter2}|}\"]}}",
            "'command' has a literal credential as its default; write ${PW:?} or use a secret",
            VerifierSettings.Compose);
        Assert.Equal("used where PW is not set", finding.Details.Label);
        Verify.NoDiagnostics("services: {db: {image: acme/db:1, command: [--requirepass, hunter2]}}", Settings.Options("sl5010.ignore_keys = command"));
    }

    [Fact]
    public void Default_of_a_default_counts_where_compose_reads_it() => Verify.Diagnostics(
        "services:\n  db:\n    environment:\n      ELASTIC_PASSWORD: {|SL5010:${OLD:-${ELASTIC_PASSWORD:-changeme}}|}\n", VerifierSettings.Compose);

    [Fact]
    public void Variable_that_is_passed_on_is_not_reported() =>
        Verify.NoDiagnostics("services: {a: {environment: [DB_PASSWORD]}, b: {environment: {DB_PASSWORD: }}}", VerifierSettings.Compose);

    [Fact]
    public void Value_of_a_variable_does_not_stand_in_the_file() => Verify.NoDiagnostics(
        "services: {a: {environment: {DB_PASSWORD: \"${PW:-literal}\", URL: \"postgres://app:${PW}@db\"}}}",
        VerifierSettings.Compose with { Environment = new Dictionary<string, string> { ["PW"] = "hunter2" } });

    [Fact]
    public void Shared_block_makes_one_finding()
    {
        var finding = Verify.Diagnostics(
            """
            x-env: &env
              DB_PASSWORD: {|SL5010:hunter2|}
            services:
              a: {image: acme/a:1, environment: *env}
              b: {image: acme/b:1, environment: {<<: *env, X: y}}
            """).Single();
        Assert.Equal(["a", "b"], finding.Services.AsEnumerable());
    }

    [Fact]
    public void Overridden_value_is_reported_where_it_counts() => Verify.Diagnostics(
        "services: {a: {image: acme/a:1, environment: {DB_PASSWORD: \"${PW}\"}}}",
        VerifierSettings.Compose with { Files = [("compose.override.yaml", "services: {a: {environment: {DB_PASSWORD: {|SL5010:hunter2|}}}}")] });

    [Fact]
    public void Names_can_be_added_and_left_out()
    {
        Verify.Diagnostics("services: {a: {environment: {APP_KEY: {|SL5010:abc|}, WALLET_SEED: {|SL5010:abc|}}}}", Settings.Options("sl5010.extra_keys = app_key, *_SEED"));
        Verify.NoDiagnostics(
            "services: {a: {environment: {DEMO_PASSWORD: abc, DEMO_URL: \"http://a:b@c\"}, command: \"http://a:b@c\"}}", Settings.Options("sl5010.ignore_keys = demo_*, command"));
    }
}
