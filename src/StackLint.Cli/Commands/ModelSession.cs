using System.Collections.Immutable;
using StackLint.Analysis.Findings;
using StackLint.Cli.Terminals;
using StackLint.Compose.Targets;
using StackLint.Engine.Models;
using StackLint.Engine.Results;
using StackLint.Reporting.Models;

namespace StackLint.Cli.Commands;

/// <summary>One call of <c>model</c>: loads, prints, tells the exit status.</summary>
internal sealed class ModelSession(ModelSettings settings, CommandEnvironment environment)
{
    /// <summary>Runs and returns the exit status.</summary>
    /// <exception cref="OperationCanceledException">The run was interrupted; nothing was written.</exception>
    internal int Run(CancellationToken cancellationToken)
    {
        var result = Load(cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        ImmutableArray<LoadedModel> printed = [.. result.Models.Where(m => m.Project?.Canonical is not null && (settings.Force || m.Refusals.IsEmpty))];
        if (!printed.IsEmpty)
        {
            environment.WriteOutput(settings.WritesJson
                ? ModelJson.Render([.. printed.Select(static m => m.Project!)], settings.WithOrigins)
                : ModelYaml.Render([.. printed.Select(static m => m.Project!)], settings.WithOrigins));
        }

        WriteMessages(result, printed);
        return result.Failures.Length > 0 ? ExitStatus.Failed
            : printed.Length < result.Models.Length || result.Models.Any(static m => m.Refusals.Length > 0) ? ExitStatus.Findings
            : ExitStatus.Clean;
    }

    private ModelResult Load(CancellationToken cancellationToken)
    {
        var input = settings.ReadsStandardInput ? StandardInput.Read(environment, settings.StandardInputName) : null;
        if (input is { Succeeded: false })
        {
            return new ModelResult([], [], [new RunFailure(RunFailureKind.FileNotRead, settings.StandardInputName, input.Problem)]);
        }

        var request = settings.ToRequest(environment) with { StandardInput = input?.File };
        return ModelRun.Execute(request, cancellationToken);
    }

    private void WriteMessages(ModelResult result, ImmutableArray<LoadedModel> printed)
    {
        foreach (var note in result.Notes)
        {
            Write("note", note.Path, note.Message);
        }

        foreach (var model in result.Models)
        {
            foreach (var refusal in model.Refusals)
            {
                environment.Error.WriteLine(ModelMessages.At("error", refusal));
            }

            foreach (var gap in model.Gaps)
            {
                environment.Error.WriteLine(ModelMessages.At("note", gap));
            }

            if (model.Project is { } project && project.Canonical is null && model.Refusals.IsEmpty)
            {
                Write("error", project.Path, "it holds no mapping; there is nothing to load");
            }
        }

        foreach (var failure in result.Failures)
        {
            Write("error", failure.Path, failure.Message);
        }

        if (printed.Any(static m => m.Target.Target == ComposeTarget.Both))
        {
            Write("note", null, "loaded as Docker Compose does; --target swarm shows the stack");
        }

        string[] names = [.. printed.SelectMany(static m => m.Variables).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (names.Length > 0)
        {
            Write("note", null, $"{Counted.Of(names.Length, "variable has no value here and stands", "variables have no value here and stand")} as written: {string.Join(", ", names)}");
        }
    }

    private void Write(string severity, string? path, string message) => environment.Error.WriteLine(ModelMessages.Line(severity, path, message));
}
