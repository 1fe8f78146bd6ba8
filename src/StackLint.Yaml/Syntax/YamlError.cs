using Microsoft.CodeAnalysis.Text;

namespace StackLint.Yaml.Syntax;

/// <summary>Something that keeps a text from being valid YAML.</summary>
/// <param name="Kind">What kind of mistake.</param>
/// <param name="Span">The characters to look at.</param>
/// <param name="Message">What is wrong, without position and final period.</param>
/// <param name="Related">The other place concerned: the first of two equal keys.</param>
public sealed record YamlError(YamlErrorKind Kind, TextSpan Span, string Message, TextSpan? Related = null)
{
    /// <summary>
    /// The document it stands in, counted from 0. Docker's stack loader does not parse anything after the first document,
    /// Docker Compose merges all of them.
    /// </summary>
    public int DocumentIndex { get; init; }

    /// <summary>Whether it is a limit of this reader that cut the analysis; Docker may well read the text.</summary>
    public bool IsLimit { get; init; }
}
