using Microsoft.CodeAnalysis;
using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Logging.UnrotatedContainerLogsAnalyzer>;

namespace StackLint.Rules.Tests.Logging;

public sealed class UnrotatedContainerLogsTests
{
    [Fact]
    public void Json_file_without_max_size_is_reported_at_the_driver() => Verify.Diagnostic(
        """
        services:
          web:
            image: acme/web:1
            logging:
              driver: {|SL3001:json-file|}
        """,
        "json-file logs of 'web' are never rotated; set max-size (and max-file), or use the local driver or a remote one");

    [Fact]
    public void Row_16_max_file_alone_does_not_rotate()
    {
        var found = Verify.Diagnostics(
            """services: {web: {image: acme/web:1, logging: {driver: {|SL3001:json-file|}, options: {max-file: "3"}}}}""");
        Assert.Equal("max-file has no effect without max-size", Assert.Single(found[0].Details.Related).Message);
    }

    [Fact]
    public void Row_17_options_for_the_daemons_driver_are_silent() => Verify.NoDiagnostics(
        "services: {web: {image: acme/web:1, logging: {options: {max-size: 10m}}}}");

    [Fact]
    public void Row_19_journald_is_limited_by_the_host()
    {
        var found = Verify.Diagnostic(
            "services: {web: {image: acme/web:1, logging: {driver: {|SL3001:journald|}, options: {max-size: 10m}}}}",
            "journald logs of 'web' are limited only by the journald.conf of each node; no option of the driver rotates them");
        Assert.Equal(DiagnosticSeverity.Info, found.Severity);
    }

    [Fact]
    public void Journald_weighs_less_than_json_file()
    {
        const string Text = "services: {web: {image: acme/web:1, logging: {driver: {|SL3001:journald|}}}}";
        Verify.NoDiagnostics("services: {web: {image: acme/web:1, logging: {driver: journald}}}", VerifierSettings.Compose);
        Assert.Equal(DiagnosticSeverity.Warning, Verify.Diagnostics(Text, VerifierSettings.Scale)[0].Severity);
        const string JsonFile = "services: {web: {image: acme/web:1, logging: {driver: {|SL3001:json-file|}}}}";
        Assert.Equal(DiagnosticSeverity.Warning, Verify.Diagnostics(JsonFile, VerifierSettings.Compose)[0].Severity);
        Assert.Equal(DiagnosticSeverity.Error, Verify.Diagnostics(JsonFile, VerifierSettings.Scale)[0].Severity);
    }

    [Fact]
    public void Journald_can_be_left_out() => Verify.NoDiagnostics(
        "services: {web: {image: acme/web:1, logging: {driver: journald}}}", Settings.Options("sl3001.journald = false"));

    [Theory]
    [InlineData("loki")]
    [InlineData("loki:latest")]
    [InlineData("grafana/loki-docker-driver:3.3.2")]
    public void Loki_keeps_a_file_too(string driver) => Verify.Diagnostic(
        $$$"""
        services:
          web:
            image: acme/web:1
            logging:
              driver: {|SL3001:{{{driver}}}|}
              options:
                loki-url: https://logs.example/loki/api/v1/push
        """,
        $"{driver} logs of 'web' are also kept in a file on the node that is never rotated; set max-size, or no-file to \"true\"");

    [Theory]
    [InlineData("max-size: 10m")]
    [InlineData("no-file: 'true'")]
    [InlineData("no-file: '1'")]
    [InlineData("no-file: '${NO_FILE}'")]
    public void Loki_that_bounds_its_file_is_silent(string option) => Verify.NoDiagnostics(
        $$$"""
        services:
          web:
            image: acme/web:1
            logging:
              driver: loki
              options:
                {{{option}}}
        """);

    [Fact]
    public void Loki_that_keeps_its_file_on_purpose_is_reported() => Verify.Diagnostics(
        "services: {web: {image: acme/web:1, logging: {driver: {|SL3001:loki|}, options: {no-file: 'false'}}}}");

    [Theory]
    [InlineData("driver: local")]
    [InlineData("driver: none")]
    [InlineData("driver: syslog")]
    [InlineData("driver: gelf")]
    [InlineData("driver: acme/lokisaurus")]
    [InlineData("driver: '${LOG_DRIVER}'")]
    [InlineData("driver:")]
    [InlineData("options: {max-file: '3'}")]
    [InlineData("{driver: json-file, options: {max-size: 10m}}")]
    [InlineData("{driver: json-file, options: {max-size: '${MAX_SIZE}'}}")]
    [InlineData("{driver: json-file, options: '${OPTIONS}'}")]
    [InlineData("'${LOGGING}'")]
    public void Bounded_remote_and_unknown_logs_are_silent(string logging) => Verify.NoDiagnostics(
        $$$"""
        services:
          web:
            image: acme/web:1
            logging:
              {{{logging}}}
        """);

