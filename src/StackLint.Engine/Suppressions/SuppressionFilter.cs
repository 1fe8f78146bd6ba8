using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StackLint.Compose.Directives;
using StackLint.Engine.Driving;
using StackLint.Engine.Results;
using StackLint.Engine.Rules.Loading.InvalidYaml;

namespace StackLint.Engine.Suppressions;

/// <summary>Finds the comment that suppresses a finding, and remembers which ones took effect.</summary>
internal sealed class SuppressionFilter
{
    private readonly ImmutableArray<Suppression> _suppressions;

    internal SuppressionFilter(IEnumerable<CommentDirective> directives, DateOnly today) =>
        _suppressions = [.. SuppressionReader.Read(directives).Where(s => !s.IsExpired(today))];

    internal HashSet<SuppressionUse> Uses { get; } = [];

    /// <summary>The suppression of a finding in a service: of the place itself, or of the way by which the service uses it.</summary>
    internal FindingSuppression? Find(Diagnostic diagnostic, UseSite use)
    {
        foreach (var suppression in _suppressions)
        {
            if (suppression.Names(diagnostic.Id) && (Covers(suppression, diagnostic.Location) || Covers(suppression, use)))
            {
                return Apply(suppression, diagnostic.Id);
            }
        }

        return null;
    }

    /// <summary>Whether a comment suppresses a rule at a place; does not count as its use.</summary>
    internal bool Covers(string id, Location location) => _suppressions.Any(s => s.Names(id) && Covers(s, location));

    private FindingSuppression? Apply(Suppression suppression, string id)
    {
        // A file that cannot be read cannot be judged, whatever its comments say.
        if (id == InvalidYamlRule.Descriptor.Id)
        {
            return null;
        }

        var comment = suppression.Directive;
        Uses.Add(new SuppressionUse(comment.File.Path, comment.Comment.Span.Start, id));
        return new FindingSuppression(suppression.Reason, comment.GetLocation(), suppression.LastDay);
    }

    private static bool Covers(Suppression suppression, Location location) =>
        suppression.Covers(location.GetLineSpan().Path, location.SourceSpan);

    private static bool Covers(Suppression suppression, UseSite use) =>
        (use.ServiceKey is { } key && Covers(suppression, key.GetLocation()))
        || use.Steps.Any(s => Covers(suppression, s.GetLocation()));
}
