using StackLint.Analysis.Findings;
using StackLint.Compose.Targets;
using StackLint.Testing;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Portability.ScalarQuotingAnalyzer>;

namespace StackLint.Rules.Tests.Portability;

public sealed class ScalarQuotingTests
{
    [Fact]
    public void Base_60_ports_make_one_finding_and_get_quotes()
    {
        var found = Verify.CodeFix(
            """
            services:
              git:
                image: x
                ports:
                  - {|SL6008:22:22|} # ssh
                  - 8025:25
                  - 3000:3000
                  - 8080:60
                  - "23:23"
                  - 127.0.0.1:25:25
                  - 20-21:20-21
                  - ${PORT}:22
                  - 22:22/udp
                  - 50
            """,
            """
            services:
              git:
                image: x
                ports:
                  - "22:22" # ssh
                  - "8025:25"
                  - 3000:3000
                  - 8080:60
                  - "23:23"
                  - 127.0.0.1:25:25
                  - 20-21:20-21
                  - ${PORT}:22
                  - 22:22/udp
                  - 50
            """,
            VerifierSettings.Compose).Single();
        Assert.Equal("Write '22:22' with quotes: readers of YAML 1.1 take it for the base-60 number 1342", found.Message);
        Assert.Equal(FixApplicability.Safe, found.Details.Fix!.Applicability);
        Assert.Equal("write '8025:25' with quotes too", found.Details.Related.Single().Message);
    }

    [Fact]
    public void Old_booleans_of_the_environment_get_quotes()
    {
        var found = Verify.CodeFix(
            """
            services:
              a:
                image: x
                environment:
                  A: {|SL6008:yes|}
                  B: OFF
                  C: true
                  D: "no"
                  E: y
                  F: yes please
                  yes: 1
            """,
            """
            services:
              a:
                image: x
                environment:
                  A: "yes"
                  B: "OFF"
                  C: true
                  D: "no"
                  E: y
                  F: yes please
                  yes: 1
            """,
            VerifierSettings.Compose).Single();
        Assert.Equal("Write 'yes' with quotes: readers of YAML 1.1 take it for true", found.Message);
    }

    [Theory]
    [InlineData("environment: [A=yes]")]
    [InlineData("environment: {A: !!str yes}")]
    [InlineData("environment: {A: '${B}'}")]
    [InlineData("labels: {a: yes}")]
    [InlineData("ports: ['22:22']")]
    [InlineData("expose: [22]")]
    [InlineData("volumes: [\"a:/a\"]")]
    public void Nothing_else_is_reported(string line) => Verify.NoDiagnostics($"services:\n  a:\n    image: x\n    {line}\n", VerifierSettings.Compose);

    [Fact]
    public void Rule_is_hidden_in_a_stack()
    {
        Verify.NoDiagnostics("services:\n  a: {image: x, ports: [22:22]}\n");
        Verify.Diagnostics("services:\n  a:\n    image: x\n    ports:\n      - {|SL6008:22:22|}\n", VerifierSettings.Default with { EnableHidden = true });
    }

    [Fact]
    public void Shared_environment_makes_one_finding() => Assert.Equal(2, Verify.CodeFix(
        "x-env: &env\n  A: {|SL6008:on|}\nservices:\n  a: {image: x, environment: *env}\n  b: {image: x, environment: {<<: *env, B: c}}\n",
        "x-env: &env\n  A: \"on\"\nservices:\n  a: {image: x, environment: *env}\n  b: {image: x, environment: {<<: *env, B: c}}\n",
        VerifierSettings.Compose).Single().Services.Length);

