using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using StackLint.Compose.Directives;

namespace StackLint.Engine.Suppressions;

/// <summary>A comment <c># stacklint disable …</c> or <c># stacklint disable-file …</c>.</summary>
/// <param name="Directive">The comment.</param>
/// <param name="Rules">What stands where IDs belong, each with its place.</param>
/// <param name="Reason">The text after the colon, null when there is none.</param>
/// <param name="Until">The text after <c>until=</c> with its place, null when there is none.</param>
internal sealed record Suppression(
    CommentDirective Directive,
    ImmutableArray<(string Id, TextSpan Span)> Rules,
    string? Reason,
    (string Text, TextSpan Span)? Until)
{
    internal const string LineWord = "disable";
    internal const string FileWord = "disable-file";

    internal bool IsForFile => Directive.Word == FileWord;

    /// <summary>The last day it holds, null when it does not expire or the text is no date.</summary>
    internal DateOnly? LastDay => Until is { } until && DateOnly.TryParseExact(until.Text, "yyyy-MM-dd", out var day) ? day : null;

    internal bool IsExpired(DateOnly today) => LastDay < today;

    internal bool Names(string id) => Rules.Any(r => r.Id.Equals(id, StringComparison.OrdinalIgnoreCase));

    internal bool Covers(string path, TextSpan span) =>
        path == Directive.File.Path && (IsForFile || (Directive.Covers is { } covers && covers.Contains(span)));
}
