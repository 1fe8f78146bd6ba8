namespace StackLint.Analysis.Credentials;

/// <summary>Programs whose <c>--password</c> asks for the password, so that what follows is a command or a database.</summary>
internal static class AskingPrograms
{
    internal const string Option = "--password";

    private static readonly string[] Starts = ["mysql", "mariadb", "psql", "pg_", "createdb", "createuser", "dropdb", "dropuser"];

    /// <summary>Whether a word calls one; behind an option it is rather a host.</summary>
    internal static bool IsAt(IReadOnlyList<string?> words, int index) =>
        words[index] is { } word
        && (index == 0 || words[index - 1] is not ['-', ..])
        && Starts.Any(p => word.AsSpan(word.LastIndexOf('/') + 1).StartsWith(p, StringComparison.Ordinal));
}
