namespace StackLint.Engine.Results;

/// <summary>Something worth knowing that is no finding.</summary>
/// <param name="Kind">What kind.</param>
/// <param name="Path">The file it is about, null for the run.</param>
/// <param name="Message">One phrase without final period.</param>
public sealed record RunNote(RunNoteKind Kind, string? Path, string Message)
{
    /// <summary>Whether a search found the file hidden, by its name or by a folder's on the way to it.</summary>
    public bool IsOfHiddenFile { get; init; }
}
