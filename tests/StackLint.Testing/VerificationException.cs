namespace StackLint.Testing;

/// <summary>What a rule does is not what its test says. The message shows both.</summary>
/// <param name="message">What differs, with the annotated source.</param>
public sealed class VerificationException(string message) : Exception(message);
