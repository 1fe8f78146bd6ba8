using System.Collections.Immutable;
using System.Text;

namespace StackLint.Compose.Interpolation;

/// <summary>Collects the result of an interpolation together with where each piece of it came from.</summary>
internal sealed class TextParts
{
    private readonly ImmutableArray<TextPart>.Builder _parts = ImmutableArray.CreateBuilder<TextPart>();

    internal StringBuilder Text { get; } = new();

    /// <summary>Takes over a part of the written text.</summary>
    internal void AppendLiteral(string text, int start, int length)
    {
        if (length > 0)
        {
            _parts.Add(new TextPart(Text.Length, start, length, IsLiteral: true));
            Text.Append(text, start, length);
        }
    }

    /// <summary>Says that what follows stands for a part of the written text.</summary>
    internal void Begin(int start, int length) => _parts.Add(new TextPart(Text.Length, start, length, IsLiteral: false));

    internal ImmutableArray<TextPart> ToImmutable() => _parts.ToImmutable();
}
