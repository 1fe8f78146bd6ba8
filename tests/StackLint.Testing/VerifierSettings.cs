using StackLint.Analysis;
using StackLint.Compose.Targets;

namespace StackLint.Testing;

/// <summary>How a case is linted.</summary>
public sealed record VerifierSettings
{
    public static VerifierSettings Default { get; } = new();

    /// <summary>A file run with <c>docker compose</c>.</summary>
    public static VerifierSettings Compose { get; } = new() { Target = ComposeTarget.Compose };

    /// <summary>A stack under the profile for clusters at scale.</summary>
    public static VerifierSettings Scale { get; } = new() { Profile = RuleProfile.Scale };

    /// <summary>Where the files are deployed; a swarm unless said.</summary>
    public ComposeTarget Target { get; init; } = ComposeTarget.Swarm;

    /// <summary>The profile; the target's own unless said.</summary>
    public RuleProfile? Profile { get; init; }

    /// <summary>The name of the first file.</summary>
    public string FileName { get; init; } = "compose.yaml";

    /// <summary>EditorConfig keys with their values.</summary>
    public IReadOnlyDictionary<string, string> Options { get; init; } = new Dictionary<string, string>();

    /// <summary>Further files of the project with their markup, in the order in which they are merged.</summary>
    public IReadOnlyList<(string Name, string Markup)> Files { get; init; } = [];

    /// <summary>Further documents of the run with their markup, each by itself: Compose files with the same target and settings.</summary>
    public IReadOnlyList<(string Name, string Markup)> Documents { get; init; } = [];

    /// <summary>The values of variables; null when nothing is known of the environment.</summary>
    public IReadOnlyDictionary<string, string>? Environment { get; init; }

    /// <summary>Whether findings of hidden severity count.</summary>
    public bool EnableHidden { get; init; }

    internal RuleProfile EffectiveProfile => Profile ?? Target switch
    {
        ComposeTarget.Swarm => RuleProfile.Swarm,
        ComposeTarget.Compose => RuleProfile.Compose,
        _ => RuleProfile.Both,
    };
}
