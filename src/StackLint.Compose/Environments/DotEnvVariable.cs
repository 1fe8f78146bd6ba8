using Microsoft.CodeAnalysis.Text;
using StackLint.Compose.Interpolation;

namespace StackLint.Compose.Environments;

/// <summary>One line of an env file: <c>NAME=value</c>.</summary>
/// <param name="Name">The name; a last line without sign makes an empty one, as in Docker.</param>
/// <param name="Value">The value after quotes, escapes and variables.</param>
/// <param name="Span">The name where it is written.</param>
public sealed record DotEnvVariable(string Name, InterpolatedText Value, TextSpan Span);