    [Theory]
    [InlineData("quoted", "{|SL6008:3000:3000|}", "'81:81'", "8080", "\"3000:3000\"", "'81:81'", "\"8080\"")]
    [InlineData("double", "{|SL6008:3000:3000|}", "'81:81'", "8080", "\"3000:3000\"", "\"81:81\"", "\"8080\"")]
    [InlineData("single", "{|SL6008:3000:3000|}", "\"81:81\"", "8080", "'3000:3000'", "'81:81'", "'8080'")]
    public void Ports_are_quoted_where_that_is_asked_for(string option, string first, string second, string exposed, string firstFixed, string secondFixed, string exposedFixed)
    {
        var found = Verify.CodeFix(
            $"services:\n  a:\n    image: x\n    ports:\n      - {first}\n      - {second}\n    expose:\n      - {exposed}\n",
            $"services:\n  a:\n    image: x\n    ports:\n      - {firstFixed}\n      - {secondFixed}\n    expose:\n      - {exposedFixed}\n",
            Settings.Options($"sl6008.ports = {option}"));
        Assert.Equal(Microsoft.CodeAnalysis.DiagnosticSeverity.Info, found.Single().Severity);
    }

    [Theory]
    [InlineData("ports: [\"${A}:80\", {target: 80}]")]
    [InlineData("ports: ['80:80']")]
    public void Quotes_of_either_kind_will_do(string line) =>
        Verify.NoDiagnostics($"services:\n  a:\n    image: x\n    {line}\n", Settings.Options("sl6008.ports = quoted"));

    [Theory]
    [InlineData("{|SL6008:010|}")]
    [InlineData("&p {|SL6008:80|}")]
    public void Number_that_would_change_is_left_to_the_author(string port) =>
        Assert.Null(Verify.Diagnostics($"services:\n  a:\n    image: x\n    ports:\n      - {port}\n", Settings.Options("sl6008.ports = quoted")).Single().Details.Fix);

    [Fact]
    public void Volumes_lose_quotes_that_yaml_does_not_need() => Verify.CodeFix(
        """
        services:
          a:
            image: x
            volumes:
              - {|SL6008:"data:/data"|} # c
              - '${HOME}/x:/x:ro'
              - "a b: c"
              - "#x:/x"
              - "/x # y"
              - ./plain:/plain
              - {type: tmpfs, target: "/t"}
        volumes: {data: {}}
        """,
        """
        services:
          a:
            image: x
            volumes:
              - data:/data # c
              - ${HOME}/x:/x:ro
              - "a b: c"
              - "#x:/x"
              - "/x # y"
              - ./plain:/plain
              - {type: tmpfs, target: "/t"}
        volumes: {data: {}}
        """,
        Settings.Options("sl6008.volumes = unquoted"));

    [Fact]
    public void File_gets_one_kind_of_quotes()
    {
        var found = Verify.CodeFix(
            """
            services:
              "a":
                image: {|SL6008:'x'|}
                command: 'say "hi"'
                labels: {'k': "v", w: plain}
                entrypoint: ["it's", 'a\b']
            """,
            """
            services:
              "a":
                image: "x"
                command: 'say "hi"'
                labels: {"k": "v", w: plain}
                entrypoint: ["it's", 'a\b']
            """,
            Settings.Options("sl6008.style = double")).Single();
        Assert.Equal("Write 'x' in double quotes: so is the rest of the file", found.Message);
        Assert.Single(found.Details.Related);
    }

    [Fact]
    public void Single_quotes_are_taken_where_nothing_is_escaped() => Verify.CodeFix(
        "services:\n  a:\n    image: {|SL6008:\"x\"|}\n    command: \"a\\tb\"\n    user: \"it's\"\n",
        "services:\n  a:\n    image: 'x'\n    command: \"a\\tb\"\n    user: \"it's\"\n",
        Settings.Options("sl6008.style = single"));

    [Fact]
    public void Json_has_its_own_quotes() => Verify.NoDiagnostics(
        "{\"services\": {\"a\": {\"image\": \"x\"}}}\n",
        Settings.Options("sl6008.style = single") with { FileName = "compose.json", Target = ComposeTarget.Compose });

    [Fact]
    public void Scalar_that_an_alias_brings_twice_is_edited_once() => Verify.CodeFix(
        """
        services:
          web:
            image: nginx:1.27
            environment: {D: &dd {|SL6008:no|}, E: *dd}
        """,
        """
        services:
          web:
            image: nginx:1.27
            environment: {D: &dd "no", E: *dd}
        """,
        VerifierSettings.Compose);
}
