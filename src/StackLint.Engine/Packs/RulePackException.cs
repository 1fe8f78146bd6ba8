namespace StackLint.Engine.Packs;

/// <summary>A rule assembly cannot be used.</summary>
/// <param name="message">What is wrong with it and what helps, without final period.</param>
/// <param name="innerException">What the assembly threw, null when it threw nothing.</param>
public sealed class RulePackException(string message, Exception? innerException = null) : Exception(message, innerException);
