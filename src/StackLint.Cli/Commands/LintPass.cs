using System.Collections.Immutable;
using StackLint.Cli.Terminals;
using StackLint.Engine;
using StackLint.Engine.Memory;
using StackLint.Engine.Results;
using StackLint.Yaml.Text;

namespace StackLint.Cli.Commands;

/// <summary>Lints what the command line names, as often as it is asked; standard input is read once.</summary>
internal sealed class LintPass(LintSettings settings, CommandEnvironment environment)
{
    private static readonly ImmutableDictionary<string, SourceFile> NoOverlay = ImmutableDictionary.Create<string, SourceFile>(StringComparer.Ordinal);

    private readonly RulePackSet _rules = settings.Rules;

    private readonly SourceFileResult? _input = settings.ReadsStandardInput ? StandardInput.Read(environment, settings.StandardInputName) : null;

    /// <summary>Standard input; null when it is not linted or could not be read.</summary>
    internal SourceFile? Input => _input?.File;

    /// <summary>The path under which standard input is linted; null when it is not.</summary>
    internal string? InputPath => Input?.FullPath;

    /// <summary>What one lint keeps for the next with other texts in place of files; null where each reads everything anew.</summary>
    internal LintMemory? Memory { get; set; }

    /// <summary>Lints by the rules of the settings.</summary>
    internal LintRun Run
    {
        private get => field ??= environment.CreateRun(_rules);
        init;
    }

    private bool IsInputLost => _input is { Succeeded: false };

    /// <summary>Lints; bad input becomes diagnostics and failures.</summary>
    /// <exception cref="OperationCanceledException">The run was interrupted.</exception>
    internal LintResult Lint(CancellationToken cancellationToken) => Lint(NoOverlay, cancellationToken);

    /// <summary>Lints with other texts in place of some files.</summary>
    /// <exception cref="OperationCanceledException">The run was interrupted.</exception>
    internal LintResult Lint(ImmutableDictionary<string, SourceFile> overlay, CancellationToken cancellationToken)
    {
        var request = CreateRequest() with { Overlay = overlay, Memory = Memory, DropsModels = Memory is null };
        var result = IsInputLost && settings is { NamedPaths.IsEmpty: true, Sources.ListFile: null } && request.ComposeFiles.IsEmpty
            ? new LintResult(_rules.Rules, [], [], [], [])
            : Execute(request, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        var complete = _input is { Succeeded: false }
            ? result with { Failures = result.Failures.Add(new RunFailure(RunFailureKind.FileNotRead, settings.StandardInputName, _input.Problem)) }
            : WithoutToleratedFailures(result);
        return settings.Baseline is { } baseline ? baseline.Compare(complete, environment.WorkingDirectory).Result : complete;
    }

    /// <summary>What the command line asks for.</summary>
    internal LintRequest CreateRequest()
    {
        var paths = settings.NamedPaths;
        return settings.ToRequest(environment) with
        {
            Paths = paths.IsEmpty && _input is null && settings.Sources.ListFile is null ? ["."] : paths,
            ListedFiles = settings.Sources.ListedFiles,
            KnownFiles = [.. settings.KnownFiles],
            Exclude = settings.Sources.Exclude,
            Changes = settings.Sources.Changes,
            ComposeFiles = IsInputLost ? settings.ComposeFiles.RemoveAll(static p => p == InputSettings.StandardInput) : settings.ComposeFiles,
            StandardInput = _input?.File,
            SkipOtherFiles = settings.SkipOtherFiles,
        };
    }

    private LintResult Execute(LintRequest request, CancellationToken cancellationToken)
    {
        var progress = new LintProgress();
        using var line = ProgressLine.Start(environment, progress, cancellationToken: cancellationToken);
        return Run.Execute(request with { Progress = progress }, cancellationToken);
    }

    private LintResult WithoutToleratedFailures(LintResult result)
    {
        if (!settings.AllowNoFiles && !settings.Sources.MayBeEmpty)
        {
            return result;
        }

        foreach (var failure in result.Failures.Where(static f => f.Kind == RunFailureKind.NoFiles))
        {
            environment.Error.WriteLine($"note: {(settings.Sources.MayBeEmpty ? settings.Sources.Emptiness : failure.Message)}");
        }

        return result with { Failures = result.Failures.RemoveAll(static f => f.Kind == RunFailureKind.NoFiles) };
    }
}
