namespace StackLint.Analysis.Credentials;

/// <summary>Tells a value without quotes that reads as an anchor or a tag, <c>DB_PASSWORD: &amp;Xk29dPq7w</c>, from one that is meant to be it.</summary>
internal static class MistakenValue
{
    /// <summary>Whether what stands alone in the place of a credential is rather its text than a name.</summary>
    internal static bool IsIn(string properties) => properties is ['&' or '!', .. var name] && name.Any(char.IsAsciiDigit) && !name.Contains(' ', StringComparison.Ordinal) && KnownText.IsTelling(name);
}
