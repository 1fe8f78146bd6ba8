using StackLint.Analysis.Findings;
using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Logging.InvalidLogOptionsAnalyzer>;

namespace StackLint.Rules.Tests.Logging;

public sealed class InvalidLogOptionsTests
{
    [Fact]
    public void Row_18_one_file_of_the_local_driver()
    {
        var found = Verify.Diagnostic(
            """
            services:
              web:
                image: acme/web:1
                logging: {driver: local, options: {max-file: {|SL3003:"1"|}}}
            """,
            "Log driver 'local' does not accept 'max-file=1': one file is never rotated, so nothing is left to compress; set compress to \"false\", or max-file to 2 or more");
        Assert.Equal(FindingStage.Manager, found.Details.Stage);
    }

    [Fact]
    public void Row_19_journald_has_no_size() => Verify.Diagnostic(
        """
        services:
          web:
            image: acme/web:1
            logging: {driver: journald, options: {{|SL3003:max-size|}: 10m}}
        """,
        "Log driver 'journald' does not accept 'max-size=10m': it has no such option; journald.conf of each node bounds the journal");

    [Fact]
    public void Options_of_another_driver_make_one_finding() => Assert.Single(Assert.Single(Verify.Diagnostics(
        "services: {web: {image: a:1, logging: {driver: syslog, options: {{|SL3003:max-size|}: 10m, max-file: 3}}}}")).Details.Related);

    [Fact]
    public void Number_without_quotes_is_a_text_for_both_tools()
    {
        const string Yaml = "services: {web: {image: a:1, logging: {driver: json-file, options: {max-size: 10m, max-file: 3}}}}";
        Verify.NoDiagnostics(Yaml);
        Verify.NoDiagnostics(Yaml, VerifierSettings.Compose);
        Verify.Diagnostics("services: {web: {image: a:1, logging: {driver: json-file, options: {max-size: 10m, max-file: {|SL3003:0|}}}}}", VerifierSettings.Compose);
    }

    [Theory]
    [InlineData("{driver: json-file, options: {compress: true, max-size: 10m}}")]
    [InlineData("{driver: json-file, options: {max-file: 3.0, max-size: 1m}}")]
    public void What_the_loader_refuses_or_prints_anew_is_left_to_it(string logging)
    {
        Verify.NoDiagnostics($$$"""services: {web: {image: a:1, logging: {{{logging}}} } }""");
        Verify.NoDiagnostics($$$"""services: {web: {image: a:1, logging: {{{logging}}} } }""", VerifierSettings.Compose);
    }

    [Theory]
    [InlineData("""{driver: "${D}", options: {max-size: x}}""")]
    [InlineData("{options: {max-sise: x}}")]
    [InlineData("""{driver: json-file, options: {max-size: "${S}"}}""")]
    [InlineData("""{driver: json-file, options: {max-size: "10${UNIT}"}}""")]
    [InlineData("""{driver: json-file, options: "${O}"}""")]
    [InlineData("{driver: acme/driver:2, options: {anything: goes, max-size: x}}")]
    public void What_cannot_be_known_is_silent(string logging) => Verify.NoDiagnostics($$$"""services: {web: {image: a:1, logging: {{{logging}}} } }""");

    [Fact]
    public void Default_of_a_variable_counts_and_is_not_edited() => Verify.CodeFix(
        """services: {web: {image: a:1, logging: {driver: json-file, options: {max-size: {|SL3003:"${S:-10Mi}"|}}}}}""",
        """services: {web: {image: a:1, logging: {driver: json-file, options: {max-size: "${S:-10Mi}"}}}}""");

    [Fact]
    public void Option_without_a_value_is_an_empty_text() => Verify.Diagnostic(
        """
        services:
          web:
            image: acme/web:1
            logging:
              driver: json-file
              options:
                {|SL3003:max-size|}:
        """,
        "Log driver 'json-file' does not accept 'max-size=': it must be a size such as 10m");

    [Fact]
    public void Fragment_says_nothing_of_what_is_missing() => Verify.NoDiagnostics(
        """services: {web: {logging: {driver: json-file, options: {compress: "true"}}}}""");

    [Fact]
    public void Options_of_merged_files_are_judged_together() => Verify.NoDiagnostics(
        """services: {web: {image: a:1, logging: {driver: json-file, options: {compress: "true", max-file: "2"}}}}""",
        VerifierSettings.Compose with { Files = [("b.yaml", "services: {web: {logging: {driver: json-file, options: {max-size: 10m}}}}")] });

    [Fact]
    public void Block_shared_by_services_makes_one_finding_with_a_fix() => Assert.Single(Verify.CodeFix(
        """
        x-logging: &logging
          driver: json-file
          options:
            {|SL3003:max_size|}: "10m"
        services:
          a:
            image: acme/a:1
            logging: *logging
          b:
            image: acme/b:1
            logging: *logging
        """,
        """
        x-logging: &logging
          driver: json-file
          options:
            max-size: "10m"
        services:
          a:
            image: acme/a:1
            logging: *logging
          b:
            image: acme/b:1
            logging: *logging
        """));

    [Fact]
    public void Merge_key_that_brings_the_driver() => Verify.Diagnostics(
        """
        x-logging: &logging {driver: local}
        services:
          a:
            image: acme/a:1
            logging:
              <<: *logging
              options: {max-file: {|SL3003:"1"|}}
        """,
        Settings.Both);

    [Fact]
    public void Value_is_replaced() => Verify.CodeFix(
        """services: {web: {image: a:1, logging: {driver: gelf, options: {gelf-address: "udp://l:1", mode: {|SL3003:nonblocking|}, max-buffer-size: 4m}}}}""".Replace(", max-buffer-size: 4m", "", StringComparison.Ordinal),
        """services: {web: {image: a:1, logging: {driver: gelf, options: {gelf-address: "udp://l:1", mode: non-blocking}}}}""");
}
