using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using StackLint.Analysis.Contexts;
using StackLint.Analysis.Findings;
using StackLint.Cluster;
using StackLint.Rules.Cluster;

namespace StackLint.Rules.Logging;

/// <summary>The options of an engine's default log driver.</summary>
internal static class DaemonLogOptions
{
    /// <summary>Reports what the driver does not take; of hosts that are written alike once.</summary>
    internal static void Report<TDocument>(ClusterAnalysisContext<TDocument> context, DiagnosticDescriptor rule, IEnumerable<DaemonSettings> settings)
        where TDocument : ClusterDocument
    {
        foreach (var group in settings.SelectMany(Find).GroupBy(static f => (f.Driver, f.Shown, f.Problem.Reason)))
        {
            var (driver, shown, reason) = group.Key;
            var problem = group.First().Problem;
            PlaceReporter.Report(
                context,
                rule,
                group.Select(static f => f.Place),
                _ => [driver, shown, reason],
                new FindingDetails { Label = problem.IsUnknownName ? "dockerd refuses to start" : null, Stage = problem.IsUnknownName ? null : FindingStage.Manager },
                problem.Replacement is { } word ? $"Write '{word}'" : null);
        }
    }

    private static IEnumerable<FoundLogOption> Find(DaemonSettings settings)
    {
        if (settings.IsUnknown || settings.LogDriver.IsUnknown)
        {
            yield break;
        }

        var driver = settings.LogDriver.GetValueOr(LogDrivers.JsonFile);
        ImmutableArray<DaemonLogOption> written = [.. settings.LogOptions.Where(static o => !o.Name.Contains('$', StringComparison.Ordinal))];
        var isComplete = !settings.HasUnknownLogOptions && written.Length == settings.LogOptions.Length;

        // A number or boolean is SL7007's.
        ImmutableArray<LogOption> options = [.. written.Select(static o => new LogOption(o.Name, o.Value.IsAbsent ? "" : o.IsText && o.Value.TryGetValue(out var text) ? text : null))];
        var problems = LogOptionChecks.Find(driver, options, isComplete).ToLookup(static p => p is { IsUnknownName: true, Replacement: null });

        // Options of another driver have one cause, and go together.
        if (problems[true].FirstOrDefault() is { } first)
        {
            yield return Describe(first, [.. problems[true].Skip(1).Select(p => new RelatedLocation(written[p.Option].GetKeyLocation(), $"nor does it accept {written[p.Option].Name}"))]);
        }

        foreach (var problem in problems[false])
        {
            yield return Describe(problem, []);
        }

        FoundLogOption Describe(LogOptionProblem problem, ImmutableArray<RelatedLocation> related)
        {
            var option = written[problem.Option];
            var value = options[problem.Option].Value;
            var isKey = problem.IsUnknownName || option.Value.IsAbsent;
            return new FoundLogOption(
                driver,
                value is null ? option.Name : $"{option.Name}={value}",
                problem,
                new FoundPlace(isKey ? option.GetKeyLocation() : option.Value.GetLocation()) { Related = related, Changes = Edit(problem, option) });
        }
    }

    private static ImmutableArray<TextChange> Edit(LogOptionProblem problem, DaemonLogOption option) =>
        problem.Replacement is { } word ? ClusterProblemEdits.Set(problem.IsUnknownName ? option.Key : option.Node, word) : [];
}
