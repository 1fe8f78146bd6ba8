using System.Collections.Immutable;
using StackLint.Cli.Adoption;
using StackLint.Cli.Terminals;

namespace StackLint.Cli.Commands;

/// <summary>One call of <c>init</c>: looks, shows, asks, writes.</summary>
internal sealed class InitSession(InitSettings settings, CommandEnvironment environment)
{
    /// <summary>Runs and returns the exit status.</summary>
    /// <exception cref="OperationCanceledException">The run was interrupted; nothing was written.</exception>
    internal int Run(CancellationToken cancellationToken)
    {
        var run = environment.CreateRun(BuiltInRules.All);
        var repository = RepositoryReader.Read(settings.Folder, run, cancellationToken);
        foreach (var line in RepositorySummary.Lines(repository))
        {
            Say(line);
        }

        var plan = AdoptionPlanner.Create(run, cancellationToken).Plan(repository, settings.Parts);
        var writer = new AdoptionWriter(settings.Folder);
        ImmutableArray<string> problems = [.. plan.Problems, .. plan.Files.Select(writer.FindObstacle).OfType<string>()];
        Tell(plan);
        if (!problems.IsEmpty)
        {
            foreach (var problem in problems)
            {
                environment.Error.WriteLine($"error: {problem}");
            }

            Say("nothing was written; --only leaves parts out");
            return ExitStatus.Failed;
        }

        if (plan.Files.IsEmpty)
        {
            Say(plan.Snippets.IsEmpty ? "there is nothing to do" : "there is nothing to write");
            return ExitStatus.Clean;
        }

        Show(plan.Files);
        cancellationToken.ThrowIfCancellationRequested();
        return settings.DryRun ? Leave("nothing was written (--dry-run)", ExitStatus.Clean)
            : settings.Yes ? Write(writer, plan.Files)
            : !environment.IsInputTerminal || !environment.IsErrorTerminal ? Leave("nothing was written: there is no terminal to ask on; --yes writes without asking", ExitStatus.Failed)
            : Ask(plan.Files.Length) ? Write(writer, plan.Files)
            : Leave("nothing was written", ExitStatus.Failed);
    }

    private void Tell(PartPlan plan)
    {
        foreach (var note in plan.Notes)
        {
            Say(note);
        }

        foreach (var (where, text) in plan.Snippets)
        {
            Say(where + ":");
            environment.Error.WriteLine("\n" + text);
        }
    }

    private void Show(ImmutableArray<PlannedFile> files)
    {
        var patch = AdoptionDiff.Patch(files);
        if (environment.IsOutputTerminal || settings.Color == ColorChoice.Always)
        {
            var useColor = ColorDecision.UseColor(settings.Color, environment.IsOutputTerminal, environment.GetVariable);
            environment.WriteOutput("\n" + AdoptionDiff.ForTerminal(patch, useColor) + "\n");
        }
        else
        {
            environment.Output.Write(patch);
            environment.Output.Flush();
        }
    }

    private bool Ask(int count)
    {
        environment.Error.Write(count == 1 ? "Write this file? [y/N] " : $"Write these {count} files? [y/N] ");
        using var reader = new StreamReader(environment.Input, CommandEnvironment.Encoding, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        return reader.ReadLine()?.Trim().ToLowerInvariant() is "y" or "yes";
    }

    private int Write(AdoptionWriter writer, ImmutableArray<PlannedFile> files)
    {
        var (written, problem) = writer.Write(files);
        foreach (var file in written)
        {
            Say($"written: {file.Path}");
        }

        if (problem is null)
        {
            Say($"commit {(files.Length == 1 ? "it" : "them")}{(files.Any(static f => f.Path == PreCommitPart.FileName) ? "; 'pre-commit install' sets the hook up in this clone" : "")}");
            return ExitStatus.Clean;
        }

        environment.Error.WriteLine($"error: {problem}");
        return Leave($"{files.Length - written.Length} of {files.Length} files were not written", ExitStatus.Failed);
    }

    private int Leave(string message, int status)
    {
        Say(message);
        return status;
    }

    private void Say(string text) => environment.Error.WriteLine(Reporting.Text.ControlCharacters.Escape(text));
}
