using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using StackLint.Compose.Targets;

namespace StackLint.Analysis;

/// <summary>A rule's default severity under each profile.</summary>
/// <param name="Swarm">Under profile swarm.</param>
/// <param name="Compose">Under profile compose.</param>
/// <param name="Scale">Under profile scale.</param>
public readonly record struct ProfileSeverities(RuleSeverity Swarm, RuleSeverity Compose, RuleSeverity Scale)
{
    private const string TagPrefix = "stacklint-severities:";

    // Asked for every rule in every file.
    private static readonly ConditionalWeakTable<DiagnosticDescriptor, StrongBox<ProfileSeverities>> Known = [];

    /// <summary>The same severity under every profile.</summary>
    public static ProfileSeverities Always(RuleSeverity severity) => new(severity, severity, severity);

    /// <summary>The custom tag that carries the severities in a descriptor.</summary>
    public string ToTag() => TagPrefix + this;

    /// <summary>The severities of a descriptor made by <see cref="RuleDescriptor.Create"/>.</summary>
    /// <exception cref="ArgumentException">It was made otherwise.</exception>
    public static ProfileSeverities Of(DiagnosticDescriptor descriptor) =>
        Known.GetValue(descriptor, static d => new StrongBox<ProfileSeverities>(Read(d))).Value;

    /// <summary>
    /// The severity under a profile for a target: a rule that does not apply to the target stays off whatever the profile.
    /// </summary>
    public RuleSeverity Resolve(RuleProfile profile, ComposeTarget target)
    {
        var applies = target switch
        {
            ComposeTarget.Swarm => Swarm != RuleSeverity.NotApplicable,
            ComposeTarget.Compose => Compose != RuleSeverity.NotApplicable,
            _ => Swarm != RuleSeverity.NotApplicable || Compose != RuleSeverity.NotApplicable,
        };

        return !applies
            ? RuleSeverity.NotApplicable
            : profile switch
            {
                RuleProfile.Swarm => Swarm,
                RuleProfile.Compose => Compose,
                RuleProfile.Scale => Scale,
                _ => Quieter(),
            };
    }

    /// <summary>The catalogue's notation: <c>W/I/E</c>, <c>–</c> for not applicable.</summary>
    public override string ToString() => $"{ToLetter(Swarm)}/{ToLetter(Compose)}/{ToLetter(Scale)}";

    private static ProfileSeverities Read(DiagnosticDescriptor descriptor)
    {
        var tag = descriptor.CustomTags.FirstOrDefault(static t => t.StartsWith(TagPrefix, StringComparison.Ordinal));
        return tag is { Length: > 0 } && tag[TagPrefix.Length..].Split('/') is [var swarm, var compose, var scale]
            ? new ProfileSeverities(FromLetter(swarm), FromLetter(compose), FromLetter(scale))
            : throw new ArgumentException($"The descriptor of {descriptor.Id} was not made by {nameof(RuleDescriptor)}.", nameof(descriptor));
    }

    private RuleSeverity Quieter() =>
        Swarm == RuleSeverity.NotApplicable ? Compose
        : Compose == RuleSeverity.NotApplicable ? Swarm
        : (RuleSeverity)Math.Min((int)Swarm, (int)Compose);

    private static char ToLetter(RuleSeverity severity) => severity switch
    {
        RuleSeverity.Error => 'E',
        RuleSeverity.Warning => 'W',
        RuleSeverity.Info => 'I',
        RuleSeverity.Hidden => 'H',
        _ => '–',
    };

    private static RuleSeverity FromLetter(string letter) => letter switch
    {
        "E" => RuleSeverity.Error,
        "W" => RuleSeverity.Warning,
        "I" => RuleSeverity.Info,
        "H" => RuleSeverity.Hidden,
        _ => RuleSeverity.NotApplicable,
    };
}
