using StackLint.Compose.Values;

namespace StackLint.Rules.Loading;

/// <summary>Texts that a stack makes of an unbraced variable and what follows it: SL8002 says so, and what comes of it is no other's business.</summary>
internal static class SwallowedText
{
    /// <summary>Whether the value, or the text it was decoded from, is of that kind.</summary>
    internal static bool IsIn(ComposeValue? value) =>
        value?.Written is ComposeScalar written && written.Interpolated.References.Any(static r => r is { IsBraced: false, WrittenOperator.Length: > 0 });
}
