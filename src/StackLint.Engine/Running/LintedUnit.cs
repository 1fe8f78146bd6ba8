using StackLint.Engine.Driving;
using StackLint.Engine.Projects;
using StackLint.Engine.Results;
using StackLint.Engine.Severities;
using StackLint.Yaml.Syntax;

namespace StackLint.Engine.Running;

/// <summary>A project or cluster document with what was found in it.</summary>
/// <param name="Severities">The severities in force.</param>
/// <param name="Report">What the rules said; null when nothing could be loaded.</param>
internal abstract record LintedUnit(SeverityResolver Severities, SubjectReport? Report)
{
    /// <summary>What tells it from the others of a run.</summary>
    internal abstract object Identity { get; }

    /// <summary>Whether a unit of another pass says the same.</summary>
    internal abstract bool IsSame(LintedUnit other);

    /// <summary>The errors that the tool would meet which reads the file.</summary>
    internal abstract IEnumerable<YamlError> ErrorsOf(LoadedFile file);

    /// <summary>What is said of an error, in the words of the tool that would meet it.</summary>
    internal virtual ReportedDiagnostic Describe(ReportedDiagnostic report, YamlError error) => report;

    internal bool IsBroken(LoadedFile file) => ErrorsOf(file).Any(static e => e.Kind != YamlErrorKind.DuplicateKey);
}
