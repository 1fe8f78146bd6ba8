namespace StackLint.Reporting.Baselines;

/// <summary>The message of a finding that several services share, in the words for another of them.</summary>
internal static class SubjectMessage
{
    /// <summary>Services share a finding only where nothing but their names differs, so exchanging the names is exact.</summary>
    public static string For(string message, string from, string to) => from == to || to.Length == 0
        ? message
        : message
            .Replace($"'{from}'", $"'{to}'", StringComparison.Ordinal)
            .Replace($"'services.{from}.", $"'services.{to}.", StringComparison.Ordinal);
}
