using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using StackLint.Analysis.Findings;
using StackLint.Compose.Model;
using StackLint.Engine.Results;
using StackLint.Yaml.Syntax;

namespace StackLint.Engine.Driving;

/// <summary>Makes one reported finding of those that several services share because they use the same text.</summary>
internal static class FindingFolder
{
    private sealed record Key(string Id, string Path, TextSpan Span, string Message, DiagnosticSeverity Severity, Location? Suppression);

    internal static IEnumerable<ReportedDiagnostic> Fold(IReadOnlyList<LocatedFinding> findings, ComposeProject project, UseSiteFinder uses)
    {
        var groups = new Dictionary<Key, List<LocatedFinding>>();
        var order = new List<List<LocatedFinding>>();
        foreach (var finding in findings)
        {
            var key = KeyOf(finding);
            if (!groups.TryGetValue(key, out var group))
            {
                groups.Add(key, group = []);
                order.Add(group);
            }

            if (group.Count == 0 || !group.Any(f => ReferenceEquals(f.Finding.Subject, finding.Finding.Subject)))
            {
                group.Add(finding);
            }
        }

        return order.Select(g => Merge(g, project, uses));
    }

    private static Key KeyOf(LocatedFinding finding)
    {
        var diagnostic = finding.Diagnostic;
        var message = diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
        if (finding.Finding.Subject is { } service)
        {
            message = message
                .Replace($"'{service.Name}'", "'*'", StringComparison.Ordinal)
                .Replace($"'services.{service.Name}.", "'services.*.", StringComparison.Ordinal);
        }

        return new Key(
            diagnostic.Id,
            diagnostic.Location.GetLineSpan().Path,
            diagnostic.Location.SourceSpan,
            message,
            diagnostic.Severity,
            finding.Suppression?.Location);
    }

    private static ReportedDiagnostic Merge(List<LocatedFinding> group, ComposeProject project, UseSiteFinder uses)
    {
        var first = group[0];
        var details = first.Finding.Details;
        var related = new List<RelatedLocation>();
        var informedBy = new List<RelatedLocation>();
        foreach (var finding in group)
        {
            related.AddRange(finding.Finding.Details.Related);
            informedBy.AddRange(finding.Finding.Details.InformedBy);
        }

        related.AddRange(informedBy);
        foreach (var finding in group)
        {
            if (finding.Use.Steps.Length > 0)
            {
                related.AddRange(UseSiteDescription.Describe(finding.Use));
            }
        }

        var file = project.Files.First(f => f.Path == first.Diagnostic.Location.GetLineSpan().Path).Yaml;
        var node = UseSiteFinder.FindNode(file, first.Diagnostic.Location.SourceSpan);
        var services = group.Where(static f => f.Finding.Subject is not null).Select(static f => f.Finding.Subject!).ToArray();
        var refusal = FindRefusal(group, file, services, uses);
        return new ReportedDiagnostic(
            first.Diagnostic,
            details with { Related = Distinct(related), InformedBy = Distinct(informedBy), Fix = refusal is null ? MergeFixes(group) : null, FixRefusal = refusal ?? details.FixRefusal },
            [.. services.Select(static s => s.Name)],
            file.Source,
            node is null ? null : YamlPath.Of(node),
            first.Suppression);
    }

    private static ImmutableArray<RelatedLocation> Distinct(List<RelatedLocation> places) => places.Count switch
    {
        0 => [],
        1 => [places[0]],
        _ => [.. places.Distinct()],
    };

    // Text that services share is mended where it stands, when that is right for each of them.
    private static string? FindRefusal(List<LocatedFinding> group, YamlFile file, Service[] services, UseSiteFinder uses)
    {
        if (group.FirstOrDefault(static f => f.Finding.Details.Fix is not null)?.Finding.Details.Fix is not { } fix)
        {
            return null;
        }

        return !group.All(f => IsEqual(f.Finding.Details.Fix, fix))
                ? $"{Name(services)} share this text, and it is not to be changed in the same way for each"
            : uses.FindOthers(fix, file, services) is { IsEmpty: false } others
                ? $"{Name(others)} {(others.Length == 1 ? "uses" : "use")} this text, too, and without the finding"
            : uses.FindAnchor(fix, file, services.Length > 0) is { } anchored
                ? $"it would change what '*{anchored.Anchor}' stands for elsewhere"
            : LostComment.Find(fix, file) is { } lost
                ? $"the comment '# {lost.Text}' would be lost"
            : null;
    }

    private static CodeFix? MergeFixes(List<LocatedFinding> group) => group[0].Finding.Details.Fix is not { } fix
        ? null
        : fix with { Effects = [.. group.SelectMany(static f => f.Finding.Details.Fix!.Effects).DistinctBy(static e => e.ToString())] };

    private static string Name(IReadOnlyList<Service> services) => services.Count switch
    {
        1 => $"'{services[0].Name}'",
        <= 3 => $"{string.Join(", ", services.SkipLast(1).Select(static s => $"'{s.Name}'"))} and '{services[^1].Name}'",
        _ => $"'{services[0].Name}', '{services[1].Name}' and {services.Count - 2} more services",
    };

    private static bool IsEqual(CodeFix? left, CodeFix? right) =>
        ReferenceEquals(left, right)
        || (left is not null && right is not null && left.Applicability == right.Applicability && left.Changes.SequenceEqual(right.Changes));
}
