using StackLint.Analysis.Findings;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Networking.InternalTrafficOnRoutingMeshAnalyzer>;

namespace StackLint.Rules.Tests.Networking;

/// <summary>What counts as naming a service. The published service carries no other evidence than one dependency.</summary>
public sealed class HostReferenceTests
{
    private const int Dependency = 1;

    private const int WithPort = Dependency + 3;

    private const int WithoutPort = Dependency + 2;

    [Theory]
    [InlineData("API_URL", "http://api:8080/v1")]
    [InlineData("API_URL", "http://user:p@api:8080")]
    [InlineData("DSN", "app:pw@tcp(api:8080)/db?x=y")]
    [InlineData("DSN", "host=api user=x port=8080")]
    [InlineData("DSN", "Server=api,8080;Database=x")]
    [InlineData("DSN", "Server=tcp:api,8080;Database=x")]
    [InlineData("DSN", "Database=x;Data Source=TCP:api,8080")]
    [InlineData("DSN", "Data Source=api,8080;Initial Catalog=x")]
    [InlineData("CONFIG", "{\"host\": \"api\", \"port\": 8080}")]
    [InlineData("CONFIG", "{\"db\":{\"ssl\":{\"port\":1},\"port\":\"8080\",\"hostname\":\"api\"}}")]
    [InlineData("CONFIG", "[{\"host\":\"x\",\"port\":1},{\"host\":\"api\",\"port\":8080}]")]
    [InlineData("CONFIG", "{host: 'api', port: 8080}")]
    [InlineData("CHECK", "exec 3<>/dev/tcp/api/8080")]
    [InlineData("JDBC", "jdbc:postgresql://api:8080/x")]
    [InlineData("NODES", "http://other:1,http://api:8080")]
    [InlineData("NODES", "mongodb://other:1,api:8080/db")]
    [InlineData("NODES", "other:1,api:8080")]
    [InlineData("NODES", "[\"other:1\", \"api:8080\"]")]
    [InlineData("API", "api:8080")]
    [InlineData("API", "API:8080")]
    [InlineData("API", "tasks.api:8080")]
    [InlineData("API", "shop_api:8080")]
    [InlineData("API", "nick:8080")]
    [InlineData("API", "myhost:8080")]
    [InlineData("API", "http://${USER}:${PW}@api:8080")]
    [InlineData("OPTS", "-Dapi=http://api:8080/ -Xmx1g")]
    [InlineData("ENDPOINT", "tcp://api:8080")]
    public void Value_that_names_service_and_port(string name, string value) => AssertScore(WithPort, Value(name, value));

    [Theory]
    [InlineData("API_HOST", "api")]
    [InlineData("PGHOST", "api")]
    [InlineData("API", "api")]
    [InlineData("API_URL", "http://api/v1")]
    [InlineData("API_URL", "http://api:${PORT}/v1")]
    [InlineData("API", "api:${PORT}")]
    [InlineData("API_HOSTS", "other, api")]
    [InlineData("API_HOST", "tasks.api")]
    [InlineData("API_HOST", "shop_api")]
    [InlineData("AMQP", "amqp://guest:guest@api/vhost")]
    [InlineData("NODES", "mongodb://other,api/db")]
    [InlineData("UPSTREAM", "api/v1")]
    [InlineData("DSN", "host=api dbname=x")]
    [InlineData("CONFIG", "{\"host\": \"api\"}")]
    [InlineData("CONFIG", "{\"host\": \"api\", \"tls\": {\"port\": 8080}}")]
    [InlineData("CONFIG", "{\"host\": \"api\", \"port\": \"${PORT}\"}")]
    [InlineData("CHECK", "exec 3<>/dev/tcp/api/$$PORT")]
    [InlineData("LOGIN", "guest@api")]
    public void Value_that_names_the_service(string name, string value) => AssertScore(WithoutPort, Value(name, value));

