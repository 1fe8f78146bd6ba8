using System.Text.Json;

namespace StackLint.Cli.Tests.Settings;

public sealed class ConfigShowTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("stacklint.profile", "scale", ".editorconfig:3:1 [*.yml]")]
    [InlineData("stacklint.cluster_nodes", "12", "prod/.editorconfig:2:3 [*]")]
    [InlineData("stacklint.sl2001.min_prefix", "24", "default; 'unset' at prod/.editorconfig:3:1 takes the key back")]
    [InlineData("stacklint.max_nodes", "1000000", "default; 'many' at .editorconfig:6:1 is no value of its type")]
    [InlineData("stacklint.sl4005.ratio", "8", "default")]
    [InlineData("SL1001 MissingMemoryLimit", "none", "prod/.editorconfig:4:1 [*]")]
    [InlineData("SL2001 OversizedOverlaySubnet", "info", "category networking at .editorconfig:4:1 [*.yml]")]
    [InlineData("SL3001 UnrotatedContainerLogs", "info", "dotnet_diagnostic at .editorconfig:5:1 [*.yml]")]
    public void Setting_is_shown_with_its_value_and_its_place(string name, string value, string origin)
    {
        _folder.Write(
            ".editorconfig",
            "root = true\n[*.yml]\nstacklint.profile = scale\nstacklint.category.networking.severity = info\ndotnet_diagnostic.SL3001.severity = suggestion\nstacklint.max_nodes = many\nstacklint.sl2001.min_prefix = 20\nstacklint.cluster_nodes = 3\n");
        _folder.Write("prod/.editorconfig", "[*]\n  stacklint.cluster_nodes = 12 # all\nstacklint.sl2001.min_prefix = unset\nstacklint.sl1001.severity = none\n[*.json]\nstacklint.cluster_nodes = 99\n");
        _folder.Write("prod/stack.yml", Samples.Warning);
        var run = CliRun.In(_folder.Root, "config", "show", "prod/stack.yml");
        Assert.Equal(ExitStatus.Clean, run.ExitStatus);
        var line = Assert.Single(run.Output.Split('\n'), l => l.StartsWith($"  {name} ", StringComparison.Ordinal) && !l.StartsWith("  profile", StringComparison.Ordinal));
        Assert.Equal((value, origin), Columns(line[(name.Length + 2)..]));
        Assert.Contains(".editorconfig:6:23: warning SL0006: The value 'many' of 'stacklint.max_nodes' is not ", run.Error);
    }

    [Theory]
    [InlineData("compose", "--target on the command line", "stacklint.target = swarm", "# stacklint target=both\n", "--target", "compose")]
    [InlineData("both", "a.yml:1:1 comment '# stacklint target=both'", "stacklint.target = swarm", "# stacklint target=both\n")]
    [InlineData("swarm", ".editorconfig:3:1 [*]", "stacklint.target = swarm", "")]
    [InlineData("swarm", "deploy.placement of service 'web'", "", "", "deploy")]
    [InlineData("swarm", ".editorconfig:3:1 [*]", "stacklint.default_target = swarm", "")]
    [InlineData("compose", "default", "", "")]
    public void Target_is_shown_with_what_decides_it(string target, string origin, string key, string comment, params string[] args)
    {
        var hasDeploy = args is ["deploy"];
        _folder.Write(".editorconfig", $"root = true\n[*]\n{key}\n");
        _folder.Write("a.yml", comment + "services:\n  web:\n    image: nginx:1.27\n" + (hasDeploy ? "    deploy: {placement: {constraints: [node.role == worker]}}\n" : ""));
        var run = CliRun.In(_folder.Root, ["config", "show", "a.yml", .. hasDeploy ? [] : args]);
        var line = Assert.Single(run.Output.Split('\n'), static l => l.StartsWith("  target ", StringComparison.Ordinal));
        Assert.Equal((target, origin), Columns(line["  target".Length..]));
    }

    [Fact]
    public void File_that_does_not_exist_fails_the_call_and_has_settings_all_the_same()
    {
        _folder.Write(".editorconfig", "root = true\n[deploy/*.yml]\nstacklint.profile = scale\n");
        var run = CliRun.In(_folder.Root, "config", "show", "deploy/new-stack.yml");
        Assert.Equal((ExitStatus.Failed, "error: deploy/new-stack.yml: it does not exist\n"), (run.ExitStatus, run.Error));
        Assert.StartsWith("deploy/new-stack.yml: the settings it would have\n  target   swarm  file name 'new-stack.yml'\n  profile  scale  .editorconfig:3:1 [deploy/*.yml]\n", run.Output);
    }

    [Fact]
    public void Project_takes_its_settings_from_the_files_that_decide_in_a_run()
    {
        _folder.Write(
            ".editorconfig",
            "root = true\n[base.yml]\nstacklint.sl1001.severity = error\nstacklint.target = swarm\n[prod.yml]\nstacklint.base_files = base.yml\nstacklint.sl1001.severity = none\nstacklint.target = compose\n");
        _folder.Write("base.yml", "services: {web: {image: nginx}}\n");
        _folder.Write("prod.yml", "services: {web: {labels: {a: b}}}\n");
        var run = CliRun.In(_folder.Root, "config", "show", "prod.yml");
        Assert.Contains("  loaded as  base.yml + prod.yml  rules take their settings from those of base.yml, the target from those of prod.yml\n", run.Output);
        Assert.Contains("  SL1001 MissingMemoryLimit  error  .editorconfig:3:1 [base.yml]\n", run.Output);
        Assert.Matches(@"  target +compose +\.editorconfig:8:1 \[prod\.yml\]\n", run.Output);
        Assert.Matches(@"  stacklint\.base_files +base\.yml +\.editorconfig:6:1 \[prod\.yml\]\n", run.Output);

        // As a run has it.
        var finding = CliRun.In(_folder.Root, "prod.yml", "--format", "concise").Output.Split('\n').Single(static l => l.Contains("SL1001", StringComparison.Ordinal));
        Assert.Contains(": error SL1001: ", finding);
    }

    [Fact]
    public void Cluster_document_has_no_target()
    {
        _folder.Write("daemon.json", "{\"debug\": true}");
        var run = CliRun.In(_folder.Root, "config", "show", "daemon.json");
        Assert.StartsWith("daemon.json, a cluster document (daemon)\n  profile  both  default\n", run.Output);
    }

    [Fact]
    public void Every_rule_is_shown_when_all_are_asked_for()
    {
        var rules = Commands.BuiltInRules.All.Rules;
        var all = CliRun.In(_folder.Root, "config", "show", "compose.yaml", "--all").Output;
        Assert.All(rules, r => Assert.Contains($"  {r.Id} {r.Name} ", all));
        Assert.Contains($"Severities ({rules.Length} rules keep their default; --all shows them)\n", CliRun.In(_folder.Root, "config", "show", "compose.yaml").Output);
    }

    [Fact]
    public void Json_names_key_line_and_section()
    {
        _folder.Write(".editorconfig", "root = true\n[*]\nstacklint.category.resources.severity = info\nstacklint.targte = x\n");
        _folder.Write("compose.yaml", "services: {web: {image: nginx}}\n");
        using var json = JsonDocument.Parse(CliRun.In(_folder.Root, "config", "show", "compose.yaml", "--format", "json").Output);
        var root = json.RootElement;
        Assert.Equal("compose", root.GetProperty("target").GetProperty("value").GetString());
        var rule = root.GetProperty("severities").EnumerateArray().First(static r => r.GetProperty("ruleId").GetString() == "SL1003");
        Assert.Equal(("info", "error"), (rule.GetProperty("severity").GetString(), rule.GetProperty("default").GetString()));
        var origin = rule.GetProperty("origin");
        Assert.Equal(
            ("editorconfig", ".editorconfig", 3, "stacklint.category.resources.severity", "[*]"),
            (origin.GetProperty("kind").GetString(), origin.GetProperty("path").GetString(), origin.GetProperty("line").GetInt32(), origin.GetProperty("key").GetString(), origin.GetProperty("section").GetString()));
        Assert.Equal("The key 'stacklint.targte' is unknown; did you mean 'stacklint.target'?", root.GetProperty("problems")[0].GetProperty("message").GetString());
        Assert.True(root.GetProperty("settings").GetArrayLength() > 50);
        Assert.Equal(JsonValueKind.Null, root.GetProperty("problem").ValueKind);
    }

    public static TheoryData<string> Inputs =>
    [
        .. Directory.EnumerateFiles(Path.Combine(CliRun.RepositoryRoot, "testdata"), "*.y*ml", SearchOption.AllDirectories)
            .Select(static f => Path.GetRelativePath(CliRun.RepositoryRoot, f).Replace('\\', '/'))
            .Order(StringComparer.Ordinal).Where(static (_, i) => i % 4 == 0),
    ];

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Target_is_the_one_that_a_run_has(string file)
    {
        using var lint = JsonDocument.Parse(CliRun.In(CliRun.RepositoryRoot, file, "--format", "json").Output);
        using var shown = JsonDocument.Parse(CliRun.In(CliRun.RepositoryRoot, "config", "show", file, "--format", "json").Output);
        foreach (var linted in lint.RootElement.GetProperty("files").EnumerateArray().Where(f => f.GetProperty("path").GetString() == file && f.GetProperty("kind").GetString() == "compose"))
        {
            Assert.Equal(linted.GetProperty("target").ToString().Split('"').FirstOrDefault(static w => w is "swarm" or "compose" or "both") ?? linted.GetProperty("target").GetString(), shown.RootElement.GetProperty("target").GetProperty("value").GetString());
        }
    }

    [Theory]
    [InlineData("'sub' is a folder; settings are those of a file, such as 'sub/compose.yaml'", "config", "show", "sub")]
    [InlineData("which file?", "config", "show")]
    [InlineData("config show takes one file", "config", "show", "--", "a", "b")]
    [InlineData("which command of config? There is 'stacklint config show FILE'", "config")]
    [InlineData("'stacklint config show --help' shows what there is", "config", "show", "a", "--nope")]
    [InlineData("--format is one of text, json, not 'yaml'", "config", "show", "a", "--format", "yaml")]
    public void Wrong_usage_is_explained(string message, params string[] args)
    {
        _folder.Write("sub/a", "");
        var run = CliRun.In(_folder.Root, args);
        Assert.Contains(message, run.Error);
        Assert.Equal(("", ExitStatus.Failed), (run.Output, run.ExitStatus));
    }

    [Fact]
    public void Configuration_that_cannot_be_read_fails_the_call()
    {
        _folder.Write("sub/.editorconfig", [0xff, 0xff]);
        var run = CliRun.In(_folder.Root, "config", "show", "sub/compose.yaml");
        Assert.Contains("error: sub/.editorconfig: it is not valid UTF-8", run.Error);
        Assert.Equal(ExitStatus.Failed, run.ExitStatus);
    }

    [Fact]
    public void File_that_cannot_be_read_fails_the_call()
    {
        _folder.Write("compose.yaml", [0xff, 0xff]);
        var run = CliRun.In(_folder.Root, "config", "show", "compose.yaml", "--format", "json");
        Assert.Equal(ExitStatus.Failed, run.ExitStatus);
        Assert.StartsWith("error: compose.yaml: it is not valid UTF-8", run.Error);
    }

    private static (string Value, string Origin) Columns(string rest)
    {
        var text = rest.TrimStart();
        var gap = text.IndexOf("  ", StringComparison.Ordinal);
        return (text[..gap], text[gap..].Trim());
    }
}
