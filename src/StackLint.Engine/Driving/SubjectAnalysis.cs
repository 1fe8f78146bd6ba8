using System.Collections.Immutable;
using StackLint.Analysis.Findings;

namespace StackLint.Engine.Driving;

/// <summary>The analyzers at work on one subject; what they found is complete once the actions of the run were called, too.</summary>
/// <typeparam name="TSubject">The type of the subject.</typeparam>
/// <param name="Sessions">One for each analyzer that may report something.</param>
internal sealed record SubjectAnalysis<TSubject>(ImmutableArray<AnalyzerSession<TSubject>> Sessions)
{
    /// <summary>Whether the actions of the run have to see the subject.</summary>
    internal bool ConcernsRun => Sessions.Any(static s => s.ConcernsRun);

    /// <summary>The session of an analyzer whose actions of the run have to see the subject.</summary>
    internal AnalyzerSession<TSubject>? FindConcerned(RegisteredAnalyzer analyzer) => Sessions.FirstOrDefault(s => s.ConcernsRun && ReferenceEquals(s.Analyzer, analyzer));

    /// <summary>What is left once the analyzers are done with the subject by itself: most have nothing to say.</summary>
    internal SubjectAnalysis<TSubject> Mark()
    {
        var needed = ImmutableArray.CreateBuilder<AnalyzerSession<TSubject>>();
        foreach (var session in Sessions)
        {
            if (session.IsNeeded)
            {
                session.Mark();
                needed.Add(session);
            }
        }

        return new SubjectAnalysis<TSubject>(needed.DrainToImmutable());
    }

    internal DriverResult ToResult()
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var failures = ImmutableArray.CreateBuilder<AnalyzerFailure>();
        foreach (var session in Sessions)
        {
            session.AddTo(findings, failures);
        }

        return new DriverResult(findings.DrainToImmutable(), failures.DrainToImmutable());
    }
}
