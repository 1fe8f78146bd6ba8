using Microsoft.CodeAnalysis;
using StackLint.Analysis;
using StackLint.Compose.Targets;
using StackLint.Engine.Configuration;

namespace StackLint.Engine.Severities;

/// <summary>Decides how much a finding matters: by the key of its ID, the key of its category, its variant, its rule's column.</summary>
/// <param name="profile">The profile in force.</param>
/// <param name="target">The project's target.</param>
/// <param name="configuration">The keys in force.</param>
public sealed class SeverityResolver(RuleProfile profile, ComposeTarget target, FileConfiguration configuration)
{
    /// <summary>The severity in force; <see cref="RuleSeverity.NotApplicable"/> also for what is configured as <c>none</c>.</summary>
    /// <param name="descriptor">The rule.</param>
    /// <param name="variant">The finding's own severities, null when it takes the rule's.</param>
    public RuleSeverity Resolve(DiagnosticDescriptor descriptor, ProfileSeverities? variant = null)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        var own = ProfileSeverities.Of(descriptor).Resolve(profile, target);
        if (own != RuleSeverity.NotApplicable && variant is { } severities)
        {
            own = severities.Resolve(profile, target);
        }

        return own == RuleSeverity.NotApplicable ? own : configuration.FindSeverity(descriptor.Id, descriptor.Category) ?? own;
    }

    /// <summary>Whether no finding of the rule can be reported. A hidden rule is not off: a variant of it may be louder.</summary>
    public bool IsOff(DiagnosticDescriptor descriptor) => Resolve(descriptor) == RuleSeverity.NotApplicable;
}
