using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Fidelity.ValueChangesOnLoadAnalyzer>;

namespace StackLint.Rules.Tests.Fidelity;

public sealed class ValueChangesOnLoadTests
{
    [Theory]
    [InlineData("1.10", "1.1")]
    [InlineData("1.0", "1")]
    [InlineData("010", "8")]
    [InlineData("08", "8")]
    [InlineData(".5", "0.5")]
    [InlineData("1_000", "1000")]
    [InlineData("0x10", "16")]
    [InlineData("0o17", "15")]
    [InlineData("+5", "5")]
    [InlineData("1e3", "1000")]
    [InlineData("1000000.0", "1e+06")]
    [InlineData("123456789.0", "1.23456789e+08")]
    [InlineData("-0.0", "-0")]
    [InlineData("12345678901234567890123", "1.2345678901234568e+22")]
    [InlineData("2024-05-01", "2024-05-01 00:00:00 +0000 UTC")]
    public void Number_or_date_that_changes_is_reported(string written, string loaded) => Verify.Diagnostic(
        "services: {web: {image: acme/web:1, environment: {A: {|SL8001:" + written + "|}}}}",
        $"'{written}' is loaded as '{loaded}'; quote it to keep the text");

    [Theory]
    [InlineData("5")]
    [InlineData("-5")]
    [InlineData("1.5")]
    [InlineData("18446744073709551615")]
    [InlineData("22:22")]
    [InlineData("1.2.3")]
    [InlineData("yes")]
    [InlineData("1e400")]
    [InlineData("'1.10'")]
    [InlineData("\"010\"")]
    [InlineData("!!str 010")]
    [InlineData("\"${VERSION:-1.10}\"")]
    [InlineData("")]
    [InlineData("~")]
    [InlineData("True")]
    public void Text_that_stays_is_left_alone(string written) =>
        Verify.NoDiagnostics("services: {web: {image: acme/web:1, environment: {A: " + written + "}}}");

    [Theory]
    [InlineData("build: {context: ., args: {A: {|SL8001:010|}}}")]
    [InlineData("build: {context: ., labels: {A: {|SL8001:010|}}}")]
    [InlineData("labels: {A: {|SL8001:010|}}")]
    [InlineData("sysctls: {net.core.somaxconn: {|SL8001:010|}}")]
    [InlineData("logging: {driver: syslog, options: {tag: {|SL8001:010|}}}")]
    [InlineData("deploy: {labels: {A: {|SL8001:010|}}}")]
    [InlineData("networks: {n: {driver_opts: {A: {|SL8001:010|}}}}")]
    [InlineData("expose: [{|SL8001:010|}]")]
    public void Every_place_of_a_service_that_takes_text_counts(string property)
    {
        Verify.Diagnostics("services: {web: {image: acme/web:1, " + property + "}}");
        Verify.Diagnostics("services: {web: {image: acme/web:1, " + property + "}}", VerifierSettings.Compose);
    }

    [Theory]
    [InlineData("networks: {n: {driver_opts: {A: {|SL8001:010|}}}}")]
    [InlineData("networks: {n: {labels: {A: {|SL8001:010|}}}}")]
    [InlineData("volumes: {v: {driver_opts: {A: {|SL8001:010|}}}}")]
    [InlineData("secrets: {s: {file: ./s, labels: {A: {|SL8001:010|}}}}")]
    [InlineData("configs: {c: {file: ./c, labels: {A: {|SL8001:010|}}}}")]
    public void Every_place_at_the_top_that_takes_text_counts(string property) =>
        Verify.Diagnostics("services: {web: {image: acme/web:1}}\n" + property);

    [Theory]
    [InlineData("deploy: {replicas: 010}")]
    [InlineData("environment: [A=010]")]
    [InlineData("x-note: {A: 010}")]
    [InlineData("healthcheck: {retries: 010}")]
    public void Other_places_are_left_alone(string property) =>
        Verify.NoDiagnostics("services: {web: {image: acme/web:1, " + property + "}}");

    [Fact]
    public void Compose_writes_booleans_in_lower_case() => Verify.Diagnostic(
        "services: {web: {image: acme/web:1, environment: {A: {|SL8001:True|}, B: true}}}",
        "'True' is loaded as 'true'; quote it to keep the text",
        VerifierSettings.Compose);

    [Fact]
    public void Compose_refuses_dates() =>
        Verify.NoDiagnostics("services: {web: {image: acme/web:1, environment: {A: 2024-05-01}}}", VerifierSettings.Compose);

    [Fact]
    public void Shared_block_is_reported_once_where_it_is_written() => Verify.Diagnostics(
        """
        x-env: &env
          UMASK: {|SL8001:022|}
          COUNT: 5
        services:
          a: {image: acme/a:1, environment: *env}
          b: {image: acme/b:1, environment: {<<: *env, B: b}}
        """);

    [Fact]
    public void Block_that_nobody_uses_is_left_alone() => Verify.NoDiagnostics(
        """
        x-env: &env {UMASK: 022}
        services: {a: {image: acme/a:1}}
        """);

    [Fact]
    public void The_fix_quotes_the_value() => Verify.CodeFix(
        """
        services:
          web:
            image: acme/web:1
            environment:
              UMASK: {|SL8001:022|} # rwxr-xr-x
        """,
        """
        services:
          web:
            image: acme/web:1
            environment:
              UMASK: "022" # rwxr-xr-x
        """);

    [Fact]
    public void Credential_is_not_repeated() => Verify.Diagnostic(
        "services: {web: {image: nginx:1.27, environment: {DB_PASSWORD: {|SL8001:0x5EC2E7|}}}}",
        "'…' is loaded as '…'; quote it to keep the text");
}
