using System.Collections.Immutable;
using StackLint.Compose.Model;

namespace StackLint.Engine.Driving;

/// <summary>Lints all that one run looks at, each subject by itself and then together.</summary>
/// <param name="driver">The rules.</param>
public sealed class RunLinter(AnalyzerDriver driver)
{
    private readonly ProjectLinter _projects = new(driver);

    /// <summary>Lints one project that is alone in its run.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public SubjectReport Lint(ComposeProject project, SubjectSettings settings, CancellationToken cancellationToken = default) =>
        Lint([new LintSubject<ComposeProject>(project, settings)], cancellationToken)[0];

    /// <summary>Lints on all processors.</summary>
    /// <returns>One report for each project, in their order.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ImmutableArray<SubjectReport> Lint(IReadOnlyList<LintSubject<ComposeProject>> projects, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(projects);
        var started = Processors.Select(projects, p => _projects.Start(p.Subject, p.Settings, cancellationToken), cancellationToken);
        driver.AnalyzeRun([.. started.Select(static s => s.Analysis)], cancellationToken);
        return Processors.Select(started, ProjectLinter.Complete, cancellationToken);
    }
}
