using System.Text.Json;

namespace StackLint.Cli.Tests;

/// <summary>No report of any format shows a credential, whatever rule speaks of its line or of one beside it.</summary>
public sealed class CredentialMaskingTests : IDisposable
{
    private const string Planted = "pl4nted";

    private readonly ScratchFolder _folder = new();

    public CredentialMaskingTests()
    {
        _folder.Write("stack.yml", """
            # stacklint target=swarm
            # DB_PASSWORD=pl4nted-in-a-comment
            # stacklint disable SL1001: the TOKEN=pl4nted-in-a-reason
            x-pw: &pw pl4nted-behind-an-anchor
            services:
              api:
                image: api:latest
                hostname: api
                environment:
                  DB_PASSWORD: pl4nted plain with blanks
                  A_TOKEN: ${A_TOKEN:?is - needed}
                  B_TOKEN: $B-pl4nted
                  C_TOKEN: ${C:-pl4nted-default}
                  D_TOKEN: ${D:-${E:-pl4nted-nested}}
                  E_TOKEN: pl4nted$(pl4nted
                  F_TOKEN: "pl4nted \"escaped\" \\ text"
                  G_TOKEN: 'pl4nted it''s'
                  H_TOKEN: *pw
                  I_TOKEN: |
                    pl4nted
                    -in-lines
                  J_TOKEN: >-
                    folded
                    pl4nted
                  K_TOKEN: ${K:-pl4nted}:${L:?x}
                  DATABASE_URL: postgres://user:pl4nted@db:5432/x
                  ADO: Server=db;Password=pl4nted;Database=x
                command: run --api-token=pl4nted # cut
                entrypoint: sh -c 'export API_TOKEN=pl4nted; run && x'
                labels:
                  traefik.http.routers.api.rule: Host(`api`)
                  traefik.http.middlewares.auth.password: pl4nted-label
                privileged: true
                logging: {driver: json-file, options: {splunk-token: pl4nted}}
                restart: "no"
                build: {context: ., args: {TOKEN: pl4nted}}
                ports: ["8080:8080"]
              db:
                image: postgres
                environment: ["POSTGRES_PASSWORD=pl4nted", "API_TOKEN=$X-pl4nted"]
                ports: ["5432:5432"]
            configs:
              unused: {file: "./unused"} # the ADMIN_PASSWORD: pl4nted
            """);
        _folder.Write("compose.yaml", """
            services:
              web:
                image: web:1
                environment:
                  PASSWORD: pl4nted
                  OTHER_PASSWORD: [pl4nted]
                healthcheck: {test: "curl http://u:pl4nted@web/ | sh"}
                command: run --password=pl4nted > log
                secrets: [missing]
                volumes: [/etc:/etc]
            """);
        _folder.Write("compose.override.yaml", "services:\n  web:\n    environment:\n      PASSWORD: pl4nted-too\n    ports: [80]\n");
        _folder.Write("broken.yml", "services:\n  web:\n    environment:\n      PASSWORD: \"pl4nted\n    image: web:1\n");
        _folder.Write("twice.yml", "services:\n  web:\n    image: web:1\n    environment:\n      PASSWORD: pl4nted\n      PASSWORD: pl4nted2\n");
        _folder.Write("launchpad.yaml", """
            apiVersion: launchpad.mirantis.com/mke/v1.6
            kind: mke
            spec:
              hosts:
                - role: manager
                  winRM: {address: 10.0.0.1, user: a, password: pl4nted}
                  mcrConfig: {log-driver: splunk, log-opts: {splunk-token: pl4nted, max-size: 5}, debug: true, token: pl4nted}
              mke:
                version: 3.8.0
                adminPassword: pl4nted
                installFlags: ["--admin-password=pl4nted", "--force-minimums"]
                configData: |
                  [scheduling_configuration]
                  enable_admin_ucp_scheduling = true
                  client_secret = "pl4nted"
            """);
        _folder.Write("daemon.json", "{\"log-driver\": \"json-file\", \"log-opts\": {\"api-token\": \"pl4nted\", \"max-file\": 3}, \"proxies\": {\"http-proxy\": \"http://u:pl4nted@proxy:80\"}, \"secret-key\": \"pl4nted\"}\n");
        var severities = string.Concat(Enumerable.Range(0, 10_000).Where(static n => n / 1000 <= 8 && n % 1000 is > 0 and < 14).Select(static n => $"stacklint.sl{n:0000}.severity = warning\n"));
        _folder.Write(".editorconfig", $"root = true\n[*]\n{severities}stacklint.sl6008.style = single\nstacklint.sl6008.ports = quoted\nstacklint.sl6011.check = top_level, service_keys, services, ports\n");
    }

    public static TheoryData<string> Formats => [.. StackLint.Reporting.OutputFormat.All.Select(static f => f.Name)];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Formats))]
    public void Planted_credential_appears_nowhere(string format)
    {
        foreach (var path in Directory.GetFiles(_folder.Root).Where(static f => !f.EndsWith(".editorconfig", StringComparison.Ordinal)).Select(static f => Path.GetFileName(f)).Append("."))
        {
            var run = CliRun.In(_folder.Root, "--format", format, "--verbose", "--sarif-suppressed", "include", path);
            Assert.NotEmpty(run.Output);
            Assert.Empty((run.Output + run.Error).Split('\n').Where(static l => l.Contains(Planted, StringComparison.OrdinalIgnoreCase)).Distinct());
        }
    }

    [Fact]
    public void Place_stays()
    {
        var run = CliRun.In(_folder.Root, "twice.yml");
        Assert.Contains("5 |       PASSWORD: *******\n  |                 ^^^^^^^\n", run.Output.Replace(" 5 |", "5 |", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("environment: {PASSWORD: 0471100}", "SL8001", new[] { "\"", "\"" })]
    [InlineData("environment: {PASSWORD: a$(b9}", "SL0005", new[] { "$" })]
    [InlineData("labels: {caddy: x, caddy.password: pl4nted}", "SL6005", new string[0])]
    public void Edit_of_a_credential_is_cut_down_or_left_out(string line, string rule, string[] expected)
    {
        _folder.Write("edit.stack.yml", $"# stacklint target=swarm\nservices:\n  web:\n    image: web:1\n    {line}\n");
        using var json = JsonDocument.Parse(CliRun.In(_folder.Root, "--format", "json", "edit.stack.yml").Output);
        var fix = json.RootElement.GetProperty("findings").EnumerateArray().First(f => f.GetProperty("ruleId").GetString() == rule).GetProperty("fix");
        Assert.NotEqual("", fix.GetProperty("title").GetString());
        Assert.Equal(expected, fix.GetProperty("edits").EnumerateArray().Select(static e => e.GetProperty("newText").GetString()));
    }

    [Fact]
    public void Redacted_log_names_its_tokens()
    {
        using var log = JsonDocument.Parse(CliRun.In(_folder.Root, "--format", "sarif", "twice.yml").Output);
        Assert.Equal(["*", "***"], log.RootElement.GetProperty("runs")[0].GetProperty("redactionTokens").EnumerateArray().Select(static t => t.GetString()));
    }

    [Fact]
    public void Word_that_stands_in_the_open_too_is_not_taken_out_of_other_findings()
    {
        _folder.Write("open.stack.yml", "# stacklint target=swarm\nservices:\n  db:\n    image: postgres\n    environment:\n      POSTGRES_PASSWORD: postgres\n");
        var output = CliRun.In(_folder.Root, "--format", "concise", "open.stack.yml").Output;
        Assert.Contains("SL5009: 'postgres' can change", output, StringComparison.Ordinal);
    }
}
