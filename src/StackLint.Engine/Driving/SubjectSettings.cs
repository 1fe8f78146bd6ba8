using StackLint.Analysis;
using StackLint.Engine.Configuration;

namespace StackLint.Engine.Driving;

/// <summary>How to lint one project or cluster document.</summary>
/// <param name="Profile">The profile in force.</param>
/// <param name="Configuration">The keys in force for its first file.</param>
public sealed record SubjectSettings(RuleProfile Profile, FileConfiguration Configuration)
{
    /// <summary>Whether findings of hidden severity are kept; a run drops them.</summary>
    public bool IncludeHidden { get; init; }

    /// <summary>The day on which suppressions expire or hold.</summary>
    public DateOnly Today { get; init; }
}
