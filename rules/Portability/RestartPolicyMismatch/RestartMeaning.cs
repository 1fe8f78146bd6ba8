using System.Globalization;
using StackLint.Compose.Model;

namespace StackLint.Rules.Portability;

/// <summary>When a container is started again.</summary>
/// <param name="Condition"><c>none</c>, <c>on-failure</c> or <c>any</c>.</param>
/// <param name="Attempts">How often at most; 0 is without end.</param>
internal readonly record struct RestartMeaning(string Condition, long Attempts)
{
    private const string OnFailure = "on-failure";

    /// <summary>What <c>restart</c> means in words of a policy (docker/cli <c>compose/convert</c>, <c>convertRestartPolicy</c>); null when it is not known.</summary>
    internal static RestartMeaning? Of(Located<string> restart)
    {
        if (!restart.TryGetValue(out var text))
        {
            return null;
        }

        return text.Split(':') switch
        {
            ["no"] => new RestartMeaning("none", 0),
            ["always"] or ["unless-stopped"] => new RestartMeaning("any", 0),
            [OnFailure] => new RestartMeaning(OnFailure, 0),
            [OnFailure, var count] when long.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var attempts) => new RestartMeaning(OnFailure, attempts),
            _ => null,
        };
    }

    /// <summary>What a policy says; null when something of it is not known.</summary>
    internal static RestartMeaning? Of(RestartPolicySection policy)
    {
        if (policy.IsUnknown || policy.Condition.IsUnknown || policy.MaxAttempts.IsUnknown)
        {
            return null;
        }

        var condition = policy.Condition.GetValueOr("any");
        return condition is "none" or OnFailure or "any" ? new RestartMeaning(condition, condition == OnFailure ? policy.MaxAttempts.GetValueOr(0) : 0) : null;
    }

    /// <summary>Whether a policy contradicts what <c>restart</c> says: it may add a limit of attempts where that has none.</summary>
    internal bool IsContradictedBy(RestartMeaning policy) => Condition != policy.Condition || (Attempts != 0 && Attempts != policy.Attempts);

    public override string ToString() =>
        Condition != OnFailure ? $"condition {Condition}"
        : Attempts == 0 ? $"condition {OnFailure} without a limit of attempts"
        : $"condition {OnFailure} with max_attempts {Attempts}";
}
