using System.Collections.Immutable;
using StackLint.Cli.Commands;
using StackLint.Cli.Terminals;
using StackLint.Engine;
using StackLint.Engine.Results;
using StackLint.Reporting.Baselines;
using StackLint.Yaml.Text;

namespace StackLint.Cli.Adoption;

/// <summary>Plans the log of today's findings that hook and workflow compare with, where there are any that would fail them.</summary>
/// <param name="run">Lints.</param>
/// <param name="cancellationToken">Ends the run.</param>
internal sealed class BaselinePart(LintRun run, CancellationToken cancellationToken) : IAdoptionPart
{
    private const string FileName = BaselineOptions.DefaultFile;

    public AdoptionPart Kind => AdoptionPart.Baseline;

    /// <summary>The baseline that is planned or there; null for none.</summary>
    internal static string? FileOf(RepositoryFacts repository, PartPlan planned) =>
        planned.Files.Any(static f => f.Path == FileName) || File.Exists(repository.PathOf(FileName)) ? FileName : null;

    public PartPlan Plan(RepositoryFacts repository, PartPlan planned)
    {
        var path = repository.PathOf(FileName);
        if (File.Exists(path))
        {
            return PartPlan.Note($"{FileName} is there; 'stacklint baseline update' refreshes it");
        }

        var result = Lint(repository, planned);
        if (result.Failures.FirstOrDefault(static f => f.Kind != RunFailureKind.NoFiles) is { } failure)
        {
            return PartPlan.Note($"no baseline is written, as the run is incomplete: {(failure.Path is null ? "" : failure.Path + ": ")}{failure.Message}");
        }

        if (!RepositoryFacts.FailingOf(result).Any())
        {
            return PartPlan.Note("no baseline is needed: no finding fails a run");
        }

        var created = BaselineWriter.Empty(path, FileName).Compare(result, repository.Folder).Updated(static _ => true);
        return PartPlan.Write(FileName, null, CommandEnvironment.Encoding.GetBytes(BaselineWriter.ToSarif(created, StackLintApplication.Version)));
    }

    // With the settings that are planned, which the findings to come will be found with.
    private LintResult Lint(RepositoryFacts repository, PartPlan planned)
    {
        var overlay = planned.Files
            .Where(static f => f.Path == EditorConfigPart.FileName)
            .Select(f => SourceFileReader.Decode(f.After, f.Path, repository.PathOf(f.Path)).File)
            .OfType<SourceFile>()
            .ToImmutableDictionary(static f => f.FullPath!, StringComparer.Ordinal);
        var result = overlay.IsEmpty ? repository.Result : run.Execute(new LintRequest { WorkingDirectory = repository.Folder, Overlay = overlay }, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        return result;
    }
}
