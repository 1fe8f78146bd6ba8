using McMaster.Extensions.CommandLineUtils;
using StackLint.Cli.Commands;
using StackLint.Cli.Completion;
using StackLint.Cli.Terminals;

namespace StackLint.Cli.Tests.Completion;

/// <summary>What scripts offer is what the parser takes.</summary>
public sealed class CompletionTests
{
    public static TheoryData<string, string> Choices
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var command in Program.All)
            {
                foreach (var option in command.Options.Where(static o => o.Value is { Kind: ValueKind.Words or ValueKind.WordList or ValueKind.WordBeforeFile }))
                {
                    data.Add(command.Path, option.Name);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Choices))]
    public void Words_that_are_offered_are_those_that_the_parser_takes(string path, string name)
    {
        var command = Program.All.Single(c => c.Path == path);
        var option = command.Options.Single(o => o.Name == name);
        var value = option.Value!;
        var argument = command.Argument?.Kind switch
        {
            ValueKind.Rule => "SL1001",
            ValueKind.File => "compose.yaml",
            _ => null,
        };
        using var folder = new ScratchFolder();
        var wrong = value.Kind == ValueKind.WordBeforeFile ? "nonsense=x" : "nonsense";
        var run = CliRun.In(folder.Root, [.. path.Split(' '), .. argument is null ? [] : new[] { argument }, .. option.TakesNone ? [$"{name}={wrong}"] : new[] { name, wrong }]);
        Assert.Contains($" is one of {string.Join(", ", value.Words)}, not 'nonsense'", run.Error);
        Assert.Equal(ExitStatus.Failed, run.ExitStatus);
    }

    [Fact]
    public void Option_whose_help_names_a_default_word_offers_its_words() => Assert.DoesNotContain(
        Program.All.SelectMany(static c => c.Options.Select(o => (c.Path, o))),
        static o => o.o.Value is { Words: [] } && o.o.Text.Contains("(default)", StringComparison.Ordinal));

    [Fact]
    public void Lines_in_columns_are_no_part_of_a_description()
    {
        var option = new OptionModel(null, "format", "What to print:\ntext   for people\njson   for scripts", null, TakesNone: false, Repeats: false);
        Assert.Equal("What to print", option.Description);
        Assert.Equal("text   for people\njson   for scripts", string.Join('\n', option.Columns));
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("powershell")]
    public void Script_knows_every_command_option_word_and_rule(string shell)
    {
        var script = CliRun.In(CliRun.RepositoryRoot, "completion", shell).Output;
        Assert.All(BuiltInRules.All.Rules, r => Assert.Contains(r.Id, script));
        foreach (var command in Program.All)
        {
            Assert.Contains(command.Name, script);
            Assert.All(command.Options, o => Assert.Contains(shell == "fish" ? $" -l {o.Long}" : o.Name, script));
            Assert.All(command.Options.SelectMany(static o => o.Value?.Words ?? []), w => Assert.Contains(w, script));
        }

        Assert.DoesNotContain("\r", script);
        Assert.EndsWith("\n", script);
    }

    [Theory]
    [InlineData("which shell? bash, zsh, fish or powershell", "completion")]
    [InlineData("SHELL is one of bash, zsh, fish, powershell, not 'pwsh'", "completion", "pwsh")]
    public void Wrong_usage_is_explained(string message, params string[] args)
    {
        var run = CliRun.In(CliRun.RepositoryRoot, args);
        Assert.Contains(message, run.Error);
        Assert.Equal(("", ExitStatus.Failed), (run.Output, run.ExitStatus));
    }

    private static CommandModel Program { get; } = ReadProgram();

    private static CommandModel ReadProgram()
    {
        var environment = new CommandEnvironment
        {
            Input = Stream.Null,
            Output = Stream.Null,
            Error = TextWriter.Null,
            WorkingDirectory = CliRun.RepositoryRoot,
            GetVariable = static _ => null,
        };
        using CommandLineApplication application = StackLintApplication.Create(environment, CancellationToken.None);
        return CommandModel.Of(application);
    }
}
