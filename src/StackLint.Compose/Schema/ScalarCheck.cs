using StackLint.Compose.Values;

namespace StackLint.Compose.Schema;

/// <summary>A condition on a scalar of the right type: a format, an enumeration, a range.</summary>
/// <param name="Expectation">What the condition asks for, in the tool's words.</param>
/// <param name="Accepts">Whether a scalar, known as a whole, meets it.</param>
internal sealed record ScalarCheck(string Expectation, Func<ComposeScalar, bool> Accepts);
