using StackLint.Cli.Commands;
using StackLint.Cli.Watching;
using StackLint.Engine;

namespace StackLint.Cli.Tests.Watching;

/// <summary>What the system tells of is kept only where it concerns the next pass.</summary>
public sealed class EventChangeSourceTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Changes_that_concern_nothing_are_not_kept()
    {
        var scope = new WatchScope(Settings, new LintRequest { WorkingDirectory = _folder.Root, Paths = ["."] }, []);
        using var source = new EventChangeSource();
        source.Begin(scope, CancellationToken.None);
        for (var i = 0; i < 20; i++)
        {
            _folder.Write($"other{i}.txt", "x");
        }

        var stack = _folder.Write("stack.yml", Samples.Warning);
        Assert.Equal(stack, source.Wait(scope, CancellationToken.None)?.Path);
        Assert.All(source.Begin(scope, CancellationToken.None), c => Assert.Equal(stack, c.Path));
    }

    private static LintSettings Settings { get; } = new()
    {
        Rules = BuiltInRules.All,
        Sources = new SourceSettings(),
        SkipOtherFiles = false,
        Paths = ["."],
        ComposeFiles = [],
        Loading = new LoadingSettings(),
        GivenInputName = null,
        Target = null,
    };
}
