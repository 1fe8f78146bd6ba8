using System.Collections.Immutable;

namespace StackLint.Cli.Commands;

/// <summary>What the options say of where files come from, besides the paths themselves.</summary>
internal sealed record SourceSettings
{
    /// <summary>The file of <c>--files-from</c> as given, null when there is none.</summary>
    internal string? ListFile { get; init; }

    /// <summary>The paths that it names.</summary>
    internal ImmutableArray<string> ListedFiles { get; init; } = [];

    /// <summary>Absolute paths of what has changed, null when that does not matter.</summary>
    internal ImmutableArray<string>? Changes { get; init; }

    /// <summary>Patterns of what is left out.</summary>
    internal ImmutableArray<string> Exclude { get; init; } = [];

    /// <summary>Whether the files were chosen elsewhere, so that there may be none.</summary>
    internal bool MayBeEmpty => ListFile is not null || Changes is not null;

    /// <summary>What there is none of when nothing is left to lint.</summary>
    internal string Emptiness =>
        Changes is not null ? "no Compose, stack or cluster file has changed"
        : $"{(ListFile == InputSettings.StandardInput ? "standard input" : ListFile)} lists no file {(ListedFiles.IsEmpty ? "at all" : "to lint")}";
}
