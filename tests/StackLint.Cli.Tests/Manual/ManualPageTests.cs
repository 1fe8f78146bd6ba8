namespace StackLint.Cli.Tests.Manual;

public sealed class ManualPageTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static string Page(string? seconds = "1700000000") =>
        CliRun.In(CliRun.RepositoryRoot, new CliRunSettings { Variables = { ["SOURCE_DATE_EPOCH"] = seconds } }, "man").Output;

    [Fact]
    public void Page_is_dated_and_names_the_version() =>
        Assert.StartsWith($".TH STACKLINT 1 2023-11-14 \"stacklint {StackLintApplication.Version.Replace("-", "\\-", StringComparison.Ordinal)}\" \"User Commands\"\n.SH NAME\nstacklint \\- finds what breaks ", Page());

    [Fact]
    public void Date_that_is_none_is_refused()
    {
        var run = CliRun.In(CliRun.RepositoryRoot, new CliRunSettings { Variables = { ["SOURCE_DATE_EPOCH"] = "today" } }, "man");
        Assert.Contains("SOURCE_DATE_EPOCH is a number of seconds since 1970, not 'today'", run.Error);
        Assert.Equal(ExitStatus.Failed, run.ExitStatus);
    }

    [Fact]
    public void Command_that_prints_it_is_in_help() => Assert.Contains("\n  man  ", CliRun.In(CliRun.RepositoryRoot, "--help").Output);

    [SkippableTheory]
    [InlineData("mandoc", "-Tlint", "-Wwarning")]
    [InlineData("groff", "-man", "-ww", "-Tutf8", "-z")]
    public void Page_has_no_mistake(string program, params string[] options)
    {
        var file = _folder.Write("stacklint.1", Page());
        var (status, output, error) = ExternalProgram.Require(program).Run(_folder.Root, [.. options, file]);
        Assert.Equal((0, "", ""), (status, output, error));
    }

    [SkippableFact]
    public void Page_reads_as_help_does()
    {
        var file = _folder.Write("stacklint.1", Page());
        var (status, output, _) = ExternalProgram.Require("mandoc").Run(_folder.Root, "-Tutf8", "-Owidth=400", file);
        var text = Unstyled(output);
        Assert.Equal(0, status);
        Assert.Contains("stacklint [lint] [PATH...] [OPTIONS]", text);
        Assert.Contains("stacklint config show FILE [OPTIONS]", text);
        Assert.Contains("stacklint init [FOLDER] [OPTIONS]", text);
        Assert.Contains("-c, --compose-file FILE", text);
        Assert.Contains("stacklint lint --env-file prod.env a.yml lint with the values that variables get from a file", text);
        Assert.Contains(".editorconfig", text);
    }

    // Bold and underlined text is overstruck: each character, a backspace, the character again.
    private static string Unstyled(string text)
    {
        var plain = new System.Text.StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\b')
            {
                plain.Length--;
            }
            else
            {
                plain.Append(text[i]);
            }
        }

        return plain.ToString();
    }
}
