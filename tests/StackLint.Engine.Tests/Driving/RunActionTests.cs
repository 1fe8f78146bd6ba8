using StackLint.Engine.Results;

namespace StackLint.Engine.Tests.Driving;

public sealed class RunActionTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void It_sees_the_projects_that_concern_it()
    {
        WriteStacks(6);
        var analyzer = new ConcernedAnalyzer(static p => p.Project.Path is "stack-1.yml" or "stack-4.yml");

        _folder.Lint([analyzer]);

        Assert.Equal(["stack-1.yml", "stack-4.yml"], analyzer.Seen!);
    }

    [Fact]
    public void It_may_pass_over_projects_for_which_its_rule_is_hidden()
    {
        WriteStacks(3);
        _folder.Configure("stacklint.tst10.severity = hidden", "stack-1.yml");
        var analyzer = new ConcernedAnalyzer(static p => !p.IsHidden(ConcernedAnalyzer.Rule));

        _folder.Lint([analyzer]);

        Assert.Equal(["stack-0.yml", "stack-2.yml"], analyzer.Seen!);
    }

    [Fact]
    public void It_is_not_called_for_nothing()
    {
        WriteStacks(2);
        var analyzer = new ConcernedAnalyzer(static _ => false);

        var result = _folder.Lint([analyzer]);

        Assert.Null(analyzer.Seen);
        Assert.Empty(result.Failures);
    }

    [Fact]
    public void A_question_that_fails_is_a_failure_of_its_project_alone()
    {
        WriteStacks(3);
        var analyzer = new ConcernedAnalyzer(static p => p.Project.Path == "stack-1.yml" ? throw new InvalidOperationException("lost") : true);

        var result = _folder.Lint([analyzer]);

        Assert.Equal((RunFailureKind.AnalyzerFailed, "stack-1.yml", "TST10"), Assert.Single(result.Failures.Select(static f => (f.Kind, f.Path, f.RuleId))));
        Assert.Equal(["stack-0.yml", "stack-2.yml"], analyzer.Seen!);
    }

    [Fact]
    public void Projects_that_concern_nobody_are_let_go_before_it()
    {
        WriteStacks(40);
        var analyzer = new ConcernedAnalyzer(static p => p.Project.Path == "stack-7.yml");

        var result = TestFolder.Run(new LintRequest { WorkingDirectory = _folder.Path, DropsModels = true }, analyzer);

        Assert.Equal(40, analyzer.Loaded);

        // Each thread may still know the last one that it looked at.
        Assert.InRange(analyzer.AliveInRun, 1, 1 + Environment.ProcessorCount);
        Assert.Empty(result.Projects);
    }

    [Fact]
    public void What_is_found_does_not_depend_on_it()
    {
        WriteStacks(5);
        _folder.Write("base.yml", "services:\n  base: &b\n    image: a:${TAG}\n");
        _folder.Write("extending.yml", "services:\n  web:\n    extends: {file: base.yml, service: base}\n");
        var request = new LintRequest { WorkingDirectory = _folder.Path };

        var kept = TestFolder.Run(request, new ImageAnalyzer(), new ClusterAnalyzer());
        var dropped = TestFolder.Run(request with { DropsModels = true }, new ImageAnalyzer(), new ClusterAnalyzer());

        Assert.NotEmpty(kept.Diagnostics);
        Assert.Equal(kept.Diagnostics.Select(static d => d.ToString()), dropped.Diagnostics.Select(static d => d.ToString()));
        Assert.Equal(kept.Notes.Select(static n => n.ToString()), dropped.Notes.Select(static n => n.ToString()));
        Assert.Equal(kept.Inputs.Order(StringComparer.Ordinal), dropped.Inputs.Order(StringComparer.Ordinal));
        Assert.Equal(kept.Files.Select(static f => (f.Path, f.IsRoot, f.IsShared)), dropped.Files.Select(static f => (f.Path, f.IsRoot, f.IsShared)));
        Assert.Equal(7, kept.Projects.Length);
    }

    private void WriteStacks(int count)
    {
        for (var i = 0; i < count; i++)
        {
            _folder.Write($"stack-{i}.yml", $"services:\n  web{i}:\n    image: a\n");
        }
    }
}
