using System.Collections.Immutable;
using StackLint.Reporting.Checkstyle;
using StackLint.Reporting.GitHub;
using StackLint.Reporting.GitLab;
using StackLint.Reporting.Json;
using StackLint.Reporting.JUnit;
using StackLint.Reporting.MSBuild;
using StackLint.Reporting.Rdf;
using StackLint.Reporting.Sarif;
using StackLint.Reporting.Text;

namespace StackLint.Reporting;

/// <summary>A form that a report can take; <see cref="All"/> is the one list of them.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Summary">What it is for, in a few words.</param>
/// <param name="CreateReporter">Makes what writes it.</param>
public sealed record OutputFormat(string Name, string Summary, Func<IReporter> CreateReporter)
{
    public static OutputFormat Text { get; } = new("text", "for people: excerpts, evidence, hints", static () => new TextReporter()) { IsForPeople = true };

    public static OutputFormat Concise { get; } = new("concise", "a line a finding", static () => new ConciseReporter()) { IsForPeople = true };

    public static OutputFormat MSBuild { get; } = new("msbuild", "a line a finding as compilers print it", static () => new MSBuildReporter()) { IsForPeople = true };

    public static OutputFormat GitHub { get; } = new("github", "annotations in GitHub Actions", static () => new GitHubReporter()) { IsForPeople = true, NeedsRepository = true };

    public static OutputFormat GitLab { get; } = new("gitlab", "GitLab Code Quality", static () => new GitLabReporter()) { NeedsRepository = true };

    public static OutputFormat JUnit { get; } = new("junit", "JUnit XML: a suite a file, a test case a finding", static () => new JUnitReporter());

    public static OutputFormat Checkstyle { get; } = new("checkstyle", "Checkstyle XML", static () => new CheckstyleReporter());

    public static OutputFormat Rdjsonl { get; } = new("rdjsonl", "reviewdog, with suggested edits", static () => new RdjsonlReporter());

    public static OutputFormat Json { get; } = new("json", "everything there is to know, for scripts", static () => new JsonReporter()) { Schema = JsonSchemas.Report };

    public static OutputFormat JsonLines { get; } = new("jsonl", "the same a line at a time", static () => new JsonLinesReporter()) { Schema = JsonSchemas.Lines };

    public static OutputFormat Sarif { get; } = new("sarif", "SARIF 2.1.0 for code scanning and IDEs", static () => new SarifReporter()) { NeedsRepository = true };

    /// <summary>Every format, in the order in which they are listed to people.</summary>
    public static ImmutableArray<OutputFormat> All { get; } =
        [Text, Concise, MSBuild, Sarif, GitHub, GitLab, JUnit, Checkstyle, Rdjsonl, Json, JsonLines];

    /// <summary>Whether each finding stands in it as a line that people read.</summary>
    public bool IsForPeople { get; init; }

    /// <summary>Whether it names files as the repository does, so that the repository has to be looked up.</summary>
    public bool NeedsRepository { get; init; }

    /// <summary>The JSON schema of ours that it follows; null where somebody else describes the format.</summary>
    public JsonSchemaDocument? Schema { get; init; }

    public override string ToString() => Name;
}
