using StackLint.Analysis;
using StackLint.Compose.Model;
using StackLint.Rules.Networking;

namespace StackLint.Rules.Portability;

/// <summary>When two services run at once under Compose, which starts a service with <c>profiles</c> only where one of them is active.</summary>
/// <param name="Severities">What a clash of the two weighs: null for the rule's own, less where a deployment without it exists.</param>
/// <param name="Condition">The end of a message, empty where they always run together.</param>
internal sealed record ProfileOverlap(ProfileSeverities? Severities, string Condition)
{
    internal static ProfileOverlap Always { get; } = new(null, "");

    /// <summary>How the profiles of two services overlap.</summary>
    internal static ProfileOverlap Of(Service left, Service right)
    {
        if (left.Name == right.Name || (left.Profiles.IsEmpty && right.Profiles.IsEmpty) || left.Profiles.Any(p => p.IsKnown && right.Profiles.Any(q => q.Is(p.Value))))
        {
            return Always;
        }

        return left.Profiles.IsEmpty ? OneSided(right)
            : right.Profiles.IsEmpty ? OneSided(left)
            : new ProfileOverlap(ProfileSeverities.Always(RuleSeverity.Info), $" when {Names(left)} and {Names(right)} are active at once");
    }

    private static ProfileOverlap OneSided(Service service) =>
        new(ProfileSeverities.Always(RuleSeverity.Warning), $" when {Names(service)} is active");

    private static string Names(Service service) =>
        service.Profiles.Any(static p => p.IsUnknown) ? $"a profile of '{service.Name}'"
        : $"profile {PhraseList.Join([.. service.Profiles.Select(static p => $"'{p.Value}'")], int.MaxValue).Replace(" and ", " or ", StringComparison.Ordinal)}";
}
