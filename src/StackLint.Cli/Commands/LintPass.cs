using StackLint.Cli.Terminals;
using StackLint.Engine;
using StackLint.Engine.Results;
using StackLint.Yaml.Text;

namespace StackLint.Cli.Commands;

/// <summary>Lints what the command line names, as often as it is asked; standard input is read once.</summary>
internal sealed class LintPass(LintSettings settings, CommandEnvironment environment)
{
    private readonly RulePackSet _rules = BuiltInRules.Create();

    private readonly SourceFileResult? _input = settings.ReadsStandardInput ? StandardInput.Read(environment, settings.StandardInputName) : null;

    private bool IsInputLost => _input is { Succeeded: false };

    /// <summary>Lints; bad input becomes diagnostics and failures.</summary>
    /// <exception cref="OperationCanceledException">The run was interrupted.</exception>
    internal LintResult Lint(CancellationToken cancellationToken)
    {
        var request = CreateRequest();
        var result = IsInputLost && settings is { NamedPaths.IsEmpty: true, Sources.ListFile: null } && request.ComposeFiles.IsEmpty
            ? new LintResult(_rules.Rules, [], [], [], [])
            : new LintRun(_rules).Execute(request, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        return _input is { Succeeded: false }
            ? result with { Failures = result.Failures.Add(new RunFailure(RunFailureKind.FileNotRead, settings.StandardInputName, _input.Problem)) }
            : WithoutToleratedFailures(result);
    }

    /// <summary>What the command line asks for.</summary>
    internal LintRequest CreateRequest()
    {
        var paths = settings.NamedPaths;
        return settings.ToRequest(environment) with
        {
            Paths = paths.IsEmpty && _input is null && settings.Sources.ListFile is null ? ["."] : paths,
            ListedFiles = settings.Sources.ListedFiles,
            Exclude = settings.Sources.Exclude,
            Changes = settings.Sources.Changes,
            ComposeFiles = IsInputLost ? settings.ComposeFiles.RemoveAll(static p => p == InputSettings.StandardInput) : settings.ComposeFiles,
            StandardInput = _input?.File,
            SkipOtherFiles = settings.SkipOtherFiles,
        };
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
