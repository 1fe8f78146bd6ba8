using System.Collections.Immutable;

namespace StackLint.Engine.Driving;

/// <summary>The analyzers at work on one subject; what they found is complete once the actions of the run were called, too.</summary>
/// <typeparam name="TSubject">The type of the subject.</typeparam>
/// <param name="Sessions">One for each analyzer that may report something.</param>
internal sealed record SubjectAnalysis<TSubject>(ImmutableArray<AnalyzerSession<TSubject>> Sessions)
{
    internal AnalyzerSession<TSubject>? Find(RegisteredAnalyzer analyzer) => Sessions.FirstOrDefault(s => ReferenceEquals(s.Analyzer, analyzer));

    /// <summary>Notes that the analyzers are done with the subject by itself.</summary>
    internal void Mark()
    {
        foreach (var session in Sessions)
        {
            session.Mark();
        }
    }

    internal DriverResult ToResult() => new(
        [.. Sessions.SelectMany(static s => s.Findings)],
        [.. Sessions.Select(static s => s.Failure).OfType<AnalyzerFailure>()]);
}