    [Theory]
    [InlineData("{image: acme/web:1, logging: {driver: json-file, options: {compress: 'true'}}}")]
    [InlineData("{image: acme/web:1, logging: {driver: json-file, options: {compress: '1'}}}")]
    public void Compression_that_the_engine_refuses_is_left_to_another_rule(string service) => Verify.NoDiagnostics($"services: {{web: {service}}}");

    [Theory]
    [InlineData("{image: acme/web:1, logging: {driver: {|SL3001:json-file|}, options: {compress: 'false'}}}")]
    [InlineData("{image: acme/web:1, logging: {driver: {|SL3001:json-file|}, options: {compress: 'maybe'}}}")]
    [InlineData("{image: acme/web:1, logging: {driver: {|SL3001:json-file|}, options: {compress: '${COMPRESS}'}}}")]
    [InlineData("{logging: {driver: {|SL3001:json-file|}, options: {compress: 'true'}}}")]
    public void Compression_that_the_engine_may_take_hides_nothing(string service) => Verify.Diagnostics($"services: {{web: {service}}}");

    [Fact]
    public void Driver_from_a_default_is_known() => Verify.Diagnostics(
        """services: {web: {image: acme/web:1, logging: {driver: {|SL3001:"${LOG_DRIVER:-json-file}"|}}}}""");

    [Fact]
    public void What_is_written_in_a_fragment_is_reported() => Verify.Diagnostics(
        "services: {web: {logging: {driver: {|SL3001:json-file|}}}}");

    [Fact]
    public void Options_of_the_base_file_count() => Verify.NoDiagnostics(
        "services: {web: {image: acme/web:1, logging: {driver: json-file, options: {max-size: 10m}}}}",
        new VerifierSettings { Files = [("compose.prod.yaml", "services: {web: {logging: {driver: json-file}}}")] });

    [Fact]
    public void Both_options_are_written_as_text() => Verify.CodeFix(
        """
        services:
          a:
            image: acme/a:1
            logging:
              driver: {|SL3001:json-file|}   # for docker logs
            ports: ["80"]
          b:
            image: acme/b:1
            logging:
              driver: "{|SL3001:json-file|}"
              options:
                tag: b
          c:
            image: acme/c:1
            logging: {driver: {|SL3001:json-file|}, options: {max-file: "5"}}
        """.Replace("\"{|SL3001:json-file|}\"", "{|SL3001:\"json-file\"|}", StringComparison.Ordinal),
        """
        services:
          a:
            image: acme/a:1
            logging:
              driver: json-file   # for docker logs
              options:
                max-size: "10m"
                max-file: "3"
            ports: ["80"]
          b:
            image: acme/b:1
            logging:
              driver: "json-file"
              options:
                tag: b
                max-size: "10m"
                max-file: "3"
          c:
            image: acme/c:1
            logging: {driver: json-file, options: {max-file: "5", max-size: "10m"}}
        """);

    [Fact]
    public void The_fix_says_what_it_does() => Assert.Equal(
        "Rotate the log files",
        Verify.Diagnostics("services: {a: {image: acme/a:1, logging: {driver: {|SL3001:json-file|}}}}")[0].Details.Fix!.Title);

    [Fact]
    public void The_fix_takes_its_sizes_from_options() => Verify.CodeFix(
        "services: {a: {image: acme/a:1, logging: {driver: {|SL3001:json-file|}}}}",
        """services: {a: {image: acme/a:1, logging: {driver: json-file, options: { max-size: "50m", max-file: "2" }}}}""",
        Settings.Options("sl3001.default_max_size = 50m", "sl3001.default_max_file = 2"));

    [Fact]
    public void Shared_block_is_one_finding_and_one_fix() => Verify.CodeFix(
        """
        x-logging: &logging
          driver: {|SL3001:json-file|}
        services:
          a: {image: acme/a:1, logging: *logging}
          b: {image: acme/b:1, logging: *logging}
        """,
        """
        x-logging: &logging
          driver: json-file
          options:
            max-size: "10m"
            max-file: "3"
        services:
          a: {image: acme/a:1, logging: *logging}
          b: {image: acme/b:1, logging: *logging}
        """);

    [Fact]
    public void Shared_block_that_one_service_completes_is_not_edited() => Assert.Null(Verify.Diagnostics(
        """
        x-logging: &logging
          driver: {|SL3001:json-file|}
        services:
          a: {image: acme/a:1, logging: *logging}
          b: {image: acme/b:1, logging: {<<: *logging, options: {max-size: 5m}}}
        """)[0].Details.Fix);
}
