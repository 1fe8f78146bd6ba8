using System.Text.Json;

namespace StackLint.Cli.Tests;

/// <summary>No report of any format shows a credential, whatever rule speaks of its line or of one beside it.</summary>
public sealed class CredentialMaskingTests : IDisposable
{
    private const string Planted = "pl4nted";

    // What might be a word of a message's own.
    private const string Word = "hunter";

    private readonly ScratchFolder _folder = new();

    public CredentialMaskingTests() => Plant(Planted);

    public static TheoryData<string> Formats => [.. StackLint.Reporting.OutputFormat.All.Select(static f => f.Name)];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Formats))]
    public void Planted_credential_appears_nowhere(string format) => Check(format, Planted);

    [Theory]
    [MemberData(nameof(Formats))]
    public void Planted_credential_of_letters_appears_nowhere(string format)
    {
        Plant(Word);
        Check(format, Word);
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

    [Theory]
    [InlineData("image: user:pl4nted@registry.example.com/team/app")]
    [InlineData("dns: [\"//user:pl4nted@host\"]")]
    [InlineData("volumes: [\"//user:pl4nted@host/share:/data\"]")]
    [InlineData("labels: [\"traefik.http.middlewares.a.basicauth.users=admin:pl4nted\", a=b]")]
    [InlineData("environment: {TOKEN: {value: pl4nted}}")]
    [InlineData("environment: {API_KEY: {a: {b: pl4nted}}, TOKENS: {a: {b: [pl4nted]}}}")]
    [InlineData("environment: {API_KEY: [[pl4nted], {a: pl4nted}]}")]
    [InlineData("environment: {DB_PASSWORD: pl4nted-1}\n    restart: pl4nted-1\n    ports: pl4nted-1\n    hostname: pl4nted-1 # pl4nted-1")]
    [InlineData("environment: {DB_PASSWORD: pl4nted-LONG}\n    restart: pl4nted-LONG\n    command: run pl4nted-LONG > log\n    hostname: !foo pl4nted-LONG")]
    [InlineData("command: [redis-server, --requirepass, \"pl4nted\"]")]
    [InlineData("healthcheck: {test: 'curl -u app:pl4nted -H \"Authorization: Bearer pl4nted2\" http://web/ | grep ok'}")]
    [InlineData("secrets: [s]\nsecrets: {s: {content: \"pl4nted\", foo: x}}\nx-y:")]
    [InlineData("environment: {\"DB_PASSWORD=pl4nted\": y, \"DB_PASSWORD=pl4nted\": z, \"API_TOKEN=pl4nted\": [x]}")]
    [InlineData("\"API_TOKEN=pl4nted\": {\"//user:pl4nted@host\": 1}")]
    [InlineData("command: [\"--requirepass\", pl4nted, --masterauth, \"pl4nted\"]")]
    [InlineData("environment: {A_PASSWORD: \"${P}pl4nted\", B: [1]}")]
    [InlineData("environment: {A_PASSWORD: {a: pl4nted}}")]
    [InlineData("labels: {a.token: [1, $Foo-pl4nted7x]}")]
    [InlineData("environment: {U: \"https://x/?token=pl4nted&a=b\", B: [1]}")]
    [InlineData("environment:\n      DB_PASSWORD: &pl4nted\n      X: [\n")]
    [InlineData("environment:\n      DB_PASSWORD: pl4nted with blanks\n      X: [\n")]
    [InlineData("environment:\n      DB_PASSWORD: \"pl4nted\n        goes on, pl4nted\n      X: 'y\n")]
    public void Each_form_of_credential_is_masked_by_itself(string lines)
    {
        _folder.Write("form/stack.yml", $"# stacklint target=swarm\nservices:\n  web:\n    {lines.Replace("LONG", new string('x', 80), StringComparison.Ordinal)}\n    privileged: true\n");
        foreach (var format in StackLint.Reporting.OutputFormat.All)
        {
            var run = CliRun.In(_folder.Root, "--format", format.Name, "--verbose", "form/stack.yml");
            Assert.Empty((run.Output + run.Error).Split('\n').Where(static l => l.Contains(Planted, StringComparison.OrdinalIgnoreCase)).Distinct());
            Assert.True(format.Name != "sarif" || run.Output.Contains("****", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("command: \"backup ${DB_PASSWORD} && sleep 60\"", "SL8005")]
    [InlineData("command: \"backup ${PLAIN} && sleep 60\"\n    environment: {DB_PASSWORD: \"$PLAIN\"}", "SL8005")]
    [InlineData("command: \"backup ${PLAIN} && sleep 60\"\n    environment: [\"DB_PASSWORD=${PLAIN:-x}\"]", "SL8005")]
    [InlineData("deploy: {replicas: \"${MY_TOKEN}\"}", "SL0003")]
    [InlineData("networks: [\"n-${API_KEY}\"]", "SL0004")]
    public void Value_of_a_variable_is_masked_where_a_message_shows_it(string lines, string rule)
    {
        _folder.Write("variables/.editorconfig", "[*]\nstacklint.read_env_file = true\n");
        var file = _folder.Write("variables/stack.yml", $"# stacklint target=swarm\nservices:\n  web:\n    image: web:1\n    {lines}\n");
        const string Values = "DB_PASSWORD=pl4ntedLeak1\nPLAIN=pl4ntedLeak2\nMY_TOKEN=pl4ntedLeak3\nAPI_KEY=pl4ntedLeak4\n";
        var variables = Values.TrimEnd('\n').Split('\n').Select(static l => l.Split('=')).ToDictionary(static p => p[0], static p => (string?)p[1], StringComparer.Ordinal);
        _folder.Write("variables/some.env", Values);
        foreach (var format in StackLint.Reporting.OutputFormat.All)
        {
            AssertMasked(CliRun.In(_folder.Root, "--env-file", "variables/some.env", "--format", format.Name, "--verbose", file));
            AssertMasked(CliRun.In(_folder.Root, new CliRunSettings { Variables = variables }, "--env", "--format", format.Name, file));
            File.WriteAllText(file, File.ReadAllText(file).Replace("target=swarm", "target=compose", StringComparison.Ordinal));
            _folder.Write("variables/.env", Values);
            Assert.DoesNotContain(Planted, CliRun.In(_folder.Root, "--format", format.Name, file).Output, StringComparison.OrdinalIgnoreCase);
            File.Delete(Path.Combine(_folder.Root, "variables/.env"));
            File.WriteAllText(file, File.ReadAllText(file).Replace("target=compose", "target=swarm", StringComparison.Ordinal));
        }

        CliRun.In(_folder.Root, "baseline", "create", "--env-file", "variables/some.env", file);
        Assert.DoesNotContain(Planted, _folder.Read("stacklint.baseline.sarif"), StringComparison.OrdinalIgnoreCase);

        void AssertMasked(CliRun run)
        {
            Assert.Contains(rule, run.Output, StringComparison.Ordinal);
            Assert.DoesNotContain(Planted, run.Output + run.Error, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [InlineData("POSTGRES_PASSWORD: pl4nted7x", "variable 'POSTGRES_PASSWORD: ***'")]
    [InlineData("- POSTGRES_PASSWORD: pl4nted7x", "variable '- POSTGRES_PASSWORD: ***'")]
    [InlineData("POSTGRES_PASSWORD pl4nted7x=", "variable 'POSTGRES_PASSWORD ***'")]
    [InlineData("export POSTGRES_PASSWORD : \"pl4nted 7x\"", "variable 'export POSTGRES_PASSWORD : \"***\"'")]
    [InlineData("DATABASE_URL: postgres://app:pl4nted7x@db/app", "variable 'DATABASE_URL: postgres://app:***@db/app'")]
    [InlineData("POSTGRES_PASSWORD pl4nted7x!", "variable 'POSTGRES_PASSWORD ***'")]
    [InlineData("LOG LEVEL=x", "variable 'LOG LEVEL'")]
    public void Line_of_an_environment_file_that_cannot_be_read_is_masked(string line, string expected)
    {
        _folder.Write("lines/some.env", line + "\n");
        foreach (var target in (string[])["swarm", "compose"])
        {
            _folder.Write("lines/stack.yml", $"# stacklint target={target}\nservices:\n  web:\n    image: web:1\n    env_file: some.env\n");
            foreach (var format in StackLint.Reporting.OutputFormat.All)
            {
                var run = CliRun.In(_folder.Root, "--format", format.Name, "--verbose", "lines/stack.yml");
                Assert.DoesNotContain(Planted, run.Output + run.Error, StringComparison.OrdinalIgnoreCase);
                Assert.True(target == "compose" || format.Name != "concise" || run.Output.Contains(expected, StringComparison.Ordinal), run.Output);
            }
        }
    }

    [Fact]
    public void Report_of_a_run_that_fixes_masks_what_the_fix_has_written()
    {
        foreach (var format in (string[])["text", "sarif"])
        {
            _folder.Write("fixed/stack.yml", "# stacklint target=swarm\nservices:\n  web:\n    image: web:1\n    environment: {SESSION_SECRET: \"$Foo-pl4nted7x\", B: [1]}\n");
            Assert.DoesNotContain(Planted, CliRun.In(_folder.Root, "--fix", "--unsafe", "--format", format, "fixed/stack.yml").Output, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("${Foo}-pl4nted7x", _folder.Read("fixed/stack.yml"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Baseline_keeps_no_key_that_holds_one_and_knows_it_again()
    {
        const string Text = "# stacklint target=swarm\nservices:\n  web:\n    image: web:1\n    environment: {\"API_TOKEN=pl4nted\": value9x}\n    \"DB_PASSWORD=pl4nted\": 1\n";
        _folder.Write("keys/stack.yml", Text);
        Assert.Equal(0, CliRun.In(_folder.Root, "baseline", "create", "keys/stack.yml").ExitStatus);
        var baseline = File.ReadAllText(Path.Combine(_folder.Root, "stacklint.baseline.sarif"));
        Assert.Contains("services.web.environment['API_TOKEN=***']", baseline, StringComparison.Ordinal);
        Assert.DoesNotContain(Planted, baseline, StringComparison.OrdinalIgnoreCase);

        // Nor is its hash made of one: with another in its place all is as before.
        _folder.Write("keys/stack.yml", Text.Replace(Planted, "0ther-entirely", StringComparison.Ordinal));
        Assert.Empty(CliRun.In(_folder.Root, "--format", "concise", "--baseline", "stacklint.baseline.sarif", "keys/stack.yml").Output);
    }

    [Fact]
    public void Quoted_value_that_is_never_closed_is_not_shown()
    {
        _folder.Write("quote/some.env", "DB_PASSWORD=\"pl4nted\n");
        _folder.Write("quote/compose.yaml", "services: {web: {image: \"web:1\", env_file: some.env}}\n");
        foreach (var format in StackLint.Reporting.OutputFormat.All)
        {
            var run = CliRun.In(_folder.Root, "--format", format.Name, "--verbose", "quote");
            Assert.Contains("never closed", run.Output, StringComparison.Ordinal);
            Assert.DoesNotContain(Planted, run.Output + run.Error, StringComparison.Ordinal);
        }

        Assert.Contains("quote/some.env:1:13: the quoted value of DB_PASSWORD is never closed", CliRun.In(_folder.Root, "quote", "--env-file", "quote/some.env").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Patch_shows_the_text_that_it_is_to_change()
    {
        _folder.Write("patch.stack.yml", "# stacklint target=swarm\nservices:\n  web:\n    image: web:1\n    environment: {PASSWORD: 0471100}\n");
        Assert.Contains("0471100", CliRun.In(_folder.Root, "--diff", "--unsafe", "patch.stack.yml").Output, StringComparison.Ordinal);
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

    [Theory]
    [InlineData("DB_PASSWORD: limit", "Service 'web' has no memory limit", "memory ***")]
    [InlineData("DB_PASSWORD: a", "'DB_PASSWORD' holds a literal credential", "holds ***")]
    [InlineData("DB_PASSWORD: Xk$29dPq7w", "write '$$' for a literal dollar", "29dPq7w")]
    [InlineData("DB_PASSWORD: [Xk29dPq7w", "this '[' is never closed", "Xk29dPq7w")]
    [InlineData("DB_PASSWORD: [a, b]", "must be a ", "not *** list")]
    [InlineData("DB_PASSWORD: *Xk29dPq7w", "alias '***' has no anchor '&***'", "Xk29dPq7w")]
    [InlineData("DB_PASSWORD: |Xk29dPq7w", "SL0001", "Xk29dPq7w")]
    [InlineData("X: \"${DB_PASSWORD:-Xk29dPq7w\"", "is no substitution", "Xk29dPq7w")]
    public void Words_of_messages_stay_while_what_they_quote_is_masked(string variable, string expected, string unexpected)
    {
        _folder.Write("words/stack.yml", $"# stacklint target=swarm\nservices:\n  web:\n    image: web:1\n    environment:\n      {variable}\n");
        var output = CliRun.In(_folder.Root, "words/stack.yml").Output;
        Assert.Contains(expected, output, StringComparison.Ordinal);
        Assert.DoesNotContain(unexpected, output, StringComparison.Ordinal);
    }

    private void Check(string format, string secret)
    {
        foreach (var path in Directory.GetFiles(_folder.Root).Where(static f => !f.EndsWith(".editorconfig", StringComparison.Ordinal)).Select(static f => Path.GetFileName(f)).Append("."))
        {
            var run = CliRun.In(_folder.Root, "--format", format, "--verbose", "--sarif-suppressed", "include", path);
            Assert.NotEmpty(run.Output);
            Assert.Empty((run.Output + run.Error).Split('\n').Where(l => l.Contains(secret, StringComparison.OrdinalIgnoreCase)).Distinct());
        }
    }

    private void Plant(string secret)
    {
        Write("stack.yml", """
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
        Write("compose.yaml", """
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
        Write("compose.override.yaml", "services:\n  web:\n    environment:\n      PASSWORD: pl4nted-too\n    ports: [80]\n");
        Write("broken.yml", "services:\n  web:\n    environment:\n      PASSWORD: \"pl4nted\n    image: web:1\n");
        Write("twice.yml", "services:\n  web:\n    image: web:1\n    environment:\n      PASSWORD: pl4nted\n      PASSWORD: pl4nted2\n");
        Write("launchpad.yaml", """
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
        Write("daemon.json", "{\"log-driver\": \"json-file\", \"log-opts\": {\"api-token\": \"pl4nted\", \"max-file\": 3}, \"proxies\": {\"http-proxy\": \"http://u:pl4nted@proxy:80\"}, \"secret-key\": \"pl4nted\"}\n");
        var severities = string.Concat(Enumerable.Range(0, 10_000).Where(static n => n / 1000 <= 8 && n % 1000 is > 0 and < 14).Select(static n => $"stacklint.sl{n:0000}.severity = warning\n"));
        Write(".editorconfig", $"root = true\n[*]\n{severities}stacklint.sl6008.style = single\nstacklint.sl6008.ports = quoted\nstacklint.sl6011.check = top_level, service_keys, services, ports\n");

        void Write(string path, string text) => _folder.Write(path, text.Replace(Planted, secret, StringComparison.Ordinal));
    }
}
