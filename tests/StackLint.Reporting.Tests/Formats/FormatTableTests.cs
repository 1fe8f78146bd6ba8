using StackLint.Engine.Results;

namespace StackLint.Reporting.Tests.Formats;

/// <summary>What every format has in common.</summary>
public sealed class FormatTableTests
{
    public static TheoryData<string> Formats => [.. OutputFormat.All.Select(static f => f.Name)];

    [Fact]
    public void Every_reporter_is_a_format()
    {
        var reporters = typeof(IReporter).Assembly.GetTypes().Where(static t => t.IsAssignableTo(typeof(IReporter)) && !t.IsInterface);
        Assert.Equal(
            reporters.Select(static t => t.Name).Order(StringComparer.Ordinal),
            OutputFormat.All.Select(static f => f.CreateReporter().GetType().Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_format_has_a_name_of_its_own() =>
        Assert.Equal(OutputFormat.All.Length, OutputFormat.All.Select(static f => f.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_same_result_gives_the_same_characters(string name)
    {
        var text = Samples.Render(Format(name).CreateReporter(), Samples.TroubledRun());
        Assert.Equal(text, Samples.Render(Format(name).CreateReporter(), Samples.TroubledRun()));
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Only_formats_with_a_place_for_it_tell_what_a_suppressed_finding_says(string name) =>
        Assert.Equal(name is "json" or "jsonl", Samples.Render(Format(name).CreateReporter(), Samples.TroubledRun()).Contains("'web' may only run on managers", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Formats))]
    public void An_empty_run_is_written_too(string name)
    {
        var text = Samples.Render(Format(name).CreateReporter(), new LintResult([], [], [], [], []));
        Assert.Equal(name is "text" or "concise" or "msbuild" or "github" or "rdjsonl", text.Length == 0);
        if (text.Length > 0)
        {
            Assert.Empty(FormatReaders.Read(Format(name), text));
        }
    }

    private static OutputFormat Format(string name) => OutputFormat.All.Single(f => f.Name == name);
}