    [Theory]
    [InlineData("API", "myapi:8080")]
    [InlineData("API", "api-2:8080")]
    [InlineData("API", "api.example.com:8080")]
    [InlineData("API", "http://example.com/api:8080")]
    [InlineData("API", "http://example.com/?next=api:8080")]
    [InlineData("API", "http://${STAGE}api:8080")]
    [InlineData("API", "api${N}:8080")]
    [InlineData("API", "api:9999")]
    [InlineData("API", "api:80801")]
    [InlineData("API", "api:v1")]
    [InlineData("API", "$$api")]
    [InlineData("API", "postgres://api:api@other:5432/api")]
    [InlineData("API", "api@example.com")]
    [InlineData("API_NAME", "api")]
    [InlineData("DB_DATABASE", "api")]
    [InlineData("MYSQL_USER", "api")]
    [InlineData("APP_ENV", "api")]
    [InlineData("TEXT", "the api of it")]
    [InlineData("TEXT", "shop_api")]
    [InlineData("PATH", "/usr/api")]
    [InlineData("IMAGE", "api:${TAG}")]
    [InlineData("api", "x")]
    [InlineData("CONFIG", "{\"name\": \"api\", \"port\": 8080}")]
    [InlineData("CONFIG", "{\"host\": \"other\", \"name\": \"api\", \"port\": 8080}")]
    [InlineData("CONFIG", "{\"api\": {\"port\": 8080}}")]
    [InlineData("DSN", "Data Source=api/x.db;Port=8080")]
    [InlineData("DSN", "Name=tcp:api,8080")]
    [InlineData("CHECK", "/srv/dev/tcp/api/8080")]
    [InlineData("CHECK", "http://x/dev/tcp/api/8080")]
    [InlineData("API", "${STAGE}api:8080")]
    [InlineData("API", "x/api:8080")]
    [InlineData("API", "$$api:8080")]
    [InlineData("API", "$${api:8080}")]
    [InlineData("API", "%api:8080%")]
    [InlineData("DSN", "api:8080@other/x")]
    [InlineData("TEXT", "api of it")]
    [InlineData("TEXT", "of api")]
    [InlineData("API_HOST", "+api")]
    [InlineData("API_HOST", "api+x")]
    public void Value_that_does_not_name_the_service(string name, string value) => AssertScore(Dependency, Value(name, value));

    [Theory]
    [InlineData("nc -z api 8080")]
    [InlineData("sh -c \"until nc -z -w 2 api 8080; do sleep 1; done\"")]
    [InlineData("wait-for-it.sh api:8080 -- run")]
    [InlineData("curl -sf http://api:8080/health")]
    [InlineData("run --upstream=api:8080")]
    [InlineData("redis-server --replicaof api 8080")]
    [InlineData("bash -c '</dev/tcp/api/8080'")]
    [InlineData("bash -c 'timeout 1 cat < /dev/tcp/api/8080 || exit 1'")]
    [InlineData("run --config {host:'api',port:8080}")]
    public void Command_that_names_service_and_port(string command) => AssertScore(WithPort, Command(command));

    [Theory]
    [InlineData("redis-cli -h api ping")]
    [InlineData("run --api-host api")]
    [InlineData("run --api-host=api")]
    [InlineData("ping -c 1 api")]
    [InlineData("curl api/health")]
    [InlineData("dig tasks.api")]
    [InlineData("run tasks.api")]
    [InlineData("nc -z api 8080x")]
    [InlineData("sh -c 'nc -z \"api\" 8080'")]
    public void Command_that_names_the_service(string command) => AssertScore(WithoutPort, Command(command));

    [Theory]
    [InlineData("npm run api")]
    [InlineData("celery worker api")]
    [InlineData("run --name api")]
    [InlineData("run --name=api")]
    [InlineData("pg_isready -U api")]
    [InlineData("cat /srv/api")]
    [InlineData("nc -z other 8080")]
    [InlineData("nc -z +api 8080")]
    [InlineData("nc -z api+x 8080")]
    [InlineData("nc x1 api 8080")]
    [InlineData("-v api 8080")]
    [InlineData("run dbhost api 8080")]
    [InlineData("run --host=other api 8080")]
    public void Command_that_does_not_name_the_service(string command) => AssertScore(Dependency, Command(command));

    [Theory]
    [InlineData("command: [nc, -z, api, \"8080\"]")]
    [InlineData("entrypoint: [run, --backend, \"api:8080\"]")]
    [InlineData("healthcheck: {test: [CMD, curl, -f, \"http://api:8080\"]}")]
    [InlineData("healthcheck: {test: curl -f http://api:8080}")]
    [InlineData("environment: [\"API=http://api:8080\"]")]
    public void Property_that_is_read(string property) => AssertScore(WithPort, property);

    [Theory]
    [InlineData("image: api:8080")]
    [InlineData("labels: {target: \"api:8080\"}")]
    [InlineData("deploy: {labels: {target: \"http://api:8080\"}}")]
    [InlineData("environment: [API]")]
    public void Property_that_is_not_read(string property) => AssertScore(Dependency, property);

