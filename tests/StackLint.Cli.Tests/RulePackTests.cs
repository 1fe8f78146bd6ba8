using System.Text.Json;
using McMaster.Extensions.CommandLineUtils;
using StackLint.Cli.Commands;
using StackLint.Cli.Terminals;
using StackLint.Tests;

namespace StackLint.Cli.Tests;

/// <summary>Rules of a third party stand beside the built-in ones in everything the program does.</summary>
public sealed class RulePackTests : IDisposable
{
    private const string Finding = "compose.yaml:2:3: warning ACME1001: 'web' has no label com.acme.owner";

    private static readonly Lazy<byte[]> Template = new(BuildTemplate);

    private readonly ScratchFolder _folder = new();

    public RulePackTests()
    {
        _folder.Write("packs/Acme.StackLint.dll", Template.Value);
        _folder.Write("compose.yaml", "services:\n  web:\n    image: nginx:1.27\n    mem_limit: 64m\n    logging: {driver: local}\n");
        Configure("");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Finding_of_a_pack_names_the_pack_for_its_page()
    {
        var run = Lint();
        Assert.StartsWith(Finding + "\n", run.Output);
        Assert.Contains("= help: stacklint explain ACME1001 --rules packs/Acme.StackLint.dll\n", run.Output);
        Assert.Equal(ExitStatus.Findings, run.ExitStatus);
    }

    [Theory]
    [InlineData("ACME1001")]
    [InlineData("acme1001")]
    public void Baseline_takes_the_findings_of_a_rule_of_a_pack_alone(string rule)
    {
        const string Baseline = "stacklint.baseline.sarif";
        string[] pack = ["--rules", "packs/Acme.StackLint.dll"];
        Assert.Equal(ExitStatus.Clean, CliRun.In(_folder.Root, "baseline", "create").ExitStatus);
        _folder.Write("compose.yaml", _folder.Read("compose.yaml") + "    privileged: true\n");
        var run = CliRun.In(_folder.Root, ["baseline", "update", "--rule", rule, .. pack]);
        Assert.Equal(ExitStatus.Findings, run.ExitStatus);
        Assert.Contains(" error SL5002: ", Assert.Single(run.Output.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
        Assert.Contains(" 0 gone, 1 taken; 1 in the baseline\n", run.Error, StringComparison.Ordinal);
        Assert.Contains("\"ruleId\":\"ACME1001\"", _folder.Read(Baseline), StringComparison.Ordinal);
        var lint = CliRun.In(_folder.Root, ["lint", "--baseline", Baseline, "--format", "concise", .. pack]);
        Assert.Equal(run.Output, lint.Output);

        // Without the pack nobody can say that its findings are gone.
        Assert.Equal(ExitStatus.Clean, CliRun.In(_folder.Root, "baseline", "update", "--accept-new").ExitStatus);
        Assert.Contains("\"ruleId\":\"ACME1001\"", _folder.Read(Baseline), StringComparison.Ordinal);
        Assert.Contains("'ACME1001'", CliRun.In(_folder.Root, "baseline", "update", "--rule", "ACME1001").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Pack_is_loaded_again_only_when_it_is_another_file()
    {
        using var application = new CommandLineApplication();
        var option = new RulePackOption(application);
        application.Parse("--rules", "packs/Acme.StackLint.dll");
        var environment = new CommandEnvironment { Input = Stream.Null, Output = Stream.Null, Error = TextWriter.Null, WorkingDirectory = _folder.Root, GetVariable = static _ => null };
        var rules = option.Read(environment);
        Assert.Same(rules, option.Read(environment));
        File.SetLastWriteTimeUtc(Path.Combine(_folder.Root, "packs", "Acme.StackLint.dll"), DateTime.UnixEpoch);
        Assert.NotSame(rules, option.Read(environment));
    }

    [Fact]
    public void Rules_of_a_pack_are_not_there_without_it() => Assert.DoesNotContain("ACME", CliRun.In(_folder.Root).Output);

    [Theory]
    [InlineData("stacklint.acme1001.severity = error", "error ACME1001: ")]
    [InlineData("stacklint.ACME1001.severity = error", "error ACME1001: ")]
    [InlineData("dotnet_diagnostic.ACME1001.severity = error", "error ACME1001: ")]
    [InlineData("stacklint.category.ownership.severity = info", "info ACME1001: ")]
    [InlineData("stacklint.acme1001.severity = none", null)]
    [InlineData("stacklint.acme1001.label = team", "ACME1001: 'web' has no label team")]
    public void Keys_of_a_pack_count(string key, string? expected)
    {
        Configure(key);
        var run = Lint("--format", "concise");
        Assert.DoesNotContain("SL0006", run.Output);
        Assert.Equal(expected is not null, run.Output.Contains("ACME1001", StringComparison.Ordinal));
        Assert.Contains(expected ?? "", run.Output);
    }

    [Theory]
    [InlineData("stacklint.acme1001.owner = a", "The key 'stacklint.acme1001.owner' is unknown; did you mean 'stacklint.acme1001.owners'?")]
    [InlineData("stacklint.acme1001.severity = loud", "The severity 'loud' of 'stacklint.acme1001.severity' is not one of ")]
    [InlineData("stacklint.acme1002.severity = error", "The rule 'ACME1002' is unknown; if it comes from a rule pack, load it with --rules")]
    [InlineData("stacklint.rules = packs/Acme.StackLint.dll", "The key 'stacklint.rules' is unknown")]
    public void Mistake_in_a_key_of_a_pack_is_found(string key, string message)
    {
        Configure(key);
        Assert.Contains($"SL0006: {message}", Lint("--format", "concise").Output);
    }

    [Theory]
    [InlineData("stacklint.acme1001.severity = error")]
    [InlineData("stacklint.acme1001.label = team")]
    public void Key_of_a_pack_that_was_not_loaded_says_so(string key)
    {
        Configure(key);
        Assert.Contains("SL0006: The rule 'ACME1001' is unknown; if it comes from a rule pack, load it with --rules", CliRun.In(_folder.Root, "--format", "concise").Output);
    }

    [Fact]
    public void Settings_of_a_pack_are_shown_with_its_rules()
    {
        Configure("stacklint.acme1001.severity = error");
        var run = CliRun.In(_folder.Root, "config", "show", "compose.yaml", "--rules", "packs/Acme.StackLint.dll");
        Assert.Equal((ExitStatus.Clean, ""), (run.ExitStatus, run.Error));
        Assert.Matches(@"(?m)^  ACME1001 \w+ +error +\.editorconfig:3:1 ", run.Output);
        Assert.Contains("  stacklint.acme1001.label ", run.Output);
        var without = CliRun.In(_folder.Root, "config", "show", "compose.yaml");
        Assert.Contains("The rule 'ACME1001' is unknown; if it comes from a rule pack, load it with --rules", without.Error);
        var missing = CliRun.In(_folder.Root, "config", "show", "compose.yaml", "--rules", "gone.dll");
        Assert.Equal((ExitStatus.Failed, ""), (missing.ExitStatus, missing.Output));
        Assert.StartsWith("error: --rules gone.dll: ", missing.Error);
    }

    [Fact]
    public void Comment_suppresses_a_finding_of_a_pack()
    {
        _folder.Write("compose.yaml", "services:\n  # stacklint disable ACME1001: on its way out\n  web:\n    image: nginx:1.27\n");
        var run = Lint("--format", "concise");
        Assert.DoesNotContain("ACME1001", run.Output);
        Assert.DoesNotContain("SL0006", run.Output);
        Assert.Contains("SL0006: The rule 'ACME1001' is unknown; if it comes from a rule pack, load it with --rules", CliRun.In(_folder.Root, "--format", "concise").Output);
    }

    [Theory]
    [InlineData("ACME1001")]
    [InlineData("missing-owner-label")]
    public void Page_of_a_pack_is_explained(string word)
    {
        var run = CliRun.In(_folder.Root, "explain", word, "--rules", "packs/Acme.StackLint.dll");
        Assert.StartsWith("# ACME1001: Service does not say who owns it\n\nCategory Ownership, name `MissingOwnerLabel`, severity warning", run.Output);
        Assert.Contains(" A rule of Acme.StackLint ", run.Output);
        Assert.Equal(ExitStatus.Clean, run.ExitStatus);
    }

    [Fact]
    public void Table_of_rules_holds_those_of_a_pack()
    {
        var text = CliRun.In(_folder.Root, "rules", "--rules", "packs/Acme.StackLint.dll").Output;
        Assert.Contains("stacklint.acme1001.label = com.acme.owner\n", text);
        using var json = JsonDocument.Parse(CliRun.In(_folder.Root, "rules", "--format", "json", "--rules", "packs/Acme.StackLint.dll").Output);
        var packs = json.RootElement.EnumerateArray().ToDictionary(static r => r.GetProperty("id").GetString()!, static r => r.GetProperty("pack").GetString());
        Assert.Equal(("Acme.StackLint", null), (packs["ACME1001"], packs["SL1001"]));
    }

    [Fact]
    public void Sarif_describes_the_rules_of_a_pack_in_an_extension()
    {
        using var log = JsonDocument.Parse(Lint("--format", "sarif").Output);
        var run = log.RootElement.GetProperty("runs")[0];
        var extension = run.GetProperty("tool").GetProperty("extensions")[0];
        Assert.Equal("Acme.StackLint", extension.GetProperty("name").GetString());
        Assert.Equal("ACME1001", extension.GetProperty("rules")[0].GetProperty("id").GetString());
        Assert.Contains("nobody's", extension.GetProperty("rules")[0].GetProperty("help").GetProperty("markdown").GetString());
        Assert.DoesNotContain(run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray(), static r => r.GetProperty("id").GetString() == "ACME1001");

        var result = run.GetProperty("results").EnumerateArray().Single(static r => r.GetProperty("ruleId").GetString() == "ACME1001");
        Assert.False(result.TryGetProperty("ruleIndex", out _));
        Assert.Equal(0, result.GetProperty("rule").GetProperty("index").GetInt32());
        Assert.Equal(0, result.GetProperty("rule").GetProperty("toolComponent").GetProperty("index").GetInt32());
        Assert.All(
            run.GetProperty("results").EnumerateArray().Where(static r => r.GetProperty("ruleId").GetString() != "ACME1001"),
            static r => Assert.True(r.TryGetProperty("ruleIndex", out _)));
    }

    [Theory]
    [InlineData("lint")]
    [InlineData("rules")]
    [InlineData("explain", "SL1001")]
    public void Pack_that_cannot_be_used_ends_the_run(params string[] command)
    {
        _folder.Write("packs/bad.dll", "text");
        var run = CliRun.In(_folder.Root, [.. command, "--rules", "packs/bad.dll"]);
        Assert.StartsWith("error: --rules packs/bad.dll: it is no .NET assembly; name the .dll that the pack's project builds\n", run.Error);
        Assert.Equal(("", ExitStatus.Failed), (run.Output, run.ExitStatus));
    }

    [Fact]
    public void Empty_path_is_no_pack() => Assert.StartsWith("error: --rules: an empty text is no path\n", CliRun.In(_folder.Root, "lint", "--rules", "").Error);

    [Fact]
    public void Built_in_rules_are_no_pack() => Assert.Contains(
        "which is reserved for the built-in rules", CliRun.In(_folder.Root, "rules", "--rules", typeof(Rules.BuiltInRulePack).Assembly.Location).Error);

    [Fact]
    public void Rule_that_throws_is_a_failure_of_the_run_and_the_others_go_on()
    {
        RulePackBuilder.Build(Path.Combine(_folder.Root, "packs"), "Bad", [RulePackBuilder.Source("BAD1001", message: "new List<string>()[5]")]);
        var run = CliRun.In(_folder.Root, "--rules", "packs/Acme.StackLint.dll", "--rules", "packs/Bad.dll", "--format", "concise");
        Assert.Contains("SL0007", run.Output);
        Assert.Contains("BAD1001", run.Output);
        Assert.Contains(Finding, run.Output);
        Assert.Equal(ExitStatus.Failed, run.ExitStatus);
    }

    private CliRun Lint(params string[] options) => CliRun.In(_folder.Root, ["--rules", "packs/Acme.StackLint.dll", .. options]);

    private void Configure(string key) => _folder.Write(".editorconfig", $"root = true\n[*]\n{key}\n");

    private static byte[] BuildTemplate()
    {
        var folder = Directory.CreateTempSubdirectory("stacklint-").FullName;
        try
        {
            return File.ReadAllBytes(RulePackBuilder.BuildTemplate(CliRun.RepositoryRoot, folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
