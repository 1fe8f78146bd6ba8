using System.Collections.Immutable;

namespace StackLint.Rules.Tests.Peers;

/// <summary>A situation that a check of another linter looks for, and the rule of ours that reports it.</summary>
/// <param name="Check">The check, <c>tool name</c> as in <c>checks.txt</c>.</param>
/// <param name="Rule">The rule's ID, null when none reports it.</param>
/// <param name="Yaml">A file that the other tool complains of.</param>
internal sealed record PeerCheck(string Check, string? Rule, string Yaml)
{
    /// <summary>A text of the file, and what the other tool wants to see there: the rule is silent then.</summary>
    public (string Written, string Wanted)? Cure { get; init; }

    /// <summary>Keys of EditorConfig without the <c>stacklint.</c> in front. Hidden rules are turned on in any case.</summary>
    public ImmutableArray<string> Settings { get; init; } = [];

    /// <summary>Where the file is deployed.</summary>
    public string Target { get; init; } = "compose";

    /// <summary>Why no rule reports it.</summary>
    public string? Reason { get; init; }

    /// <summary>The file as the other tool wants it; null when the row does not say.</summary>
    public string? CuredYaml => Cure is var (written, wanted) ? Yaml.Replace(written, wanted, StringComparison.Ordinal) : null;
}
