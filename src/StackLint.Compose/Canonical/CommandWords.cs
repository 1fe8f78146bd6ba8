using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace StackLint.Compose.Canonical;

/// <summary>What a tool makes of <c>command</c> or <c>entrypoint</c> written as one string.</summary>
/// <param name="Words">The words that are run.</param>
/// <param name="Dropped">The parts of the text that are not: comments, or what stands behind a cut.</param>
/// <param name="Error">What the tool says when it refuses the text, null when it takes it; the words are then those before the error.</param>
public sealed record CommandWords(ImmutableArray<CommandWord> Words, ImmutableArray<TextSpan> Dropped, string? Error)
{
    /// <summary>Splits a text as the dialect's tool does.</summary>
    /// <param name="text">The text after interpolation.</param>
    /// <param name="dialect">Whose tool: the two differ.</param>
    public static CommandWords Split(string text, ComposeDialect dialect)
    {
        ArgumentNullException.ThrowIfNull(text);
        return dialect == ComposeDialect.Stack ? new StackCommandReader(text).Read() : new ComposeCommandReader(text).Read();
    }
}