    [Theory]
    [InlineData("ui", "http://ui:8080", true)]
    [InlineData("ui", "ui:8080", true)]
    [InlineData("ui", "ui", false)]
    public void Name_of_two_letters_counts_in_certain_places_only(string name, string value, bool isNamed)
    {
        var yaml = $"services:\n  {name}: {{image: x, ports: [{{|SL2004:\"8080:8080\"|}}], networks: [back]}}\n  user: {{image: y, environment: {{APP: \"{value}\"}}}}\nnetworks: {{back: {{internal: true}}}}\n";
        var found = Verify.Diagnostics(yaml, Settings.Options("sl2004.min_confidence = low")).Single();
        Assert.Equal(isNamed, found.Details.Evidence.Any(static e => e.StartsWith("'user'", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("nc -z ui 8080", "ui")]
    [InlineData("run --host ui", "ui")]
    [InlineData("run tasks.ui", "tasks.ui")]
    public void Name_of_two_letters_counts_and_is_shown_in_a_command(string command, string shown)
    {
        var yaml = $"services:\n  ui: {{image: x, ports: [{{|SL2004:\"8080:8080\"|}}], networks: [back]}}\n  user: {{image: y, command: {command}}}\nnetworks: {{back: {{internal: true}}}}\n";
        var found = Verify.Diagnostics(yaml, Settings.Options("sl2004.min_confidence = low")).Single();
        Assert.Contains(found.Details.Evidence, static e => e.StartsWith("'user'", StringComparison.Ordinal));
        var plain = yaml.Replace("{|SL2004:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal);
        Assert.Contains(shown, found.Details.Related.Select(r => plain.Substring(r.Location.SourceSpan.Start, r.Location.SourceSpan.Length)));
    }

    [Fact]
    public void Service_that_names_itself_is_no_user() => Verify.NoDiagnostics(
        """
        services:
          kafka: {image: custom, ports: ["9092:9092"], environment: {ADVERTISED: "PLAINTEXT://kafka:9092"}}
          other: {image: other}
        """,
        Settings.Options("sl2004.min_confidence = low"));

    [Theory]
    [InlineData("API_URL", "http://api:8080/v1", "api:8080")]
    [InlineData("NODES", "other:1,api:8080", "api:8080")]
    [InlineData("API", "api:${PORT}", "'api:${PORT}'")]
    [InlineData("API_HOSTS", "other, api", "api")]
    [InlineData("API", "api", "api")]
    [InlineData("LOGIN", "guest@api", "api")]
    [InlineData("DSN", "host=api user=x port=8080", "api")]
    [InlineData("DSN", "Server=api,8080;Database=x", "api,8080")]
    [InlineData("CONFIG", "{\"host\": \"api\", \"port\": 8080}", "api")]
    [InlineData("CHECK", "exec 3<>/dev/tcp/api/8080", "api/8080")]
    public void Exactly_the_name_is_shown(string name, string value, string shown)
    {
        var yaml = $"services:\n  api: {{image: x, ports: [{{|SL2004:\"8080:8080\"|}}]}}\n  user: {{image: y, environment: {{{name}: '{value}'}}}}\n";
        var related = Verify.Diagnostics(yaml, Settings.Options("sl2004.min_confidence = low")).Single().Details.Related;
        var plain = yaml.Replace("{|SL2004:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal);
        Assert.Equal(shown, plain.Substring(related[0].Location.SourceSpan.Start, related[0].Location.SourceSpan.Length));
    }

    private static string Value(string name, string value) => $"environment: {{{name}: '{Escape(value)}'}}";

    private static string Command(string command) => $"command: '{Escape(command)}'";

    private static string Escape(string value) => value.Replace("'", "''", StringComparison.Ordinal);

    private static void AssertScore(int score, string property)
    {
        var found = Verify.Diagnostics(
            $$$"""
            services:
              api:
                image: custom
                hostname: myhost
                ports: [{|SL2004:"18080:8080"|}]
                networks: {back: {aliases: [nick]}}
              user:
                depends_on: [api]
                {{{property}}}
              other: {image: other}
            networks: {back: {}}
            """,
            Settings.Options("sl2004.min_confidence = low")).Single();
        var expected = score >= 4 ? FindingConfidence.High : score == 3 ? FindingConfidence.Medium : FindingConfidence.Low;
        Assert.True(expected == found.Details.Confidence, found.Details.Notes.Single().Text);
        Assert.Contains($"= {score},", found.Details.Notes.Single().Text, StringComparison.Ordinal);
    }
}
