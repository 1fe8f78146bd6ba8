using StackLint.Compose.Environments;
using StackLint.Compose.Values;

namespace StackLint.Compose.Output;

/// <summary>The profiles that <c>COMPOSE_PROFILES</c> asks for.</summary>
/// <param name="variables">The variables of the project; null when nothing is known of them.</param>
internal sealed class ActiveProfiles(VariableSource? variables)
{
    private readonly HashSet<string> _names =
        [.. (variables?.GetValue("COMPOSE_PROFILES") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>Whether a service runs: it has no profile, or one that is asked for.</summary>
    internal bool Include(ComposeValue service) =>
        (service as ComposeMapping)?.Find("profiles")?.Value is not ComposeSequence { Items.IsEmpty: false } profiles
        || _names.Contains("*")
        || profiles.Items.OfType<ComposeScalar>().Any(p => _names.Contains(p.Text));
}
