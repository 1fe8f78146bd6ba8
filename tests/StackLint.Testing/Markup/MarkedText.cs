using System.Collections.Immutable;

namespace StackLint.Testing.Markup;

/// <summary>A text without its markup, and what the markup said.</summary>
/// <param name="Text">The text.</param>
/// <param name="Spans">The spans in order of start, end and ID.</param>
public sealed record MarkedText(string Text, ImmutableArray<MarkedSpan> Spans);
