using Microsoft.CodeAnalysis.Text;

namespace StackLint.Compose.Environments;

/// <summary>What makes an env file unreadable.</summary>
/// <param name="Span">The place.</param>
/// <param name="Message">What is wrong, in Docker's words, without final period.</param>
public sealed record DotEnvError(TextSpan Span, string Message);
