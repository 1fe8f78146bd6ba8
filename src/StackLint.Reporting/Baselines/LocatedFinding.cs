using System.Collections.Immutable;
using StackLint.Analysis;
using StackLint.Engine.Results;
using StackLint.Reporting.Sarif;
using StackLint.Yaml.Syntax;

namespace StackLint.Reporting.Baselines;

/// <summary>A finding with all that a baseline keeps of it.</summary>
internal sealed class LocatedFinding
{
    private readonly string _message;

    public LocatedFinding(ReportedDiagnostic diagnostic, FindingIdentity identity, string workingDirectory, RuleSeverity defaultRank)
    {
        Diagnostic = diagnostic;
        FullPath = diagnostic.File?.FullPath ?? Path.GetFullPath(diagnostic.Path, workingDirectory);
        Content = identity.ContentOf(diagnostic);
        Variant = diagnostic.Details.Severities is { } own && RankOf(own) is var rank && rank != defaultRank ? rank : null;
        Rank = Variant ?? defaultRank;
        Services = diagnostic.Details.IsAboutFile ? NamedServices(diagnostic, identity.TreeOf(diagnostic)) : [.. diagnostic.Services.Distinct(StringComparer.Ordinal)];
        _message = MessageText.Of(diagnostic.Message);
    }

    public ReportedDiagnostic Diagnostic { get; }

    public string FullPath { get; }

    /// <summary>What identifies it within its file.</summary>
    public string Content { get; }

    /// <summary>How bad it is, whatever settings say.</summary>
    public RuleSeverity Rank { get; }

    /// <summary>The rank where it is not what the rule always says.</summary>
    public RuleSeverity? Variant { get; }

    /// <summary>The services that it is about.</summary>
    public ImmutableArray<string> Services { get; }

    public string Route => Diagnostic.Route?.ToString() ?? "";

    /// <summary>The worst that a rule says under any profile.</summary>
    public static RuleSeverity RankOf(ProfileSeverities severities) =>
        (RuleSeverity)Math.Max(Math.Max((int)severities.Swarm, (int)severities.Compose), (int)severities.Scale);

    /// <summary>The message in the words for one of its services; one about the file is the same for all.</summary>
    public string MessageFor(string subject) =>
        Diagnostic.Details.IsAboutFile || Services.IsEmpty ? _message : SubjectMessage.For(_message, Services[0], subject);

    /// <summary>The hash of it in its file or in another one.</summary>
    public string HashIn(string address) => FindingIdentity.Hash(Diagnostic.Id, address, Content);

    /// <summary>It as a baseline keeps it, as far as it is about some of its services.</summary>
    public BaselineEntry ToEntry(ImmutableArray<string> services, string address, bool isFileShared) => new()
    {
        RuleId = Diagnostic.Id,
        Severity = Diagnostic.Severity,
        Message = services.IsEmpty ? _message : MessageFor(services[0]),
        FullPath = FullPath,
        Lines = Diagnostic.Diagnostic.Location.GetLineSpan().Span,
        Route = Route,
        Services = services,
        Parts = [.. Diagnostic.Details.Parts.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        Fingerprint = HashIn(address),
        Variant = Variant,
        IsCrossFile = isFileShared || !Diagnostic.Details.InformedBy.IsEmpty
            || Diagnostic.Details.Related.Any(r => r.Location.GetLineSpan().Path is { Length: > 0 } path && path != Diagnostic.Path),
    };

    // A finding about a file names its services by their places alone.
    private static ImmutableArray<string> NamedServices(ReportedDiagnostic finding, YamlFile? tree) => tree is null
        ? []
        :
        [
            .. finding.Details.Related.Select(static r => r.Location).Prepend(finding.Diagnostic.Location)
                .Where(l => l.GetLineSpan().Path == finding.Path)
                .Select(l => tree.Documents.Select(d => d.FindNode(l.SourceSpan)).FirstOrDefault(static n => n is not null))
                .OfType<YamlNode>()
                .Select(static n => YamlPath.Of(n).Segments is ["services", string name, ..] ? name : null)
                .OfType<string>()
                .Distinct(StringComparer.Ordinal),
        ];
}
