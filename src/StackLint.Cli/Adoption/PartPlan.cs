using System.Collections.Immutable;

namespace StackLint.Cli.Adoption;

/// <summary>What one part of <c>init</c> comes to.</summary>
internal sealed record PartPlan
{
    internal static PartPlan Nothing { get; } = new();

    internal ImmutableArray<PlannedFile> Files { get; init; } = [];

    /// <summary>What is there already, or is left out, and why.</summary>
    internal ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>What has to be added by hand: where, and the text.</summary>
    internal ImmutableArray<(string Where, string Text)> Snippets { get; init; } = [];

    /// <summary>Why the part cannot be done; a file is named first.</summary>
    internal ImmutableArray<string> Problems { get; init; } = [];

    internal static PartPlan Note(string text) => new() { Notes = [text] };

    internal static PartPlan Problem(string text) => new() { Problems = [text] };

    internal static PartPlan Write(string path, byte[]? before, byte[] after) => new() { Files = [new PlannedFile(path, before, after)] };

    internal PartPlan With(PartPlan other) => new()
    {
        Files = [.. Files, .. other.Files],
        Notes = [.. Notes, .. other.Notes],
        Snippets = [.. Snippets, .. other.Snippets],
        Problems = [.. Problems, .. other.Problems],
    };
}
