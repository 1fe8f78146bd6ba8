using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace StackLint.Yaml.Text;

/// <summary>A file that was read, or the reason why it was not.</summary>
/// <param name="File">The file, null when it was not read.</param>
/// <param name="Problem">Why it was not read: one phrase without path and final period, for example <c>it is not valid UTF-8 at byte 17</c>.</param>
public sealed record SourceFileResult(SourceFile? File, string? Problem)
{
    /// <summary>Where in the file the problem is; its start where it is nowhere else.</summary>
    public LinePosition Place { get; init; }

    /// <summary>Whether the system would not let it be read: permission is denied, say, or the disk is broken.</summary>
    public bool IsUnreadable { get; init; }

    [MemberNotNullWhen(true, nameof(File))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool Succeeded => File is not null;
}
